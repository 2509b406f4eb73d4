import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { unavailable } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerLoader } from '../loaders/provider.loader'
import { toProviderNode } from '../mappers/provider.mapper'
import { PaperInvoiceType } from '../schema/paper-invoice.type'
import { ProviderType } from '../schema/provider.type'

@Resolver(() => PaperInvoiceType)
export class PaperInvoiceFieldResolver {
  @FieldResolver(() => ProviderType, { description: 'Provider that issued the invoice.' })
  async provider(@Root() { providerKey }: PaperInvoiceType, @Ctx() context: SubgraphContext): Promise<ProviderType> {
    const provider = await providerLoader(context).load(providerKey)
    if (!provider) throw unavailable('provider')
    return toProviderNode(provider, context.today)
  }
}
