import {
  CountField,
  DayField,
  type FieldElement,
  NissField,
  PeriodField,
  PersonField,
  StatusField,
  TagField,
  ValueField,
} from '../../components/fields'
import { formatCount } from '../../format/euro'
import type { DecisionRowFragment } from '../../graphql/generated/graphql'

/** A decision as a row. */
export const decisionColumns: FieldElement[] = [
  <ValueField key="number" source="number" label="decisionNumber" link />,
  <PersonField key="beneficiary" source="beneficiary" phone />,
  <NissField key="niss" source="beneficiary.niss" hidden />,
  <StatusField key="status" source="status" of="DecisionStatus" phone />,
  <TagField key="kind" source="kind" of="DecisionKind" />,
  <PeriodField key="validity" source="validity" phone />,
  <DayField key="lastDay" source="validity.to" label="lastDay" hidden />,
  <DayField key="councilDate" source="councilDate" />,
  <DayField key="insuranceDueBy" source="insuranceDueBy" hidden />,
  <ValueField
    key="coverages"
    source="coverages"
    text={(row: DecisionRowFragment) => formatCount(row.coverages.length)}
  />,
  <ValueField key="refundCode" source="refundTerms.refundCode" />,
  <ValueField key="cpas" source="cpas.name" label="cpas" />,
  <CountField key="version" source="version" hidden />,
]
