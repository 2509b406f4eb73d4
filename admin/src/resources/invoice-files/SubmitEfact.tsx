import Upload from '@mui/icons-material/UploadFileOutlined'
import { Alert, Dialog, DialogContent, DialogTitle } from '@mui/material'
import { useId, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { FileButton, type PickedFile } from '../../components'
import { figuresOf, MutationForm } from '../../components/form'
import { formatCount, formatEuro } from '../../format'
import {
  EfactFilePreviewDocument,
  SubmitEfactFileDocument,
  type SubmitEfactFileMutation,
} from '../../graphql/generated/graphql'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'

/** A provider without a billing link sends the eFact file that its software wrote, once it has seen what is in it. */
export function SubmitEfact() {
  const translate = useTranslate()
  const id = useId()
  const [picked, setPicked] = useState<PickedFile>()
  const close = () => setPicked(undefined)
  return (
    <>
      <FileButton title="file.submit" variant="contained" startIcon={<Upload />} onPick={setPicked} />
      <Dialog open={!!picked} onClose={close} fullWidth maxWidth="sm" aria-labelledby={id}>
        <DialogTitle id={id}>{translate('file.submit')}</DialogTitle>
        <DialogContent>{picked && <SendForm picked={picked} onCancel={close} />}</DialogContent>
      </Dialog>
    </>
  )
}

function SendForm({ picked: { name, size, content }, onCancel }: { picked: PickedFile; onCancel: () => void }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const { act } = useMutationWithFindings(SubmitEfactFileDocument, findingsOf)
  return (
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
      onCancel={onCancel}
      onDone={({ payload }) => payload.file && navigate(`/invoice-files/${payload.file.id}/show`)}
    />
  )
}

// The page of the file shows all of its findings, record by record.
const findingsOf = ({ payload }: SubmitEfactFileMutation) => (payload.file ? [] : payload.findings)
