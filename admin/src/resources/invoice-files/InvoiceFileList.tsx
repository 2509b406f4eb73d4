import { SelectInput } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { ProviderStackedField } from '../../components/fields/ProviderField'
import { DateInput, enumChoices, InamiInput } from '../../components/inputs'
import type { Column } from '../../components/list/column'
import { ResourceList } from '../../components/list/ResourceList'
import { StackedCell } from '../../components/list/StackedCell'
import { StatusChip } from '../../components/StatusChip'
import { formatInstant } from '../../format/day'
import { fileStatuses } from '../../format/enums'
import { formatCount, formatDecimal, formatEuro } from '../../format/euro'
import type { FileRowFragment } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'
import { SubmitEfact } from './SubmitEfact'

const channelOf = ({ channel, test }: FileRowFragment) =>
  `${i18nProvider.translate(`enums.InvoiceChannel.${channel}`)}${test ? `, ${i18nProvider.translate('file.test')}` : ''}`

/** A file as a row: from whom, in which state, how its lines fared. */
export const fileColumns: Column<FileRowFragment>[] = [
  {
    label: 'file',
    text: (row) => row.reference,
    cell: (row) => <StackedCell first={row.reference} second={channelOf(row)} width={210} />,
  },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderStackedField provider={row.provider} />,
    phone: true,
  },
  { label: 'receivedAt', text: (row) => formatInstant(row.receivedAt), phone: true },
  { label: 'channel', text: channelOf, fileOnly: true },
  {
    label: 'status',
    text: (row) => i18nProvider.translate(`enums.InvoiceFileStatus.${row.status}`),
    cell: (row) => (
      <>
        <StatusChip of="InvoiceFileStatus" value={row.status} />
        {row.test && <StatusChip of="InvoiceFile" value="TEST" text={i18nProvider.translate('file.test')} />}
      </>
    ),
    phone: true,
  },
  { label: 'lines', text: (row) => formatCount(row.counts.lines), align: 'right', kind: 'number' },
  { label: 'rejectedLines', text: (row) => formatCount(row.counts.rejected), align: 'right', kind: 'number' },
  { label: 'waitingLines', text: (row) => formatCount(row.counts.waiting), align: 'right', kind: 'number' },
  {
    label: 'claimed',
    text: (row) => formatDecimal(row.total.claimed),
    cell: (row) => formatEuro(row.total.claimed),
    align: 'right',
    kind: 'number',
  },
  {
    label: 'state',
    text: (row) => formatDecimal(row.total.state),
    cell: (row) => formatEuro(row.total.state),
    align: 'right',
    kind: 'number',
  },
]

const filters = [
  <SelectInput key="status" source="status" choices={enumChoices('InvoiceFileStatus', fileStatuses)} alwaysOn />,
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" />,
  <DateInput key="receivedFrom" source="receivedFrom" />,
  <DateInput key="receivedTo" source="receivedTo" />,
]

/** Files as they arrive. */
export function InvoiceFileList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <ResourceList
      resource="invoice-files"
      columns={mine ? fileColumns.filter(({ label }) => label !== 'provider') : fileColumns}
      filters={filters}
      to={(row) => `/invoice-files/${row.id}/show`}
      actions={can(session.current(), 'invoice-files', 'submit') && <SubmitEfact />}
    />
  )
}
