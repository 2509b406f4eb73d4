import Download from '@mui/icons-material/FileDownloadOutlined'
import { Button } from '@mui/material'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { type GivenVariables, sendGraphQL } from '../graphql/client'
import { toRequestError } from '../graphql/GraphQLRequestError'
import type { TypedDocumentString } from '../graphql/generated/graphql'
import { downloadDocument } from './list/csv'
import { Progress } from './Progress'

interface Props<R, V> {
  /** Key of the text on it. */
  title: string
  document: TypedDocumentString<R, V>
  variables: GivenVariables<V>
  fileOf: (data: R) => { fileName: string; mediaType: string; content: string } | null | undefined
  /** Said where there is none. */
  none: string
}

/** A file that the graph makes, saved as it is. */
export function DownloadButton<R, V>({ title, document, variables, fileOf, none }: Props<R, V>) {
  const notify = useNotify()
  const translate = useTranslate()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const file = fileOf(await sendGraphQL(document, variables))
      if (file) downloadDocument(file)
      else notify(none, { type: 'info' })
    } catch (error) {
      notify(`failure.${toRequestError(error).code}.title`, { type: 'error' })
    }
    setBusy(false)
  }
  return (
    <>
      <Button variant="outlined" startIcon={<Download />} onClick={save} disabled={busy}>
        {translate(title, { _: title })}
      </Button>
      {busy && <Progress text={translate(title, { _: title })} />}
    </>
  )
}
