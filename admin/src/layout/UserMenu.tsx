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
  const { identity } = useGetIdentity()
  return (
    <RaUserMenu label={identity?.fullName}>
      <Entries />
    </RaUserMenu>
  )
}

function Entries() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const [current, setLocale] = useLocaleState()
  const [theme, setTheme] = useTheme()
  const who = session.current()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <>
      {who && (
        <ListItem role="presentation">
          <ListItemText
            primary={translate(`audience.${who.audience}.name`)}
            secondary={`${who.organisation} · ${who.subject}`}
          />
        </ListItem>
      )}
      <Divider component="li" />
      {locales.map(({ locale, name }) => (
        <Entry
          key={locale}
          role="menuitemradio"
          aria-checked={locale === current}
          selected={locale === current}
          lang={locale}
          act={() => setLocale(locale)}
        >
          {name}
        </Entry>
      ))}
      <Divider component="li" />
      <Entry act={() => setTheme(other)}>{translate(`shell.${other}`)}</Entry>
      {/* Unlike react-admin's Logout, an address: a changed form asks before it is left. */}
      <Entry act={() => navigate('/sign-out')}>{translate('ra.auth.logout')}</Entry>
    </>
  )
}

function Entry({ act, ...item }: MenuItemProps & { act: () => void }) {
  const menu = useUserMenu()
  return (
    <MenuItem
      {...item}
      onClick={() => {
        menu?.onClose()
        act()
      }}
    />
  )
}
