import LockIcon from '@mui/icons-material/LockOutlined'
import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import { useTranslate } from 'react-admin'
import { Page } from '../layout/Page'
import { Empty } from './Empty'

const emptyPage = (text: string, Icon = SearchOffIcon) =>
  function EmptyPage() {
    const translate = useTranslate()
    const title = translate(`${text}.title`)
    return (
      <Page title={title}>
        <Empty icon={<Icon />} title={title} hint={translate(`${text}.hint`)} />
      </Page>
    )
  }

/** A single thing that is not there, or not yours: the graph does not say which. */
export const NotFound = emptyPage('state.notThere')
/** An address that leads nowhere. */
export const PageNotFound = emptyPage('state.noPage')
/** A page that this role does not have. */
export const AccessDenied = emptyPage('failure.FORBIDDEN', LockIcon)
