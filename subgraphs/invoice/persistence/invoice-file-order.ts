import type { ListOrder } from '../../../shared/lists/list-order'

/** The orders of a list of invoice files, alias `f`. */
export const invoiceFileOrder = {
  list: 'InvoiceFile',
  newest: { name: 'RECEIVED_AT', sql: 'f.received_at', type: 'timestamptz' },
  tieBreaker: { sql: 'f.id', type: 'uuid' },
  fields: {
    RECEIVED_AT: {
      field: 'InvoiceFile.receivedAt',
      sql: 'f.received_at',
      type: 'timestamptz',
      description: 'Instant of receipt.',
    },
    REFERENCE: {
      field: 'InvoiceFile.reference',
      sql: 'f.reference',
      type: 'text',
      description: 'Reference of the sender.',
    },
    COUNTS_LINES: {
      field: 'InvoiceFile.counts',
      sql: 'f.line_count',
      type: 'integer',
      description: 'Number of lines.',
    },
  },
} as const satisfies ListOrder<string>
