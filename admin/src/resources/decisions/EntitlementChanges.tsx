import Up from '@mui/icons-material/NorthEastOutlined'
import Down from '@mui/icons-material/SouthEastOutlined'
import Same from '@mui/icons-material/SyncAltOutlined'
import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { DecisionValues } from './decisionValues'
import { diffEntitlements } from './diffEntitlements'
import { formatChange, formatPath } from './FieldChanges'

const signs = { grows: [Up, 'success.main'], shrinks: [Down, 'error.main'], changes: [Same, 'text.secondary'] } as const

/** Before and after, with a sign and a word for which trend it goes. */
export function EntitlementChanges({ before, after }: { before: DecisionValues; after: DecisionValues }) {
  const translate = useTranslate()
  const changes = diffEntitlements(before, after)
  if (changes.length === 0)
    return <Typography color="text.secondary">{translate('decision.nothingChanges')}</Typography>
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {changes.map(({ path, before: was, after: is, trend }) => {
        const [Sign, color] = signs[trend]
        return (
          <Box component="li" key={path} sx={{ display: 'grid', gridTemplateColumns: '22px 1fr', gap: 1 }}>
            <Sign aria-hidden sx={{ color, fontSize: 18, mt: '2px' }} />
            <div>
              <Typography color="text.secondary" sx={{ fontSize: '0.82rem' }}>
                {formatPath(path)} · {translate(`growth.${trend}`)}
              </Typography>
              <del style={{ opacity: 0.75 }}>{formatChange(path, was)}</del> →{' '}
              <ins style={{ textDecoration: 'none', fontWeight: 650 }}>{formatChange(path, is)}</ins>
            </div>
          </Box>
        )
      })}
    </Box>
  )
}
