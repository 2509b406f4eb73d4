import { isOffered } from '../../authProvider/permissions'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import type { InspectionsQuery } from '../../graphql/generated/graphql'
import { OpenInspection } from './OpenInspection'

type Row = InspectionsQuery['connection']['edges'][number]['node']

export const nameOf = ({ cpas, provider }: Pick<Row, 'cpas' | 'provider'>): string => (cpas ?? provider)?.name ?? ''

const columns = fields(
  `inspectedOrganisation:organisation period status progress.items itemsOpen:progress.open
  itemsIrregular:progress.irregular answerBy openedAt closedAt openedBy`,
  {
    phone: 'period status',
    hidden: 'closedAt openedBy',
    organisation: { value: (row) => nameOf(row as Row) },
  },
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
