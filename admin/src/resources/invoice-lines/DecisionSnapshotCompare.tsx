import { useTranslate } from 'react-admin'
import { CompareTable, compareFields } from '../../components'
import { fields } from '../../components/fields'
import { formatPeriod } from '../../format'
import type { CareType, VersionPartsFragment } from '../../graphql/generated/graphql'
import type { Line } from './InvoiceLineShow'

interface Props {
  then: Line['decisionVersion']
  now: NonNullable<Line['decision']>
  careType?: CareType | null
}

const fieldsFor = (careType?: CareType | null) =>
  fields(
    `version recordedAt recordedBy action validity trail.coverOfThisCare:coverages refundTerms.refundCode
    trail.hospitalization:refundTerms.hospitalization trail.otherCare:refundTerms.otherCare
    trail.ambulatoryHospitalCare:refundTerms.ambulatoryHospitalCare refundTerms.amuAttestationRequired`,
    {
      coverages: {
        value: ({ coverages }: VersionPartsFragment) =>
          formatPeriod(coverages.find((one) => one.careType === careType)?.period),
      },
    },
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
