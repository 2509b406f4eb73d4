import Search from '@mui/icons-material/SearchOutlined'
import { Box, TextField } from '@mui/material'
import { type SyntheticEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { isOffered } from '../authProvider/permissions'
import { listPath } from '../components/list/listPath'

/** Where a number or a name leads: a person, a decision, or the list that has it. */
export function destination(typed: string, allowed: (resource: string, action: string) => boolean): string | undefined {
  const digits = typed.replace(/[.\-\s]/g, '')
  if (/^\d{12}$/.test(digits) && allowed('decisions', 'show')) return `/decisions/${digits}/show`
  if (/^\d{11}$/.test(digits) && allowed('persons', 'show')) return `/persons/${digits}/show`
  if (/^\d{11}$/.test(digits) && allowed('coverage', 'list')) return `/coverage?niss=${digits}`
  if (/^\d{8}$/.test(digits) && allowed('providers', 'show')) return `/providers/${digits}/show`
  if (allowed('persons', 'list')) return listPath('persons', { search: typed })
  if (allowed('providers', 'list')) return listPath('providers', { search: typed })
  return undefined
}

/** One field to jump by: any number, or a name. React-admin's SearchInput is a filter of a list. */
export function QuickSearch() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const go = (event: SyntheticEvent) => {
    event.preventDefault()
    const to = typed.trim() && destination(typed.trim(), isOffered)
    if (!to) return
    setTyped('')
    navigate(to)
  }
  return (
    <Box component="form" role="search" onSubmit={go} sx={{ flexBasis: 420, flexShrink: 1, minWidth: 0 }}>
      <TextField
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={translate('shell.search')}
        slotProps={{
          htmlInput: { 'aria-label': translate('shell.search') },
          input: { startAdornment: <Search aria-hidden color="action" sx={{ mr: 1 }} /> },
        }}
      />
    </Box>
  )
}
