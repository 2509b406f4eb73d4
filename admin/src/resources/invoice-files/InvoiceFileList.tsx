import Upload from '@mui/icons-material/UploadFileOutlined'
import { Alert, Dialog, DialogContent, DialogTitle } from '@mui/material'
import { useId, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { FileButton, type PickedFile, StatusChip } from '../../components'
import { fields, without } from '../../components/fields'
import { figuresOf, MutationForm } from '../../components/form'
import { ResourceList, StackedCell } from '../../components/list'
import { formatCount, formatEuro } from '../../format'
import {
  EfactFilePreviewDocument,
  type FileRowFragment,
  SubmitEfactFileDocument,
  type SubmitEfactFileMutation,
} from '../../graphql/generated/graphql'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'
import { i18nProvider } from '../../i18n/i18nProvider'

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
  return (
    <ResourceList
      columns={without(fileColumns, session.provider() ? 'provider' : '')}
      alwaysOn={['status']}
      actions={isOffered('invoice-files', 'submit') && <SubmitEfact />}
    />
  )
}

/** A provider without a billing link sends the eFact file that its software wrote, once it has seen what is in it. */
function SubmitEfact() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const id = useId()
  const [picked, setPicked] = useState<PickedFile>()
  const { act } = useMutationWithFindings(SubmitEfactFileDocument, findingsOf)
  const { name = '', size = 0, content = '' } = picked ?? {}
  const close = () => setPicked(undefined)
  return (
    <>
      <FileButton title="file.submit" variant="contained" startIcon={<Upload />} onPick={setPicked} />
      <Dialog open={!!picked} onClose={close} fullWidth maxWidth="sm" aria-labelledby={id}>
        <DialogTitle id={id}>{translate('file.submit')}</DialogTitle>
        <DialogContent>
          <MutationForm
            send={() => act({ content, fileName: name })}
            defaults={{}}
            preview={{
              document: EfactFilePreviewDocument,
              key: `${name} ${size}`,
              variables: () => ({ content }),
              foresee: ({ preview }) => ({
                rows: [
                  ['file.name', name],
                  ['file.size', translate('file.kilobytes', { size: formatCount(Math.ceil(size / 1024)) })],
                  ['fields.reference', preview.reference],
                  ...figuresOf(preview, 'invoices', 'lines', 'persons', 'claimed'),
                ],
                // A file without a reference would be refused whole; single records with errors come back with the answer.
                isBlocked: !preview.reference,
                notice: preview.test && preview.reference && <Alert severity="info">{translate('file.isTest')}</Alert>,
              }),
              confirm: ({ preview }) =>
                translate(preview.test ? 'file.confirmTest' : 'file.confirm', { total: formatEuro(preview.claimed) }),
            }}
            submit="file.submit"
            busy="file.submitting"
            onCancel={close}
            onDone={({ payload }) => payload.file && navigate(`/invoice-files/${payload.file.id}/show`)}
          />
        </DialogContent>
      </Dialog>
    </>
  )
}

// The page of the file shows all of its findings, record by record.
const findingsOf = ({ payload }: SubmitEfactFileMutation) => (payload.file ? [] : payload.findings)
