import type { OrderBy } from '../../../shared/lists/list-order'
import { orderInputType } from '../../../shared/lists/order-input'
import { invoiceFileOrder } from '../persistence/invoice-file-order'
import { lineOrder } from '../persistence/line-order'
import { paymentOrder } from '../persistence/payment-order'

/** Order of a list of lines. */
export const InvoiceLineOrderInput = orderInputType('InvoiceLine', lineOrder)
export type InvoiceLineOrderBy = OrderBy<keyof typeof lineOrder.fields>

/** Order of a list of invoice files. */
export const InvoiceFileOrderInput = orderInputType('InvoiceFile', invoiceFileOrder)
export type InvoiceFileOrderBy = OrderBy<keyof typeof invoiceFileOrder.fields>

/** Order of a list of payments. */
export const PaymentOrderInput = orderInputType('Payment', paymentOrder)
export type PaymentOrderBy = OrderBy<keyof typeof paymentOrder.fields>
