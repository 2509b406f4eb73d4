import { useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Field, without } from '../../components/fields'
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
export const fileColumns = (
  <>
    <Field
      source="reference"
      label="file"
      render={(row: FileRowFragment) => <StackedCell first={row.reference} second={channelOf(row)} width={210} />}
      link
    />
    <Field source="provider" phone />
    <Field source="receivedAt" phone />
    <Field source="channel" value={channelOf} hidden />
    <Field
      source="status"
      value={(row: FileRowFragment) => i18nProvider.translate(`enums.InvoiceFileStatus.${row.status}`)}
      render={(row: FileRowFragment) => <FileStatus file={row} />}
      phone
    />
    <Field source="counts.lines" />
    <Field source="counts.rejected" label="rejectedLines" />
    <Field source="counts.waiting" label="waitingLines" />
    <Field source="total.claimed" />
    <Field source="total.state" />
  </>
)

export default function InvoiceFileList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <ResourceList
      columns={mine ? without(fileColumns, 'provider') : fileColumns}
      alwaysOn={['status']}
      actions={isOffered('invoice-files', 'submit') && <SubmitEfact />}
    />
  )
}
