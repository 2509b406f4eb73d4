import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isInstant } from '../../../shared/values/instant'
import { personByNiss } from '../application/row-scope'
import { toVersionNode } from '../mappers/decision-version.mapper'
import { type VersionSearch, versionCount, versionPage } from '../persistence/version-list.repository'
import { DecisionVersionConnection } from '../schema/connections'
import { DecisionVersionFilter } from '../schema/inputs'

/** What was done in a centre, version by version. */
@Resolver()
export class DecisionVersionsResolver {
  @Query(() => DecisionVersionConnection, {
    description: 'All versions of the decisions of the supervisor’s centre: by whom, when, which act. Newest first.',
  })
  async decisionVersions(
    @Arg('filter', { nullable: true, description: 'None: all of the centre.' }) filter: DecisionVersionFilter,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'The size of the page, 1 to 200.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the page before; none: from the start.',
    })
    after: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ) {
    const size = pageSize(first)
    const place = decodeCursor(after, 3)
    if (place && !(isInstant(place[0]) && typeof place[1] === 'string' && Number.isInteger(place[2])))
      throw badInput('after', 'The cursor can’t be read. Pass one of the same list.')
    const search = await searchOf(context, filter ?? {})
    const rows = await inTransaction(context.db, async (tx) => {
      const found = await versionPage(tx.client, search, place, size + 1)
      const shown = found.slice(0, size).map(({ person_id: personId, niss }) => ({ personId, niss }))
      await logAccess(tx, context, shown, 'READ')
      return found
    })
    return toPage(
      rows,
      size,
      after,
      (row) => [row.recorded_at.toISOString(), row.number, row.version],
      toVersionNode,
      () => versionCount(context.db, search),
    )
  }
}

async function searchOf(context: SubgraphContext, filter: DecisionVersionFilter): Promise<VersionSearch> {
  const person = filter.niss ? await personByNiss(context, filter.niss) : null
  return {
    cpas: context.caller.organisation,
    personIds: filter.niss ? (person?.ids ?? []) : null,
    worker: filter.worker || null,
    action: filter.action ?? null,
    recordedFrom: filter.recorded?.from ?? null,
    recordedTo: filter.recorded?.to ?? null,
    retroactive: filter.retroactive ?? null,
    judicial: filter.judicial ?? null,
  }
}
