import MenuIcon from '@mui/icons-material/MenuOutlined'
import { Box, Drawer, IconButton, Link } from '@mui/material'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link as RouterLink, useLocation } from 'react-router-dom'
import { ErrorBoundary } from '../components/ErrorBoundary'
import { Loading } from '../components/Loading'
import { LoadingIndicator } from './LoadingIndicator'
import { Menu } from './Menu'
import { QuickSearch } from './QuickSearch'
import { UserMenu } from './UserMenu'
import { usePartialDataNotification } from './usePartialDataNotification'

/** The frame of every page: a quiet bar, the menu of one's role, the page. */
export function Layout({ children }: { children: ReactNode }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  usePartialDataNotification()
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', bgcolor: 'background.default' }}>
      <Link
        href="#main-content"
        sx={{
          position: 'fixed',
          zIndex: 'tooltip',
          top: -60,
          left: 8,
          p: 1.5,
          bgcolor: 'background.paper',
          '&:focus': { top: 8 },
        }}
      >
        {translate('ra.navigation.skip_nav')}
      </Link>
      <Box
        component="header"
        sx={{
          position: 'sticky',
          top: 0,
          zIndex: 'appBar',
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: { xs: 1, md: 2 },
          height: 56,
          bgcolor: 'background.paper',
          borderBottom: '1px solid',
          borderColor: 'divider',
        }}
      >
        <IconButton
          aria-label={translate('shell.openMenu')}
          onClick={() => setOpen(true)}
          sx={{ display: { md: 'none' } }}
        >
          <MenuIcon />
        </IconButton>
        <Box
          component={RouterLink}
          to="/"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.25,
            color: 'text.primary',
            textDecoration: 'none',
            fontWeight: 680,
            fontSize: '1.05rem',
            mr: 2,
          }}
        >
          <img src="/mark.svg" alt="" width={28} height={28} />
          <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
            MediPrima
          </Box>
        </Box>
        <QuickSearch />
        <Box sx={{ flexGrow: 1 }} />
        <UserMenu />
        <LoadingIndicator />
      </Box>
      <Box sx={{ display: 'flex', flexGrow: 1, minWidth: 0 }}>
        <Box
          sx={{
            display: { xs: 'none', md: 'block' },
            width: 236,
            flexShrink: 0,
            position: 'sticky',
            top: 56,
            alignSelf: 'flex-start',
            maxHeight: 'calc(100vh - 56px)',
            overflowY: 'auto',
            '@media print': { display: 'none' },
          }}
        >
          <Menu />
        </Box>
        <Drawer
          open={open}
          onClose={() => setOpen(false)}
          sx={{ display: { md: 'none' } }}
          slotProps={{ paper: { sx: { width: 280, bgcolor: 'background.default' } } }}
        >
          <Menu onGo={() => setOpen(false)} />
        </Drawer>
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{ flexGrow: 1, minWidth: 0, outline: 'none !important' }}
        >
          <ErrorBoundary of={pathname}>
            <Suspense
              fallback={
                <Box sx={{ p: 4 }}>
                  <Loading />
                </Box>
              }
            >
              {children}
            </Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
    </Box>
  )
}
