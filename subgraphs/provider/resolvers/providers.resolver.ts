import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { InamiScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadProvider } from '../loaders/provider.loader'
import { toProviderNode } from '../mappers/provider.mapper'
import { countProviders, listProviders, type ProviderFilter } from '../persistence/provider.repository'
import { ProviderConnection, ProviderFilterInput, ProviderType } from '../schema/provider.type'

/** Who gives care. */
@Resolver()
export class ProvidersResolver {
  @Query(() => ProviderType, { nullable: true, description: 'A provider by number; null where it is not registered.' })
  async provider(
    @Arg('inamiNumber', () => InamiScalar, { description: '8 or 11 digits.' }) inamiNumber: string,
    @Ctx() context: SubgraphContext,
  ): Promise<object | null> {
    const row = await loadProvider(inamiNumber, context)
    return row && toProviderNode(row)
  }

  @Query(() => ProviderConnection, { description: 'Registered providers, the last registered first.' })
  async providers(
    @Arg('filter', () => ProviderFilterInput, { nullable: true, description: 'Narrows the list.' })
    filter: ProviderFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const size = pageSize(first)
    const narrowed: ProviderFilter = {
      search: filter?.search?.trim() || null,
      category: filter?.category ?? null,
      insCode: filter?.insCode ?? null,
    }
    const rows = await listProviders(context.db, narrowed, decodeCursor(after, 2), size + 1)
    const place = (row: (typeof rows)[number]) => [row.registered_at.toISOString(), row.provider_key]
    return toPage(rows, size, after, place, toProviderNode, () => countProviders(context.db, narrowed))
  }
}
