import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useTranslate } from 'react-admin'
import { formatActor } from '../../components/fields/formatActor'
import { formatInstant } from '../../format/day'
import { formatPercent } from '../../format/euro'
import { formatPeriod } from '../../format/period'
import type { CareType } from '../../graphql/generated/graphql'
import type { Line } from './InvoiceLineShow'

interface Props {
  then: Line['decisionVersion']
  now: NonNullable<Line['decision']>
  careType?: CareType | null
}

/** The version that the line relied on beside the decision of today. */
export function DecisionSnapshotCompare({ then, now, careType }: Props) {
  const translate = useTranslate()
  const last = now.versions?.at(-1)
  const rows: [string, string, string][] = [
    [translate('fields.version'), String(then?.version ?? '–'), String(now.version)],
    [translate('fields.recordedAt'), then ? formatInstant(then.recordedAt) : '–', formatInstant(last?.recordedAt)],
    [
      translate('fields.recordedBy'),
      formatActor(then?.recordedBy, translate),
      formatActor(last?.recordedBy, translate),
    ],
    [
      translate('fields.action'),
      then ? translate(`enums.DecisionAction.${then.action}`) : '–',
      last ? translate(`enums.DecisionAction.${last.action}`) : '',
    ],
    [translate('fields.validity'), formatPeriod(then?.validity), formatPeriod(now.validity)],
    [translate('trail.coverOfThisCare'), cover(then, careType), cover(now, careType)],
    [translate('fields.refundCode'), String(then?.refundTerms.refundCode ?? '–'), String(now.refundTerms.refundCode)],
    ...(['hospitalization', 'ambulatoryHospitalCare', 'otherCare'] as const).map(
      (setting): [string, string, string] => [
        `${translate('decision.stateShare')} · ${translate(`fields.${setting}`)}`,
        share(then?.refundTerms[setting]),
        share(now.refundTerms[setting]),
      ],
    ),
    [
      translate('fields.amuAttestationRequired'),
      yes(then?.refundTerms.amuAttestationRequired),
      yes(now.refundTerms.amuAttestationRequired),
    ],
  ]
  function yes(value: boolean | undefined): string {
    return value === undefined ? '–' : translate(value ? 'value.yes' : 'value.no')
  }
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table
        size="small"
        aria-label={translate('trail.thenAndNow')}
        sx={{
          tableLayout: 'fixed',
          '& th, & td': { overflowWrap: 'anywhere' },
          '& tr > *': { px: { xs: 0.5, sm: 1 } },
          '& *': { fontSize: { xs: '0.78rem', sm: 'inherit' } },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{translate('history.field')}</TableCell>
            <TableCell>{translate('trail.reliedOn')}</TableCell>
            <TableCell>{translate('trail.today')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows
            .filter(([, before, after]) => before || after)
            .map(([label, before, after]) => (
              <TableRow key={label} sx={{ '&:last-child > *': { borderBottom: 0 } }}>
                <TableCell component="th" scope="row" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                  {label}
                </TableCell>
                <TableCell sx={{ fontWeight: after && before !== after ? 650 : undefined, overflowWrap: 'anywhere' }}>
                  {before}
                </TableCell>
                <TableCell sx={{ fontWeight: after && before !== after ? 650 : undefined }}>{after}</TableCell>
              </TableRow>
            ))}
        </TableBody>
      </Table>
    </Box>
  )
}

type Held = Pick<NonNullable<Line['decision']>, 'coverages' | 'refundTerms'> | null | undefined

function cover(held: Held, careType?: CareType | null): string {
  const found = held?.coverages.find((one) => one.careType === careType)
  return found ? formatPeriod(found.period) : '–'
}

function share(parts: { insurancePart: string; patientPart: string } | undefined): string {
  return parts ? `${formatPercent(parts.insurancePart)} / ${formatPercent(parts.patientPart)}` : '–'
}
