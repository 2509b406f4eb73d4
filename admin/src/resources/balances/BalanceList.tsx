import Print from '@mui/icons-material/PrintOutlined'
import { Box } from '@mui/material'
import { required, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  CountField,
  CpasField,
  DayField,
  EuroField,
  MonthField,
  ProviderField,
  StatusField,
  ValueField,
  without,
} from '../../components/fields'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput, FreeTextInput } from '../../components/inputs'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import { PrintPdfButton } from '../../components/PrintPdfButton'
import { formatMonth } from '../../format/day'
import { formatCount, formatEuro } from '../../format/euro'
import {
  BalancePreviewDocument,
  BalanceStatementDocument,
  type BalancesQuery,
  SettleBalanceDocument,
} from '../../graphql/generated/graphql'

type Balance = BalancesQuery['connection']['edges'][number]['node']

const columns = (
  <>
    <MonthField source="month" phone />
    <ProviderField source="provider" phone />
    <CpasField source="cpas" />
    <EuroField source="amount" phone />
    <CountField source="lineCount" label="lines" />
    <CountField source="contested" label="contestedLines" />
    <StatusField source="state" of="BalanceState" label="balanceState" phone />
    <DayField source="paidOn" />
    <EuroField source="paidAmount" hidden />
    <ValueField source="reference" hidden />
  </>
)

/** What CPAS owe providers beside the State, by month of care. */
export default function BalanceList() {
  const own = session.isOf('CPAS') ? 'cpas' : session.isOf('PROVIDER') ? 'provider' : ''
  return (
    <ResourceList
      resource="balances"
      lead="balance.lead"
      columns={without(columns, own)}
      filters={without(filtersOf('balances', 'state', 'month'), own)}
      rowActions={isOffered('balances', 'print') || isOffered('balances', 'settle') ? actionsOf : undefined}
    />
  )
}

const actionsOf = (row: Balance) => (
  <Box sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1 }}>
    {isOffered('balances', 'print') && (
      <PrintPdfButton
        title="balance.statement"
        icon={<Print />}
        document={BalanceStatementDocument}
        variables={keyOf(row)}
      />
    )}
    {isOffered('balances', 'settle') && row.state === 'OPEN' && row.lineCount > 0 && <SettleDialog balance={row} />}
  </Box>
)

const keyOf = ({ cpas, provider, month }: Balance) => ({
  cpas: cpas?.enterpriseNumber ?? '',
  provider: provider?.inamiNumber ?? '',
  month,
})

function SettleDialog({ balance }: { balance: Balance }) {
  const translate = useTranslate()
  const key = keyOf(balance)
  return (
    <MutationDialog
      title="balance.settle"
      lead={translate('balance.settleLead', {
        provider: balance.provider?.name ?? '',
        month: formatMonth(balance.month),
      })}
      document={SettleBalanceDocument}
      defaults={{ paidOn: session.today(), reference: '' }}
      variables={({ paidOn, reference }) => ({ ...key, paidOn, reference: reference || null })}
      preview={{
        document: BalancePreviewDocument,
        variables: () => ({ filter: key }),
        foresee: ({ preview }) => ({
          rows: preview.edges.flatMap(({ node }) => [
            ['preview.total', <strong key="amount">{formatEuro(node.amount)}</strong>],
            ['fields.lines', formatCount(node.lineCount)],
            ['fields.contestedLines', formatCount(node.contested)],
          ]),
          findings: [],
        }),
        confirm: ({ preview }) =>
          translate('balance.confirm', { amount: formatEuro(preview.edges[0]?.node.amount ?? '0.00') }),
      }}
      done="balance.settled"
    >
      <DateInput source="paidOn" validate={required()} />
      <FreeTextInput source="reference" />
    </MutationDialog>
  )
}
