import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { unavailable } from '../../../shared/errors/graphql-errors'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { PageArgs } from '../../../shared/schema/page.args'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { endMandate, grantMandate, type MandateResult, mandateSearchOf } from '../application/mandates.service'
import { providerLoader } from '../loaders/provider.loader'
import { toMandateNode } from '../mappers/mandate.mapper'
import { toProviderNode } from '../mappers/provider.mapper'
import { countMandates, searchMandates } from '../persistence/mandate.repository'
import {
  MandateConnection,
  MandateFilterInput,
  MandateInput,
  MandatePayload,
  MandateType,
} from '../schema/mandate.type'
import { ProviderType } from '../schema/provider.type'

const toPayload = ({ mandate, findings }: MandateResult): MandatePayload => ({
  mandate: mandate && toMandateNode(mandate),
  findings,
})

@Resolver(() => MandateType)
export class MandatesResolver {
  @Query(() => MandateConnection, {
    description:
      'Lists mandates, last recorded first. A provider sees its own, an organisation those by which it invoices.',
  })
  async mandates(
    @Arg('filter', () => MandateFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: MandateFilterInput | null,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const size = pageSize(first)
    const search = mandateSearchOf(filter, context)
    const { manager } = context.db
    return toPage(
      await searchMandates(manager, search, decodeCursor(after, 2), size + 1),
      size,
      after,
      (row) => [row.recordedAt.toISOString(), row.id],
      toMandateNode,
      () => countMandates(manager, search),
    )
  }

  @Mutation(() => MandatePayload, {
    description:
      'Lets an organisation invoice for a provider, and names the account that is paid for it. The provider gives it; CAAMI may ' +
      'record it without an account (PRV-MANDATE). Idempotent. FORBIDDEN for another provider’s mandate, NOT_FOUND for a ' +
      'provider that is not registered, BAD_USER_INPUT for an invalid name or account.',
  })
  async grantMandate(
    @Arg('input', () => MandateInput, { description: 'The mandate.' }) input: MandateInput,
    @Ctx() context: SubgraphContext,
  ): Promise<MandatePayload> {
    return toPayload(await grantMandate(input, context))
  }

  @Mutation(() => MandatePayload, {
    description:
      'Ends a mandate. What the organisation sends after its last day is refused (INV-MANDATE); it keeps reading what it sent. A ' +
      'last day before the first one withdraws a mandate that has not begun. Idempotent. NOT_FOUND for an unknown mandate, FORBIDDEN for one of another provider.',
  })
  async endMandate(
    @Arg('id', () => ID, { description: 'Id of the mandate.' }) id: string,
    @Arg('lastDay', () => LocalDate, { description: 'Last day on which it holds, today or later.' }) lastDay: Day,
    @Ctx() context: SubgraphContext,
  ): Promise<MandatePayload> {
    return toPayload(await endMandate(id, lastDay, context))
  }

  @FieldResolver(() => ProviderType, { description: 'Provider for which the organisation invoices.' })
  async provider(@Root() { providerKey }: MandateType, @Ctx() context: SubgraphContext): Promise<ProviderType> {
    const provider = await providerLoader(context).load(providerKey)
    if (!provider) throw unavailable('provider')
    return toProviderNode(provider, context.today)
  }
}
