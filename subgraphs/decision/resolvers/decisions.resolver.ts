import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { personLoader } from '../loaders/decision.loader'
import { toDecisionNode } from '../mappers/decision.mapper'
import { toDecisionConnection } from '../mappers/decision-connection'
import type { DecisionNode } from '../mappers/decision-version.mapper'
import { decisionsByNumber } from '../persistence/decision.repository'
import { DecisionConnection } from '../schema/connections'
import { DecisionType } from '../schema/decision.type'
import { DecisionFilter } from '../schema/inputs'

/** Decisions by number and by what they are. */
@Resolver()
export class DecisionsResolver {
  @Query(() => DecisionType, {
    nullable: true,
    description: 'A decision. Of another CPAS’s a CPAS sees the number, the CPAS and the validity.',
  })
  async decision(
    @Arg('number', () => ID, { description: 'The decision’s number.' }) number: string,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionNode | null> {
    return inTransaction(context.db, async (tx) => {
      const [row] = await decisionsByNumber(tx.client, [number])
      if (!row) return null
      await logAccess(tx, context, personLoader([row], context), 'READ')
      return toDecisionNode(context, row)
    })
  }

  @Query(() => DecisionConnection, { description: 'A CPAS sees its own. Newest first.' })
  decisions(
    @Arg('filter', { nullable: true, description: 'None: all that the caller may see.' }) filter: DecisionFilter,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'The size of the page, 1 to 200.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the page before; none: from the start.',
    })
    after: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ) {
    return toDecisionConnection(context, filter ?? {}, { first, after })
  }
}
