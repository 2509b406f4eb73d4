import Attach from '@mui/icons-material/AttachFileOutlined'
import { Box, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useInput } from 'react-admin'
import { FileButton } from '../FileButton'

export function ScanInput({ source, label }: { source: string; label?: ReactNode }) {
  const [name, setName] = useState('')
  const { field } = useInput({ source })
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
      <FileButton
        title={typeof label === 'string' ? label : `fields.${source}`}
        accept="application/pdf,image/jpeg,image/png"
        startIcon={<Attach />}
        onPick={(file) => {
          field.onChange(file.content)
          setName(file.name)
        }}
      />
      {name && <Typography>{name}</Typography>}
    </Box>
  )
}
