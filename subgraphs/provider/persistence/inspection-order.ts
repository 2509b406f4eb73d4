import type { ListOrder } from '../../../shared/lists/list-order'

/** The orders of a list of inspections, alias `f`. */
export const inspectionOrder = {
  list: 'InspectionFile',
  newest: { name: 'OPENED_AT', sql: 'f.opened_at', type: 'timestamptz' },
  tieBreaker: { sql: 'f.id', type: 'uuid' },
  fields: {
    OPENED_AT: {
      field: 'InspectionFile.openedAt',
      sql: 'f.opened_at',
      type: 'timestamptz',
      description: 'Instant of the opening.',
    },
    PERIOD_FROM: {
      field: 'InspectionFile.period',
      sql: 'f.period_from',
      type: 'date',
      description: 'First day of the inspected period.',
    },
  },
} as const satisfies ListOrder<string>
