import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { CountPartsFragment } from '../gql/graphql'
import { Facts } from '../look/facts'
import { countText } from '../values/euro'

const parts = [
  ['accepted', 'success.main'],
  ['reduced', 'warning.main'],
  ['waiting', 'info.main'],
  ['rejected', 'error.main'],
] as const

/** How the lines fared: counts, and the same as a bar. */
export function Counts({ counts }: { counts: CountPartsFragment }) {
  const translate = useTranslate()
  return (
    <>
      <Facts
        rows={[
          [translate('fields.lines'), countText(counts.lines)],
          [translate('enums.LineOutcome.ACCEPTED'), countText(counts.accepted)],
          [translate('enums.LineOutcome.REDUCED'), countText(counts.reduced)],
          [translate('enums.LineOutcome.WAITING'), countText(counts.waiting)],
          [translate('enums.LineOutcome.REJECTED'), countText(counts.rejected)],
          [translate('fields.paid'), countText(counts.paid)],
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
