import { badInput } from '../../../shared/errors/graphql-errors'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import type { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isInstant } from '../../../shared/values/instant'
import { loadLoggedPage } from '../application/load-logged-page'
import { loadCentres, personIdsForFilter } from '../application/row-scope'
import {
  type VersionPlace,
  type VersionSearch,
  versionCount,
  versionPage,
} from '../persistence/version-list.repository'
import type { DecisionVersionFilter } from '../schema/decision.input'
import type { DecisionVersionType } from '../schema/decision.type'
import { toVersionNode } from './decision.mapper'

/** Returns a page of the versions of the caller's CPAS, last recorded first. */
export async function toVersionConnection(
  context: SubgraphContext,
  filter: DecisionVersionFilter,
  { first, after }: PageArgs,
): Promise<ConnectionPage<DecisionVersionType>> {
  const size = pageSize(first)
  const place = decodeVersionCursor(after)
  const search = await toVersionSearch(context, filter)
  const rows = await loadLoggedPage(context, size, (manager, limit) => versionPage(manager, search, place, limit))
  return toPage(
    rows,
    size,
    after,
    ({ recordedAt, number, version }) => [recordedAt.toISOString(), number, version],
    toVersionNode,
    () => versionCount(context.db.manager, search),
  )
}

function decodeVersionCursor(after: string | null | undefined): VersionPlace | null {
  const values = decodeCursor(after, 3)
  if (!values) return null
  const [at, number, version] = values
  if (!isInstant(at) || typeof number !== 'string' || typeof version !== 'number' || !Number.isInteger(version))
    throw badInput('after', 'The cursor does not belong to this list. Use a cursor of the same list.')
  return { at, number, version }
}

async function toVersionSearch(context: SubgraphContext, filter: DecisionVersionFilter): Promise<VersionSearch> {
  return {
    centres: (await loadCentres(context)) ?? [],
    personIds: await personIdsForFilter(context, filter.niss),
    worker: filter.worker || null,
    action: filter.action ?? null,
    recordedFrom: filter.recorded?.from ?? null,
    recordedTo: filter.recorded?.to ?? null,
    retroactive: filter.retroactive ?? null,
    judicial: filter.judicial ?? null,
  }
}
