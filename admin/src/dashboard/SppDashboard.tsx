import { can } from '../authProvider/permissions'
import { session } from '../authProvider/session'
import { only } from '../components/fields'
import { TwoColumns } from '../components/Panel'
import { paperColumns } from '../resources/paper-invoices/PaperInvoiceList'
import { monthCard } from '../resources/settlements/SettlementList'
import { cardColumns } from './decisionCardColumns'
import { lineCardColumns } from './lineCardColumns'
import { WorkCard } from './WorkCard'

/** What waits at the SPP IS. */
export function SppDashboard() {
  const seesPersons = can(session.current(), 'decisions', 'list')
  return (
    <TwoColumns
      left={
        <>
          <WorkCard
            resource="settlements"
            title="landing.SPP_IS.months"
            rows={6}
            columns={monthCard}
            to={({ month }) => `/settlements/${month}/show`}
            uncounted
          />
          {seesPersons && (
            <WorkCard
              resource="paper-invoices"
              title="landing.SPP_IS.paper"
              none="landing.SPP_IS.nonePaper"
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
              title="landing.SPP_IS.withoutAttestation"
              none="landing.CAAMI.noneWithoutAttestation"
              filter={{ attestationMissing: true }}
              columns={lineCardColumns}
            />
            <WorkCard
              resource="decisions"
              title="landing.CPAS.suspended"
              none="landing.CPAS.noneSuspended"
              filter={{ status: 'SUSPENDED' }}
              columns={cardColumns}
            />
          </>
        )
      }
    />
  )
}
