import Done from '@mui/icons-material/CheckOutlined'
import Copy from '@mui/icons-material/ContentCopyOutlined'
import { Box, IconButton } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'

/** A number that is written down elsewhere: it never breaks, it can be selected whole, and a button copies it. */
export function CopyableText({ text, strong }: { text: string; strong?: boolean }) {
  const translate = useTranslate()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), 4000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  const label = translate(copied ? 'shell.copied' : 'shell.copy')
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, maxWidth: '100%' }}>
      <Box
        component="span"
        sx={{
          userSelect: 'all',
          whiteSpace: 'nowrap',
          overflowX: 'auto',
          fontVariantNumeric: 'tabular-nums',
          ...(strong ? { fontWeight: 650, fontSize: '1.15em' } : {}),
        }}
      >
        {text}
      </Box>
      <IconButton
        size="small"
        aria-label={translate('value.labelled', { label, value: text })}
        title={label}
        onClick={copy}
      >
        {copied ? <Done fontSize="small" /> : <Copy fontSize="small" />}
      </IconButton>
      <Box component="span" role="status" sx={{ fontSize: '0.82rem', color: 'text.secondary' }}>
        {copied && translate('shell.copied')}
      </Box>
    </Box>
  )
}
