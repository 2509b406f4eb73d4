import { addDays, type Day, earliest } from '../../../shared/values/day'
import { intersection, isEmpty, type Period } from '../../../shared/values/period'

/** A decision of a person, as far as shared days depend on it. */
export interface RecordedDays {
  id: string
  /** Instant at which it was recorded. */
  createdAt: Date
  validFrom: Day
  validTo: Day
  /** The first day that it already has to give up. Null: none. */
  sharedSince: Day | null
}

/** A decision that shares days with one that was recorded before it. */
export interface SharedDays<Decision> {
  later: Decision
  earlier: Decision
  /** The first common day. */
  since: Day
}

/**
 * Finds the decisions that share days with one that was recorded before them. A decision that has to end before its common days
 * does not keep them from later decisions.
 */
export function findSharedDays<Decision extends RecordedDays>(decisions: readonly Decision[]): SharedDays<Decision>[] {
  const kept: { decision: Decision; days: Period }[] = []
  const shared: SharedDays<Decision>[] = []
  for (const decision of [...decisions].sort(byRecording)) {
    const days = keptDays(decision, decision.sharedSince)
    if (isEmpty(days)) continue
    const [first] = kept
      .flatMap(({ decision: earlier, days: held }) => {
        const common = intersection(held, days)
        return common ? [{ later: decision, earlier, since: common.from }] : []
      })
      .sort((a, b) => (a.since < b.since ? -1 : 1))
    if (first) shared.push(first)
    const left = first ? keptDays(decision, first.since) : days
    if (!isEmpty(left)) kept.push({ decision, days: left })
  }
  return shared
}

const keptDays = ({ validFrom, validTo }: RecordedDays, sharedSince: Day | null): Period => ({
  from: validFrom,
  to: sharedSince === null ? validTo : earliest(validTo, addDays(sharedSince, -1)),
})

const byRecording = (a: RecordedDays, b: RecordedDays): number =>
  a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1)
