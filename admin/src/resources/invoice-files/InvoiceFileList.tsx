import { SelectInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  CountField,
  EuroField,
  type FieldElement,
  InstantField,
  ProviderField,
  ValueField,
  without,
} from '../../components/fields'
import { DateInput, enumChoices, InamiInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import { StackedCell } from '../../components/list/StackedCell'
import { StatusChip } from '../../components/StatusChip'
import type { FileRowFragment } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'
import { SubmitEfact } from './SubmitEfact'

const channelOf = ({ channel, test }: FileRowFragment) =>
  `${i18nProvider.translate(`enums.InvoiceChannel.${channel}`)}${test ? `, ${i18nProvider.translate('file.test')}` : ''}`

/** The status of a file, and whether it is a test. */
export function FileStatus({ file: { status, test } }: { file: Pick<FileRowFragment, 'status' | 'test'> }) {
  const translate = useTranslate()
  return (
    <>
      <StatusChip of="InvoiceFileStatus" value={status} />
      {test && <StatusChip of="InvoiceFile" value="TEST" text={translate('file.test')} />}
    </>
  )
}

/** A file as a row: from whom, in which state, how its lines fared. */
export const fileColumns: FieldElement[] = [
  <ValueField
    key="reference"
    source="reference"
    label="file"
    render={(row: FileRowFragment) => <StackedCell first={row.reference} second={channelOf(row)} width={210} />}
    link
  />,
  <ProviderField key="provider" source="provider" phone />,
  <InstantField key="receivedAt" source="receivedAt" phone />,
  <ValueField key="channel" source="channel" text={channelOf} hidden />,
  <ValueField
    key="status"
    source="status"
    text={(row: FileRowFragment) => i18nProvider.translate(`enums.InvoiceFileStatus.${row.status}`)}
    render={(row: FileRowFragment) => <FileStatus file={row} />}
    phone
  />,
  <CountField key="lines" source="counts.lines" />,
  <CountField key="rejectedLines" source="counts.rejected" label="rejectedLines" />,
  <CountField key="waitingLines" source="counts.waiting" label="waitingLines" />,
  <EuroField key="claimed" source="total.claimed" />,
  <EuroField key="state" source="total.state" />,
]

const filters = [
  <SelectInput key="status" source="status" choices={enumChoices('InvoiceFileStatus')} alwaysOn />,
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
      columns={mine ? without(fileColumns, 'provider') : fileColumns}
      filters={filters}
      actions={can(session.current(), 'invoice-files', 'submit') && <SubmitEfact />}
    />
  )
}
