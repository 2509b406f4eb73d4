import { CreateButton } from 'react-admin'
import { session } from '../../authProvider/session'
import { Field, without } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import type { DecisionRowFragment } from '../../graphql/generated/graphql'

export const decisionColumns = (
  <>
    <Field source="number" label="decisionNumber" link />
    <Field source="beneficiary" phone />
    <Field source="beneficiary.niss" hidden />
    <Field source="status" as="chip" phone />
    <Field source="kind" as="tag" />
    <Field source="validity" phone />
    <Field source="validity.to" label="lastDay" hidden />
    <Field source="councilDate" />
    <Field source="insuranceDueBy" hidden />
    <Field source="coverages" of="Int" value={(row: DecisionRowFragment) => row.coverages.length} />
    <Field source="refundTerms.refundCode" />
    <Field source="cpas.name" label="cpas" />
    <Field source="version" hidden />
  </>
)

export default function DecisionList() {
  return (
    <ResourceList
      columns={without(decisionColumns, session.isOf('CPAS') ? 'cpas.name' : '')}
      alwaysOn={['niss', 'status']}
      actions={<CreateButton label="decision.new" variant="contained" />}
    />
  )
}
