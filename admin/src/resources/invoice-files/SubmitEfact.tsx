import Upload from '@mui/icons-material/UploadFileOutlined'
import { Alert, Button, Dialog, DialogContent, DialogTitle } from '@mui/material'
import { useId, useRef, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { MutationForm } from '../../components/form/MutationForm'
import { base64Of } from '../../format/base64Of'
import { formatCount, formatEuro } from '../../format/euro'
import {
  EfactFilePreviewDocument,
  SubmitEfactFileDocument,
  type SubmitEfactFileMutation,
} from '../../graphql/generated/graphql'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'

interface Picked {
  name: string
  size: number
  content: string
}

/** A provider without a billing link sends the eFact file that its software wrote, once it has seen what is in it. */
export function SubmitEfact() {
  const translate = useTranslate()
  const notify = useNotify()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [picked, setPicked] = useState<Picked>()
  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      setPicked({ name: file.name, size: file.size, content: await base64Of(file) })
    } catch {
      notify('file.unreadable', { type: 'error' })
    }
    // The same file, corrected, may be chosen again.
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <Button variant="contained" startIcon={<Upload />} onClick={() => input.current?.click()}>
        {translate('file.submit')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={translate('file.submit')}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Dialog open={!!picked} onClose={() => setPicked(undefined)} fullWidth maxWidth="sm" aria-labelledby={id}>
        <DialogTitle id={id}>{translate('file.submit')}</DialogTitle>
        <DialogContent>{picked && <SendForm picked={picked} onCancel={() => setPicked(undefined)} />}</DialogContent>
      </Dialog>
    </>
  )
}

function SendForm({ picked: { name, size, content }, onCancel }: { picked: Picked; onCancel: () => void }) {
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
            [translate('file.name'), name],
            [translate('file.size'), translate('file.kilobytes', { size: formatCount(Math.ceil(size / 1024)) })],
            [translate('fields.reference'), preview.reference],
            [translate('preview.invoices'), formatCount(preview.invoices)],
            [translate('preview.lines'), formatCount(preview.lines)],
            [translate('preview.persons'), formatCount(preview.persons)],
            [translate('fields.claimed'), <strong key="claimed">{formatEuro(preview.claimed)}</strong>],
          ],
          findings: preview.findings,
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
