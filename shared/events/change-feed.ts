import { preparedQuery, type Runner } from '../database/prepared-statements'
import type { Tx } from '../database/transaction'
import { newId } from '../values/id'

/** A change, for systems that keep a copy. */
export interface Change {
  /** The kind of change, as the API names it. */
  kind: string
  /** The number or id of the changed object. */
  subject: string
  version?: number | null
  /** Enterprise number of the CPAS that may see it. */
  cpas?: string | null
  /** INAMI number of the provider that may see it. */
  provider?: string | null
}

/** A change as readers get it. */
export interface ChangeRow {
  /** The cursor of this change, for `after`. */
  id: string
  at: string
  kind: string
  subject: string
  version: number | null
}

/** Which changes: those of CPAS, of one provider, those that meet an SQL condition on the value ($4; its name names the statement), or all. */
export type ChangeScope =
  | { centres: readonly string[] }
  | { provider: string }
  | { name: string; condition: string; value: string }
  | 'all'

/** A page of changes; `next` is the `after` of the next call, also if there is nothing new. */
export interface ChangePage {
  events: ChangeRow[]
  next: string
}

/** Records a change with the transaction that makes it. `now` is the request's instant. */
export async function recordChange(tx: Pick<Tx, 'named'>, change: Change, now: string): Promise<void> {
  await tx.named(
    'change-feed.record',
    'insert into change_event (id, at, kind, subject, version, cpas, provider) values ($1, $2, $3, $4, $5, $6, $7)',
    [newId(), now, change.kind, change.subject, change.version ?? null, change.cpas ?? null, change.provider ?? null],
  )
}

const CURSOR = /^(\d{1,20})\.(\d{1,19})$/
const MAX_XID = 2n ** 64n - 1n
const MAX_SEQ = 2n ** 63n - 1n

/** The position of a cursor; null if the text is not a cursor of this feed. */
export function readChangeCursor(cursor: string): { xid: string; seq: string } | null {
  const parts = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1'))
  if (!parts || BigInt(parts[1]!) > MAX_XID || BigInt(parts[2]!) > MAX_SEQ) return null
  return { xid: parts[1]!, seq: parts[2]! }
}

const writeChangeCursor = (xid: string, seq: string): string =>
  Buffer.from(`${xid}.${seq}`, 'latin1').toString('base64url')

// A transaction that began earlier may commit later, so the feed contains only changes of transactions older than every open one,
// in the order of (transaction, row): no row can appear before the end of a page afterwards. The order is by the columns and not
// by the texts of the same name: as text, 1000 comes before 999.
const CHANGES = (scope: string) => `
  select xid::text as xid, seq::text as seq, at, kind, subject, version
  from change_event
  where (xid, seq) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot()) ${scope}
  order by change_event.xid, change_event.seq
  limit $3`

/**
 * The changes after a cursor, oldest first: at most `first` (1 to 200). A cursor never expires.
 * @throws RangeError if the cursor is not one of this feed, or `first` is out of range
 */
export async function changesAfter(
  runner: Runner,
  { after, first, scope }: { after?: string | null; first: number; scope: ChangeScope },
): Promise<ChangePage> {
  if (!Number.isInteger(first) || first < 1 || first > 200)
    throw new RangeError('first must be an integer from 1 to 200')
  const from = after === undefined || after === null ? { xid: '0', seq: '0' } : readChangeCursor(after)
  if (!from) throw new RangeError('after: invalid cursor for this list')
  const [name, condition, value] =
    scope === 'all'
      ? ['all', '', []]
      : 'centres' in scope
        ? ['centres', 'and cpas = any($4)', [scope.centres]]
        : 'condition' in scope
          ? [scope.name, `and ${scope.condition}`, [scope.value]]
          : ['provider', 'and provider = $4', [scope.provider]]
  const rows = await preparedQuery<Omit<ChangeRow, 'id' | 'at'> & { at: Date; xid: string; seq: string }>(
    runner,
    `change-feed.${name}`,
    CHANGES(condition),
    [from.xid, from.seq, first, ...value],
  )
  const last = rows.at(-1) ?? from
  return {
    events: rows.map(({ xid, seq, at, kind, subject, version }) => ({
      id: writeChangeCursor(xid, seq),
      at: at.toISOString(),
      kind,
      subject,
      version,
    })),
    next: writeChangeCursor(last.xid, last.seq),
  }
}
