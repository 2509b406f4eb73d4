import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { unavailable } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { paperLineLoader } from '../loaders/paper-line.loader'
import { providerLoader } from '../loaders/provider.loader'
import { toProviderNode } from '../mappers/provider.mapper'
import { PaperInvoiceType, PaperLineType } from '../schema/paper-invoice.type'
import { ProviderType } from '../schema/provider.type'

@Resolver(() => PaperInvoiceType)
export class PaperInvoiceFieldResolver {
  @FieldResolver(() => ProviderType, { description: 'Provider that issued the invoice.' })
  async provider(@Root() { providerKey }: PaperInvoiceType, @Ctx() context: SubgraphContext): Promise<ProviderType> {
    const provider = await providerLoader(context).load(providerKey)
    if (!provider) throw unavailable('provider')
    return toProviderNode(provider, context.today)
  }

  @FieldResolver(() => [PaperLineType], { description: 'Its lines, in their order; empty if it was recorded without.' })
  async lines(@Root() { id }: PaperInvoiceType, @Ctx() context: SubgraphContext): Promise<PaperLineType[]> {
    const lines = await paperLineLoader(context).load(id)
    return lines.map(({ claimedCents: claimed, ...line }) => ({ ...line, claimed }))
  }
}
