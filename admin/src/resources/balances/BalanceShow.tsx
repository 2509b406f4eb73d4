import { useParams } from 'react-router-dom'
import { FactPanel, ResourceShow, Stack } from '../../components'
import { without } from '../../components/fields'
import { RelatedPanel } from '../../components/list'
import { formatMonth } from '../../format'
import type { BalanceRowFragment } from '../../graphql/generated/graphql'
import { resourceLabel } from '../../i18n/i18nProvider'
import { lineColumns } from '../invoice-lines/lineColumns'
import { balanceActions, balanceColumns } from './BalanceList'

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
      {() => (
        <Stack>
          <FactPanel title={resourceLabel('balances', 1)} fields={without(balanceColumns, 'month')} />
          <RelatedPanel
            reference="invoice-lines"
            target="balance"
            filter={{ filter }}
            columns={without(lineColumns, 'invoice.provider')}
          />
        </Stack>
      )}
    </ResourceShow>
  )
}
