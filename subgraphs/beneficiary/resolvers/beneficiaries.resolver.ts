import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import { type ConnectionPage, pageSize, toPage } from '../../../shared/schema/connection'
import { decodeKeysetCursor } from '../../../shared/schema/keyset-cursor'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { requireInsCode } from '../application/parse-text'
import { searchTerms } from '../domain/search-terms'
import { toAccessRecord, toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { loadPersons } from '../persistence/person.repository'
import { countPersons, findPersons, type PersonSearch } from '../persistence/person-search.repository'
import { BeneficiaryConnection, type BeneficiaryType } from '../schema/beneficiary.type'
import { BeneficiaryFilterInput } from '../schema/inputs'

const LONGEST_SEARCH = 200
const MOST_WORDS = 8

@Resolver()
export class BeneficiariesResolver {
  @Query(() => BeneficiaryConnection, {
    description: 'Persons by name, number, residence status or commune; the last registered first.',
  })
  async beneficiaries(
    @Arg('filter', () => BeneficiaryFilterInput, { nullable: true, description: 'Which ones; none: all.' })
    filter: BeneficiaryFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'How many, 1 to 200.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<BeneficiaryType>> {
    const { db, today } = context
    const size = pageSize(first)
    const place = decodeKeysetCursor(after)
    const search = readSearch(filter, context)
    const found = await inTransaction(db, async (tx) => {
      const rows = await findPersons(tx, search, place, size + 1)
      const page = rows.slice(0, size).map((row) => row.id)
      const persons = await loadPersons(tx, page)
      const seen = [...persons.values()].map((person) => toAccessRecord(person, today))
      await logAccess(tx, context, seen, 'READ')
      return { rows, persons }
    })
    return toPage(
      found.rows,
      size,
      after,
      (row) => [row.registeredAt, row.id],
      (row) => toBeneficiaryNode(found.persons.get(row.id)!, today),
      () => countPersons(db, search),
    )
  }
}

function readSearch(filter: BeneficiaryFilterInput | null, { today }: SubgraphContext): PersonSearch {
  const { search, residenceStatus = null, insCode } = filter ?? {}
  if (search && search.length > LONGEST_SEARCH)
    throw badInput('filter.search', `At most ${LONGEST_SEARCH} characters can be looked for.`)
  const words = searchTerms(search ?? '')
  if (words.length > MOST_WORDS) throw badInput('filter.search', `At most ${MOST_WORDS} words can be looked for.`)
  return { words, residenceStatus, insCode: insCode ? requireInsCode('filter.insCode', insCode) : null, today }
}
