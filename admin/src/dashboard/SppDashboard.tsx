import { can } from '../authProvider/permissions'
import { session } from '../authProvider/session'
import { only } from '../components/fields'
import { WorkCard } from '../components/list/WorkCard'
import { TwoColumns } from '../components/Panel'
import { paperColumns } from '../resources/paper-invoices/PaperInvoiceList'
import { monthCard } from '../resources/settlements/SettlementList'
import { cardColumns } from './decisionCardColumns'
import { lineCardColumns } from './lineCardColumns'

/** What waits at the SPP IS. */
export function SppDashboard() {
  const seesPersons = can(session.current(), 'decisions', 'list')
  return (
    <TwoColumns
      left={
        <>
          <WorkCard
            resource="settlements"
            title="dashboard.SPP_IS.months"
            rows={6}
            columns={monthCard}
            to={({ month }) => `/settlements/${month}/show`}
            uncounted
          />
          {seesPersons && (
            <WorkCard
              resource="paper-invoices"
              title="dashboard.SPP_IS.paper"
              none="dashboard.SPP_IS.nonePaper"
              filter={{ inspected: false }}
              columns={only(paperColumns, 'issuedOn', 'provider', 'amount', 'refundable')}
            />
          )}
        </>
      }
      right={
        seesPersons && (
          <>
            <WorkCard
              resource="invoice-lines"
              title="dashboard.SPP_IS.withoutAttestation"
              none="dashboard.CAAMI.noneWithoutAttestation"
              filter={{ attestationMissing: true }}
              columns={lineCardColumns}
            />
            <WorkCard
              resource="decisions"
              title="dashboard.CPAS.suspended"
              none="dashboard.CPAS.noneSuspended"
              filter={{ status: 'SUSPENDED' }}
              columns={cardColumns}
            />
          </>
        )
      }
    />
  )
}
