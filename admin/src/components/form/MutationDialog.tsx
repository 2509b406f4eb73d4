import Add from '@mui/icons-material/AddOutlined'
import { Button, type ButtonProps, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react'
import { Confirm, useNotify, useTranslate } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { useLocation } from 'react-router-dom'
import { operationOf } from '../../graphql/audienceDocuments'
import type { GivenVariables } from '../../graphql/client'
import type { TypedDocumentString } from '../../graphql/generated/graphql'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'
import { Lead } from '../../layout/Page'
import type { GraphFile } from '../DownloadButton'
import { Inputs } from '../inputs/Input'
import { downloadDocument } from '../list/csv'
import { InRowContext } from '../list/RecordTable'
import { MutationForm, type MutationFormProps } from './MutationForm'
import type { Preview } from './MutationPreview'
import { askedBy, type Given, OperationContext, variablesOf } from './operation'

interface Props<R, V, F extends FieldValues, PR, PV> extends Pick<MutationFormProps<R, F, PR, PV>, 'knowsWarnings'> {
  /**
   * Its texts are `dialogs.<operation>.…` in the catalogues: `title`, on the button too; and where there are any, `lead`,
   * `busy` during a long mutation, `confirm` on the button below a preview, `done` as a notification after it, `none` if
   * it gave no file; a file is saved.
   */
  document: TypedDocumentString<R, V>
  /** The part of these texts that is the title, where one mutation has several. */
  title?: string
  /** The values of these texts. */
  args?: object
  /** What the mutation takes besides what the form asks for. */
  given?: Given<V>
  /** What the inputs have at first, where it is not nothing. */
  defaults?: MutationFormProps<R, F>['defaults']
  /** How the values are sent, where their names are not those of the graph; with what was foreseen, where there is a preview. */
  variables?: (values: F, foreseen?: PR) => GivenVariables<V>
  preview?: Omit<Preview<F, PR, PV>, 'confirm'> & Partial<Pick<Preview<F, PR, PV>, 'confirm'>>
  icon?: ReactNode
  button?: ButtonProps
  /** It adds a record: the main button of its list. */
  creates?: boolean
  onDone?: (data: R) => void
  /** Replaces the form after the mutation, where something is to be read before the dialog closes. */
  result?: (data: R, shown: { values: F; foreseen?: PR }) => ReactNode
  /** The names of the inputs, in rows: one for each variable that is not given, if there are none. */
  inputs?: string[]
  /** Instead of them, or after them. */
  children?: ReactNode
}

/** A button that opens the form of a mutation in a dialog; react-admin has none for mutations other than CRUD. */
export function MutationDialog<R, V, F extends FieldValues = FieldValues, PR = unknown, PV = unknown>(
  props: Props<R, V, F, PR, PV>,
) {
  const { document: mutation, title = 'title', args, given = {}, variables, preview, icon, result, creates } = props
  const button = creates ? { startIcon: <Add />, variant: 'contained' as const } : { startIcon: icon, ...props.button }
  const operation = operationOf(mutation)
  const translate = useTranslate()
  const key = (part: string) => `dialogs.${operation}.${part}`
  const text = (part: string) => translate(key(part), { _: '', ...args })
  const inRow = useContext(InRowContext)
  const notify = useNotify()
  const id = useId()
  const { act } = useMutationWithFindings(mutation)
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const [finished, setFinished] = useState<ReactNode>()
  const changed = useRef(false)
  const close = () => {
    setOpen(false)
    setAsking(false)
    setFinished(undefined)
    changed.current = false
  }
  // A link in the result leads away from the dialog, be it to the page below it.
  const { pathname, search } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the address changes, and only then.
  useEffect(() => {
    if (finished !== undefined) close()
  }, [pathname, search])
  // Escape, the backdrop and the button of the form lead here.
  const leave = () => (changed.current ? setAsking(true) : close())
  const doneAt = useRef(0)
  // The row that held the button may be gone after the mutation: the keyboard then starts again at the page's title.
  useEffect(
    () => () => {
      if (Date.now() - doneAt.current < 5_000)
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    },
    [],
  )
  const asked = Object.keys(askedBy(operation)).filter((name) => !(name in given))
  const { inputs = props.children ? [] : asked } = props
  const form = (
    <OperationContext.Provider value={operation}>
      {text('lead') && <Lead>{text('lead')}</Lead>}
      <MutationForm<R, F, PR, PV>
        {...{ changed }}
        knowsWarnings={props.knowsWarnings}
        busy={text('busy')}
        defaults={props.defaults ?? ({} as NonNullable<typeof props.defaults>)}
        preview={
          preview && {
            confirm: key('confirm'),
            variables: (values) => variablesOf(preview.document, values, given),
            ...preview,
          }
        }
        send={(values, foreseen) => act(variables?.(values, foreseen) ?? variablesOf(mutation, values, given))}
        submit={text('submit') || text(title)}
        onCancel={leave}
        onDone={(data, shown) => {
          doneAt.current = Date.now()
          if (result) setFinished(result(data, shown))
          else close()
          const { file } = data as { file?: GraphFile | null }
          if (file) downloadDocument(file)
          const said = file === null ? 'none' : 'done'
          if (text(said)) notify(key(said), { type: 'success' })
          props.onDone?.(data)
        }}
      >
        {(inputs.length > 0 || props.children) && (
          <>
            <Inputs of={inputs} />
            {props.children}
          </>
        )}
      </MutationForm>
    </OperationContext.Provider>
  )
  return (
    <>
      <Button variant="outlined" {...(inRow ? { size: 'small' } : button)} onClick={() => setOpen(true)}>
        {text(title)}
      </Button>
      <Dialog open={open} onClose={leave} fullWidth maxWidth="sm" aria-labelledby={id}>
        <DialogTitle id={id}>{(finished !== undefined && text('result')) || text(title)}</DialogTitle>
        <DialogContent>{finished === undefined ? form : finished}</DialogContent>
        {finished !== undefined && (
          <DialogActions>
            <Button autoFocus variant="contained" onClick={close}>
              {translate('ra.action.close')}
            </Button>
          </DialogActions>
        )}
      </Dialog>
      <Confirm
        isOpen={asking}
        title="form.leaveTitle"
        content="ra.message.unsaved_changes"
        cancel="form.stay"
        confirm="form.leave"
        confirmColor="warning"
        onClose={() => setAsking(false)}
        onConfirm={close}
      />
    </>
  )
}
