import EmptyIcon from '@mui/icons-material/InboxOutlined'
import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'

interface Props {
  title: string
  hint?: ReactNode
  action?: ReactNode
  icon?: ReactNode
}

/** Nothing to show, why (texts or their keys), and what to do about it; inside a page, where react-admin's Empty knows a list only. */
export function Empty({ title, hint, action, icon = <EmptyIcon /> }: Props) {
  const translate = useTranslate()
  return (
    <Box role="status" sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', gap: 1, py: 5, px: 2 }}>
      <Box aria-hidden sx={{ color: 'text.secondary', '& svg': { fontSize: 40 } }}>
        {icon}
      </Box>
      <Typography sx={{ fontWeight: 600 }}>{translate(title, { _: title })}</Typography>
      {hint && (
        <Typography color="textSecondary" sx={{ maxWidth: '60ch' }}>
          {typeof hint === 'string' ? translate(hint, { _: hint }) : hint}
        </Typography>
      )}
      {action}
    </Box>
  )
}
