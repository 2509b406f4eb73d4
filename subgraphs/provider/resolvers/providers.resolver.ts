import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { PageArgs } from '../../../shared/schema/page.args'
import { InamiScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadProvider } from '../loaders/provider.loader'
import { toProviderNode } from '../mappers/provider.mapper'
import { countProviders, type ProviderSearch, searchProviders } from '../persistence/provider.repository'
import { ProviderConnection, ProviderFilterInput, ProviderType } from '../schema/provider.type'

@Resolver()
export class ProvidersResolver {
  @Query(() => ProviderType, {
    nullable: true,
    description: 'Returns a provider by INAMI number. Null if it is not registered.',
  })
  async provider(
    @Arg('inamiNumber', () => InamiScalar, { description: 'INAMI number, 8 or 11 digits.' }) inamiNumber: string,
    @Ctx() context: SubgraphContext,
  ): Promise<ProviderType | null> {
    const provider = await loadProvider(inamiNumber, context)
    return provider && toProviderNode(provider, context.today)
  }

  @Query(() => ProviderConnection, { description: 'Lists registered providers, last registered first.' })
  async providers(
    @Arg('filter', () => ProviderFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: ProviderFilterInput | null,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const size = pageSize(first)
    const search: ProviderSearch = {
      text: filter?.search?.trim() || null,
      category: filter?.category ?? null,
      insCode: filter?.insCode ?? null,
    }
    const { manager } = context.db
    const rows = await searchProviders(manager, search, decodeCursor(after, 2), size + 1)
    return toPage(
      rows,
      size,
      after,
      (row) => [row.registeredAt.toISOString(), row.providerKey],
      (row) => toProviderNode(row, context.today),
      () => countProviders(manager, search),
    )
  }
}
