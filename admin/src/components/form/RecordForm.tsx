import { CardContent } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import {
  type RaRecord,
  useNotify,
  useRecordContext,
  useRedirect,
  useResourceContext,
  useSaveContext,
} from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import type { FindingPartsFragment } from '../../graphql/generated/graphql'
import { outcomeOf } from '../../graphql/useMutationWithFindings'
import { resourceOf } from '../../resources'
import { MutationForm, type MutationFormProps } from './MutationForm'
import { OperationContext } from './operation'

/** What the data provider answers for a form that was recorded. */
export type Recorded = RaRecord<string> & { findings: FindingPartsFragment[] }

type FormProps<F extends FieldValues> = MutationFormProps<Recorded, F>
interface Props<F extends FieldValues>
  extends Omit<FormProps<F>, 'send' | 'preview' | 'onDone'>,
    Partial<Pick<FormProps<F>, 'send' | 'onDone'>> {
  /** Key of the notification that it is recorded, and its values besides the `number`. */
  done?: string
  args?: object
  /** The address that follows, if it is not the page of the record. */
  next?: (id: string) => string
}

/** The form of a `<Create>` or `<Edit>`: saved through the data provider unless `send` does it, and left after its findings were read. */
export function RecordForm<F extends FieldValues>({ done = '', args, next, ...props }: Props<F>) {
  const { save } = useSaveContext()
  const resource = useResourceContext() ?? ''
  const { create, update } = resourceOf(resource)?.queries ?? {}
  const edited = useRecordContext()
  const notify = useNotify()
  const redirect = useRedirect()
  const goToPage = ({ id }: Recorded) => {
    notify(done, { type: 'success', messageArgs: { number: id, ...args } })
    if (next) redirect(next(id))
    else redirect('show', resource, id)
  }
  const cancel = () => redirect(edited?.id ? 'show' : 'list', resource, edited?.id)
  const client = useQueryClient()
  const saveRecord = async (values: F) => {
    const saved = new Promise<Recorded>((onSuccess, onError) => void save?.(values, { onSuccess, onError }))
    const outcome = await outcomeOf(saved, ({ findings }) => findings)
    if (!outcome.refused) {
      // react-admin keeps this answer as the record; a page that shows the record must ask for all of it.
      client.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => queryKey[1] === 'getOne' })
      void client.invalidateQueries()
    }
    return outcome
  }
  const form = (
    <OperationContext.Provider value={create ?? update ?? ''}>
      <MutationForm send={saveRecord} onDone={goToPage} onCancel={cancel} {...props} />
    </OperationContext.Provider>
  )
  return props.render ? form : <CardContent sx={{ pt: 2 }}>{form}</CardContent>
}
