import Print from '@mui/icons-material/PrintOutlined'
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { useId, useState } from 'react'
import { useTranslate } from 'react-admin'
import type { GivenVariables } from '../graphql/client'
import type { TypedDocumentString } from '../graphql/generated/graphql'
import { DownloadButton, type GraphFile } from './DownloadButton'
import { blobOf, downloadDocument } from './list/csv'

interface Props<V> {
  /** Key of the text on it. */
  title: string
  document: TypedDocumentString<{ file: GraphFile }, V>
  variables: GivenVariables<V>
}

/** A document that the graph draws, seen before it is printed or kept. */
export function PrintPdfButton<V>({ title: key, ...button }: Props<V>) {
  const translate = useTranslate()
  const title = translate(key)
  const id = useId()
  const [paper, setPaper] = useState<GraphFile & { address: string }>()
  const close = () => {
    if (paper) URL.revokeObjectURL(paper.address)
    setPaper(undefined)
  }
  return (
    <>
      <DownloadButton
        {...button}
        title={title}
        icon={<Print />}
        onFile={(file) => setPaper({ ...file, address: URL.createObjectURL(blobOf(file)) })}
      />
      {paper && (
        <Dialog open fullWidth maxWidth="md" onClose={close} aria-labelledby={id}>
          <DialogTitle id={id}>{title}</DialogTitle>
          <DialogContent>
            <iframe
              src={paper.address}
              title={title}
              style={{ width: '100%', height: '65vh', border: 0, background: '#fff' }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate('shell.close')}</Button>
            <Button variant="contained" onClick={() => downloadDocument(paper)}>
              {translate('list.export')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  )
}
