/** The address of a payment's page: the graph finds a payment by provider and day. */
export function paymentPath(payment: { id: string; executedOn: string }, provider: string | undefined): string {
  return `/payments/${payment.id}/show?${new URLSearchParams({ on: payment.executedOn, ...(provider ? { provider } : {}) })}`
}
