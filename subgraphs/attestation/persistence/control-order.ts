import type { ListOrder } from '../../../shared/lists/list-order'

/** The orders of a list of controls, alias `c`. */
export const controlOrder = {
  list: 'AttestationControl',
  newest: { name: 'OPENED_AT', sql: 'c.opened_at', type: 'timestamptz' },
  tieBreaker: { sql: 'c.id', type: 'uuid' },
  fields: {
    OPENED_AT: {
      field: 'AttestationControl.openedAt',
      sql: 'c.opened_at',
      type: 'timestamptz',
      description: 'Instant at which the control was opened.',
    },
    DUE_ON: {
      field: 'AttestationControl.dueOn',
      sql: 'c.due_on',
      type: 'date',
      description: "Last day for the provider's answer.",
    },
    OUTCOME_AT: {
      field: 'AttestationControl.outcomeAt',
      sql: 'c.outcome_at',
      type: 'timestamptz',
      isNullable: true,
      description: 'Instant at which the outcome was recorded.',
    },
  },
} as const satisfies ListOrder<string>
