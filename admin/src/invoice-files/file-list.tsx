import { ChoiceInput, DayInput, InamiInput } from '../forms/inputs'
import type { FileRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { TwoLines } from '../lists/two-lines'
import { StateChip } from '../look/chips'
import { ProviderCell } from '../look/links'
import { may } from '../session/rights'
import { session } from '../session/session'
import { instantText } from '../values/day'
import { fileStatuses } from '../values/enums'
import { countText, euroText, plainEuro } from '../values/euro'
import { words } from '../words/catalogue'
import { SubmitEfact } from './submit-efact'

const channelOf = ({ channel, test }: FileRowFragment) =>
  `${words.text(`enums.InvoiceChannel.${channel}`)}${test ? `, ${words.text('file.test')}` : ''}`

/** A file as a row: from whom, in which state, how its lines fared. */
export const fileColumns: Column<FileRowFragment>[] = [
  {
    label: 'file',
    text: (row) => row.reference,
    cell: (row) => <TwoLines first={row.reference} second={channelOf(row)} width={210} />,
  },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderCell provider={row.provider} />,
    phone: true,
  },
  { label: 'receivedAt', text: (row) => instantText(row.receivedAt), phone: true },
  { label: 'channel', text: channelOf, fileOnly: true },
  {
    label: 'status',
    text: (row) => words.text(`enums.InvoiceFileStatus.${row.status}`),
    cell: (row) => (
      <>
        <StateChip of="InvoiceFileStatus" value={row.status} />
        {row.test && <StateChip of="InvoiceFile" value="TEST" text={words.text('file.test')} />}
      </>
    ),
    phone: true,
  },
  { label: 'lines', text: (row) => countText(row.counts.lines), align: 'right', kind: 'number' },
  { label: 'rejectedLines', text: (row) => countText(row.counts.rejected), align: 'right', kind: 'number' },
  { label: 'waitingLines', text: (row) => countText(row.counts.waiting), align: 'right', kind: 'number' },
  {
    label: 'claimed',
    text: (row) => plainEuro(row.total.claimed),
    cell: (row) => euroText(row.total.claimed),
    align: 'right',
    kind: 'number',
  },
  {
    label: 'state',
    text: (row) => plainEuro(row.total.state),
    cell: (row) => euroText(row.total.state),
    align: 'right',
    kind: 'number',
  },
]

const filters = [
  <ChoiceInput key="status" source="status" of="InvoiceFileStatus" values={fileStatuses} clearable alwaysOn />,
  <InamiInput key="provider" source="provider" label="inamiNumber" />,
  <DayInput key="receivedFrom" source="receivedFrom" />,
  <DayInput key="receivedTo" source="receivedTo" />,
]

/** Files as they arrive. */
export function FileList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <DeskList
      resource="invoice-files"
      columns={mine ? fileColumns.filter(({ label }) => label !== 'provider') : fileColumns}
      filters={filters}
      to={(row) => `/invoice-files/${row.id}/show`}
      actions={may(session.current(), 'invoice-files', 'submit') && <SubmitEfact />}
    />
  )
}
