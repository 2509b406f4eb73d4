import Attach from '@mui/icons-material/AttachFileOutlined'
import { Box, Button, Typography } from '@mui/material'
import { useRef, useState } from 'react'
import { useInput, useNotify, useTranslate } from 'react-admin'
import { base64Of } from '../../format/base64Of'

const ACCEPTED = 'application/pdf,image/jpeg,image/png'

/** A scanned document, held as base64. */
export function ScanInput({ source, label: key = `fields.${source}` }: { source: string; label?: string }) {
  const translate = useTranslate()
  const notify = useNotify()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const { field } = useInput({ source })
  const label = translate(key)
  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      field.onChange(await base64Of(file))
      setName(file.name)
    } catch {
      notify('file.unreadable', { type: 'error' })
    }
  }
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
      <Button variant="outlined" startIcon={<Attach />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={label}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      {name && <Typography>{name}</Typography>}
    </Box>
  )
}
