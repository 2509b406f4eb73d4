import { only } from '../components/fields'
import { TwoColumns } from '../components/Panel'
import { controlColumns } from '../resources/controls/ControlList'
import { fileColumns } from '../resources/invoice-files/InvoiceFileList'
import { monthCard } from '../resources/settlements/SettlementList'
import { lineCardColumns } from './lineCardColumns'
import { WorkCard } from './WorkCard'

/** What waits at CAAMI. */
export function CaamiDashboard() {
  return (
    <TwoColumns
      left={
        <>
          <WorkCard
            resource="review"
            title="landing.CAAMI.waiting"
            none="landing.CAAMI.noneWaiting"
            filter={{ outcome: 'WAITING' }}
            columns={lineCardColumns}
            to={({ id }) => `/invoice-lines/${id}/show`}
          />
          <WorkCard
            resource="invoice-files"
            title="landing.CAAMI.files"
            columns={only(fileColumns, 'reference', 'provider', 'counts.waiting')}
            uncounted
          />
          <WorkCard
            resource="controls"
            title="landing.CAAMI.controls"
            none="landing.CAAMI.noneControls"
            filter={{ open: true }}
            sort={{ field: 'dueOn', order: 'ASC' }}
            columns={only(controlColumns, 'provider', 'invoiceLine', 'dueOn')}
          />
        </>
      }
      right={
        <>
          <WorkCard
            resource="invoice-lines"
            title="landing.CAAMI.withoutAttestation"
            none="landing.CAAMI.noneWithoutAttestation"
            filter={{ attestationMissing: true }}
            columns={lineCardColumns}
          />
          <WorkCard
            resource="settlements"
            title="landing.CAAMI.months"
            rows={4}
            columns={monthCard}
            to={({ month }) => `/settlements/${month}/show`}
            uncounted
          />
        </>
      }
    />
  )
}
