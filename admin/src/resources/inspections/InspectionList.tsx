import { SelectInput } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  ActorField,
  CountField,
  DayField,
  type FieldElement,
  InstantField,
  PeriodField,
  StatusField,
  ValueField,
} from '../../components/fields'
import { EnterpriseNumberInput, enumChoices, InamiInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import type { InspectionsQuery } from '../../graphql/generated/graphql'
import { OpenInspection } from './OpenInspection'

type Row = InspectionsQuery['connection']['edges'][number]['node']

/** The inspected organisation by name. */
export const nameOf = ({ cpas, provider }: Pick<Row, 'cpas' | 'provider'>): string => (cpas ?? provider)?.name ?? ''

const columns: FieldElement[] = [
  <ValueField
    key="organisation"
    source="organisation"
    label="inspectedOrganisation"
    text={(row) => nameOf(row as Row)}
    link
  />,
  <PeriodField key="period" source="period" phone />,
  <StatusField key="status" source="status" of="InspectionStatus" phone />,
  <CountField key="items" source="progress.items" />,
  <CountField key="open" source="progress.open" label="itemsOpen" />,
  <CountField key="irregular" source="progress.irregular" label="itemsIrregular" />,
  <DayField key="answerBy" source="answerBy" />,
  <InstantField key="openedAt" source="openedAt" />,
  <InstantField key="closedAt" source="closedAt" hidden />,
  <ActorField key="openedBy" source="openedBy" hidden />,
]

const filters = [
  <SelectInput key="status" source="status" choices={enumChoices('InspectionStatus')} alwaysOn />,
  <EnterpriseNumberInput key="cpas" source="cpas" />,
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" />,
]

/** The inspections of the SPP IS; those shared with the organisation that signed in. */
export default function InspectionList() {
  const inspects = can(session.current(), 'inspections', 'create')
  return (
    <ResourceList
      resource="inspections"
      columns={columns}
      filters={inspects ? filters : filters.slice(0, 1)}
      actions={inspects && <OpenInspection />}
    />
  )
}
