import Files from '@mui/icons-material/FolderZipOutlined'
import Coverage from '@mui/icons-material/HealthAndSafetyOutlined'
import Rejected from '@mui/icons-material/HighlightOffOutlined'
import Payment from '@mui/icons-material/PaymentsOutlined'
import Search from '@mui/icons-material/SearchOutlined'
import { Box } from '@mui/material'
import { required, SaveButton, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { session } from '../authProvider/session'
import { only } from '../components/fields'
import { GuardedForm } from '../components/form/GuardedForm'
import { DateInput, NissInput } from '../components/inputs'
import { Panel, Stack, TwoColumns } from '../components/Panel'
import { today } from '../format/day'
import {
  InvoiceFilesDocument,
  InvoiceLinesDocument,
  type PaymentRowFragment,
  PaymentsDocument,
} from '../graphql/generated/graphql'
import { fileColumns } from '../resources/invoice-files/InvoiceFileList'
import { paymentColumns } from '../resources/payments/PaymentList'
import { paymentPath } from '../resources/payments/paymentPath'
import { lineCardColumns } from './lineCardColumns'
import { listPath, WorkCard } from './WorkCard'

const fileCard = only(fileColumns, 'reference', 'receivedAt', 'status', 'counts.rejected')
const paymentCard = only(paymentColumns, 'structuredReference', 'executedOn', 'amount')

/** What a provider comes for: is this person covered? Then what became of the invoices. */
export function ProviderDashboard() {
  const translate = useTranslate()
  return (
    <Stack>
      <LookUp />
      <TwoColumns
        left={
          <WorkCard
            title={translate('landing.PROVIDER.rejected')}
            icon={<Rejected />}
            document={InvoiceLinesDocument}
            variables={{ filter: { outcome: 'REJECTED' }, first: 5, total: true }}
            columns={lineCardColumns}
            show="invoice-lines"
            all={listPath('invoice-lines', { outcome: 'REJECTED' })}
            done={translate('landing.PROVIDER.noneRejected')}
          />
        }
        right={
          <>
            <WorkCard
              title={translate('resources.invoice-files.name', { smart_count: 2 })}
              icon={<Files />}
              document={InvoiceFilesDocument}
              variables={{ filter: null, first: 5, total: false }}
              columns={fileCard}
              show="invoice-files"
              all="/invoice-files"
              done={translate('resources.invoice-files.empty')}
            />
            <WorkCard
              title={translate('resources.payments.name', { smart_count: 2 })}
              icon={<Payment />}
              document={PaymentsDocument}
              variables={{ filter: null, first: 5, total: false }}
              columns={paymentCard}
              to={(row: PaymentRowFragment) => paymentPath(row, row.provider?.inamiNumber)}
              all="/payments"
              done={translate('resources.payments.empty')}
            />
          </>
        }
      />
    </Stack>
  )
}

function LookUp() {
  const translate = useTranslate()
  const navigate = useNavigate()
  return (
    <Panel title={translate('resources.coverage.name', { smart_count: 2 })} icon={<Coverage />}>
      <GuardedForm
        warnWhenUnsavedChanges={false}
        defaultValues={{ niss: '', on: today(session.demoClock()) }}
        onSubmit={({ niss, on }) => navigate(`/coverage?${new URLSearchParams({ niss, on })}`)}
      >
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            pt: 1,
            gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr auto' },
            alignItems: 'start',
          }}
        >
          <NissInput source="niss" validate={required()} />
          <DateInput source="on" label="fields.dayOfCare" validate={required()} />
          <SaveButton alwaysEnable label="coverage.look" icon={<Search />} sx={{ height: 40 }} />
        </Box>
      </GuardedForm>
    </Panel>
  )
}
