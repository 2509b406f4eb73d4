import { Box } from '@mui/material'
import { type AppBarProps, AppBar as RaAppBar, RefreshIconButton } from 'react-admin'
import { Link } from 'react-router-dom'
import { LoadingIndicator } from './LoadingIndicator'
import { QuickSearch } from './QuickSearch'
import { UserMenu } from './UserMenu'

/** The mark, the search, what is loading, and the person. */
export function AppBar(props: AppBarProps) {
  return (
    <RaAppBar {...props} toolbar={<Refresh />} userMenu={<UserMenu />}>
      <Box component={Link} to="/" className="mark">
        <img src="/mark.svg" alt="" width={28} height={28} />
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          MediPrima
        </Box>
      </Box>
      <QuickSearch />
      <Box sx={{ flexGrow: 1 }} />
    </RaAppBar>
  )
}

function Refresh() {
  return (
    <>
      <RefreshIconButton />
      <LoadingIndicator />
    </>
  )
}
