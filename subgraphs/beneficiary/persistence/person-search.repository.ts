import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { ListPage } from '../../../shared/lists/list-order'
import { type Ordered, orderedRows } from '../../../shared/lists/ordered-rows'
import type { ResidenceStatus } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { isLinked } from './cpas-link.repository'
import { PersonEntity } from './person.entity'
import { personOrder } from './person-order'
import { PersonPeriodEntity } from './person-period.entity'

/** The criteria of a list of persons; null, or no term, does not filter. */
export interface PersonSearch {
  /** Parts of names or numbers, current or former; all must match. */
  terms: readonly string[]
  /** Residence status today. */
  residenceStatus: ResidenceStatus | null
  /** INS code of the municipality of the address today. */
  insCode: string | null
  today: Day
  /** Only persons that one of these CPAS is linked with today. */
  linkedWith: readonly string[] | null
}

const EVENTS_OF_PERSONS = 'identity_fact f join person q on q.id = f.person_id'

// The value in force today, as domain/timeline.ts sorts: the last event in effect; the open start comes before all else.
const valueToday = (kind: string, property: string) => `
  (select f.value ->> '${property}' from ${EVENTS_OF_PERSONS}
   where q.canonical_id = p.id and f.kind = '${kind}' and f.effective_on <= :today
   order by f.open_start, f.effective_on desc, f.source, f.seq desc limit 1)`

// Persons who ever had the value (by index), then those who have it today. As an array: the planner takes a subquery for a filter
// of all persons, and does not begin with the index.
const hasValueToday = (kind: string, property: string, parameter: string) => `
  p.id = any(array(select q.canonical_id from ${EVENTS_OF_PERSONS}
                   where f.kind = '${kind}' and f.value ->> '${property}' = :${parameter}))
  and ${valueToday(kind, property)} = :${parameter}`

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

function searchQuery(
  manager: EntityManager,
  { terms, residenceStatus, insCode, today, linkedWith }: PersonSearch,
  order = personOrder.newest.name as string,
): SelectQueryBuilder<PersonEntity> {
  const query = manager.createQueryBuilder(PersonEntity, 'p')
  // Only persons with a canonical id have periods: the condition would mislead the planner, which expects it to be met rarely. So have
  // those that an index finds: with the condition the planner reads the whole index of the list for a few ids.
  if (order === personOrder.newest.name && !residenceStatus) {
    if (terms.length === 0 && !insCode) query.where('p.id = p.canonicalId')
  } else
    query.innerJoin(PersonPeriodEntity, 's', 's.person_id = p.id and s.from_day <= :today and s.until_day > :today', {
      today,
    })
  if (linkedWith) query.andWhere(isLinked('p.id'), { centres: linkedWith, linkedOn: today })
  for (const [index, term] of terms.entries())
    query.andWhere(
      `p.id = any(array(select q.canonical_id from ${EVENTS_OF_PERSONS}
                        where f.search like '%' || shared.plain(:term${index}) || '%'))`,
      { [`term${index}`]: escapeLike(term) },
    )
  if (residenceStatus) query.andWhere('s.residence_status = :residenceStatus', { residenceStatus })
  if (insCode) query.andWhere(hasValueToday('ADDRESS', 'insCode', 'insCode'), { insCode, today })
  return query
}

/** A page of registered persons: id and instant of registration only. */
export function searchPersons(
  manager: EntityManager,
  search: PersonSearch,
  page: ListPage,
): Promise<Ordered<Pick<PersonEntity, 'id' | 'registeredAt'>>[]> {
  // Periods have the instant of registration too: their index by status is in this order.
  const isByIndexOfStatus = search.residenceStatus !== null && page.name === personOrder.newest.name
  const columns = { sql: 's.registered_at', tieBreaker: { sql: 's.person_id', type: 'uuid' } } as const
  return orderedRows(
    manager,
    searchQuery(manager, search, page.name),
    isByIndexOfStatus ? { ...page, ...columns } : page,
    { properties: ['id', 'registeredAt'] },
  )
}

/** The number of persons that meet the criteria. */
export const countPersons = (manager: EntityManager, search: PersonSearch): Promise<number> =>
  searchQuery(manager, search).getCount()
