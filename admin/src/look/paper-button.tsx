import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import type { TypedDocumentString } from '../gql/graphql'
import { faultOf } from '../graph/faults'
import { type Given, send } from '../graph/send'
import { downloadDocument } from '../lists/csv'
import { Progress } from './progress'

type Paper = { fileName: string; mediaType: string; content: string }

interface Props<V> {
  title: string
  icon: ReactNode
  document: TypedDocumentString<{ file: Paper }, V>
  variables: Given<V>
}

/** A document that the graph draws, seen before it is printed or kept. */
export function PaperButton<V>({ title, icon, document, variables }: Props<V>) {
  const translate = useTranslate()
  const notify = useNotify()
  const id = useId()
  const [paper, setPaper] = useState<Paper>()
  const [busy, setBusy] = useState(false)
  const open = async () => {
    setBusy(true)
    try {
      setPaper((await send(document, variables)).file)
    } catch (error) {
      notify(`fault.${faultOf(error).code}.title`, { type: 'error' })
    }
    setBusy(false)
  }
  return (
    <>
      <Button variant="outlined" startIcon={icon} onClick={open} disabled={busy}>
        {title}
      </Button>
      {busy && <Progress text={title} />}
      {paper && (
        <Dialog open fullWidth maxWidth="md" onClose={() => setPaper(undefined)} aria-labelledby={id}>
          <DialogTitle id={id}>{title}</DialogTitle>
          <DialogContent>
            <Sheet paper={paper} title={title} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setPaper(undefined)}>{translate('shell.close')}</Button>
            <Button variant="contained" onClick={() => downloadDocument(paper)}>
              {translate('list.export')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  )
}

function Sheet({ paper, title }: { paper: Paper; title: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const bytes = Uint8Array.from(atob(paper.content), (letter) => letter.charCodeAt(0))
    const made = URL.createObjectURL(new Blob([bytes], { type: paper.mediaType }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [paper])
  return address ? (
    <iframe src={address} title={title} style={{ width: '100%', height: '65vh', border: 0, background: '#fff' }} />
  ) : null
}
