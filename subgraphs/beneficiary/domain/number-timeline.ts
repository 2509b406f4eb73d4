import { addDays, type Day, latest } from '../../../shared/values/day'
import { type Niss, type NumberKind, numberKind } from '../../../shared/values/niss'
import { includes, overlaps } from '../../../shared/values/period'
import type { IdentityEventOf } from './identity-event'
import { type Dated, sortByDate } from './timeline'

/** A number with the days on which it was in use, and the number that replaced it; null for the last one. */
export type NumberRecord = Dated<{ number: string; kind: NumberKind; replacedBy: string | null }>

type NumberEvent = IdentityEventOf<'NUMBER'>
/** A registration with the number changes that follow from its number: one person before any merge. */
interface Line {
  registered: string
  numbers: Set<string>
  changes: NumberEvent[]
}

/**
 * The numbers of a person, oldest first. Each registration begins a line, in which the latest change in effect gives the number
 * in use. After a merge two lines run in parallel until they meet in a number; a registered number to which another line leads
 * is in use from that change on.
 */
export function numberTimeline(events: readonly NumberEvent[], openStart: Day): NumberRecord[] {
  const changes = sortByDate(events.filter(({ value }) => value.replaces !== undefined))
  const registered = sortByDate(events.filter(({ value }) => value.replaces === undefined)).map(
    (event) => event.value.number,
  )
  return linesOf(registered, changes)
    .flatMap((line) => recordsOf(line, changes, openStart))
    .sort((a, b) => (a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0))
    .reduce(withRecord, [])
}

function linesOf(registered: readonly string[], changes: readonly NumberEvent[]): Line[] {
  const lines = registered.map((number): Line => ({ registered: number, numbers: new Set([number]), changes: [] }))
  // A change can be reported before the one that brings the number it replaces: it finds its line in a later round.
  let remaining = changes
  for (let before = Number.POSITIVE_INFINITY; remaining.length < before; ) {
    before = remaining.length
    remaining = remaining.filter((change) => {
      const matching = lines.filter(({ numbers }) => numbers.has(change.value.replaces ?? ''))
      for (const line of matching) {
        line.changes.push(change)
        line.numbers.add(change.value.number)
      }
      return matching.length === 0
    })
  }
  return lines
}

function recordsOf(line: Line, changes: readonly NumberEvent[], openStart: Day): NumberRecord[] {
  const steps = [
    { number: line.registered, from: openStart },
    ...sortByDate(line.changes).map(({ effectiveOn, value }) => ({
      number: value.number,
      from: effectiveOn,
    })),
  ].filter(({ number }, i, all) => number !== all[i - 1]?.number)
  const list = steps.map(({ number, from }, i): NumberRecord => {
    const next = steps[i + 1]
    // A number that came and was replaced on the same day was in use on that day.
    const to = next ? latest(from, addDays(next.from, -1)) : null
    return { number, kind: numberKind(number as Niss), period: { from, to }, replacedBy: next?.number ?? null }
  })
  // A registration does not give the first day of its number; a line that leads to the number does.
  const [first] = list
  const broughtIn = changes.find((change) => change.value.number === line.registered)
  if (first && broughtIn && includes(first.period, broughtIn.effectiveOn)) first.period.from = broughtIn.effectiveOn
  return list
}

// Lines that have met contain the same number: the earliest first day and the earliest end count.
function withRecord(list: NumberRecord[], record: NumberRecord): NumberRecord[] {
  const same = list.find(({ number, period }) => number === record.number && overlaps(period, record.period))
  if (!same) return [...list, record]
  const { to } = record.period
  if (to !== null && (same.period.to === null || to < same.period.to)) {
    same.period.to = to
    same.replacedBy = record.replacedBy
  }
  return list
}
