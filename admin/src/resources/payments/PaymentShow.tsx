import { useSearchParams } from 'react-router-dom'
import { FactPanel, ResourceShow, Stack } from '../../components'
import { without } from '../../components/fields'
import { RelatedPanel } from '../../components/list'
import type { PaymentRowFragment } from '../../graphql/generated/graphql'
import { resourceLabel } from '../../i18n/i18nProvider'
import { lineColumns } from '../invoice-lines/lineColumns'
import { paymentColumns } from './PaymentList'

/** A payment and the lines in it: the graph finds it by provider and day. */
export default function PaymentShow() {
  const [params] = useSearchParams()
  const on = params.get('on')
  const filter = { provider: params.get('provider'), executed: on ? { from: on, to: on } : null }
  return (
    <ResourceShow<PaymentRowFragment> title={({ structuredReference }) => structuredReference} variables={{ filter }}>
      {() => (
        <Stack>
          <FactPanel title={resourceLabel('payments', 1)} fields={without(paymentColumns, 'structuredReference')} />
          <RelatedPanel
            reference="invoice-lines"
            target="payment"
            filter={{ filter }}
            columns={without(lineColumns, 'invoice.provider')}
          />
        </Stack>
      )}
    </ResourceShow>
  )
}
