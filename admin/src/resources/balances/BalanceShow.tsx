import { useParams } from 'react-router-dom'
import { FactPanel, ResourceShow } from '../../components'
import { fields, without } from '../../components/fields'
import { formatMonth } from '../../format'
import type { BalanceRowFragment } from '../../graphql/generated/graphql'
import { resourceLabel } from '../../i18n/i18nProvider'
import { lineColumns, RelatedLines } from '../invoice-lines/lines'
import { balanceActions, balanceColumns } from './BalanceList'

// The balance is the sum of what the CPAS pays of each line.
const columns = [
  ...without(lineColumns, 'invoice.provider', 'amounts.cpas'),
  ...fields('cpasShare:amounts.cpas', { phone: 'amounts.cpas' }),
]

/** A balance and the lines in its amount: the graph finds it by what its identifier names. */
export default function BalanceShow() {
  const [cpas, provider, ...month] = (useParams().id ?? '').split('-')
  const filter = { cpas, provider, month: month.join('-') }
  return (
    <ResourceShow<BalanceRowFragment>
      title={(balance) => `${balance.provider?.name ?? provider}, ${formatMonth(balance.month)}`}
      actions={balanceActions}
      variables={{ filter }}
    >
      <FactPanel title={resourceLabel('balances', 1)} fields={without(balanceColumns, 'month')} />
      <RelatedLines target="balance" filter={{ filter }} columns={columns} />
    </ResourceShow>
  )
}
