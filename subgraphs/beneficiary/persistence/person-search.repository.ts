import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { ResidenceStatus } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { PersonEntity } from './person.entity'

/** The criteria of a list of persons; null, or no term, does not filter. */
export interface PersonSearch {
  /** Parts of names or numbers, current or former; all must match. */
  terms: readonly string[]
  /** Residence status today. */
  residenceStatus: ResidenceStatus | null
  /** INS code of the municipality of the address today. */
  insCode: string | null
  today: Day
}

const EVENTS_OF_PERSONS = 'identity_fact f join person q on q.id = f.person_id'

// The value in force today, as domain/timeline.ts sorts: the last event in effect; the open start comes before all else.
const valueToday = (kind: string, property: string) => `
  (select f.value ->> '${property}' from ${EVENTS_OF_PERSONS}
   where q.canonical_id = p.id and f.kind = '${kind}' and f.effective_on <= :today
   order by f.open_start, f.effective_on desc, f.source, f.seq desc limit 1)`

// Persons who ever had the value (by index), then those who have it today.
const hasValueToday = (kind: string, property: string, parameter: string) => `
  p.id in (select q.canonical_id from ${EVENTS_OF_PERSONS}
           where f.kind = '${kind}' and f.value ->> '${property}' = :${parameter})
  and ${valueToday(kind, property)} = :${parameter}`

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

function searchQuery(
  manager: EntityManager,
  { terms, residenceStatus, insCode, today }: PersonSearch,
): SelectQueryBuilder<PersonEntity> {
  const query = manager.createQueryBuilder(PersonEntity, 'p').where('p.id = p.canonicalId')
  for (const [index, term] of terms.entries())
    query.andWhere(
      `p.id in (select q.canonical_id from ${EVENTS_OF_PERSONS}
                where f.search like '%' || shared.plain(:term${index}) || '%')`,
      { [`term${index}`]: escapeLike(term) },
    )
  if (residenceStatus)
    query.andWhere(hasValueToday('RESIDENCE', 'status', 'residenceStatus'), { residenceStatus, today })
  if (insCode) query.andWhere(hasValueToday('ADDRESS', 'insCode', 'insCode'), { insCode, today })
  return query
}

/** Registered persons after a position in the list, last registered first: id and instant of registration only. */
export function searchPersons(
  manager: EntityManager,
  search: PersonSearch,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<Pick<PersonEntity, 'id' | 'registeredAt'>[]> {
  const query = searchQuery(manager, search).select(['p.id', 'p.registeredAt'])
  if (after) query.andWhere('(p.registeredAt, p.id) < (:at::timestamptz, :id::uuid)', after)
  return query.orderBy('p.registeredAt', 'DESC').addOrderBy('p.id', 'DESC').limit(limit).getMany()
}

/** The number of persons that meet the criteria. */
export const countPersons = (manager: EntityManager, search: PersonSearch): Promise<number> =>
  searchQuery(manager, search).getCount()
