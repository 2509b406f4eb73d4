import { useTranslate } from 'react-admin'
import { CompareTable } from '../../components/CompareTable'
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
    <CompareTable
      caption={translate('trail.thenAndNow')}
      heads={[translate('trail.reliedOn'), translate('trail.today')]}
      rows={rows.filter(([, before, after]) => before || after)}
    />
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
