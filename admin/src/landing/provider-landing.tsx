import Rejected from '@mui/icons-material/HighlightOffOutlined'
import { useTranslate } from 'react-admin'
import { InvoiceLinesDocument } from '../gql/graphql'
import { lineCardColumns } from './line-cards'
import { listAt, WorkCard } from './work-card'

/** What waits at a provider's. */
export function ProviderLanding() {
  const translate = useTranslate()
  return (
    <WorkCard
      title={translate('landing.PROVIDER.rejected')}
      icon={<Rejected />}
      document={InvoiceLinesDocument}
      variables={{ filter: { outcome: 'REJECTED' }, first: 5, total: true }}
      columns={lineCardColumns}
      to={(row) => `/invoice-lines/${row.id}/show`}
      all={listAt('invoice-lines', { outcome: 'REJECTED' })}
      done={translate('landing.PROVIDER.noneRejected')}
    />
  )
}
