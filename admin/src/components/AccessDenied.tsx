import LockIcon from '@mui/icons-material/LockOutlined'
import { useTranslate } from 'react-admin'
import { Page } from '../layout/Page'
import { Notice } from './Notice'

/** A page that this role does not have. */
export function AccessDenied() {
  const translate = useTranslate()
  return (
    <Page title={translate('failure.FORBIDDEN.title')}>
      <Notice icon={<LockIcon />} title={translate('failure.FORBIDDEN.title')}>
        {translate('failure.FORBIDDEN.hint')}
      </Notice>
    </Page>
  )
}
