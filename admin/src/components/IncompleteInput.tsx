import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'

/** In the place of an answer while a field of the question cannot be read. */
export function IncompleteInput() {
  const translate = useTranslate()
  return (
    <Typography color="textSecondary" role="status">
      {translate('form.notWhole')}
    </Typography>
  )
}
