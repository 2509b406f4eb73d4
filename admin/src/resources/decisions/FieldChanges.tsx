import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../format/day'
import { hasTranslation, i18nProvider } from '../../i18n/i18nProvider'

/** `coverages.HOSPITALIZATION.period.to` in words: Covers › Hospitalisation › Period › To. */
export function formatPath(path: string): string {
  return path
    .split('.')
    .map((part) => {
      if (/^\d+$/.test(part)) return String(Number(part) + 1)
      if (hasTranslation(`enums.CareType.${part}`)) return i18nProvider.translate(`enums.CareType.${part}`)
      return i18nProvider.translate(`fields.${part}`, { _: part })
    })
    .join(' › ')
}

const enumFields: Record<string, string> = {
  kind: 'DecisionKind',
  residenceStatus: 'ResidenceStatus',
  insuranceStatus: 'InsuranceStatus',
  incomeLevel: 'IncomeLevel',
  decidedBy: 'DecidingOrgan',
  insurancePart: 'SupportLevel',
  patientPart: 'SupportLevel',
  supplements: 'SupportLevel',
  careType: 'CareType',
}

/** A value of a change as one reads it: days, yes and no, the words of enumerations; others unchanged. */
export function formatChange(path: string, value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '–'
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  if (value === 'true' || value === 'false') return i18nProvider.translate(value === 'true' ? 'value.yes' : 'value.no')
  const of = enumFields[path.split('.').at(-1) ?? '']
  return of && hasTranslation(`enums.${of}.${value}`) ? i18nProvider.translate(`enums.${of}.${value}`) : value
}

/** What changed: field, before struck out, after. */
export function FieldChanges({
  changes,
}: {
  changes: readonly { path: string; before?: string | null; after?: string | null }[]
}) {
  const translate = useTranslate()
  if (changes.length === 0) return <Typography color="text.secondary">{translate('history.noChange')}</Typography>
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75 }}>
      {changes.map(({ path, before, after }) => (
        <Box key={path}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.82rem' }}>
            {formatPath(path)}
          </Box>
          <Box
            component="dd"
            sx={{ m: 0, '& del': { opacity: 0.75, mr: 1 }, '& ins': { textDecoration: 'none', fontWeight: 650 } }}
          >
            <del>{formatChange(path, before)}</del>
            <span aria-hidden>→ </span>
            <ins>{formatChange(path, after)}</ins>
          </Box>
        </Box>
      ))}
    </Box>
  )
}
