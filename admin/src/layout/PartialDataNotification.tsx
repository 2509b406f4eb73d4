import { Alert, Snackbar } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { onPartialAnswer } from '../graphql/client'

/** Part of an answer is missing because its owner does not answer: said once, the rest stays usable. */
export function PartialDataNotification() {
  const translate = useTranslate()
  const [shown, setShown] = useState(false)
  useEffect(() => onPartialAnswer(() => setShown(true)), [])
  return (
    <Snackbar open={shown} autoHideDuration={8000} onClose={() => setShown(false)}>
      <Alert severity="warning" onClose={() => setShown(false)}>
        {translate('fault.SUBGRAPH_UNAVAILABLE.hint')}
      </Alert>
    </Snackbar>
  )
}
