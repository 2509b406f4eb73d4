import Coverage from '@mui/icons-material/HealthAndSafetyOutlined'
import Search from '@mui/icons-material/SearchOutlined'
import { Box } from '@mui/material'
import { required, SaveButton, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { session } from '../authProvider/session'
import { only } from '../components/fields'
import { GuardedForm } from '../components/form/GuardedForm'
import { DateInput, NissInput } from '../components/inputs'
import { WorkCard } from '../components/list/WorkCard'
import { Panel, Stack, TwoColumns } from '../components/Panel'
import { today } from '../format/day'
import type { PaymentRowFragment } from '../graphql/generated/graphql'
import { fileColumns } from '../resources/invoice-files/InvoiceFileList'
import { paymentColumns } from '../resources/payments/PaymentList'
import { paymentPath } from '../resources/payments/paymentPath'
import { lineCardColumns } from './lineCardColumns'

/** What a provider comes for: is this person covered? Then the outcome of the invoices. */
export function ProviderDashboard() {
  return (
    <Stack>
      <LookUp />
      <TwoColumns
        left={
          <WorkCard
            resource="invoice-lines"
            title="dashboard.PROVIDER.rejected"
            none="dashboard.PROVIDER.noneRejected"
            filter={{ outcome: 'REJECTED' }}
            columns={lineCardColumns}
          />
        }
        right={
          <>
            <WorkCard
              resource="invoice-files"
              columns={only(fileColumns, 'reference', 'receivedAt', 'status', 'counts.rejected')}
              uncounted
            />
            <WorkCard
              resource="payments"
              columns={only(paymentColumns, 'structuredReference', 'executedOn', 'amount')}
              to={(row: PaymentRowFragment) => paymentPath(row, row.provider?.inamiNumber)}
              uncounted
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
          <SaveButton alwaysEnable label="coverage.check" icon={<Search />} sx={{ height: 40 }} />
        </Box>
      </GuardedForm>
    </Panel>
  )
}
