import Copy from '@mui/icons-material/ContentCopyOutlined'
import { Box, IconButton } from '@mui/material'
import { useNotify, useTranslate } from 'react-admin'

/** A number that is written down elsewhere: no digit is cut off, it can be selected whole, and a button copies it. */
export function CopyableText({ text, strong }: { text: string; strong?: boolean }) {
  const translate = useTranslate()
  const notify = useNotify()
  const label = translate('shell.copy')
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, maxWidth: '100%' }}>
      <Box
        component="span"
        sx={{
          userSelect: 'all',
          whiteSpace: 'normal',
          overflowWrap: 'anywhere',
          minWidth: '21ch',
          fontVariantNumeric: 'tabular-nums',
          ...(strong && { fontWeight: 650, fontSize: '1.15em' }),
        }}
      >
        {text}
      </Box>
      <IconButton
        size="small"
        aria-label={translate('value.labelled', { label, value: text })}
        title={label}
        onClick={() => navigator.clipboard.writeText(text).then(() => notify('shell.copied'))}
      >
        <Copy fontSize="small" />
      </IconButton>
    </Box>
  )
}
