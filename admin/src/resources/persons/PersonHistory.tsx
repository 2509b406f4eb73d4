import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Panel } from '../../components/Panel'
import { formatNiss, formatPersonName } from '../../format/identifiers'
import { formatPeriod } from '../../format/period'
import type { OnePerson } from './PersonShow'

type Dated = { key: string; text: string; period: { from: string; to?: string | null } }

/** Numbers, names, stays, insurance and addresses, each with its days; newest first. */
export function PersonHistory({ person }: { person: OnePerson }) {
  const translate = useTranslate()
  const parts: [string, Dated[]][] = [
    [
      'numbers',
      (person.numbers ?? []).map(({ number, kind, period, replacedBy }) => ({
        key: number,
        text: `${formatNiss(number)} · ${translate(`enums.NumberKind.${kind}`)}${replacedBy ? ` → ${formatNiss(replacedBy)}` : ''}`,
        period,
      })),
    ],
    [
      'names',
      person.names.map((name) => ({ key: name.period.from, text: formatPersonName(name), period: name.period })),
    ],
    [
      'residences',
      (person.residences ?? []).map(({ status, register, allocationInsCode, period }) => ({
        key: period.from,
        text: [
          translate(`enums.ResidenceStatus.${status}`),
          translate(`enums.Register.${register}`),
          allocationInsCode && `${translate('fields.allocationInsCode')} ${allocationInsCode}`,
        ]
          .filter(Boolean)
          .join(' · '),
        period,
      })),
    ],
    [
      'insurances',
      (person.insurances ?? []).map(({ status, insurer, period }) => ({
        key: period.from,
        text: [translate(`enums.InsuranceStatus.${status}`), insurer].filter(Boolean).join(' · '),
        period,
      })),
    ],
    [
      'addresses',
      (person.addresses ?? []).map(({ street, postalCode, municipality, insCode, period }) => ({
        key: period.from,
        text: [street, `${postalCode ?? ''} ${municipality}`.trim(), translate('value.insCode', { code: insCode })]
          .filter(Boolean)
          .join(', '),
        period,
      })),
    ],
  ]
  return (
    <Panel title={translate('person.throughTime')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {parts
          .filter(([, records]) => records.length > 0)
          .map(([part, records]) => (
            <section key={part} aria-label={translate(`person.${part}`)}>
              <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
                {translate(`person.${part}`)}
              </Typography>
              <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {records.toReversed().map(({ key, text, period }) => (
                  <Box
                    component="li"
                    key={key + period.from}
                    sx={{
                      display: 'grid',
                      gridTemplateColumns: { xs: '1fr', sm: '210px 1fr' },
                      columnGap: 2,
                      py: 0.4,
                      color: period.to ? 'text.secondary' : 'text.primary',
                    }}
                  >
                    <span style={{ fontVariantNumeric: 'tabular-nums' }}>{formatPeriod(period)}</span>
                    <span style={{ fontWeight: period.to ? undefined : 550 }}>{text}</span>
                  </Box>
                ))}
              </Box>
            </section>
          ))}
      </Box>
    </Panel>
  )
}
