import Download from '@mui/icons-material/FileDownloadOutlined'
import { Button } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useContext } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { type GivenVariables, sendGraphQL } from '../graphql/client'
import { toRequestError } from '../graphql/GraphQLRequestError'
import type { TypedDocumentString } from '../graphql/generated/graphql'
import { downloadDocument } from './list/csv'
import { InRowContext } from './list/RecordTable'
import { Progress } from './QueryState'

export interface GraphFile {
  fileName: string
  mediaType: string
  content: string
}

interface Props<R, V> {
  /** Key of the text on it; `<title>None` is said where there is no file. */
  title: string
  document: TypedDocumentString<R, V>
  variables: GivenVariables<V>
  /** The file of the answer: what goes by the name `file`, be it in the `one` object, unless the page says otherwise. */
  fileOf?: (data: R) => GraphFile | null | undefined
  icon?: ReactNode
  /** What is done with the file; it is saved if nothing is given. */
  onFile?: (file: GraphFile) => void
}

type Answer = { file?: GraphFile | null; one?: { file?: GraphFile | null } | null }
const fileIn = (data: unknown) => (data as Answer).file ?? (data as Answer).one?.file

/** A file that the graph makes, saved as it is. React-admin exports rows only. */
export function DownloadButton<R, V>(props: Props<R, V>) {
  const { title, document, variables, fileOf = fileIn, onFile = downloadDocument } = props
  const notify = useNotify()
  const inRow = useContext(InRowContext)
  const translate = useTranslate()
  const text = translate(title)
  const { mutate, isPending } = useMutation({
    mutationFn: () => sendGraphQL(document, variables),
    onSuccess: (data) => {
      const file = fileOf(data)
      if (file) onFile(file)
      else notify(`${title}None`, { type: 'info', messageArgs: { _: translate('list.nothing') } })
    },
    onError: (error) => notify(`failure.${toRequestError(error).code}.title`, { type: 'error' }),
  })
  return (
    <>
      <Button
        variant="outlined"
        {...(inRow ? { size: 'small' } : { startIcon: props.icon ?? <Download /> })}
        onClick={() => mutate()}
        disabled={isPending}
      >
        {text}
      </Button>
      {isPending && <Progress text={text} />}
    </>
  )
}
