import type { ListOrder } from '../../../shared/lists/list-order'

/** The orders of a list of lines, alias `l`. Each column has an index; rows of one provider or CPAS are found by it as well. */
export const lineOrder = {
  list: 'InvoiceLine',
  newest: { name: 'RECEIVED_AT', sql: 'l.received_at', type: 'timestamptz' },
  tieBreaker: { sql: 'l.id', type: 'uuid' },
  fields: {
    PERFORMED_ON: {
      field: 'InvoiceLine.performedOn',
      sql: 'l.performed_on',
      type: 'date',
      description: 'Day of the care.',
    },
    AMOUNTS_CLAIMED: {
      field: 'InvoiceLine.amounts',
      sql: 'l.claimed_cents',
      type: 'bigint',
      description: 'Claimed amount.',
    },
  },
} as const satisfies ListOrder<string>
