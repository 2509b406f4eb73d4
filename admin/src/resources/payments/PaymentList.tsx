import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import type { PaymentRowFragment } from '../../graphql/generated/graphql'
import { PaymentFile, RunPayments } from './PaymentActions'

export const paymentColumns = fields('structuredReference executedOn provider iban amount delayDays', {
  phone: 'executedOn provider amount',
})

/** The address of a payment's page: the graph finds a payment by provider and day. */
export function paymentPath(payment: { id: string; executedOn: string }, provider: string | undefined): string {
  return `/payments/${payment.id}/show?${new URLSearchParams({ on: payment.executedOn, ...(provider ? { provider } : {}) })}`
}

/** What CAAMI paid, and how long it took. */
export default function PaymentList() {
  return (
    <ResourceList
      columns={paymentColumns}
      alwaysOn={['provider']}
      withoutFilters={session.isOf('PROVIDER') ? ['provider'] : []}
      to={(row: PaymentRowFragment) => paymentPath(row, row.provider?.inamiNumber)}
      actions={
        isOffered('payments', 'run') && (
          <>
            <PaymentFile />
            <RunPayments />
          </>
        )
      }
    />
  )
}
