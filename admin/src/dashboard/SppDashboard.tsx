import Months from '@mui/icons-material/AccountBalanceOutlined'
import Paper from '@mui/icons-material/DescriptionOutlined'
import Rejected from '@mui/icons-material/HighlightOffOutlined'
import Suspended from '@mui/icons-material/PauseCircleOutlined'
import { useTranslate } from 'react-admin'
import { can } from '../authProvider/permissions'
import { session } from '../authProvider/session'
import { only } from '../components/fields'
import { TwoColumns } from '../components/Panel'
import {
  DecisionsDocument,
  InvoiceLinesDocument,
  PaperInvoicesDocument,
  SettlementsDocument,
} from '../graphql/generated/graphql'
import { paperColumns } from '../resources/paper-invoices/PaperInvoiceList'
import { settlementColumns } from '../resources/settlements/SettlementList'
import { cardColumns } from './decisionCardColumns'
import { lineCardColumns } from './lineCardColumns'
import { listPath, WorkCard } from './WorkCard'

const monthCard = only(settlementColumns, 'month', 'status', 'lineCount', 'total')
const paperCard = only(paperColumns, 'issuedOn', 'provider', 'amount', 'refundable')

/** What waits at the SPP IS. */
export function SppDashboard() {
  const translate = useTranslate()
  const persons = can(session.current(), 'decisions', 'list')
  return (
    <TwoColumns
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
              all={listPath('paper-invoices', { inspected: false })}
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
              show="invoice-lines"
              all={listPath('invoice-lines', { attestationMissing: true })}
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
              show="decisions"
              all={listPath('decisions', { status: 'SUSPENDED' })}
              done={translate('landing.CPAS.noneSuspended')}
            />
          )}
        </>
      }
    />
  )
}
