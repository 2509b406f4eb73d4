import { SelectInput } from 'react-admin'
import { without } from '../../components/fields'
import { filtersOf, ResourceList } from '../../components/list'
import type { LineRowFragment } from '../../graphql/generated/graphql'
import { AnswerContestDialog } from '../invoice-lines/Contest'
import { lineColumns } from '../invoice-lines/lineColumns'
import { DecideDialog } from './DecideDialog'
import { SampleDialog } from './SampleDialog'

/** The lines that wait for a person: sampled, assigned, decided. */
export default function ReviewList() {
  return (
    <ResourceList
      lead="review.lead"
      columns={without(lineColumns, 'outcome', 'amounts.state')}
      filters={
        <>
          <SelectInput source="mine" choices={[{ id: true, name: 'value.yes' }]} alwaysOn />
          {without(filtersOf('review', 'niss'), 'outcome', 'paid')}
        </>
      }
      filter={{ outcome: 'WAITING' }}
      to={(row: LineRowFragment) => `/invoice-lines/${row.id}/show`}
      actions={<SampleDialog />}
      rowActions={(row: LineRowFragment) =>
        row.contested ? <AnswerContestDialog id={row.id} /> : <DecideDialog id={row.id} outcome={row.outcome} />
      }
    />
  )
}
