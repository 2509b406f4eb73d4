import { Box, Typography } from '@mui/material'
import { type MenuItemLinkProps, Menu as RaMenu, useTranslate } from 'react-admin'
import { useMatch } from 'react-router-dom'
import { isOffered } from '../authProvider/permissions'
import { resourceLabel } from '../i18n/i18nProvider'
import { menuSections } from '../resources'

/** What this role works with, in sections. */
export function Menu() {
  const translate = useTranslate()
  return (
    <Box component="nav" aria-label={translate('shell.menu')} sx={{ pb: 3 }}>
      <RaMenu>
        <RaMenu.DashboardItem />
      </RaMenu>
      {Object.entries(menuSections).map(([section, all]) => {
        const resources = all.filter(({ name }) => isOffered(name, 'list'))
        return (
          resources.length > 0 && (
            <Box key={section}>
              <Typography component="h2" variant="overline" id={`menu-${section}`} sx={{ px: 2 }} noWrap>
                {translate(`menu.${section}`)}
              </Typography>
              <RaMenu aria-labelledby={`menu-${section}`}>
                {resources.map(({ name, icon: Icon }) => (
                  <Item key={name} to={`/${name}`} primaryText={resourceLabel(name)} leftIcon={<Icon />} />
                ))}
              </RaMenu>
            </Box>
          )
        )
      })}
    </Box>
  )
}

/** An entry that tells a screen reader too that it is the current one. */
function Item({ to, ...item }: MenuItemLinkProps & { to: string }) {
  const isCurrent = useMatch({ path: to, end: false })
  return <RaMenu.Item to={to} aria-current={isCurrent ? 'page' : undefined} {...item} />
}
