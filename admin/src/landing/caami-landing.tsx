import Missing from '@mui/icons-material/AssignmentLateOutlined'
import Waiting from '@mui/icons-material/HourglassEmptyOutlined'
import { useTranslate } from 'react-admin'
import { InvoiceLinesDocument } from '../gql/graphql'
import { lineCardColumns } from './line-cards'
import { listAt, WorkCard } from './work-card'

/** What waits at CAAMI. */
export function CaamiLanding() {
  const translate = useTranslate()
  const to = (row: { id: string }) => `/invoice-lines/${row.id}/show`
  return (
    <>
      <WorkCard
        title={translate('landing.CAAMI.waiting')}
        icon={<Waiting />}
        document={InvoiceLinesDocument}
        variables={{ filter: { outcome: 'WAITING' }, first: 5, total: true }}
        columns={lineCardColumns}
        to={to}
        all={listAt('invoice-lines', { outcome: 'WAITING' })}
        done={translate('landing.CAAMI.noneWaiting')}
      />
      <WorkCard
        title={translate('landing.CAAMI.withoutAttestation')}
        icon={<Missing />}
        document={InvoiceLinesDocument}
        variables={{ filter: { attestationMissing: true }, first: 5, total: true }}
        columns={lineCardColumns}
        to={to}
        all={listAt('invoice-lines', { attestationMissing: true })}
        done={translate('landing.CAAMI.noneWithoutAttestation')}
      />
    </>
  )
}
