import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { toListPage } from '../../../shared/lists/list-order'
import { ORDER_BY } from '../../../shared/lists/order-input'
import { type ConnectionPage, toConnection } from '../../../shared/schema/connection'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { type PersonRow, personSearchOf, readPersonPage } from '../application/search-beneficiaries.service'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { personOrder } from '../persistence/person-order'
import { countPersons } from '../persistence/person-search.repository'
import { BeneficiaryFilterInput } from '../schema/beneficiary.input'
import { BeneficiaryConnection, type BeneficiaryType } from '../schema/beneficiary.type'
import { type BeneficiaryOrderBy, BeneficiaryOrderInput } from '../schema/order.input'

@Resolver()
export class BeneficiariesResolver {
  @Query(() => BeneficiaryConnection, {
    description:
      'Lists persons by name, number, residence status or municipality, last registered first unless `orderBy` names another order. ' +
      'A CPAS gets the persons that it is linked with: by a decision that ended less than two years ago, or by a registration or simulation of the last 60 days.',
  })
  async beneficiaries(
    @Arg('filter', () => BeneficiaryFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: BeneficiaryFilterInput | null,
    @Args() { first, after = null }: PageArgs,
    @Arg('orderBy', () => BeneficiaryOrderInput, { nullable: true, description: ORDER_BY })
    orderBy: BeneficiaryOrderBy | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<BeneficiaryType>> {
    const page = toListPage(personOrder, { first, after, orderBy }, context.caller)
    const search = await personSearchOf(filter, context)
    const rows = await readPersonPage(search, page, context)
    const toNode = ({ id, person }: PersonRow) => {
      if (!person) throw new Error(`the person ${id} of a page was not loaded`)
      return toBeneficiaryNode(person, context.today)
    }
    return toConnection(rows, page, toNode, () => countPersons(context.db.manager, search))
  }
}
