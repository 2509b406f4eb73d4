import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { toAccessRecord, toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { personByNumber } from '../persistence/person.repository'
import { BeneficiaryType } from '../schema/beneficiary.type'

@Resolver()
export class BeneficiaryResolver {
  @Query(() => BeneficiaryType, {
    nullable: true,
    description:
      'Returns the person with this number, current or former: a former BIS number leads to the person. Null if nobody is registered under it.',
  })
  async beneficiary(
    @Arg('niss', () => NissScalar, { description: 'National register or BIS number.' }) niss: string,
    @Ctx() context: SubgraphContext,
  ): Promise<BeneficiaryType | null> {
    return inTransaction(context.db, async (tx) => {
      const person = await personByNumber(tx, niss)
      if (!person) return null
      await logAccess(tx, context, [toAccessRecord(person, context.today)], 'READ')
      return toBeneficiaryNode(person, context.today)
    })
  }
}
