import { addDays } from '../../format'

/** What the proposal of a follow-up depends on. */
interface Followed {
  councilDate: string
  validity: { from: string; to?: string | null }
  /** Changes of residence status or insurance that the registers report inside the decision, with the last council date of a decision that begins with them. */
  situationChanges: readonly { kind: string; effectiveOn: string; decideBy: string }[]
  /** A period without terms: the person is insured. */
  refundTermsPeriods: readonly { period: { from: string; to?: string | null }; refundTerms?: object | null }[]
}

/** A proposed decision after a reactivation: days with one situation. */
export interface FollowUpPart {
  from: string
  /** Empty: without an end. */
  to: string
  councilDate: string
  /** The change that begins it. Absent: the mutation that suspended the decision. */
  kind?: string
}

/**
 * The follow-up and the decisions after it, split at each later change that the registers report; days on which the person is insured
 * are left out. A council of today can decide on the follow-up; on a later part only within the limit of retroactivity, otherwise
 * the council date of the stopped decision is proposed, whose council decided on these days.
 */
export function followUpParts(decision: Followed, followsFrom: string, today: string): FollowUpPart[] {
  const { validity, situationChanges, refundTermsPeriods, councilDate } = decision
  const last = validity.to ?? ''
  const changes = situationChanges.filter(({ effectiveOn }) => effectiveOn > followsFrom)
  const starts = [...new Set([followsFrom, ...changes.map(({ effectiveOn }) => effectiveOn)])].toSorted()
  return starts
    .map((from, i): FollowUpPart => {
      const next = starts[i + 1]
      const change = changes.find(({ effectiveOn }) => effectiveOn === from)
      return {
        from,
        to: next ? addDays(next, -1) : last,
        councilDate: !change || today <= change.decideBy ? today : councilDate,
        ...(change && { kind: change.kind }),
      }
    })
    .filter(
      ({ from }) =>
        (!last || from <= last) &&
        refundTermsPeriods.some(
          ({ period, refundTerms }) => refundTerms && period.from <= from && (!period.to || from <= period.to),
        ),
    )
}

/** A part as one parameter of an address, and what such a parameter says. */
export const partParameter = ({ from, to, councilDate }: FollowUpPart): string => [from, to, councilDate].join('_')
export function partOf(parameter: string | null): FollowUpPart | undefined {
  const [from, to, councilDate] = (parameter ?? '').split('_')
  return from && to !== undefined && councilDate ? { from, to, councilDate } : undefined
}

/** The address of the form for the first of the parts of a stopped decision, which follows the decision `after`. */
export const nextPartPath = (stopped: string, after: string, parts: readonly string[]): string =>
  `/decisions/create?${new URLSearchParams([['after', after], ['stopped', stopped], ...parts.map((part) => ['part', part])])}`
