import { addDays, type Day, latest } from '../../../shared/values/day'
import { type Niss, type NumberKind, numberKind } from '../../../shared/values/niss'
import { includes, overlaps } from '../../../shared/values/period'
import type { IdentityEventOf } from './identity-event'
import { type Dated, sortByDate } from './timeline'

/** A number with the days on which it was in use, and the number that took its place. */
export type NumberRecord = Dated<{ number: string; kind: NumberKind; replacedBy: string | null }>

type NumberFact = IdentityEventOf<'NUMBER'>
/** A registration with the changes that lead on from its number: what was known as one person before any union. */
interface Line {
  registered: string
  numbers: Set<string>
  changes: NumberFact[]
}

/**
 * The numbers of a person, oldest first. Each registration begins a line, in which the latest change that has taken effect says
 * the number in use. Where two persons turned out to be one their lines run beside each other until they meet in a number;
 * a number that was registered and that another line leads to has its days from there on.
 */
export function numberTimeline(facts: readonly NumberFact[], openStart: Day): NumberRecord[] {
  const changes = sortByDate(facts.filter(({ value }) => value.replaces !== undefined))
  const registered = sortByDate(facts.filter(({ value }) => value.replaces === undefined)).map(
    (fact) => fact.value.number,
  )
  return linesOf(registered, changes)
    .flatMap((line) => recordsOf(line, changes, openStart))
    .sort((a, b) => (a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0))
    .reduce(withRecord, [])
}

function linesOf(registered: readonly string[], changes: readonly NumberFact[]): Line[] {
  const lines = registered.map((number): Line => ({ registered: number, numbers: new Set([number]), changes: [] }))
  // A change that was told before the one that brought in the number it names finds its line in a second round.
  let left = changes
  for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
    before = left.length
    left = left.filter((change) => {
      const own = lines.filter(({ numbers }) => numbers.has(change.value.replaces!))
      for (const line of own) {
        line.changes.push(change)
        line.numbers.add(change.value.number)
      }
      return own.length === 0
    })
  }
  return lines
}

function recordsOf(line: Line, changes: readonly NumberFact[], openStart: Day): NumberRecord[] {
  const steps = [
    { number: line.registered, from: openStart },
    ...sortByDate(line.changes).map(({ effectiveOn, value }) => ({
      number: value.number,
      from: effectiveOn,
    })),
  ].filter(({ number }, i, all) => number !== all[i - 1]?.number)
  const list = steps.map(({ number, from }, i): NumberRecord => {
    const next = steps[i + 1]
    // What came and was replaced on one day was in use on that day.
    const to = next ? latest(from, addDays(next.from, -1)) : null
    return { number, kind: numberKind(number as Niss), period: { from, to }, replacedBy: next?.number ?? null }
  })
  // Since when a registered number was in use nobody told; a line that leads to it does.
  const first = list[0]!
  const broughtIn = changes.find((change) => change.value.number === line.registered)
  if (broughtIn && includes(first.period, broughtIn.effectiveOn)) first.period.from = broughtIn.effectiveOn
  return list
}

// Lines that have met tell of the same number: its first day is the first one told, and its end is the first one.
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
