import LockIcon from '@mui/icons-material/LockOutlined'
import { useTranslate } from 'react-admin'
import { Page } from '../layout/Page'
import { Notice } from './Notice'

/** A page that this role does not have. */
export function AccessDenied() {
  const translate = useTranslate()
  return (
    <Page title={translate('fault.FORBIDDEN.title')}>
      <Notice icon={<LockIcon />} title={translate('fault.FORBIDDEN.title')}>
        {translate('fault.FORBIDDEN.hint')}
      </Notice>
    </Page>
  )
}
