import Download from '@mui/icons-material/FileDownloadOutlined'
import Print from '@mui/icons-material/PrintOutlined'
import { type ComponentProps, useState } from 'react'
import { Confirm } from 'react-admin'
import { DownloadButton, type GraphFile } from './DownloadButton'
import { blobOf, downloadDocument } from './list/csv'

type Props<V> = Pick<ComponentProps<typeof DownloadButton<{ file: GraphFile }, V>>, 'title' | 'document' | 'variables'>

/** A document that the graph draws, seen before it is printed or kept. */
export function PrintPdfButton<V>(props: Props<V>) {
  const [paper, setPaper] = useState<GraphFile & { address: string }>()
  const close = () => {
    if (paper) URL.revokeObjectURL(paper.address)
    setPaper(undefined)
  }
  return (
    <>
      <DownloadButton
        {...props}
        icon={<Print />}
        onFile={(file) => setPaper({ ...file, address: URL.createObjectURL(blobOf(file)) })}
      />
      {paper && (
        <Confirm
          isOpen
          fullWidth
          maxWidth="md"
          title={props.title}
          content={
            <iframe src={paper.address} title={paper.fileName} style={{ width: '100%', height: '65vh', border: 0 }} />
          }
          cancel="shell.close"
          confirm="list.export"
          ConfirmIcon={Download}
          onClose={close}
          onConfirm={() => downloadDocument(paper)}
        />
      )}
    </>
  )
}
