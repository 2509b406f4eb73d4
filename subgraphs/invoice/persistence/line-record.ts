import type { RowOf } from '../../../shared/database/row-of'
import type { InvoiceLineEntity } from './invoice-line.entity'

/** A row of `invoice_line`. */
export type LineRow = RowOf<InvoiceLineEntity>
