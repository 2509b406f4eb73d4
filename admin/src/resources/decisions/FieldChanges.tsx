import Up from '@mui/icons-material/NorthEastOutlined'
import Down from '@mui/icons-material/SouthEastOutlined'
import Same from '@mui/icons-material/SyncAltOutlined'
import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { typeAt } from '../../components/fields/recordType'
import { formatItem, formatItems } from '../../format'
import { i18nProvider } from '../../i18n/i18nProvider'
import type { Trend } from './diffEntitlements'

/** `coverages.HOSPITALIZATION.period.to` in words: Covers › Hospitalisation › Period › To. */
export function formatPath(path: string): string {
  return path
    .split('.')
    .map((part) => {
      if (/^\d+$/.test(part)) return String(Number(part) + 1)
      return i18nProvider.translate(`enums.CareType.${part}`, {
        _: i18nProvider.translate(`fields.${part}`, { _: part }),
      })
    })
    .join(' › ')
}

/** A value of a change as one reads it: the words of enumerations by the type at the path, where a cover goes by its care type; others as facts are. */
export function formatChange(path: string, value: string | null | undefined, of = 'DecisionVersion'): string {
  const type = typeAt(of, path.replace(/\.[A-Z_]{2,}/, ''))
  const name = path.split('.').at(-1) ?? ''
  const format = (item: string) => i18nProvider.translate(`enums.${type}.${item}`, { _: formatItem(name, item) })
  return value ? formatItems(value, format) : '–'
}

const signs = { grows: [Up, 'success.main'], shrinks: [Down, 'error.main'], changes: [Same, 'text.secondary'] } as const

interface Props {
  changes: readonly { path: string; before?: string | null; after?: string | null; trend?: Trend }[]
  /** Key of what is said if nothing changed. */
  none: string
}

/** What changed: field, before struck out, after; the trend as a sign and a word. React-admin compares no records. */
export function FieldChanges({ changes, none }: Props) {
  const translate = useTranslate()
  if (changes.length === 0) return <Typography color="textSecondary">{translate(none)}</Typography>
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75 }}>
      {changes.map(({ path, before, after, trend }) => {
        const [Sign, color] = signs[trend ?? 'changes']
        return (
          <div key={path}>
            <Typography component="dt" color="textSecondary" sx={{ fontSize: '0.82rem' }}>
              {trend && <Sign aria-hidden sx={{ color, fontSize: 18, mr: 1, verticalAlign: 'text-bottom' }} />}
              {formatPath(path)}
              {trend && ` · ${translate(`growth.${trend}`)}`}
            </Typography>
            <Box component="dd" sx={{ m: 0, '& ins': { textDecoration: 'none', fontWeight: 650 } }}>
              <del>{formatChange(path, before)}</del> → <ins>{formatChange(path, after)}</ins>
            </Box>
          </div>
        )
      })}
    </Box>
  )
}
