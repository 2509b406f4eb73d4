import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { CopyableText } from '../../components/CopyableText'
import {
  CountField,
  EnumField,
  type FieldElement,
  InstantField,
  PeriodField,
  PersonField,
  ProviderField,
  ReferenceNumberField,
  ValueField,
} from '../../components/fields'
import { DecisionNumberInput, InamiInput, NissInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import type { CommitmentRowFragment } from '../../graphql/generated/graphql'
import { RequestCommitment } from './RequestCommitment'

const columns: FieldElement[] = [
  <ValueField
    key="number"
    source="number"
    label="commitmentNumber"
    render={(row: CommitmentRowFragment) => <CopyableText text={row.number} />}
    link
  />,
  <PersonField key="beneficiary" source="beneficiary" phone />,
  <ProviderField key="provider" source="provider" />,
  <EnumField key="careType" source="careType" of="CareType" phone />,
  <PeriodField key="guaranteed" source="guaranteed" phone />,
  <InstantField key="issuedAt" source="issuedAt" />,
  <ReferenceNumberField key="decision" source="decision.number" label="decisionNumber" reference="decisions" />,
  <CountField key="version" source="decisionVersion.version" />,
]

const filters = [
  <NissInput key="niss" source="niss" alwaysOn />,
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" />,
  <DecisionNumberInput key="decisionNumber" source="decisionNumber" />,
]

/** The guarantees of payment given to providers. */
export function CommitmentList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <ResourceList
      resource="commitments"
      columns={columns}
      filters={mine ? filters.filter(({ key }) => key === 'niss') : filters}
      actions={can(session.current(), 'commitments', 'create') && <RequestCommitment />}
    />
  )
}
