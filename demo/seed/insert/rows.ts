import type { DataSource } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { type CopyValue, copyInto } from '../../../shared/database/copy'
import type { Tx } from '../../../shared/database/transaction'
import type { Day } from '../../../shared/values/day'
import { brusselsNoon } from '../../../shared/values/instant'

/** The databases of the subgraphs, by name. */
export type Sources = ReadonlyMap<string, DataSource>

const noons = new Map<Day, number>()
// Cached: the same few hundred days occur hundreds of thousands of times.
/** An instant on a day: noon in Belgium plus hours. */
export const timestamp = (on: Day, hour = 0) => {
  const noon = noons.get(on) ?? Date.parse(brusselsNoon(on))
  noons.set(on, noon)
  return new Date(noon + hour * 3_600_000).toISOString()
}
export const arrayLiteral = (values: readonly string[]) => `{${values.map((value) => `"${value}"`).join(',')}}`
export const worker = (cpas: string): Caller => ({
  subject: `demo-worker-${cpas.slice(4, 8)}`,
  audience: 'CPAS',
  organisation: cpas,
  role: 'worker',
})
export const bcss: Caller = { subject: 'system:bcss:bcss', audience: 'SYSTEM', organisation: 'bcss', role: 'bcss' }
export const caami: Caller = { subject: 'demo-agent', audience: 'CAAMI', organisation: 'caami', role: 'agent' }
export const checking: Caller = {
  subject: 'system:checking',
  audience: 'SYSTEM',
  organisation: 'caami',
  role: 'checking',
}
/** The columns subject, audience, organisation and role. */
export const actorColumns = ({ subject, audience, organisation, role }: Caller) =>
  [subject, audience, organisation, role] as const

/** Copies rows into the columns of a table; `columns` is a comma-separated list. */
export const copyRows = (tx: Tx, table: string, columns: string, rows: readonly (readonly CopyValue[])[]) =>
  rows.length === 0 ? Promise.resolve(0) : copyInto(tx, table, columns.split(/,\s*/), rows)
