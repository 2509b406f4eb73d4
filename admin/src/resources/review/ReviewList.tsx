import { SelectInput, useTranslate } from 'react-admin'
import { without } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import type { LineRowFragment } from '../../graphql/generated/graphql'
import { lineColumns } from '../invoice-lines/lineColumns'
import { lineFilters } from '../invoice-lines/lineFilters'
import { DecideDialog } from './DecideDialog'
import { SampleDialog } from './SampleDialog'

const mine = <SelectInput key="mine" source="mine" choices={[{ id: true, name: 'value.yes' }]} alwaysOn />

/** The lines that wait for a person: sampled, assigned, decided. */
export function ReviewList() {
  const translate = useTranslate()
  return (
    <ResourceList
      resource="review"
      columns={without(lineColumns, 'outcome', 'amounts.state')}
      filters={[mine, ...lineFilters.filter(({ key }) => !['outcome', 'paid'].includes(String(key)))]}
      filter={{ outcome: 'WAITING' }}
      to={(row: LineRowFragment) => `/invoice-lines/${row.id}/show`}
      lead={translate('review.lead')}
      actions={<SampleDialog />}
      rowActions={(row: LineRowFragment) => <DecideDialog id={row.id} outcome={row.outcome} small />}
    />
  )
}
