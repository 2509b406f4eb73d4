import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import { SUMMED_COLUMNS, testLinesToSum } from './test-file.repository'

/** Counts of the lines of a file or of an invoice, and their amounts in cents. */
export interface LineTotals {
  /** Id of the file or invoice. */
  key: string
  lines: number
  accepted: number
  reduced: number
  rejected: number
  waiting: number
  paid: number
  claimed: number
  state: number
  cpas: number
  patient: number
  insurer: number
}

/** The totals of the lines of files or of invoices, booked or test, by id. */
export async function totalsOf(
  runner: Runner,
  column: 'file_id' | 'invoice_id',
  ids: readonly string[],
): Promise<Map<string, LineTotals>> {
  const rows = await preparedQuery<LineTotals>(
    runner,
    `line.sums-${column}`,
    `select ${column} as key, count(*)::int as lines,
       count(*) filter (where outcome = 'ACCEPTED')::int as accepted, count(*) filter (where outcome = 'REDUCED')::int as reduced,
       count(*) filter (where outcome = 'REJECTED')::int as rejected, count(*) filter (where outcome = 'WAITING')::int as waiting,
       count(payment_id)::int as paid, sum(claimed_cents)::float8 as claimed, sum(state_cents)::float8 as state,
       sum(cpas_cents)::float8 as cpas, sum(patient_cents)::float8 as patient, sum(coalesce(insurer_cents, 0))::float8 as insurer
     from (select ${column}, ${SUMMED_COLUMNS} from invoice_line where ${column} = any($1) union all ${testLinesToSum(column)}) as l group by ${column}`,
    [ids],
  )
  return new Map(rows.map((row) => [row.key, row]))
}
