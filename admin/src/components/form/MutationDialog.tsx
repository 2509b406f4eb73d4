import { Box, Button, type ButtonProps, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Confirm, useNotify, useTranslate } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { useLocation } from 'react-router-dom'
import type { GivenVariables } from '../../graphql/client'
import type { FindingPartsFragment, TypedDocumentString } from '../../graphql/generated/graphql'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'
import { MutationForm, type MutationFormProps } from './MutationForm'

type FormProps<R, F extends FieldValues, PR, PV> = Pick<
  MutationFormProps<R, F, PR, PV>,
  'defaults' | 'busy' | 'preview' | 'children' | 'knowsWarnings'
>

/** The findings of a mutation: those of its root field, which goes by the name `payload`, unless the page says otherwise. */
type FindingsProps<R> = R extends { payload: { findings: FindingPartsFragment[] } }
  ? { findingsOf?: (data: R) => FindingPartsFragment[] }
  : { findingsOf: (data: R) => FindingPartsFragment[] }

interface BaseProps<R, V, F extends FieldValues, PR, PV> extends FormProps<R, F, PR, PV> {
  document: TypedDocumentString<R, V>
  /** With what was foreseen, where there is a preview. */
  variables: (values: F, foreseen?: PR) => GivenVariables<V>
  /** On the button that opens the dialog, and its title: a text, or its key. */
  title: string
  /** What the dialog does: a text, or its key. */
  lead?: string
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
}

type Props<R, V, F extends FieldValues, PR, PV> = BaseProps<R, V, F, PR, PV> & FindingsProps<R>

const findingsOfPayload = (data: { payload?: { findings: FindingPartsFragment[] } }) => data.payload?.findings ?? []

/** A button that opens the form of a mutation in a dialog; react-admin has none for mutations other than CRUD. */
export function MutationDialog<R, V, F extends FieldValues, PR = unknown, PV = unknown>({
  title: titleKey,
  lead,
  submit,
  icon,
  button,
  done,
  onDone,
  result,
  resultTitle,
  document: mutation,
  findingsOf = findingsOfPayload,
  variables,
  ...form
}: Props<R, V, F, PR, PV>) {
  const translate = useTranslate()
  const title = translate(titleKey, { _: titleKey })
  const notify = useNotify()
  const id = useId()
  const { act } = useMutationWithFindings(mutation, findingsOf)
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
  return (
    <>
      <Button variant="outlined" startIcon={icon} {...button} onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog open={open} onClose={leave} fullWidth maxWidth="sm" aria-labelledby={id}>
        <DialogTitle id={id}>
          {finished === undefined || !resultTitle ? title : translate(resultTitle, { _: resultTitle })}
        </DialogTitle>
        <DialogContent>
          {lead && finished === undefined && (
            <Typography color="textSecondary" sx={{ mb: 2 }}>
              {translate(lead, { _: lead })}
            </Typography>
          )}
          {finished !== undefined ? (
            <>
              {finished}
              <Box sx={{ display: 'flex', justifyContent: 'flex-end', mt: 2 }}>
                <Button autoFocus variant="contained" onClick={close}>
                  {translate('ra.action.close')}
                </Button>
              </Box>
            </>
          ) : (
            <MutationForm<R, F, PR, PV>
              {...form}
              send={(values, foreseen) => act(variables(values, foreseen))}
              submit={submit ? translate(submit, { _: submit }) : title}
              changed={changed}
              onCancel={leave}
              onDone={(data, shown) => {
                doneAt.current = Date.now()
                if (result) setFinished(result(data, shown))
                else close()
                if (done) notify(done, { type: 'success' })
                onDone?.(data)
              }}
            />
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
