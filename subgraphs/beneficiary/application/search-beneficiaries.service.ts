import { logAccess } from '../../../shared/audit/access-log-writer'
import { fetchCentres } from '../../../shared/authorization/centres'
import { autocommit } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import { requireInsCode } from '../../../shared/input/ins-code'
import type { ListPage } from '../../../shared/lists/list-order'
import type { Ordered } from '../../../shared/lists/ordered-rows'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Person } from '../domain/person'
import { searchTerms } from '../domain/search-terms'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { loadPersons } from '../persistence/person.repository'
import { type PersonSearch, searchPersons } from '../persistence/person-search.repository'
import type { BeneficiaryFilterInput } from '../schema/beneficiary.input'
import { countPersonReads } from './count-reads.service'

const MAX_SEARCH_LENGTH = 200
const MAX_SEARCH_TERMS = 8

/** The criteria of a filter. @throws BAD_USER_INPUT for a too long search text, too many terms or an invalid INS code. */
export async function personSearchOf(
  filter: BeneficiaryFilterInput | null,
  context: SubgraphContext,
): Promise<PersonSearch> {
  const { today, caller, emergency } = context
  const { search, residenceStatus = null, insCode } = filter ?? {}
  if (search && search.length > MAX_SEARCH_LENGTH)
    throw badInput('filter.search', `The search text is longer than ${MAX_SEARCH_LENGTH} characters.`)
  const terms = searchTerms(search ?? '')
  if (terms.length > MAX_SEARCH_TERMS)
    throw badInput('filter.search', `The search text has more than ${MAX_SEARCH_TERMS} terms.`)
  // In an emergency a CPAS may search for a person, but does not list everybody.
  const isLimited = caller.audience === 'CPAS' && (emergency === null || terms.length === 0)
  return {
    terms,
    residenceStatus,
    insCode: insCode ? requireInsCode('filter.insCode', insCode) : null,
    today,
    linkedWith: isLimited ? await fetchCentres(context) : null,
  }
}

/** A row of a page of persons; the person is loaded for the rows of the page only. */
export type PersonRow = Ordered<{ id: string; person: Person | undefined }>

/** Reads a page of persons and one more, which tells whether a page follows; logs the persons of the page as read. */
export async function readPersonPage(
  search: PersonSearch,
  page: ListPage,
  context: SubgraphContext,
): Promise<PersonRow[]> {
  const rows = await searchPersons(context.db.manager, search, page)
  const ids = rows.slice(0, page.size).map(({ id }) => id)
  const [persons] = await Promise.all([loadPersons(context.db, ids), countPersonReads(context, ids)])
  const read = [...persons.values()].map((person) => toAccessRecord(person, context.today))
  await logAccess(autocommit(context.db), context, read, 'READ')
  return rows.map(({ id, orderValue, orderId }) => ({ id, orderValue, orderId, person: persons.get(id) }))
}
