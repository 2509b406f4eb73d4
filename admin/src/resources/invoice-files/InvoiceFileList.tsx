import { useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { StatusChip } from '../../components'
import { fields, without } from '../../components/fields'
import { ResourceList, StackedCell } from '../../components/list'
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
export const fileColumns = fields(
  `file:reference provider receivedAt channel status counts.lines rejectedLines:counts.rejected
  waitingLines:counts.waiting total.claimed total.state`,
  {
    phone: 'provider receivedAt status',
    hidden: 'channel',
    reference: {
      render: (row: FileRowFragment) => <StackedCell first={row.reference} second={channelOf(row)} width={210} />,
    },
    channel: { value: channelOf },
    status: { render: (row: FileRowFragment) => <FileStatus file={row} /> },
  },
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
