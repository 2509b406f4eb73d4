import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { DescriptionList } from '../../components/DescriptionList'
import { formatCount } from '../../format/euro'
import type { CountPartsFragment } from '../../graphql/generated/graphql'

const parts = [
  ['accepted', 'success.main'],
  ['reduced', 'warning.main'],
  ['waiting', 'info.main'],
  ['rejected', 'error.main'],
] as const

/** How the lines fared: counts, and the same as a bar. */
export function LineCounts({ counts }: { counts: CountPartsFragment }) {
  const translate = useTranslate()
  return (
    <>
      <DescriptionList
        rows={[
          [translate('fields.lines'), formatCount(counts.lines)],
          [translate('enums.LineOutcome.ACCEPTED'), formatCount(counts.accepted)],
          [translate('enums.LineOutcome.REDUCED'), formatCount(counts.reduced)],
          [translate('enums.LineOutcome.WAITING'), formatCount(counts.waiting)],
          [translate('enums.LineOutcome.REJECTED'), formatCount(counts.rejected)],
          [translate('fields.paid'), formatCount(counts.paid)],
        ]}
      />
      {counts.lines > 0 && (
        <Box
          aria-hidden
          sx={{
            display: 'flex',
            height: 8,
            borderRadius: 4,
            overflow: 'hidden',
            mt: 1.5,
            gap: '2px',
            bgcolor: 'divider',
          }}
        >
          {parts.map(([part, color]) => (
            <Box key={part} sx={{ width: `${(counts[part] / counts.lines) * 100}%`, bgcolor: color }} />
          ))}
        </Box>
      )}
    </>
  )
}
