import { Alert, type AlertColor, Snackbar } from '@mui/material'
import { useEffect, useState } from 'react'
import { type NotificationPayload, useNotificationContext, useTranslate } from 'react-admin'

/** What was done, or could not be: one after the other, read out too. */
export function Notification() {
  const translate = useTranslate()
  const { notifications, takeNotification } = useNotificationContext()
  const [shown, setShown] = useState<NotificationPayload>()
  const [open, setOpen] = useState(false)

  useEffect(() => {
    if (shown || notifications.length === 0) return
    setShown(takeNotification() ?? undefined)
    setOpen(true)
  }, [notifications, shown, takeNotification])

  const { message, type, notificationOptions } = shown ?? {}
  const { autoHideDuration = 5000, messageArgs = {} } = notificationOptions ?? {}
  const severity: AlertColor = type === 'error' || type === 'warning' || type === 'success' ? type : 'info'
  return (
    <Snackbar
      open={open}
      autoHideDuration={autoHideDuration}
      onClose={(_, why) => why !== 'clickaway' && setOpen(false)}
      slotProps={{ transition: { onExited: () => setShown(undefined) } }}
    >
      <Alert severity={severity} variant="filled" onClose={() => setOpen(false)} closeText={translate('shell.close')}>
        {typeof message === 'string' ? translate(message, messageArgs) : message}
      </Alert>
    </Snackbar>
  )
}
