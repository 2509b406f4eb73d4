import type { ListOrder } from '../../../shared/lists/list-order'

/** The orders of a list of payments, alias `p`. */
export const paymentOrder = {
  list: 'Payment',
  newest: { name: 'EXECUTED_AT', sql: 'p.executed_at', type: 'timestamptz' },
  tieBreaker: { sql: 'p.id', type: 'uuid' },
  fields: {
    EXECUTED_ON: {
      field: 'Payment.executedOn',
      sql: 'p.executed_on',
      type: 'date',
      description: 'Day of the payment.',
    },
    AMOUNT: {
      field: 'Payment.amount',
      sql: 'p.amount_cents',
      type: 'bigint',
      description: 'Amount; negative amounts are the smallest.',
    },
    DELAY_DAYS: {
      field: 'Payment.delayDays',
      sql: 'p.delay_days',
      type: 'integer',
      description: 'Days from the receipt of a file to the payment.',
    },
    STRUCTURED_REFERENCE: {
      field: 'Payment.structuredReference',
      sql: 'p.structured_reference',
      type: 'text',
      description: 'Structured reference.',
    },
  },
} as const satisfies ListOrder<string>
