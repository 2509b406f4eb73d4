import type { ListOrder } from '../../../shared/lists/list-order'

/** The orders of the inbox of mutations, alias `m`. */
export const inboxOrder = {
  list: 'DecisionMutation',
  newest: { name: 'MUTATION_RECEIVED_AT', sql: 'm.received_at', type: 'timestamptz' },
  tieBreaker: { sql: 'm.id', type: 'uuid' },
  fields: {
    MUTATION_RECEIVED_AT: {
      field: 'IdentityMutation.receivedAt',
      sql: 'm.received_at',
      type: 'timestamptz',
      isPersonal: true,
      description: 'Instant at which the registers reported the mutation.',
    },
    MUTATION_EFFECTIVE_ON: {
      field: 'IdentityMutation.effectiveOn',
      sql: 'm.effective_on',
      type: 'date',
      isPersonal: true,
      description: 'Day on which the mutation takes effect.',
    },
    DECIDE_BY: {
      field: 'DecisionMutation.decideBy',
      sql: "case when m.status = 'PENDING' then m.since end",
      type: 'date',
      isNullable: true,
      description: 'Last council date of a decision that can follow without a gap.',
    },
    PROCESSED_AT: {
      field: 'DecisionMutation.processedAt',
      sql: 'm.processed_at',
      type: 'timestamptz',
      isNullable: true,
      description: 'Instant at which the CPAS processed it or it was cancelled.',
    },
  },
} as const satisfies ListOrder<string>
