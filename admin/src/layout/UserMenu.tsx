import Account from '@mui/icons-material/AccountCircleOutlined'
import Dark from '@mui/icons-material/DarkModeOutlined'
import Light from '@mui/icons-material/LightModeOutlined'
import SignOut from '@mui/icons-material/LogoutOutlined'
import { Box, Button, Divider, ListItemIcon, ListItemText, Menu, MenuItem, Typography } from '@mui/material'
import { useState } from 'react'
import { useLocaleState, useTheme, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { session } from '../authProvider/session'
import { locales } from '../i18n/i18nProvider'

/** Who one is, and what one sets for oneself: language, light, the way out. */
export function UserMenu() {
  const translate = useTranslate()
  const [locale, setLocale] = useLocaleState()
  const [theme, setTheme] = useTheme()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const who = session.current()
  if (!who) return null
  const dark = theme === 'dark'
  return (
    <>
      <Button
        color="inherit"
        startIcon={<Account />}
        aria-haspopup="menu"
        aria-expanded={!!anchor}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 0, flexShrink: 0, fontWeight: 550 }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {translate(`audience.${who.audience}.short`)} · {translate(`audience.${who.audience}.roles.${who.role}`)}
        </Box>
        <Box component="span" sx={{ display: { sm: 'none' } }}>
          {translate(`audience.${who.audience}.short`)}
        </Box>
      </Button>
      <Menu
        anchorEl={anchor}
        open={!!anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { minWidth: 250 } } }}
      >
        <Box component="li" role="presentation" sx={{ px: 2, py: 1 }}>
          <Typography sx={{ fontWeight: 650 }}>{translate(`audience.${who.audience}.name`)}</Typography>
          <Typography color="text.secondary" sx={{ fontSize: '0.85rem', overflowWrap: 'anywhere' }}>
            {who.organisation} · {who.subject}
          </Typography>
        </Box>
        <Divider component="li" />
        {locales.map((one) => (
          <MenuItem
            key={one.locale}
            role="menuitemradio"
            aria-checked={one.locale === locale}
            selected={one.locale === locale}
            lang={one.locale}
            onClick={() => {
              setAnchor(null)
              setLocale(one.locale)
            }}
          >
            <ListItemText>{one.name}</ListItemText>
          </MenuItem>
        ))}
        <Divider component="li" />
        <MenuItem
          onClick={() => {
            setAnchor(null)
            setTheme(dark ? 'light' : 'dark')
          }}
        >
          <ListItemIcon>{dark ? <Light /> : <Dark />}</ListItemIcon>
          <ListItemText>{translate(dark ? 'shell.light' : 'shell.dark')}</ListItemText>
        </MenuItem>
        <MenuItem component={RouterLink} to="/sign-out" onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <SignOut />
          </ListItemIcon>
          <ListItemText>{translate('shell.signOut')}</ListItemText>
        </MenuItem>
      </Menu>
    </>
  )
}
