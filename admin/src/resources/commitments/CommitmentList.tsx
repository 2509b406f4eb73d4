import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { CopyableText } from '../../components/CopyableText'
import { PersonStackedField } from '../../components/fields/PersonField'
import { ProviderStackedField } from '../../components/fields/ProviderField'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { DecisionNumberInput, InamiInput, NissInput } from '../../components/inputs'
import type { Column } from '../../components/list/column'
import { ResourceList } from '../../components/list/ResourceList'
import { formatInstant } from '../../format/day'
import { formatPersonName } from '../../format/identifiers'
import { formatPeriod } from '../../format/period'
import type { CommitmentRowFragment } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'
import { RequestCommitment } from './RequestCommitment'

const columns: Column<CommitmentRowFragment>[] = [
  { label: 'commitmentNumber', text: (row) => row.number, cell: (row) => <CopyableText text={row.number} /> },
  {
    label: 'beneficiary',
    text: (row) => formatPersonName(row.beneficiary),
    cell: (row) => <PersonStackedField person={row.beneficiary} />,
    phone: true,
  },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderStackedField provider={row.provider} />,
  },
  { label: 'careType', text: (row) => i18nProvider.translate(`enums.CareType.${row.careType}`), phone: true },
  { label: 'guaranteed', text: (row) => formatPeriod(row.guaranteed), phone: true },
  { label: 'issuedAt', text: (row) => formatInstant(row.issuedAt) },
  {
    label: 'decisionNumber',
    text: (row) => `${row.decision.number}-${row.decisionVersion.version}`,
    cell: (row) => (
      <ResourceLink
        resource="decisions"
        id={row.decision.number}
      >{`${row.decision.number}-${row.decisionVersion.version}`}</ResourceLink>
    ),
  },
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
