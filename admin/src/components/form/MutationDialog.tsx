import { Box, Button, type ButtonProps, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Confirm, useNotify, useTranslate } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { useLocation } from 'react-router-dom'
import { operationOf } from '../../graphql/audienceDocuments'
import type { GivenVariables } from '../../graphql/client'
import type { TypedDocumentString } from '../../graphql/generated/graphql'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'
import { hasTranslation } from '../../i18n/i18nProvider'
import { Input } from '../inputs/Input'
import { MutationForm, type MutationFormProps } from './MutationForm'
import type { Preview } from './MutationPreview'
import { askedBy, type Given, OperationContext, variablesOf } from './operation'

type FormProps<R, F extends FieldValues, PR, PV> = Pick<MutationFormProps<R, F, PR, PV>, 'busy' | 'knowsWarnings'>

interface Props<R, V, F extends FieldValues, PR, PV> extends FormProps<R, F, PR, PV> {
  document: TypedDocumentString<R, V>
  /** Key of the text on the button that opens the dialog, and of its title; `<title>Lead`, if there is one, says what it does. */
  title: string
  /** The values of these texts. */
  args?: object
  lead?: string
  /** What the mutation takes besides what the form asks for. */
  given?: Given<V>
  /** What the inputs have at first, where it is not nothing. */
  defaults?: MutationFormProps<R, F>['defaults']
  /** How the values are sent, where their names are not those of the graph; with what was foreseen, where there is a preview. */
  variables?: (values: F, foreseen?: PR) => GivenVariables<V>
  preview?: Preview<F, PR, PV>
  /** On the button that sends; the title where none is given. */
  submit?: string
  icon?: ReactNode
  button?: ButtonProps
  /** Notification after the mutation, where `onDone` does not notify. */
  done?: string
  onDone?: (data: R) => void
  /** Title of the dialog after the mutation. */
  resultTitle?: string
  /** Replaces the form after the mutation, where something is to be read before the dialog closes. */
  result?: (data: R, shown: { values: F; foreseen?: PR }) => ReactNode
  /** The inputs; one for each variable that is not given, if there are none. */
  children?: ReactNode
}

/** A button that opens the form of a mutation in a dialog; react-admin has none for mutations other than CRUD. */
export function MutationDialog<R, V, F extends FieldValues = FieldValues, PR = unknown, PV = unknown>(
  props: Props<R, V, F, PR, PV>,
) {
  const { document: mutation, args, given = {}, variables, preview, button, icon, done, onDone, result } = props
  const { title: titleKey, lead = `${titleKey}Lead`, submit, resultTitle = titleKey, busy, knowsWarnings } = props
  const translate = useTranslate()
  const text = (key: string) => translate(key, { _: key, ...args })
  const notify = useNotify()
  const id = useId()
  const operation = operationOf(mutation)
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
  const inputs = Object.keys(askedBy(operation))
    .filter((name) => !(name in given))
    .map((name) => <Input key={name} source={name} />)
  const form = (
    <OperationContext.Provider value={operation}>
      {(props.lead || hasTranslation(lead)) && (
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          {text(lead)}
        </Typography>
      )}
      <MutationForm<R, F, PR, PV>
        {...{ busy, knowsWarnings, changed }}
        defaults={props.defaults ?? ({} as NonNullable<typeof props.defaults>)}
        preview={preview && { variables: (values) => variablesOf(preview.document, values, given), ...preview }}
        send={(values, foreseen) => act(variables?.(values, foreseen) ?? variablesOf(mutation, values, given))}
        submit={text(submit ?? titleKey)}
        onCancel={leave}
        onDone={(data, shown) => {
          doneAt.current = Date.now()
          if (result) setFinished(result(data, shown))
          else close()
          if (done) notify(done, { type: 'success' })
          onDone?.(data)
        }}
      >
        {props.children ?? (inputs.length > 0 && inputs)}
      </MutationForm>
    </OperationContext.Provider>
  )
  return (
    <>
      <Button variant="outlined" startIcon={icon} {...button} onClick={() => setOpen(true)}>
        {text(titleKey)}
      </Button>
      <Dialog open={open} onClose={leave} fullWidth maxWidth="sm" aria-labelledby={id}>
        <DialogTitle id={id}>{text(finished === undefined ? titleKey : resultTitle)}</DialogTitle>
        <DialogContent>
          {finished === undefined ? (
            form
          ) : (
            <>
              {finished}
              <Box sx={{ display: 'flex', justifyContent: 'flex-end', mt: 2 }}>
                <Button autoFocus variant="contained" onClick={close}>
                  {translate('ra.action.close')}
                </Button>
              </Box>
            </>
          )}
        </DialogContent>
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
