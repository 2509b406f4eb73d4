import { isOffered } from '../../authProvider/permissions'
import { Field } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import type { InspectionsQuery } from '../../graphql/generated/graphql'
import { OpenInspection } from './OpenInspection'

type Row = InspectionsQuery['connection']['edges'][number]['node']

export const nameOf = ({ cpas, provider }: Pick<Row, 'cpas' | 'provider'>): string => (cpas ?? provider)?.name ?? ''

const columns = (
  <>
    <Field source="organisation" label="inspectedOrganisation" value={(row) => nameOf(row as Row)} link />
    <Field source="period" phone />
    <Field source="status" as="chip" phone />
    <Field source="progress.items" />
    <Field source="progress.open" label="itemsOpen" />
    <Field source="progress.irregular" label="itemsIrregular" />
    <Field source="answerBy" />
    <Field source="openedAt" />
    <Field source="closedAt" hidden />
    <Field source="openedBy" hidden />
  </>
)

/** The inspections of the SPP IS; those shared with the organisation that signed in. */
export default function InspectionList() {
  const inspects = isOffered('inspections', 'create')
  return (
    <ResourceList
      columns={columns}
      alwaysOn={['status']}
      withoutFilters={inspects ? [] : ['cpas', 'provider']}
      actions={inspects && <OpenInspection />}
    />
  )
}
