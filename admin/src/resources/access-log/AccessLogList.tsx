import { TextInput, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import {
  ActorField,
  EnumField,
  type FieldElement,
  InstantField,
  NissField,
  ValueField,
  YesNoField,
} from '../../components/fields'
import { DateInput, NissInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import { StackedCell } from '../../components/list/StackedCell'
import type { AccessLogQuery } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'
import { LogIntegrity } from './LogIntegrity'

type Row = AccessLogQuery['connection']['edges'][number]['node']

const columns: FieldElement[] = [
  <InstantField key="at" source="at" link />,
  <ActorField key="actor" source="actor" phone />,
  <NissField key="niss" source="niss" phone />,
  <EnumField key="kind" source="kind" label="accessKind" of="AccessKind" phone />,
  <ValueField
    key="operation"
    source="operation"
    text={(row: Row) => [...executed(row), row.operation].join(' · ')}
    render={(row: Row) => (
      <StackedCell first={executed(row).join(', ') || row.operation} second={row.operation} width={280} />
    )}
    phone
  />,
  <YesNoField key="refused" source="refused" />,
  <ValueField key="purpose" source="purpose" hidden />,
  <ValueField key="subgraph" source="subgraph" text={(row: Row) => partOf(row.subgraph)} />,
  <ValueField key="requestId" source="requestId" hidden />,
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

/** Who read or changed a person's data, for whom and why. */
export function AccessLogList() {
  const translate = useTranslate()
  return (
    <>
      {isOffered('access-log', 'verify') && <LogIntegrity nameOf={partOf} />}
      <ResourceList resource="access-log" columns={columns} filters={filters} lead={translate('access.lead')} />
    </>
  )
}
