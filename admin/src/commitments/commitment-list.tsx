import { DecisionNumberInput, InamiInput, NissInput } from '../forms/inputs'
import type { CommitmentRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { CopyText } from '../look/copy-text'
import { PersonCell, ProviderCell, To } from '../look/links'
import { may } from '../session/rights'
import { session } from '../session/session'
import { instantText } from '../values/day'
import { personName } from '../values/numbers'
import { periodText } from '../values/period'
import { words } from '../words/catalogue'
import { RequestCommitment } from './request-commitment'

const columns: Column<CommitmentRowFragment>[] = [
  { label: 'commitmentNumber', text: (row) => row.number, cell: (row) => <CopyText text={row.number} /> },
  {
    label: 'beneficiary',
    text: (row) => personName(row.beneficiary),
    cell: (row) => <PersonCell person={row.beneficiary} />,
    phone: true,
  },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderCell provider={row.provider} />,
  },
  { label: 'careType', text: (row) => words.text(`enums.CareType.${row.careType}`), phone: true },
  { label: 'guaranteed', text: (row) => periodText(row.guaranteed), phone: true },
  { label: 'issuedAt', text: (row) => instantText(row.issuedAt) },
  {
    label: 'decisionNumber',
    text: (row) => `${row.decision.number}-${row.decisionVersion.version}`,
    cell: (row) => (
      <To resource="decisions" id={row.decision.number}>{`${row.decision.number}-${row.decisionVersion.version}`}</To>
    ),
  },
]

const filters = [
  <NissInput key="niss" source="niss" alwaysOn />,
  <InamiInput key="provider" source="provider" label="inamiNumber" />,
  <DecisionNumberInput key="decisionNumber" source="decisionNumber" />,
]

/** The guarantees of payment given to providers. */
export function CommitmentList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <DeskList
      resource="commitments"
      columns={columns}
      filters={mine ? filters.filter(({ key }) => key === 'niss') : filters}
      actions={may(session.current(), 'commitments', 'create') && <RequestCommitment />}
    />
  )
}
