import Icon from '@mui/icons-material/ReportProblemOutlined'
import { Alert, Box, Button } from '@mui/material'
import { type Query, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { required, TextInput, useTranslate } from 'react-admin'
import { beginEmergency, endEmergency, isEmergencyReason } from '../graphql/emergency'
import { QuestionForm } from './form/QuestionForm'

const queriesOf = (niss: string) => ({ predicate: ({ queryKey }: Query) => JSON.stringify(queryKey).includes(niss) })

/** Reads the person of a page in an emergency until the page is left; what was read is then forgotten. */
export function useEmergency(niss: string) {
  const client = useQueryClient()
  const [isActive, setActive] = useState(false)
  useEffect(
    () => () => {
      if (endEmergency(niss)) client.removeQueries(queriesOf(niss))
      setActive(false)
    },
    [client, niss],
  )
  const begin = (reason: string) => {
    beginEmergency(niss, reason)
    setActive(true)
    void client.resetQueries(queriesOf(niss))
  }
  return { isActive, begin }
}

/** A button that asks for the reason of an emergency. */
export function EmergencyRead({ onRead }: { onRead: (reason: string) => void }) {
  const translate = useTranslate()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <Button variant="outlined" startIcon={<Icon />} sx={{ justifySelf: 'start' }} onClick={() => setOpen(true)}>
        {translate('emergency.read')}
      </Button>
    )
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Alert severity="warning">{translate('emergency.lead')}</Alert>
      <QuestionForm
        defaults={{ reason: '' }}
        onAsk={({ reason }) => onRead(reason)}
        label="emergency.read"
        icon={<Icon />}
      >
        <TextInput
          source="reason"
          helperText="emergency.length"
          multiline
          minRows={2}
          fullWidth
          autoFocus
          validate={[required(), validLength]}
        />
      </QuestionForm>
    </Box>
  )
}

const validLength = (reason: string) => (isEmergencyReason(reason) ? undefined : 'emergency.length')

export function EmergencyNotice() {
  const translate = useTranslate()
  return <Alert severity="warning">{translate('emergency.active')}</Alert>
}
