import type { DataSource } from 'typeorm'
import { query } from '../../../shared/database/prepared-statements'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { addDays, type Day } from '../../../shared/values/day'

/** From one copy to the next: 21 weeks, more than the days of care, so that no copy meets another and payments keep their weekday. */
const DAYS = 21 * 7
const CONCURRENCY = 4
/** Providers are drawn by a hash in so many parts. */
const PARTS = 10_000

/** Which part of the care of the last months a copy has. */
interface Copy {
  rank: number
  /** Of `PARTS`: the providers whose care it has. */
  parts: number
}

/**
 * Adds older care until there are about so many lines: copies of the paid and rejected lines of the last months, each 21 weeks earlier,
 * with their files, invoices, events and payments. The decisions, commitments and attestations that they name are not copied. Several
 * copies are written at the same time.
 */
export async function insertOlderCare(
  invoice: DataSource,
  lines: number,
  today: Day,
  progress: (linesMore: number) => void,
): Promise<number> {
  const after = addDays(today, -DAYS)
  const [found] = await query<{ existing: number; copied: number }>(
    invoice,
    `select count(*)::int as existing, (count(*) filter (where ${COPIED}))::int as copied from invoice_line l`,
    [after],
  )
  const { existing, copied } = found ?? { existing: 0, copied: 0 }
  if (copied === 0 || lines <= existing) return 0
  const copies = copiesOf((lines - existing) / copied)
  let written = 0
  const lane = async () => {
    for (let copy = copies.shift(); copy; copy = copies.shift()) {
      const next = copy
      const more = await inTransaction(invoice, (tx) => insertCopy(tx, next, after))
      written += more
      progress(more)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, lane))
  return written
}

function copiesOf(times: number): Copy[] {
  const whole = Math.floor(times)
  const copies = Array.from({ length: whole }, (_, i) => ({ rank: i + 1, parts: PARTS }))
  const rest = Math.round((times - whole) * PARTS)
  return rest > 0 ? [...copies, { rank: whole + 1, parts: rest }] : copies
}

/** Not copies; nor lines that wait or are not paid yet, which would be paid years later. $1: the day before the last months. */
const COPIED = `l.received_on > $1 and l.credited_by is null and not l.credit
  and (l.payment_id is not null or l.outcome = 'REJECTED')`

async function insertCopy(tx: Tx, { rank, parts }: Copy, after: Day): Promise<number> {
  const days = rank * DAYS
  // A UUIDv7 of the earlier time. Its random digits are new: ids whose times differ by the days of a copy may have the same ones.
  // One expression, neither strict nor with a FROM, so that PostgreSQL puts it in place of the call.
  const random = `md5(id::text || ' ${rank}')`
  await tx.query(
    `create function pg_temp.earlier(id uuid) returns uuid language sql immutable as $$
       select (lpad(to_hex(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint - ${days} * 86400000::bigint), 12, '0')
               || '7' || left(${random}, 3) || '8' || substr(${random}, 4, 15))::uuid $$`,
  )
  await tx.query(
    `create temp table copied on commit drop as
     select l.id, l.invoice_id, l.file_id, l.payment_id, l.outcome, l.state_cents from invoice_line l
     where ${COPIED.replace('$1', `'${after}'`)} and abs(hashtext(l.provider)::bigint) % ${PARTS} < ${parts}`,
  )
  await tx.query(
    'create index on copied (file_id); create index on copied (payment_id); create index on copied (id); analyze copied',
  )
  const copy = (table: string, where: string, changes: Record<string, string> = {}) =>
    insertShifted(tx, table, where, days, changes)
  await copy('invoice_file', 'id in (select file_id from copied)', {
    // Files of one week that are sent in portions have references that end with a hyphen and a number.
    reference: `reference || '.${rank}'`,
    line_count: '(select count(*) from copied c where c.file_id = invoice_file.id)',
    lines_in_error: `(select count(*) from copied c where c.file_id = invoice_file.id and c.outcome = 'REJECTED')`,
  })
  await copy('invoice', 'id in (select invoice_id from copied)')
  const lines = await copy('invoice_line', 'id in (select id from copied)')
  await copy('line_event', 'line_id in (select id from copied)', { id: 'gen_random_uuid()' })
  await tx.query(
    `create temp table reference_of on commit drop as
     select id, 8000000000 + ${rank} * 1000000::bigint + row_number() over (order by id) as number
     from (select distinct payment_id as id from copied where payment_id is not null) p`,
  )
  await tx.query('create index on reference_of (id); analyze reference_of')
  // Payments come after the earlier events of the lines.
  const [paid] = await tx.query<{ seq: string }>(`select nextval('line_event_seq_seq') as seq`)
  await copy('payment', 'id in (select id from reference_of)', {
    structured_reference: `(select '+++' || left(digits, 3) || '/' || substr(digits, 4, 4) || '/' || substr(digits, 8) || '+++'
      from (select number::text || lpad((case number % 97 when 0 then 97 else number % 97 end)::text, 2, '0') as digits
            from reference_of r where r.id = payment.id) d)`,
    line_count: '(select count(*) from copied c where c.payment_id = payment.id)',
    event_seq: String(paid?.seq),
    amount_cents: '(select sum(state_cents) from copied c where c.payment_id = payment.id)',
  })
  await copy('payment_line', `kind = 'PAID' and line_id in (select id from copied)`)
  await tx.query('drop function pg_temp.earlier')
  return lines
}

/** Copies rows of the same persons: ids and days are earlier, generated columns are generated, and the columns of `changes` have another value. */
async function insertShifted(
  tx: Tx,
  table: string,
  where: string,
  days: number,
  changes: Record<string, string>,
): Promise<number> {
  const columns = await tx.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`,
    [table],
  )
  const earlier: Record<string, (name: string) => string> = {
    uuid: (name) => `pg_temp.earlier(${name})`,
    date: (name) => `${name} - ${days}`,
    'timestamp with time zone': (name) => `${name} - interval '${days} days'`,
  }
  const all: Record<string, string> = { person_id: 'person_id', ...changes }
  const values = columns.map(({ name, type }) => all[name] ?? earlier[type]?.(name) ?? name)
  const [inserted] = await tx.query<{ count: number }>(
    `with inserted as (
       insert into ${table} (${columns.map(({ name }) => name).join(', ')}) select ${values.join(', ')} from ${table} where ${where} returning 1
     ) select count(*)::int as count from inserted`,
  )
  return inserted?.count ?? 0
}
