import EmptyIcon from '@mui/icons-material/InboxOutlined'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Notice } from './Notice'

/** Nothing to show, and what to do about it: texts or their keys. */
export function Empty({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  const translate = useTranslate()
  return (
    <Notice icon={<EmptyIcon />} title={translate(title, { _: title })} action={action}>
      {hint && translate(hint, { _: hint })}
    </Notice>
  )
}
