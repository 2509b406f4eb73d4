import {
  CountField,
  DayField,
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
export const decisionColumns = (
  <>
    <ValueField source="number" label="decisionNumber" link />
    <PersonField source="beneficiary" phone />
    <NissField source="beneficiary.niss" hidden />
    <StatusField source="status" of="DecisionStatus" phone />
    <TagField source="kind" of="DecisionKind" />
    <PeriodField source="validity" phone />
    <DayField source="validity.to" label="lastDay" hidden />
    <DayField source="councilDate" />
    <DayField source="insuranceDueBy" hidden />
    <ValueField source="coverages" text={(row: DecisionRowFragment) => formatCount(row.coverages.length)} />
    <ValueField source="refundTerms.refundCode" />
    <ValueField source="cpas.name" label="cpas" />
    <CountField source="version" hidden />
  </>
)
