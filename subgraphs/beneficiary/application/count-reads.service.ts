import { isLimitedByQuota } from '../../../shared/audit/person-reads'
import type { Caller } from '../../../shared/authorization/caller'
import { fetchCentres } from '../../../shared/authorization/centres'
import { tooManyRequests } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { countReads, type ReadLimits, recordEmergency } from '../persistence/read-count.repository'
import { readQuota } from '../rules/read-quota.rule'
import { countedReads } from './counted-reads'

/**
 * Counts persons (by id or number, registered or not) as read in this hour, and records the alert of an emergency, in statements of
 * their own: the count stays, whatever becomes of the read. Whom the request has counted before is not counted again.
 * The persons of an invoice file may be more than the quota, unless it was used up before.
 * @throws TOO_MANY_REQUESTS above the quota of the caller, where this installation limits reads
 */
export async function countPersonReads(
  context: SubgraphContext,
  named: readonly string[],
  areOfFile = false,
): Promise<void> {
  const limits = limitsFor(context)
  const persons = context.reads.uncounted(named)
  if (!limits || persons.length === 0) return
  const reason = mayUseEmergency(context.caller) ? context.emergency : null
  const counted = countedReads(context.db, context)
  const uncounted = counted.without(persons)
  const [exceeded] = await Promise.all([
    uncounted.length === 0 ? null : countUncounted(context, uncounted, areOfFile, limits),
    reason === null ? null : recordEmergency(context.db.manager, context, reason, persons),
  ])
  if (!exceeded) {
    counted.add(uncounted)
    return context.reads.markCounted(persons)
  }
  const [whose, limit] =
    exceeded === 'SUBJECT' ? ['You have', limits.subject] : ['Your organisation has', limits.organisation]
  throw tooManyRequests(
    `${whose} read ${limit} different persons in this hour, the most that is permitted. Continue in the next hour; your supervisor sees an alert.`,
    secondsToNextHour(context.now),
  )
}

async function countUncounted(
  context: SubgraphContext,
  persons: readonly string[],
  areOfFile: boolean,
  limits: ReadLimits,
) {
  const centres = await fetchCentres(context)
  return countReads(context.db.manager, context, { persons, centres, areOfFile }, limits)
}

/** Providers and CPAS may read beyond their rights in an emergency. */
const mayUseEmergency = ({ audience }: Caller): boolean => audience === 'PROVIDER' || audience === 'CPAS'

// Null: reads of this caller are not counted (feeds, and analysts, who read no person).
function limitsFor(context: SubgraphContext): ReadLimits | null {
  const { caller, today } = context
  const parameters = readQuota.versionOn(today)?.parameters
  if (!parameters) return null
  const { subjectAlert, subjectLimit, organisationLimit, stateAlert } = parameters
  switch (caller.audience) {
    case 'CPAS':
    case 'PROVIDER':
      return {
        alert: Number(subjectAlert),
        subject: isLimitedByQuota(context) ? Number(subjectLimit) : null,
        organisation: isLimitedByQuota(context) ? Number(organisationLimit) : null,
      }
    case 'CAAMI':
    case 'SPP_IS':
      return { alert: Number(stateAlert), subject: null, organisation: null }
    default:
      return null
  }
}

const secondsToNextHour = (now: string): number => 3600 - (Math.floor(Date.parse(now) / 1000) % 3600)
