import { CardContent } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { type RaRecord, useResourceContext, useSaveContext } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { RefusedError, toRequestError } from '../../graphql/GraphQLRequestError'
import type { FindingPartsFragment } from '../../graphql/generated/graphql'
import type { MutationOutcome } from '../../graphql/useMutationWithFindings'
import { resourceOf } from '../../resources'
import { MutationForm, type MutationFormProps } from './MutationForm'
import { OperationContext } from './operation'

/** What the data provider answers for a form that was recorded. */
export type Recorded = RaRecord<string> & { findings: FindingPartsFragment[] }

type Props<F extends FieldValues> = Omit<MutationFormProps<Recorded, F>, 'send' | 'preview'> &
  Partial<Pick<MutationFormProps<Recorded, F>, 'send'>>

/** The form of a `<Create>` or `<Edit>`: saved through the data provider unless `send` does it, and left after its findings were read. */
export function RecordForm<F extends FieldValues>(props: Props<F>) {
  const { save } = useSaveContext()
  const { create, update } = resourceOf(useResourceContext() ?? '')?.queries ?? {}
  const client = useQueryClient()
  const saveRecord = (values: F) =>
    new Promise<MutationOutcome<Recorded>>((resolve) => {
      void save?.(values, {
        onSuccess: (data: Recorded) => {
          // react-admin keeps this answer as the record; a page that shows the record must ask for all of it.
          client.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => queryKey[1] === 'getOne' })
          void client.invalidateQueries()
          resolve({ data, findings: data.findings, refused: false })
        },
        onError: (error: unknown) =>
          resolve({
            refused: true,
            ...(error instanceof RefusedError
              ? { findings: error.findings }
              : { findings: [], failure: toRequestError(error) }),
          }),
      })
    })
  const form = (
    <OperationContext.Provider value={create ?? update ?? ''}>
      <MutationForm send={saveRecord} {...props} />
    </OperationContext.Provider>
  )
  return props.render ? form : <CardContent sx={{ pt: 2 }}>{form}</CardContent>
}
