import { useTranslate } from 'react-admin'
import { CompareTable, compareFields } from '../../components/CompareTable'
import { Field } from '../../components/fields'
import { formatPercent } from '../../format/euro'
import { formatPeriod } from '../../format/period'
import type { CareType, VersionPartsFragment } from '../../graphql/generated/graphql'
import type { Line } from './InvoiceLineShow'

interface Props {
  then: Line['decisionVersion']
  now: NonNullable<Line['decision']>
  careType?: CareType | null
}

const share = (parts?: { insurancePart: string; patientPart: string }) =>
  parts ? `${formatPercent(parts.insurancePart)} / ${formatPercent(parts.patientPart)}` : ''

const fieldsFor = (careType?: CareType | null) => (
  <>
    <Field source="version" />
    <Field source="recordedAt" />
    <Field source="recordedBy" />
    <Field source="action" />
    <Field source="validity" />
    <Field
      source="coverages"
      label="trail.coverOfThisCare"
      value={({ coverages }: VersionPartsFragment) =>
        formatPeriod(coverages.find((one) => one.careType === careType)?.period)
      }
    />
    <Field source="refundTerms.refundCode" />
    {(['hospitalization', 'ambulatoryHospitalCare', 'otherCare'] as const).map((setting) => (
      <Field
        key={setting}
        source={`refundTerms.${setting}`}
        label={`trail.${setting}`}
        value={({ refundTerms }: VersionPartsFragment) => share(refundTerms[setting])}
      />
    ))}
    <Field source="refundTerms.amuAttestationRequired" />
  </>
)

/** The version that the line relied on beside the decision of today. */
export function DecisionSnapshotCompare({ then, now, careType }: Props) {
  const translate = useTranslate()
  const today = { ...now.versions?.at(-1), ...now, id: now.number }
  return (
    <CompareTable
      caption={translate('trail.thenAndNow')}
      heads={[translate('trail.reliedOn'), translate('trail.today')]}
      rows={compareFields(fieldsFor(careType), 'DecisionVersion', then ?? undefined, today)}
    />
  )
}
