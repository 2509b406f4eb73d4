import { Box, Button, type ButtonProps, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { useLocation } from 'react-router-dom'
import { MutationForm, type MutationFormProps } from './MutationForm'

interface Props<R, V, F extends FieldValues, PR, PV>
  extends Omit<MutationFormProps<R, V, F, PR, PV>, 'onDone' | 'onCancel' | 'submit' | 'changed'> {
  /** On the button that opens the dialog, and its title. */
  title: string
  lead?: ReactNode
  /** On the button that does it; the title where none is given. */
  submit?: string
  icon?: ReactNode
  button?: ButtonProps
  /** Said when it is done, where `onDone` does not say it. */
  done?: string
  onDone?: (data: R) => void
  /** Title of the dialog once it is done. */
  resultTitle?: string
  /** Shown in place of the form once it is done, where something is to be read before the dialog closes. */
  result?: (data: R, shown: { values: F; foreseen?: PR }) => ReactNode
}

/** A button that opens a small form for one act; focus goes back to the button. */
export function MutationDialog<R, V, F extends FieldValues, PR = unknown, PV = unknown>({
  title,
  lead,
  submit,
  icon,
  button,
  done,
  onDone,
  result,
  resultTitle,
  ...form
}: Props<R, V, F, PR, PV>) {
  const translate = useTranslate()
  const notify = useNotify()
  const id = useId()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const [finished, setFinished] = useState<ReactNode>()
  const changed = useRef(false)
  const close = () => {
    setOpen(false)
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
  const leave = () => {
    if (!changed.current || window.confirm(translate('ra.message.unsaved_changes'))) close()
  }
  const doneAt = useRef(0)
  // The row that held the button may be gone once it is done: the keyboard then starts again at the page's title.
  useEffect(
    () => () => {
      if (Date.now() - doneAt.current < 5_000)
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    },
    [],
  )
  return (
    <>
      <Button variant="outlined" startIcon={icon} {...button} ref={opener} onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog open={open} onClose={leave} fullWidth maxWidth="sm" aria-labelledby={id}>
        <DialogTitle id={id}>{finished === undefined ? title : (resultTitle ?? title)}</DialogTitle>
        <DialogContent>
          {lead && finished === undefined && (
            <Typography color="text.secondary" sx={{ mb: 2 }}>
              {lead}
            </Typography>
          )}
          <div style={{ height: 6 }} />
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
            <MutationForm<R, V, F, PR, PV>
              {...form}
              submit={submit ?? title}
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
    </>
  )
}
