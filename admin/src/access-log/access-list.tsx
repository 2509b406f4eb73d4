import { useTranslate } from 'react-admin'
import { DayInput, NissInput, WordInput } from '../forms/inputs'
import type { AccessLogQuery } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { ActorCell, actorText } from '../look/links'
import { instantText } from '../values/day'
import { nissText } from '../values/numbers'
import { words } from '../words/catalogue'

type Row = AccessLogQuery['connection']['edges'][number]['node']

const columns: Column<Row>[] = [
  { label: 'at', text: (row) => instantText(row.at) },
  {
    label: 'actor',
    text: (row) => actorText(row.actor, words.text),
    cell: (row) => <ActorCell actor={row.actor} />,
    phone: true,
  },
  { label: 'niss', text: (row) => nissText(row.niss), phone: true },
  { label: 'accessKind', text: (row) => words.text(`enums.AccessKind.${row.kind}`), phone: true },
  { label: 'operation', text: (row) => row.operation, phone: true },
  { label: 'subgraph', text: (row) => partOf(row.subgraph) },
  { label: 'requestId', text: (row) => row.requestId, fileOnly: true },
]

// Each part of the system keeps its own log: it goes by the name of what it holds.
const parts: Record<string, string> = {
  beneficiary: 'persons',
  decision: 'decisions',
  provider: 'providers',
  attestation: 'attestations',
  invoice: 'invoice-lines',
}
const partOf = (subgraph: string) => words.text(`resources.${parts[subgraph]}.name`, { smart_count: 2, _: subgraph })

const filters = [
  <NissInput key="niss" source="niss" alwaysOn />,
  <WordInput key="subject" source="subject" alwaysOn />,
  <WordInput key="organisation" source="organisation" />,
  <DayInput key="from" source="from" />,
  <DayInput key="to" source="to" />,
]

/** Who looked at or changed a person's data, for whom and why. */
export function AccessList() {
  const translate = useTranslate()
  return <DeskList resource="access-log" columns={columns} filters={filters} lead={translate('access.lead')} />
}
