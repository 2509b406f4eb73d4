import Months from '@mui/icons-material/AccountBalanceOutlined'
import Missing from '@mui/icons-material/AssignmentLateOutlined'
import Controls from '@mui/icons-material/FactCheckOutlined'
import Files from '@mui/icons-material/FolderZipOutlined'
import Waiting from '@mui/icons-material/HourglassEmptyOutlined'
import { useTranslate } from 'react-admin'
import { only } from '../components/fields'
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

const fileCard = only(fileColumns, 'reference', 'provider', 'counts.waiting')
const controlCard = only(controlColumns, 'provider', 'invoiceLine', 'dueOn')
const monthCard = only(settlementColumns, 'month', 'status', 'lineCount', 'total')

/** What waits at CAAMI. */
export function CaamiDashboard() {
  const translate = useTranslate()
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
            show="invoice-lines"
            all="/review"
            done={translate('landing.CAAMI.noneWaiting')}
          />
          <WorkCard
            title={translate('landing.CAAMI.files')}
            icon={<Files />}
            document={InvoiceFilesDocument}
            variables={{ filter: null, first: 5, total: false }}
            columns={fileCard}
            show="invoice-files"
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
            show="invoice-lines"
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
