import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { ResidenceStatus } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'

/** Which persons: by parts of names or numbers, by today's residence status, by today's commune. */
export interface PersonSearch {
  words: readonly string[]
  residenceStatus: ResidenceStatus | null
  insCode: string | null
  today: Day
}

// The record of a day, as rules/identity.ts draws it: the last that took effect; what holds since ever comes before all else.
const recordOf = (kind: string, what: string, today: string) => `
  (select f.value ->> '${what}' from identity_fact f join person m on m.id = f.person_id
   where m.canonical_id = p.id and f.kind = '${kind}' and f.effective_on <= ${today}
   order by f.open_start, f.effective_on desc, f.source, f.seq desc limit 1)`

// First who ever had the record (an index knows), then whose record of today it is.
const everHad = (kind: string, what: string, value: string) => `
  p.id in (select m.canonical_id from identity_fact f join person m on m.id = f.person_id
           where f.kind = '${kind}' and f.value ->> '${what}' = ${value})`

function conditions({ words, residenceStatus, insCode, today }: PersonSearch) {
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const parts = words.map(
    (word) => `
      p.id in (select m.canonical_id from identity_fact f join person m on m.id = f.person_id
               where f.search like '%' || shared.plain(${place(word.replace(/[\\%_]/g, '\\$&'))}) || '%')`,
  )
  const whenRecorded = residenceStatus || insCode ? place(today) : ''
  if (residenceStatus) {
    const value = place(residenceStatus)
    parts.push(everHad('RESIDENCE', 'status', value), `${recordOf('RESIDENCE', 'status', whenRecorded)} = ${value}`)
  }
  if (insCode) {
    const value = place(insCode)
    parts.push(everHad('ADDRESS', 'insCode', value), `${recordOf('ADDRESS', 'insCode', whenRecorded)} = ${value}`)
  }
  return { where: ['p.id = p.canonical_id', ...parts].join(' and '), values }
}

/** A person's place in the list: the last registered first. */
export interface FoundPerson {
  id: string
  registeredAt: string
}

/** Persons after a place in the list. */
export async function findPersons(
  runner: Runner,
  search: PersonSearch,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<FoundPerson[]> {
  const { where, values } = conditions(search)
  const n = values.length
  const rows = await query<{ id: string; registered_at: Date }>(
    runner,
    `select p.id, p.registered_at from person p
     where ${where} and ($${n + 1}::timestamptz is null or (p.registered_at, p.id) < ($${n + 1}, $${n + 2}::uuid))
     order by p.registered_at desc, p.id desc limit $${n + 3}`,
    [...values, after?.at ?? null, after?.id ?? null, limit],
  )
  return rows.map((row) => ({ id: row.id, registeredAt: row.registered_at.toISOString() }))
}

/** How many persons there are in the whole list. */
export async function countPersons(runner: Runner, search: PersonSearch): Promise<number> {
  const { where, values } = conditions(search)
  const rows = await query<{ total: string }>(runner, `select count(*) as total from person p where ${where}`, values)
  return Number(rows[0]!.total)
}
