import Rejected from '@mui/icons-material/HighlightOffOutlined'
import Suspended from '@mui/icons-material/PauseCircleOutlined'
import { useTranslate } from 'react-admin'
import { DecisionsDocument, InvoiceLinesDocument } from '../gql/graphql'
import { may } from '../session/rights'
import { session } from '../session/session'
import { cardColumns } from './decision-cards'
import { lineCardColumns } from './line-cards'
import { listAt, WorkCard } from './work-card'

/** What waits at the SPP IS. */
export function SppLanding() {
  const translate = useTranslate()
  const persons = may(session.current(), 'decisions', 'list')
  return (
    <>
      {persons && (
        <WorkCard
          title={translate('landing.SPP_IS.withoutAttestation')}
          icon={<Rejected />}
          document={InvoiceLinesDocument}
          variables={{ filter: { attestationMissing: true }, first: 5, total: true }}
          columns={lineCardColumns}
          to={(row) => `/invoice-lines/${row.id}/show`}
          all={listAt('invoice-lines', { attestationMissing: true })}
          done={translate('landing.CAAMI.noneWithoutAttestation')}
        />
      )}
      {persons && (
        <WorkCard
          title={translate('landing.CPAS.suspended')}
          icon={<Suspended />}
          document={DecisionsDocument}
          variables={{ filter: { status: 'SUSPENDED' }, first: 5, total: true }}
          columns={cardColumns}
          to={(row) => `/decisions/${row.number}/show`}
          all={listAt('decisions', { status: 'SUSPENDED' })}
          done={translate('landing.CPAS.noneSuspended')}
        />
      )}
    </>
  )
}
