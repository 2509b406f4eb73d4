import type { ListOrder } from '../../../shared/lists/list-order'

/** The orders of a list of decisions, alias `d`. Each column has an index of migration `order-decisions`. */
export const decisionOrder = {
  list: 'Decision',
  newest: { name: 'CREATED_AT', sql: 'd.created_at', type: 'timestamptz' },
  tieBreaker: { sql: 'd.id', type: 'uuid' },
  fields: {
    NUMBER: {
      field: 'Decision.number',
      sql: 'd.number::bigint',
      type: 'bigint',
      description: 'Number of the decision: the order in which decisions were recorded.',
    },
    VALIDITY_FROM: {
      field: 'Decision.validity',
      sql: 'd.valid_from',
      type: 'date',
      description: 'First day of the validity.',
    },
    VALIDITY_TO: {
      field: 'Decision.validity',
      sql: 'd.valid_to',
      type: 'date',
      description: 'Last day of the validity.',
    },
    COUNCIL_DATE: {
      field: 'Decision.councilDate',
      sql: 'd.council_date',
      type: 'date',
      description: 'Day of the council that decided the current version.',
    },
    INSURANCE_DUE_BY: {
      field: 'Decision.insuranceDueBy',
      sql: 'd.insurance_due_by',
      type: 'date',
      isNullable: true,
      description: 'Last day to join a health insurance fund.',
    },
  },
} as const satisfies ListOrder<string>
