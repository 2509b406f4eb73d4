import { accessLogAnswers } from '../../../shared/audit/access-log-reader'
import { logAccess, logRefusedAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import type { AccessKey, AccessRow } from '../../../shared/inter-service/contracts/index'
import { fetchAvailable } from '../../../shared/inter-service/fetch-available'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { otherSubgraphs } from '../../../shared/subgraph/subgraph-name'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { personByNumber } from '../persistence/person.repository'
import type { AccessFilterInput } from '../schema/access.type'

/** The rows that `total` counts: the log grows without end, so a count of all would read it whole. */
const MAX_TOTAL = 1_000

/** A page of the access log: rows, newest first, with one more than the page if another follows. `total`: null above 1,000 rows. */
export interface AccessLogPage {
  rows: AccessRow[]
  total: () => Promise<number | null>
}

const NO_ROWS: AccessLogPage = { rows: [], total: () => Promise.resolve(0) }

/**
 * Reads the access log of all subgraphs that answer, before a position, newest first. Inspectors read the rows of all organisations, other
 * callers those of their own. The read itself is logged.
 */
export async function readAccessLog(
  filter: AccessFilterInput,
  before: { at: string; id: string } | null,
  size: number,
  context: SubgraphContext,
): Promise<AccessLogPage> {
  const scope = scopeOf(filter, context)
  if (!scope) return NO_ROWS
  const person = filter.niss ? await personByNumber(context.db, filter.niss) : null
  const key: Omit<AccessKey, 'wanted'> = {
    personIds: person?.ids ?? null,
    unknownNiss: filter.niss && !person ? filter.niss : null,
    subject: filter.subject ?? null,
    ...scope,
    from: filter.from ?? null,
    to: filter.to ?? null,
    before,
    limit: size + 1,
  }
  const parts = await readAllSubgraphs(context, { ...key, wanted: 'ROWS' })
  const rows = parts.flatMap((part) => part.rows).sort(newestFirst)
  // Logged after all subgraphs have answered, so that a failed read leaves no row.
  const read = person ? [toAccessRecord(person, context.today)] : rows.slice(0, size).flatMap(personOf)
  await logAccess(autocommit(context.db), context, read, 'READ')
  if (key.unknownNiss !== null)
    await logRefusedAccess(autocommit(context.db), context, [{ personId: null, niss: key.unknownNiss }], 'READ')
  const total = async () => {
    const counted = await readAllSubgraphs(context, { ...key, limit: MAX_TOTAL + 1, wanted: 'TOTAL' })
    const total = counted.reduce((sum, part) => sum + part.total, 0)
    return total > MAX_TOTAL ? null : total
  }
  return { rows, total }
}

// Null if the caller may not read the rows of the organisation: an inspector may read all, another caller those of its own.
function scopeOf(
  { organisation = null }: AccessFilterInput,
  { caller }: SubgraphContext,
): Pick<AccessKey, 'organisation' | 'audience'> | null {
  if (caller.audience === 'SPP_IS') return { organisation, audience: null }
  if (organisation !== null && organisation !== caller.organisation) return null
  return { organisation: caller.organisation, audience: caller.audience }
}

async function readAllSubgraphs(context: SubgraphContext, key: AccessKey) {
  const parts = await Promise.all([
    accessLogAnswers([key], context),
    fetchAvailable(
      context,
      otherSubgraphs('beneficiary'),
      async (name) => (await context.services.fetch(`${name}.access`, [key]))[0]!,
    ),
  ])
  return parts.flat()
}

const personOf = ({ personId, niss }: AccessRow) => (personId ? [{ personId, niss }] : [])
const newestFirst = (a: AccessRow, b: AccessRow): number =>
  a.at !== b.at ? (a.at < b.at ? 1 : -1) : a.id < b.id ? 1 : -1
