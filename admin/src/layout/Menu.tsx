import Home from '@mui/icons-material/HomeOutlined'
import { Box, List, ListItemButton, ListItemIcon, ListItemText, Typography } from '@mui/material'
import type { ComponentType } from 'react'
import { useTranslate } from 'react-admin'
import { NavLink } from 'react-router-dom'
import { can } from '../authProvider/permissions'
import { session } from '../authProvider/session'
import { menuSections } from '../resources'

function Item({
  to,
  label,
  icon: Icon,
  end,
  onGo,
}: {
  to: string
  label: string
  icon: ComponentType
  end?: boolean
  onGo?: () => void
}) {
  return (
    <Box component="li" sx={{ listStyle: 'none' }}>
      <ListItemButton
        component={NavLink}
        to={to}
        end={end}
        onClick={onGo}
        sx={{
          borderRadius: 1.5,
          py: 0.5,
          px: 1,
          color: 'text.primary',
          '& .MuiListItemIcon-root': { minWidth: 32, color: 'text.secondary' },
          '&.active': { bgcolor: 'action.selected', fontWeight: 600 },
          '&.active .MuiListItemIcon-root': { color: 'primary.main' },
        }}
      >
        <ListItemIcon aria-hidden>
          <Icon />
        </ListItemIcon>
        <ListItemText primary={label} slotProps={{ primary: { sx: { fontSize: '0.9rem', fontWeight: 'inherit' } } }} />
      </ListItemButton>
    </Box>
  )
}

/** What this role works with, in sections. */
export function Menu({ onGo }: { onGo?: () => void }) {
  const translate = useTranslate()
  const who = session.current()
  const sections = Object.entries(menuSections)
    .map(([section, resources]) => ({ section, resources: resources.filter(({ name }) => can(who, name, 'list')) }))
    .filter(({ resources }) => resources.length > 0)
  return (
    <Box component="nav" aria-label={translate('shell.menu')} sx={{ px: 1.25, pb: 3 }}>
      <List sx={{ py: 1 }}>
        <Item to="/" end label={translate('shell.home')} icon={Home} onGo={onGo} />
      </List>
      {sections.map(({ section, resources }) => (
        <Box key={section} sx={{ mt: 1 }}>
          <Typography
            component="h2"
            id={`menu-${section}`}
            sx={{ px: 1.25, fontSize: '0.74rem', fontWeight: 650, color: 'text.secondary' }}
          >
            {translate(`menu.${section}`)}
          </Typography>
          <List aria-labelledby={`menu-${section}`} sx={{ py: 0.5 }}>
            {resources.map(({ name, icon }) => (
              <Item
                key={name}
                to={`/${name}`}
                label={translate(`resources.${name}.name`, { smart_count: 2 })}
                icon={icon}
                onGo={onGo}
              />
            ))}
          </List>
        </Box>
      ))}
    </Box>
  )
}
