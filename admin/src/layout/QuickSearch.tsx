import Search from '@mui/icons-material/SearchOutlined'
import { Box, InputBase } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { can } from '../authProvider/permissions'
import { session } from '../authProvider/session'
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

/** One field to jump by: any number, or a name. */
export function QuickSearch() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const who = session.current()
  const go = () => {
    const to = typed.trim() && destination(typed.trim(), (resource, action) => can(who, resource, action))
    if (!to) return
    setTyped('')
    navigate(to)
  }
  return (
    <Box
      component="form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 1.25,
        height: 36,
        flexBasis: 420,
        flexShrink: 1,
        minWidth: 0,
        borderRadius: 2,
        border: '1px solid',
        borderColor: 'divider',
        bgcolor: 'background.default',
        '&:focus-within': { outline: '2px solid', outlineColor: 'primary.main' },
      }}
    >
      <Search aria-hidden sx={{ color: 'text.secondary', fontSize: 20 }} />
      <InputBase
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={translate('shell.search')}
        inputProps={{ 'aria-label': translate('shell.search'), type: 'search', style: { outline: 'none' } }}
        sx={{ flexGrow: 1, minWidth: 0, fontSize: '0.92rem' }}
      />
    </Box>
  )
}
