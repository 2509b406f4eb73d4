import LockIcon from '@mui/icons-material/LockOutlined'
import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Page } from '../layout/Page'

// React-admin's NotFound and AccessDenied are dimmed to half of their contrast, and are a second heading.
const emptyPage = (text: string, Icon = SearchOffIcon) =>
  function EmptyPage() {
    const translate = useTranslate()
    return (
      <Page title={`${text}.title`}>
        <Box role="status" sx={{ display: 'grid', justifyItems: 'center', gap: 1, py: 5, color: 'text.secondary' }}>
          <Icon aria-hidden sx={{ fontSize: 40 }} />
          <Typography sx={{ maxWidth: '60ch', textAlign: 'center' }}>{translate(`${text}.hint`)}</Typography>
        </Box>
      </Page>
    )
  }

/** A single thing that is not there, or not yours: the graph does not say which. */
export const NotFound = emptyPage('state.notThere')
/** An address that leads nowhere. */
export const PageNotFound = emptyPage('state.noPage')
/** A page that this role does not have. */
export const AccessDenied = emptyPage('failure.FORBIDDEN', LockIcon)
