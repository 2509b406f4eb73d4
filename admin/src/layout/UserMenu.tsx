import { Divider, ListItem, ListItemText, MenuItem } from '@mui/material'
import {
  UserMenu as RaUserMenu,
  useGetIdentity,
  useLocaleState,
  useTheme,
  useTranslate,
  useUserMenu,
} from 'react-admin'
import { Link } from 'react-router-dom'
import { session } from '../authProvider/session'
import { locales } from '../i18n/i18nProvider'

/** Who one is; the language and the theme, for which the bar has no room on a phone; signing out. */
export function UserMenu() {
  const { identity } = useGetIdentity()
  return (
    <RaUserMenu label={identity?.fullName}>
      <Person />
      <Divider component="li" />
      {locales.map(({ locale, name }) => (
        <LocaleItem key={locale} locale={locale} name={name} />
      ))}
      <Divider component="li" />
      <ThemeItem />
      <SignOutItem />
    </RaUserMenu>
  )
}

function Person() {
  const translate = useTranslate()
  const who = session.current()
  return (
    who && (
      <ListItem role="presentation">
        <ListItemText
          primary={translate(`audience.${who.audience}.name`)}
          secondary={`${who.organisation} · ${who.subject}`}
        />
      </ListItem>
    )
  )
}

function LocaleItem({ locale, name }: (typeof locales)[number]) {
  const [current, setLocale] = useLocaleState()
  const menu = useUserMenu()
  return (
    <MenuItem
      role="menuitemradio"
      aria-checked={locale === current}
      selected={locale === current}
      lang={locale}
      onClick={() => {
        menu?.onClose()
        setLocale(locale)
      }}
    >
      {name}
    </MenuItem>
  )
}

function ThemeItem() {
  const translate = useTranslate()
  const [theme, setTheme] = useTheme()
  const menu = useUserMenu()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <MenuItem
      onClick={() => {
        menu?.onClose()
        setTheme(other)
      }}
    >
      {translate(`shell.${other}`)}
    </MenuItem>
  )
}

/** Unlike react-admin's Logout, an address: a changed form asks before it is left. */
function SignOutItem() {
  const translate = useTranslate()
  const menu = useUserMenu()
  return (
    <MenuItem component={Link} to="/sign-out" onClick={() => menu?.onClose()}>
      {translate('ra.auth.logout')}
    </MenuItem>
  )
}
