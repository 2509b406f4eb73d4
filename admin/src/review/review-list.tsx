import { useTranslate } from 'react-admin'
import { FlagInput } from '../forms/inputs'
import type { LineRowFragment } from '../gql/graphql'
import { lineColumns } from '../invoice-lines/line-columns'
import { lineFilters } from '../invoice-lines/line-filters'
import { DeskList } from '../lists/desk-list'
import { DecideDialog } from './decide-dialog'
import { SampleDialog } from './sample-dialog'

const mine = <FlagInput only key="mine" source="mine" label="mine" alwaysOn />

/** The lines that wait for a person: sampled, assigned, decided. */
export function ReviewList() {
  const translate = useTranslate()
  return (
    <DeskList<LineRowFragment>
      resource="review"
      columns={lineColumns.filter(({ label }) => !['outcome', 'state'].includes(label))}
      filters={[mine, ...lineFilters.filter(({ key }) => !['outcome', 'paid'].includes(String(key)))]}
      filter={{ outcome: 'WAITING' }}
      to={(row) => `/invoice-lines/${row.id}/show`}
      lead={translate('review.lead')}
      actions={<SampleDialog />}
      rowActions={(row) => <DecideDialog id={row.id} outcome={row.outcome} small />}
    />
  )
}
