import { TextInput, useTranslate } from 'react-admin'
import { ActorField, formatActor } from '../../components/fields/ActorField'
import { DateInput, NissInput } from '../../components/inputs'
import type { Column } from '../../components/list/column'
import { ResourceList } from '../../components/list/ResourceList'
import { StackedCell } from '../../components/list/StackedCell'
import { formatInstant } from '../../format/day'
import { formatNiss } from '../../format/identifiers'
import type { AccessLogQuery } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

type Row = AccessLogQuery['connection']['edges'][number]['node']

const columns: Column<Row>[] = [
  { label: 'at', text: (row) => formatInstant(row.at) },
  {
    label: 'actor',
    text: (row) => formatActor(row.actor, i18nProvider.translate),
    cell: (row) => <ActorField actor={row.actor} />,
    phone: true,
  },
  { label: 'niss', text: (row) => formatNiss(row.niss), phone: true },
  { label: 'accessKind', text: (row) => i18nProvider.translate(`enums.AccessKind.${row.kind}`), phone: true },
  {
    label: 'operation',
    text: (row) => [...executed(row), row.operation].join(' · '),
    cell: (row) => <StackedCell first={executed(row).join(', ') || row.operation} second={row.operation} width={280} />,
    phone: true,
  },
  { label: 'subgraph', text: (row) => partOf(row.subgraph) },
  { label: 'requestId', text: (row) => row.requestId, fileOnly: true },
]

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

const filters = [
  <NissInput key="niss" source="niss" alwaysOn />,
  <TextInput key="subject" source="subject" alwaysOn />,
  <TextInput key="organisation" source="organisation" />,
  <DateInput key="from" source="from" />,
  <DateInput key="to" source="to" />,
]

/** Who looked at or changed a person's data, for whom and why. */
export function AccessLogList() {
  const translate = useTranslate()
  return <ResourceList resource="access-log" columns={columns} filters={filters} lead={translate('access.lead')} />
}
