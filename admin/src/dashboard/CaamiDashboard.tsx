import Months from '@mui/icons-material/AccountBalanceOutlined'
import Missing from '@mui/icons-material/AssignmentLateOutlined'
import Controls from '@mui/icons-material/FactCheckOutlined'
import Files from '@mui/icons-material/FolderZipOutlined'
import Waiting from '@mui/icons-material/HourglassEmptyOutlined'
import { useTranslate } from 'react-admin'
import { TwoColumns } from '../components/Panel'
import {
  ControlsDocument,
  InvoiceFilesDocument,
  InvoiceLinesDocument,
  SettlementsDocument,
} from '../graphql/generated/graphql'
import { controlColumns } from '../resources/controls/ControlList'
import { fileColumns } from '../resources/invoice-files/InvoiceFileList'
import { settlementColumns } from '../resources/settlements/SettlementList'
import { lineCardColumns } from './lineCardColumns'
import { listPath, WorkCard } from './WorkCard'

const fileCard = fileColumns.filter(({ label }) => ['file', 'provider', 'waitingLines'].includes(label))
const controlCard = controlColumns.filter(({ label }) => ['provider', 'invoiceLine', 'dueOn'].includes(label))
const monthCard = settlementColumns.filter(({ label }) => ['month', 'status', 'lines', 'total'].includes(label))

/** What waits at CAAMI. */
export function CaamiDashboard() {
  const translate = useTranslate()
  const to = (row: { id: string }) => `/invoice-lines/${row.id}/show`
  return (
    <TwoColumns
      left={
        <>
          <WorkCard
            title={translate('landing.CAAMI.waiting')}
            icon={<Waiting />}
            document={InvoiceLinesDocument}
            variables={{ filter: { outcome: 'WAITING' }, first: 5, total: true }}
            columns={lineCardColumns}
            to={to}
            all="/review"
            done={translate('landing.CAAMI.noneWaiting')}
          />
          <WorkCard
            title={translate('landing.CAAMI.files')}
            icon={<Files />}
            document={InvoiceFilesDocument}
            variables={{ filter: null, first: 5, total: false }}
            columns={fileCard}
            to={(row) => `/invoice-files/${row.id}/show`}
            all="/invoice-files"
            done={translate('resources.invoice-files.empty')}
          />
          <WorkCard
            title={translate('landing.CAAMI.controls')}
            icon={<Controls />}
            document={ControlsDocument}
            variables={{ filter: { open: true }, first: 5, total: true }}
            columns={controlCard}
            all={listPath('controls', { open: true })}
            done={translate('landing.CAAMI.noneControls')}
          />
        </>
      }
      right={
        <>
          <WorkCard
            title={translate('landing.CAAMI.withoutAttestation')}
            icon={<Missing />}
            document={InvoiceLinesDocument}
            variables={{ filter: { attestationMissing: true }, first: 5, total: true }}
            columns={lineCardColumns}
            to={to}
            all={listPath('invoice-lines', { attestationMissing: true })}
            done={translate('landing.CAAMI.noneWithoutAttestation')}
          />
          <WorkCard
            title={translate('landing.CAAMI.months')}
            icon={<Months />}
            document={SettlementsDocument}
            variables={{ first: 4, total: false }}
            columns={monthCard}
            to={(row) => `/settlements/${row.month}/show`}
            all="/settlements"
            done={translate('resources.settlements.empty')}
          />
        </>
      }
    />
  )
}
