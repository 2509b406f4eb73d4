import { useSearchParams } from 'react-router-dom'
import { FactPanel, ResourceShow } from '../../components'
import { without } from '../../components/fields'
import type { PaymentRowFragment } from '../../graphql/generated/graphql'
import { resourceLabel } from '../../i18n/i18nProvider'
import { RelatedLines } from '../invoice-lines/lines'
import { paymentColumns } from './PaymentList'

/** A payment and the lines in it: the graph finds it by provider and day. */
export default function PaymentShow() {
  const [params] = useSearchParams()
  const on = params.get('on')
  const filter = { provider: params.get('provider'), executed: on ? { from: on, to: on } : null }
  return (
    <ResourceShow<PaymentRowFragment> title={({ structuredReference }) => structuredReference} variables={{ filter }}>
      <FactPanel title={resourceLabel('payments', 1)} fields={without(paymentColumns, 'structuredReference')} />
      <RelatedLines target="payment" filter={{ filter }} />
    </ResourceShow>
  )
}
