import Months from '@mui/icons-material/AccountBalanceOutlined'
import Paper from '@mui/icons-material/DescriptionOutlined'
import Rejected from '@mui/icons-material/HighlightOffOutlined'
import Suspended from '@mui/icons-material/PauseCircleOutlined'
import { useTranslate } from 'react-admin'
import { DecisionsDocument, InvoiceLinesDocument, PaperInvoicesDocument, SettlementsDocument } from '../gql/graphql'
import { Halves } from '../look/panel'
import { paperColumns } from '../paper-invoices/paper-list'
import { may } from '../session/rights'
import { session } from '../session/session'
import { settlementColumns } from '../settlements/settlement-list'
import { cardColumns } from './decision-cards'
import { lineCardColumns } from './line-cards'
import { listAt, WorkCard } from './work-card'

const monthCard = settlementColumns.filter(({ label }) => ['month', 'status', 'lines', 'total'].includes(label))
const paperCard = paperColumns.filter(({ label }) => ['issuedOn', 'provider', 'amount', 'refundable'].includes(label))

/** What waits at the SPP IS. */
export function SppLanding() {
  const translate = useTranslate()
  const persons = may(session.current(), 'decisions', 'list')
  return (
    <Halves
      left={
        <>
          <WorkCard
            title={translate('landing.SPP_IS.months')}
            icon={<Months />}
            document={SettlementsDocument}
            variables={{ first: 6, total: false }}
            columns={monthCard}
            to={(row) => `/settlements/${row.month}/show`}
            all="/settlements"
            done={translate('resources.settlements.empty')}
          />
          {persons && (
            <WorkCard
              title={translate('landing.SPP_IS.paper')}
              icon={<Paper />}
              document={PaperInvoicesDocument}
              variables={{ filter: { inspected: false }, first: 5, total: true }}
              columns={paperCard}
              all={listAt('paper-invoices', { inspected: false })}
              done={translate('landing.SPP_IS.nonePaper')}
            />
          )}
        </>
      }
      right={
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
      }
    />
  )
}
