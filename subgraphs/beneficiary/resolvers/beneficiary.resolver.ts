import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { assertMayAskByNumber } from '../../../shared/authorization/registration'
import { autocommit } from '../../../shared/database/transaction'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { countPersonReads } from '../application/count-reads.service'
import { toAccessRecord, toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { personByNumber } from '../persistence/person.repository'
import { BeneficiaryType } from '../schema/beneficiary.type'

@Resolver()
export class BeneficiaryResolver {
  @Query(() => BeneficiaryType, {
    nullable: true,
    description:
      'Returns the person with this number, current or former: a former BIS number leads to the person. Null if nobody is registered under it. ' +
      'A CPAS without a link with the person (a decision that ended less than two years ago, a registration or simulation of the last 60 days) ' +
      'reads numbers, names, sex, birth and death; other fields are FORBIDDEN. Counts in the quota of the caller: TOO_MANY_REQUESTS above it.',
  })
  async beneficiary(
    @Arg('niss', () => NissScalar, { description: 'National register or BIS number.' }) niss: string,
    @Ctx() context: SubgraphContext,
  ): Promise<BeneficiaryType | null> {
    await assertMayAskByNumber(context)
    const [person] = await Promise.all([personByNumber(context.db, niss), countPersonReads(context, [niss])])
    if (!person) return null
    await logAccess(autocommit(context.db), context, [toAccessRecord(person, context.today)], 'READ')
    return toBeneficiaryNode(person, context.today)
  }
}
