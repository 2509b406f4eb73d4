import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import { useTranslate } from 'react-admin'
import { Page } from '../layout/Page'
import { Notice } from './Notice'

/** A single thing that is not there, or not yours: the graph does not say which. */
export function NotFound() {
  const translate = useTranslate()
  return (
    <Page title={translate('state.notThere.title')}>
      <Notice icon={<SearchOffIcon />} title={translate('state.notThere.title')}>
        {translate('state.notThere.hint')}
      </Notice>
    </Page>
  )
}

/** An address that leads nowhere. */
export function PageNotFound() {
  const translate = useTranslate()
  return (
    <Page title={translate('state.noPage.title')}>
      <Notice icon={<SearchOffIcon />} title={translate('state.noPage.title')}>
        {translate('state.noPage.hint')}
      </Notice>
    </Page>
  )
}
