import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { type GivenVariables, sendGraphQL } from '../graphql/client'
import { toRequestError } from '../graphql/GraphQLRequestError'
import type { TypedDocumentString } from '../graphql/generated/graphql'
import { downloadDocument } from './list/csv'
import { Progress } from './Progress'

type Paper = { fileName: string; mediaType: string; content: string }

interface Props<V> {
  /** Key of the text on it. */
  title: string
  icon: ReactNode
  document: TypedDocumentString<{ file: Paper }, V>
  variables: GivenVariables<V>
}

/** A document that the graph draws, seen before it is printed or kept. */
export function PrintPdfButton<V>({ title: key, icon, document, variables }: Props<V>) {
  const translate = useTranslate()
  const title = translate(key, { _: key })
  const notify = useNotify()
  const id = useId()
  const [paper, setPaper] = useState<Paper>()
  const [busy, setBusy] = useState(false)
  const open = async () => {
    setBusy(true)
    try {
      setPaper((await sendGraphQL(document, variables)).file)
    } catch (error) {
      notify(`failure.${toRequestError(error).code}.title`, { type: 'error' })
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
