import DataLoader from 'dataloader'
import type { EntityManager } from 'typeorm'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { readWithAccessLog } from '../application/read-with-access-log'
import { rowsInScope, scopeOf } from '../application/row-scope'
import { contestsOfLines } from '../persistence/contest.repository'
import { invoicesById, type ShownInvoice } from '../persistence/invoice.repository'
import type { InvoiceFileEntity } from '../persistence/invoice-file.entity'
import { filesById } from '../persistence/invoice-file.repository'
import type { InvoiceLineEntity } from '../persistence/invoice-line.entity'
import {
  eventsOfLines,
  type LineEventRow,
  linesById,
  linesOfInvoices,
  reviewsOfLines,
} from '../persistence/line.repository'
import type { LineContestEntity } from '../persistence/line-contest.entity'
import { type LineTotals, totalsOf } from '../persistence/line-totals.repository'
import { itemsByCode, type StoredItem } from '../persistence/nomenclature.repository'
import type { PaymentEntity } from '../persistence/payment.entity'
import { paymentsById } from '../persistence/payment.repository'
import type { ReviewEntity } from '../persistence/review.entity'
import {
  closedMonths,
  monthsOfLines,
  type SettlementRow,
  settlementsByMonth,
} from '../persistence/settlement.repository'
import { linesOfTestInvoices, testInvoicesById, testLinesById } from '../persistence/test-file.repository'

const byKey = <Row>(rows: readonly Row[], keys: readonly string[], keyOf: (row: Row) => string): (Row | null)[] => {
  const rowOf = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => rowOf.get(key) ?? null)
}
const grouped = <Row>(rows: readonly Row[], keys: readonly string[], keyOf: (row: Row) => string): Row[][] => {
  const rowsOf = Map.groupBy(rows, keyOf)
  return keys.map((key) => rowsOf.get(key) ?? [])
}

// Rows of test files are in their own tables: an id may be in either.
async function bookedOrTest<Row extends { id: string }>(
  ids: readonly string[],
  readBooked: (ids: readonly string[]) => Promise<Row[]>,
  readTest: (ids: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows = await readBooked(ids)
  if (rows.length === ids.length) return rows
  const booked = new Set(rows.map(({ id }) => id))
  return [...rows, ...(await readTest(ids.filter((id) => !booked.has(id))))]
}

const bookedOrTestInvoices = (manager: EntityManager, ids: readonly string[]) =>
  bookedOrTest(
    ids,
    (some) => invoicesById(manager, some),
    (some) => testInvoicesById(manager, some),
  )

/** The loaders of a request: each row is read once, in batch. Rows that the caller may not see are null, as if they did not exist. */
export const loadersOf = (context: SubgraphContext) => context.memo('invoice.loaders', () => createLoaders(context))

function createLoaders(context: SubgraphContext) {
  const { db } = context
  const { manager } = db
  const scope = () => scopeOf(context)
  return {
    line: new DataLoader<string, InvoiceLineEntity | null>(async (ids) => {
      const rows = await scope()
      const lines = await readWithAccessLog(context, (tx) =>
        bookedOrTest(
          ids.filter(isUuid),
          (some) => linesById(tx.manager, some, rows),
          (some) => testLinesById(tx.manager, some, rows),
        ),
      )
      return byKey(lines, ids, (line) => line.id)
    }),
    linesOfInvoice: new DataLoader<string, InvoiceLineEntity[]>(async (ids) => {
      const rows = await scope()
      const lines = await readWithAccessLog(context, async (tx) => [
        ...(await linesOfInvoices(tx.manager, ids, rows)),
        ...(await linesOfTestInvoices(tx.manager, ids, rows)),
      ])
      return grouped(lines, ids, (line) => line.invoiceId)
    }),
    /** The invoice of a line that the caller may see. */
    invoiceOfLine: new DataLoader<string, ShownInvoice | null>(async (ids) =>
      byKey(await bookedOrTestInvoices(manager, ids), ids, (invoice) => invoice.id),
    ),
    invoice: new DataLoader<string, ShownInvoice | null>(async (ids) => {
      const invoices = await readWithAccessLog(context, async (tx) =>
        rowsInScope(
          tx.manager,
          await scope(),
          await bookedOrTestInvoices(tx.manager, ids.filter(isUuid)),
          ({ fileId }) => fileId,
        ),
      )
      return byKey(invoices, ids, (invoice) => invoice.id)
    }),
    file: new DataLoader<string, InvoiceFileEntity | null>(async (ids) => {
      const files = await filesById(manager, ids.filter(isUuid))
      return byKey(await rowsInScope(manager, await scope(), files, ({ id }) => id), ids, (file) => file.id)
    }),
    fileTotals: new DataLoader<string, LineTotals | null>(async (ids) => {
      const totals = await totalsOf(db, 'file_id', ids)
      return ids.map((id) => totals.get(id) ?? null)
    }),
    invoiceTotals: new DataLoader<string, LineTotals | null>(async (ids) => {
      const totals = await totalsOf(db, 'invoice_id', ids)
      return ids.map((id) => totals.get(id) ?? null)
    }),
    item: new DataLoader<string, StoredItem | null>(async (codes) => {
      const items = await itemsByCode(db, codes)
      return codes.map((code) => items.get(code) ?? null)
    }),
    events: new DataLoader<string, LineEventRow[]>(async (ids) =>
      grouped(await eventsOfLines(db, ids), ids, (event) => event.line_id),
    ),
    review: new DataLoader<string, ReviewEntity | null>(async (ids) =>
      byKey(await reviewsOfLines(manager, ids), ids, (review) => review.lineId),
    ),
    contest: new DataLoader<string, LineContestEntity | null>(async (ids) =>
      byKey(await contestsOfLines(manager, ids), ids, (contest) => contest.lineId),
    ),
    payment: new DataLoader<string, PaymentEntity | null>(async (ids) =>
      byKey(await paymentsById(manager, ids), ids, (payment) => payment.id),
    ),
    closedMonth: new DataLoader<string, SettlementRow | null>(async (months) =>
      byKey(await closedMonths(db, months), months, (row) => row.month),
    ),
    settlement: new DataLoader<string, SettlementRow | null>(async (months) =>
      byKey(await settlementsByMonth(db, months), months, (row) => row.month),
    ),
    /** The month of the settlement of a paid line. */
    monthOfLine: new DataLoader<string, string | null>(async (ids) => {
      const rows = await monthsOfLines(db, ids)
      return byKey(rows, ids, (row) => row.line_id).map((row) => row?.month ?? null)
    }),
  }
}
