import EmptyIcon from '@mui/icons-material/InboxOutlined'
import type { ReactNode } from 'react'
import { Notice } from './Notice'

/** Nothing to show, and what to do about it. */
export function Empty({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <Notice icon={<EmptyIcon />} title={title} action={action}>
      {hint}
    </Notice>
  )
}
