import { only } from '../components/fields'
import { WorkCard } from '../components/list/WorkCard'
import { TwoColumns } from '../components/Panel'
import { controlColumns } from '../resources/controls/ControlList'
import { fileColumns } from '../resources/invoice-files/InvoiceFileList'
import { monthCard } from '../resources/settlements/SettlementList'
import { lineCardColumns } from './lineCardColumns'

/** What waits at CAAMI. */
export function CaamiDashboard() {
  return (
    <TwoColumns
      left={
        <>
          <WorkCard
            resource="review"
            title="dashboard.CAAMI.waiting"
            none="dashboard.CAAMI.noneWaiting"
            filter={{ outcome: 'WAITING' }}
            columns={lineCardColumns}
            to={({ id }) => `/invoice-lines/${id}/show`}
          />
          <WorkCard
            resource="invoice-files"
            title="dashboard.CAAMI.files"
            columns={only(fileColumns, 'reference', 'provider', 'counts.waiting')}
            uncounted
          />
          <WorkCard
            resource="controls"
            title="dashboard.CAAMI.controls"
            none="dashboard.CAAMI.noneControls"
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
            title="dashboard.CAAMI.withoutAttestation"
            none="dashboard.CAAMI.noneWithoutAttestation"
            filter={{ attestationMissing: true }}
            columns={lineCardColumns}
          />
          <WorkCard
            resource="settlements"
            title="dashboard.CAAMI.months"
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
