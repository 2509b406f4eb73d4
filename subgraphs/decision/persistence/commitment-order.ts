import type { ListOrder } from '../../../shared/lists/list-order'

/** The orders of a list of commitments, alias `p`. */
export const commitmentOrder = {
  list: 'PaymentCommitment',
  newest: { name: 'ISSUED_AT', sql: 'p.issued_at', type: 'timestamptz' },
  tieBreaker: { sql: 'p.id', type: 'uuid' },
  fields: {
    ISSUED_AT: {
      field: 'PaymentCommitment.issuedAt',
      sql: 'p.issued_at',
      type: 'timestamptz',
      description: 'Instant of issue.',
    },
    GUARANTEED_FROM: {
      field: 'PaymentCommitment.guaranteed',
      sql: 'p.guaranteed_from',
      type: 'date',
      description: 'First guaranteed day.',
    },
  },
} as const satisfies ListOrder<string>
