import { useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { PrintPdfButton } from '../../components'
import { fields, without } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { ResourceList } from '../../components/list'
import { formatCount, formatEuro, formatMonth } from '../../format'
import {
  BalancePreviewDocument,
  type BalanceRowFragment,
  BalanceStatementDocument,
  SettleBalanceDocument,
} from '../../graphql/generated/graphql'

export const balanceColumns = fields(
  'month provider cpas amount lines:lineCount contestedLines:contested balanceState:state paidOn paidAmount reference',
  { phone: 'provider cpas amount state', hidden: 'paidAmount reference' },
)

/** What CPAS owe providers beside the State, by month of care. */
export default function BalanceList() {
  const own = session.isOf('CPAS') ? 'cpas' : session.provider() ? 'provider' : ''
  return (
    <ResourceList
      columns={without(balanceColumns, own)}
      alwaysOn={['state', 'month']}
      rowActions={isOffered('balances', 'print') || isOffered('balances', 'settle') ? balanceActions : undefined}
    />
  )
}

export const balanceActions = (row: BalanceRowFragment) => (
  <>
    {isOffered('balances', 'print') && (
      <PrintPdfButton title="balance.statement" document={BalanceStatementDocument} variables={keyOf(row)} />
    )}
    {isOffered('balances', 'settle') && row.state === 'OPEN' && row.lineCount > 0 && <SettleDialog balance={row} />}
  </>
)

const keyOf = ({ cpas, provider, month }: BalanceRowFragment) => ({
  cpas: cpas?.enterpriseNumber ?? '',
  provider: provider?.inamiNumber ?? '',
  month,
})

function SettleDialog({ balance }: { balance: BalanceRowFragment }) {
  const translate = useTranslate()
  const key = keyOf(balance)
  return (
    <MutationDialog
      args={{ provider: balance.provider?.name, month: formatMonth(balance.month) }}
      document={SettleBalanceDocument}
      given={key}
      defaults={{ paidOn: session.today() }}
      preview={{
        document: BalancePreviewDocument,
        variables: () => ({ filter: key }),
        foresee: ({ preview }) => ({
          rows: preview.edges.flatMap(({ node }) => [
            ['preview.total', <strong key="amount">{formatEuro(node.amount)}</strong>],
            ['fields.lines', formatCount(node.lineCount)],
            ['fields.contestedLines', formatCount(node.contested)],
          ]),
        }),
        confirm: ({ preview }) =>
          translate('dialogs.SettleBalance.confirm', { amount: formatEuro(preview.edges[0]?.node.amount) }),
      }}
    />
  )
}
