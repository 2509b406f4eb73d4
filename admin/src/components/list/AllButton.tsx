import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'

/** Leads from rows inside a page to their list; `of` names them for screen readers. */
export function AllButton({ of, to }: { of: string; to: string }) {
  const translate = useTranslate()
  const label = translate('shell.all')
  const value = translate(of, { _: of, smart_count: 2 })
  return (
    <Button size="small" component={Link} to={to} aria-label={translate('value.labelled', { label, value })}>
      {label}
    </Button>
  )
}
