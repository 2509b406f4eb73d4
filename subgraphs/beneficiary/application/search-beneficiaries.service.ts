import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import { requireInsCode } from '../../../shared/input/ins-code'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Person } from '../domain/person'
import { searchTerms } from '../domain/search-terms'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { loadPersons } from '../persistence/person.repository'
import { type PersonSearch, searchPersons } from '../persistence/person-search.repository'
import type { BeneficiaryFilterInput } from '../schema/inputs'

const MAX_SEARCH_LENGTH = 200
const MAX_SEARCH_TERMS = 8

/** The criteria of a filter. @throws BAD_USER_INPUT for a too long search text, too many terms or an invalid INS code. */
export function personSearchOf(filter: BeneficiaryFilterInput | null, { today }: SubgraphContext): PersonSearch {
  const { search, residenceStatus = null, insCode } = filter ?? {}
  if (search && search.length > MAX_SEARCH_LENGTH)
    throw badInput('filter.search', `The search text is longer than ${MAX_SEARCH_LENGTH} characters.`)
  const terms = searchTerms(search ?? '')
  if (terms.length > MAX_SEARCH_TERMS)
    throw badInput('filter.search', `The search text has more than ${MAX_SEARCH_TERMS} terms.`)
  return { terms, residenceStatus, insCode: insCode ? requireInsCode('filter.insCode', insCode) : null, today }
}

/** A row of a page of persons; the person is loaded for the rows of the page only. */
export interface PersonRow {
  id: string
  registeredAt: Date
  person: Person | undefined
}

/** Reads `size` persons after a position and one more, which tells whether a page follows; logs the persons of the page as read. */
export const readPersonPage = (
  search: PersonSearch,
  after: { at: string; id: string } | null,
  size: number,
  context: SubgraphContext,
): Promise<PersonRow[]> =>
  inTransaction(context.db, async (tx) => {
    const rows = await searchPersons(tx.manager, search, after, size + 1)
    const page = rows.slice(0, size).map(({ id }) => id)
    const persons = await loadPersons(tx, page)
    const read = [...persons.values()].map((person) => toAccessRecord(person, context.today))
    await logAccess(tx, context, read, 'READ')
    return rows.map(({ id, registeredAt }) => ({ id, registeredAt, person: persons.get(id) }))
  })
