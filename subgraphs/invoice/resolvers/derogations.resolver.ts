import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Statements } from '../../../shared/database/transaction'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { PageArgs } from '../../../shared/schema/page.args'
import { ProviderRef } from '../../../shared/schema/references.type'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { grantDerogation } from '../application/grant-derogation.service'
import { readWithAccessLog } from '../application/read-with-access-log'
import { providersOf, scopeOf } from '../application/row-scope'
import { type DerogationNode, toDerogationNode } from '../mappers/derogation.mapper'
import { countDerogations, searchDerogations } from '../persistence/derogation.repository'
import {
  DerogationConnection,
  DerogationFilter,
  DerogationInput,
  DerogationPayload,
  DerogationType,
} from '../schema/derogation.type'

@Resolver(() => DerogationType)
export class DerogationsResolver {
  @Mutation(() => DerogationPayload, {
    description:
      'Grants a hospital a derogation: it may invoice care after the two-year limit (INV-DEROGATION). Idempotent: an equal derogation returns the first one. NOT_FOUND for an unknown provider, person or request; CONFLICT if another derogation answers the request.',
  })
  async grantDerogation(
    @Arg('input', () => DerogationInput, { description: 'The derogation.' }) input: DerogationInput,
    @Ctx() context: SubgraphContext,
  ) {
    const { derogation, findings } = await grantDerogation(input, context)
    return { derogation: derogation && toDerogationNode(derogation, context), findings }
  }

  @Query(() => DerogationConnection, {
    description: 'Lists derogations from the two-year limit, last granted first. A provider sees its own.',
  })
  async derogations(
    @Arg('filter', () => DerogationFilter, { nullable: true, description: 'Omit to list all.' })
    filter: DerogationFilter | null,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const size = pageSize(first)
    const scope = await scopeOf(context)
    const search = { providers: providersOf(filter?.provider) }
    const position = decodeCursor(after, 2)
    const read = (tx: Statements) => searchDerogations(tx.manager, search, scope, position, size + 1)
    const derogations = await readWithAccessLog(context, read, size)
    return toPage(
      derogations,
      size,
      after,
      (row) => [row.grantedAt.toISOString(), row.id],
      (row) => toDerogationNode(row, context),
      () => countDerogations(context.db.manager, search, scope),
    )
  }

  @FieldResolver(() => ProviderRef, { nullable: true, description: 'The provider that may invoice late.' })
  provider(@Root() { entity }: DerogationNode) {
    return { inamiNumber: entity.provider }
  }
}
