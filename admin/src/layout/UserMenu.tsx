import { Divider, ListItem, ListItemText, MenuItem, type MenuItemProps } from '@mui/material'
import {
  UserMenu as RaUserMenu,
  useGetIdentity,
  useLocaleState,
  useTheme,
  useTranslate,
  useUserMenu,
} from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { session } from '../authProvider/session'
import { locales } from '../i18n/i18nProvider'

/** Who one is; the language and the theme, for which the bar has no room on a phone; signing out. */
export function UserMenu() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const { identity } = useGetIdentity()
  const [current, setLocale] = useLocaleState()
  const [theme, setTheme] = useTheme()
  const { audience, organisation, subject } = session.current() ?? {}
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <RaUserMenu label={identity?.fullName}>
      <ListItem role="presentation">
        <ListItemText primary={translate(`audience.${audience}.name`)} secondary={`${organisation} · ${subject}`} />
      </ListItem>
      <Divider component="li" />
      {locales.map(({ locale, name }) => {
        const isCurrent = locale === current
        const choice = { role: 'menuitemradio', 'aria-checked': isCurrent, selected: isCurrent, lang: locale }
        return (
          <Entry key={locale} {...choice} act={() => setLocale(locale)}>
            {name}
          </Entry>
        )
      })}
      <Divider component="li" />
      <Entry act={() => setTheme(other)}>{translate(`shell.${other}`)}</Entry>
      {/* Unlike react-admin's Logout, an address: a changed form asks before it is left. */}
      <Entry act={() => navigate('/sign-out')}>{translate('ra.auth.logout')}</Entry>
    </RaUserMenu>
  )
}

function Entry({ act, ...item }: MenuItemProps & { act: () => void }) {
  const menu = useUserMenu()
  const choose = () => {
    menu?.onClose()
    act()
  }
  return <MenuItem {...item} onClick={choose} />
}
