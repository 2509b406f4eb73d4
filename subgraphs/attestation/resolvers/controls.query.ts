import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { decodeCursor, type Page, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { providerKey } from '../../../shared/values/inami-number'
import { type ControlFilter, countControls, listControls } from '../persistence/control.repository'
import { AttestationControlConnection, ControlFilterInput } from '../schema/control.type'
import { toControl } from './attestation.view'
import { NOTHING } from './nothing'
import { ownKey } from './scope'

/** What CAAMI asked to be shown. */
@Resolver()
export class ControlsQuery {
  @Query(() => AttestationControlConnection, {
    description: 'Controls of attestations, the last opened first; a provider sees its own.',
  })
  async attestationControls(
    @Arg('filter', () => ControlFilterInput, { nullable: true, description: 'Narrows the list.' })
    filter: ControlFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<Page<object>> {
    const size = pageSize(first)
    const own = ownKey(context.caller)
    const asked = filter?.provider ? providerKey(filter.provider) : null
    if (own && asked && asked !== own) return NOTHING
    const narrowed: ControlFilter = {
      providerKey: own ?? asked,
      open: filter?.open ?? null,
      outcome: filter?.outcome ?? null,
    }
    const rows = await listControls(context.db, narrowed, decodeCursor(after, 2), size + 1)
    const place = (row: (typeof rows)[number]) => [row.opened_at.toISOString(), row.id]
    return toPage(rows, size, after, place, toControl, () => countControls(context.db, narrowed))
  }
}
