import { Button, type ButtonProps, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { ActForm, type ActFormProps } from './act-form'

interface Props<R, V, F extends FieldValues> extends Omit<ActFormProps<R, V, F>, 'onDone' | 'onCancel' | 'submit'> {
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
}

/** A button that opens a small form for one act; focus goes back to the button. */
export function ActDialog<R, V, F extends FieldValues>({
  title,
  lead,
  submit,
  icon,
  button,
  done,
  onDone,
  ...form
}: Props<R, V, F>) {
  const notify = useNotify()
  const id = useId()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
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
      <Dialog open={open} onClose={close} fullWidth maxWidth="sm" aria-labelledby={id}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {lead && (
            <Typography color="text.secondary" sx={{ mb: 2 }}>
              {lead}
            </Typography>
          )}
          <div style={{ height: 6 }} />
          <ActForm<R, V, F>
            {...form}
            submit={submit ?? title}
            onCancel={close}
            onDone={(data) => {
              doneAt.current = Date.now()
              close()
              if (done) notify(done, { type: 'success' })
              onDone?.(data)
            }}
          />
        </DialogContent>
      </Dialog>
    </>
  )
}
