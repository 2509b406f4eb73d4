import Search from '@mui/icons-material/SearchOutlined'
import { Box, TextField } from '@mui/material'
import { type SyntheticEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { isInamiNumber } from '../../../shared/values/inami-number'
import { isNiss } from '../../../shared/values/niss'
import { isOffered } from '../authProvider/permissions'
import { listPath } from '../components/list/listPath'

// Numbers that say what they are the number of, each with the resource whose page they lead to.
const numbers: [isOne: (text: string) => boolean, resource: string][] = [
  [(text) => /^\d{12}$/.test(text), 'decisions'],
  [isNiss, 'persons'],
  [isInamiNumber, 'providers'],
  [(text) => /^\d{6}$/.test(text), 'nomenclature'],
  [(text) => /^AMU\d{18}$/.test(text), 'attestations'],
]

/** Where a number or a name leads: a page, or the list that has it. */
export function destination(typed: string, allowed: (resource: string, action: string) => boolean): string | undefined {
  const number = typed.replace(/[.\-\s]/g, '').toUpperCase()
  const [, resource] = numbers.find(([isOne, name]) => isOne(number) && allowed(name, 'show')) ?? []
  if (resource) return `/${resource}/${number}/show`
  if (isNiss(number) && allowed('coverage', 'list')) return `/coverage?niss=${number}`
  const list = ['persons', 'providers'].find((name) => allowed(name, 'list'))
  return list && listPath(list, { search: typed })
}

/** One field to jump by: a number, or a name. React-admin's SearchInput is a filter of a list. */
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
