import DataLoader from 'dataloader'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { maySeePersons } from '../../../shared/authorization/permissions'
import type { Runner } from '../../../shared/database/prepared-statements'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { scopeOf } from '../application/row-scope'
import { personsOf } from '../mappers/invoice.mapper'
import {
  type FileRecord,
  filesById,
  type InvoiceRecord,
  invoicesById,
  type LineTotals,
  totalsOf,
} from '../persistence/file.repository'
import {
  eventsOfLines,
  type LineEventRecord,
  linesById,
  linesOfInvoices,
  type ReviewRecord,
  reviewsOfLines,
} from '../persistence/line.repository'
import type { LineRow } from '../persistence/line-record'
import { itemsByCode, type StoredItem } from '../persistence/nomenclature.repository'
import { type PaymentRecord, paymentsById } from '../persistence/payment.repository'
import { monthsOfPayments, type SettlementRecord, settlementsByMonth } from '../persistence/settlement.repository'
import { linesOfTestInvoices, testInvoicesById, testLinesById } from '../persistence/test-file.repository'

type PersonRow = { person_id: string | null; niss: string }

/** Reads rows about persons and leaves the trace of it, in one transaction. An analyst sees no persons, so leaves none. `shown`: how many of the rows the page shows. */
export function readWithAccessLog<Row extends PersonRow>(
  context: SubgraphContext,
  load: (tx: Tx) => Promise<Row[]>,
  shown?: number,
): Promise<Row[]> {
  return inTransaction(context.db, async (tx) => {
    const rows = await load(tx)
    if (maySeePersons(context.caller)) await logAccess(tx, context, personsOf(rows.slice(0, shown)), 'READ')
    return rows
  })
}

const byKey = <Row>(rows: readonly Row[], keys: readonly string[], keyOf: (row: Row) => string): (Row | null)[] => {
  const found = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => found.get(key) ?? null)
}
const grouped = <Row>(rows: readonly Row[], keys: readonly string[], keyOf: (row: Row) => string): Row[][] => {
  const found = Map.groupBy(rows, keyOf)
  return keys.map((key) => found.get(key) ?? [])
}
const uuids = (keys: readonly string[]) => keys.filter(isUuid)

// Test files are apart from the booked ones: what is asked for by its id may be in either.
async function bookedAndTest<Row extends { id: string }>(
  ids: readonly string[],
  booked: (ids: readonly string[]) => Promise<Row[]>,
  ofTests: (ids: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows = await booked(ids)
  if (rows.length === ids.length) return rows
  const found = new Set(rows.map(({ id }) => id))
  return [...rows, ...(await ofTests(ids.filter((id) => !found.has(id))))]
}
const invoicesOf = (runner: Runner, ids: readonly string[]) =>
  bookedAndTest(
    ids,
    (some) => invoicesById(runner, some),
    (some) => testInvoicesById(runner, some),
  )

/** What a request reads by key, each once and in batch; rows of others are null as if they were not there. */
export const loadersOf = (context: SubgraphContext) => context.memo('invoice.loaders', () => makeLoaders(context))

function makeLoaders(context: SubgraphContext) {
  const { db } = context
  const scope = scopeOf(context.caller)
  const isVisible = (row: { provider: string }) =>
    scope === 'all' || ('provider' in scope && scope.provider.includes(row.provider))
  return {
    line: new DataLoader<string, LineRow | null>(async (ids) =>
      byKey(
        await readWithAccessLog(context, (tx) =>
          bookedAndTest(
            uuids(ids),
            (some) => linesById(tx, some, scope),
            (some) => testLinesById(tx, some, scope),
          ),
        ),
        ids,
        (row) => row.id,
      ),
    ),
    linesOfInvoice: new DataLoader<string, LineRow[]>(async (ids) =>
      grouped(
        await readWithAccessLog(context, async (tx) => [
          ...(await linesOfInvoices(tx, ids, scope)),
          ...(await linesOfTestInvoices(tx, ids, scope)),
        ]),
        ids,
        (row) => row.invoice_id,
      ),
    ),
    /** Of a line that the caller sees already. */
    invoiceOfLine: new DataLoader<string, InvoiceRecord | null>(async (ids) =>
      byKey(await invoicesOf(db, ids), ids, (row) => row.id),
    ),
    invoice: new DataLoader<string, InvoiceRecord | null>(async (ids) =>
      byKey(
        await readWithAccessLog(context, async (tx) => (await invoicesOf(tx, uuids(ids))).filter(isVisible)),
        ids,
        (row) => row.id,
      ),
    ),
    file: new DataLoader<string, FileRecord | null>(async (ids) =>
      byKey((await filesById(db, uuids(ids))).filter(isVisible), ids, (row) => row.id),
    ),
    fileSums: new DataLoader<string, LineTotals | null>(async (ids) => {
      const sums = await totalsOf(db, 'file_id', ids)
      return ids.map((id) => sums.get(id) ?? null)
    }),
    invoiceSums: new DataLoader<string, LineTotals | null>(async (ids) => {
      const sums = await totalsOf(db, 'invoice_id', ids)
      return ids.map((id) => sums.get(id) ?? null)
    }),
    item: new DataLoader<string, StoredItem | null>(async (codes) => {
      const items = await itemsByCode(db, codes)
      return codes.map((code) => items.get(code) ?? null)
    }),
    events: new DataLoader<string, LineEventRecord[]>(async (ids) =>
      grouped(await eventsOfLines(db, ids), ids, (row) => row.line_id),
    ),
    review: new DataLoader<string, ReviewRecord | null>(async (ids) =>
      byKey(await reviewsOfLines(db, ids), ids, (row) => row.line_id),
    ),
    payment: new DataLoader<string, PaymentRecord | null>(async (ids) =>
      byKey(await paymentsById(db, ids), ids, (row) => row.id),
    ),
    settlement: new DataLoader<string, SettlementRecord | null>(async (months) =>
      byKey(await settlementsByMonth(db, months), months, (row) => row.month),
    ),
    monthOfPayment: new DataLoader<string, string | null>(async (ids) => {
      const rows = await monthsOfPayments(db, ids)
      return byKey(rows, ids, (row) => row.payment_id).map((row) => row?.month ?? null)
    }),
  }
}
