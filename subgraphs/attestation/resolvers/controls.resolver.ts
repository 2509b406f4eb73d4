import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { EMPTY_CONNECTION } from '../../../shared/schema/empty-connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../shared/values/inami-number'
import { ownProviderKey } from '../application/row-scope'
import { toControlNode } from '../mappers/attestation.mapper'
import { type ControlFilter, countControls, listControls } from '../persistence/control.repository'
import { AttestationControlConnection, ControlFilterInput } from '../schema/control.type'

/** What CAAMI asked to be shown. */
@Resolver()
export class ControlsResolver {
  @Query(() => AttestationControlConnection, {
    description: 'Controls of attestations, the last opened first; a provider sees its own.',
  })
  async attestationControls(
    @Arg('filter', () => ControlFilterInput, { nullable: true, description: 'Narrows the list.' })
    filter: ControlFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const size = pageSize(first)
    const own = ownProviderKey(context.caller)
    const asked = filter?.provider ? providerKey(filter.provider) : null
    if (own && asked && asked !== own) return EMPTY_CONNECTION
    const narrowed: ControlFilter = {
      providerKey: own ?? asked,
      open: filter?.open ?? null,
      outcome: filter?.outcome ?? null,
    }
    const rows = await listControls(context.db, narrowed, decodeCursor(after, 2), size + 1)
    const place = (row: (typeof rows)[number]) => [row.opened_at.toISOString(), row.id]
    return toPage(rows, size, after, place, toControlNode, () => countControls(context.db, narrowed))
  }
}
