import { isOffered } from '../../authProvider/permissions'
import { fields } from '../../components/fields'
import { ResourceList, StackedCell } from '../../components/list'
import type { AccessLogQuery } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'
import { LogIntegrity } from './LogIntegrity'

type Row = AccessLogQuery['connection']['edges'][number]['node']

// The root fields are what the server executed; the client chose the name of the operation.
const executed = ({ rootFields }: Row) =>
  rootFields.map((field) => i18nProvider.translate(`rootFields.${field}`, { _: field }))

// Each part of the system keeps its own log: it goes by the name of what it holds.
const parts: Record<string, string> = {
  beneficiary: 'persons',
  decision: 'decisions',
  provider: 'providers',
  attestation: 'attestations',
  invoice: 'invoice-lines',
}
const partOf = (subgraph: string) =>
  i18nProvider.translate(`resources.${parts[subgraph]}.name`, { smart_count: 2, _: subgraph })

const columns = fields('at actor niss accessKind:kind operation refused purpose subgraph requestId', {
  phone: 'actor niss kind operation',
  hidden: 'purpose requestId',
  operation: {
    value: (row: Row) => [...executed(row), row.operation].join(' · '),
    render: (row: Row) => (
      <StackedCell first={executed(row).join(', ') || row.operation} second={row.operation} width={280} />
    ),
  },
  subgraph: { value: (row: Row) => partOf(row.subgraph) },
})

/** Who read or changed a person's data, for whom and why. */
export default function AccessLogList() {
  return (
    <>
      {isOffered('access-log', 'verify') && <LogIntegrity nameOf={partOf} />}
      <ResourceList columns={columns} alwaysOn={['niss', 'subject']} lead="access.lead" />
    </>
  )
}
