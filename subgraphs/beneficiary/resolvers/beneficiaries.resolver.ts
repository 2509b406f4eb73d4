import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { type ConnectionPage, pageSize, toPage } from '../../../shared/schema/connection'
import { decodeKeysetCursor } from '../../../shared/schema/keyset-cursor'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { type PersonRow, personSearchOf, readPersonPage } from '../application/search-beneficiaries.service'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { countPersons } from '../persistence/person-search.repository'
import { BeneficiaryConnection, type BeneficiaryType } from '../schema/beneficiary.type'
import { BeneficiaryFilterInput } from '../schema/inputs'

@Resolver()
export class BeneficiariesResolver {
  @Query(() => BeneficiaryConnection, {
    description: 'Lists persons by name, number, residence status or municipality, last registered first.',
  })
  async beneficiaries(
    @Arg('filter', () => BeneficiaryFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: BeneficiaryFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Page size, 1 to 200.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Return items after this cursor; omit to start at the first.',
    })
    after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<BeneficiaryType>> {
    const size = pageSize(first)
    const position = decodeKeysetCursor(after)
    const search = personSearchOf(filter, context)
    const rows = await readPersonPage(search, position, size, context)
    const toNode = ({ id, person }: PersonRow) => {
      if (!person) throw new Error(`the person ${id} of a page was not loaded`)
      return toBeneficiaryNode(person, context.today)
    }
    return toPage(
      rows,
      size,
      after,
      (row) => [row.registeredAt.toISOString(), row.id],
      toNode,
      () => countPersons(context.db.manager, search),
    )
  }
}
