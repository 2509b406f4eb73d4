import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
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
    const person = await personByNumber(context.db, niss)
    if (!person) return null
    await logAccess(autocommit(context.db), context, [toAccessRecord(person, context.today)], 'READ')
    return toBeneficiaryNode(person, context.today)
  }
}
