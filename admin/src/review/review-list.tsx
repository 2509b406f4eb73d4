import Sample from '@mui/icons-material/ShuffleOutlined'
import { useNotify, useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import { ChoiceInput, DayInput, FlagInput, InamiInput, IntegerInput, WordInput } from '../forms/inputs'
import { Row } from '../forms/rows'
import { tidy } from '../forms/tidy'
import { type InvoiceLineFilter, type LineOutcome, type LineRowFragment, SelectForReviewDocument } from '../gql/graphql'
import { lineColumns } from '../invoice-lines/line-columns'
import { lineFilters } from '../invoice-lines/line-filters'
import { DeskList } from '../lists/desk-list'
import { session } from '../session/session'
import { lineOutcomes } from '../values/enums'
import { DecideDialog } from './decide-dialog'

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

interface SampleValues {
  outcome: LineOutcome | ''
  provider: string
  rule: string
  from: string
  to: string
  attestationMissing: boolean
  sampleSize: string
  seed: string
  assignTo: string
}

/** A draw that can be repeated: the same filter, size and seed take the same lines. */
function SampleDialog() {
  const translate = useTranslate()
  const notify = useNotify()
  const defaults: SampleValues = {
    outcome: 'ACCEPTED',
    provider: '',
    rule: '',
    from: '',
    to: '',
    attestationMissing: false,
    sampleSize: '20',
    seed: '',
    assignTo: session.current()?.subject ?? '',
  }
  return (
    <ActDialog
      title={translate('review.sample')}
      lead={translate('review.sampleLead')}
      icon={<Sample />}
      button={{ variant: 'contained' }}
      document={SelectForReviewDocument}
      findingsOf={() => []}
      defaults={defaults}
      variables={({ from, to, sampleSize, seed, assignTo, attestationMissing, ...filter }) => ({
        filter: tidy({
          ...filter,
          ...(attestationMissing ? { attestationMissing } : {}),
          ...(from ? { performed: { from, to } } : {}),
        }) as InvoiceLineFilter,
        sampleSize: sampleSize ? Number(sampleSize) : null,
        seed: seed ? Number(seed) : null,
        assignTo: assignTo || null,
      })}
      busy={translate('review.sampling')}
      onDone={(data) =>
        notify('review.selected', { type: 'success', messageArgs: { smart_count: data.selectForReview.selected } })
      }
    >
      <Row>
        <ChoiceInput source="outcome" of="LineOutcome" values={lineOutcomes} clearable />
        <InamiInput source="provider" label="inamiNumber" />
      </Row>
      <Row>
        <DayInput source="from" label="performedFrom" />
        <DayInput source="to" label="performedTo" />
      </Row>
      <WordInput source="rule" />
      <FlagInput source="attestationMissing" />
      <Row>
        <IntegerInput least={1} source="sampleSize" hint={translate('review.sizeHint')} />
        <IntegerInput source="seed" />
      </Row>
      <WordInput source="assignTo" label="assignedTo" />
    </ActDialog>
  )
}
