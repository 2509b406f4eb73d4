import { addDays, type Day, latest } from '../../../shared/values/day'
import { type Niss, type NumberKind, numberKind } from '../../../shared/values/niss'
import type { FactOf } from './identity-fact'
import { type Dated, inOrder, on, records } from './timeline'

/** A number with the days on which it was in use, and the number that took its place. */
export type NumberRecord = Dated<{ number: string; kind: NumberKind; replacedBy: string | null }>

/**
 * The numbers of a person, oldest first. One number is in use on a day: the one of the latest change that has taken effect,
 * before the first change the one that the person was registered under. Where two persons turned out to be one, the number
 * of the other registration stands beside the line until the change that ended it.
 */
export function numberTimeline(facts: readonly FactOf<'NUMBER'>[], openStart: Day): NumberRecord[] {
  const changes = inOrder(facts.filter((fact) => fact.value.replaces !== undefined))
  const registered = inOrder(facts.filter((fact) => fact.value.replaces === undefined)).map((f) => f.value.number)
  const first = firstNumber(registered, changes)
  const line = records([
    { effectiveOn: openStart, value: { number: first } },
    ...changes.map((change) => ({
      effectiveOn: latest(change.effectiveOn, openStart),
      value: { number: change.value.number },
    })),
  ])
  const list = line.map(({ number, period }, i) => toRecord(number, period, line[i + 1]?.number ?? null))
  const beside = registered.filter((number) => !line.some((record) => record.number === number))
  for (const number of new Set(beside)) {
    const end = changes.find((change) => change.value.replaces === number) ?? changes[0]
    if (!end || end.effectiveOn <= openStart) continue
    const to = addDays(end.effectiveOn, -1)
    list.push(toRecord(number, { from: openStart, to }, on(line, end.effectiveOn)?.number ?? null))
  }
  return list.sort((a, b) => (a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0))
}

// A registered number that a change brought in can't be the one that was there before the change, unless they go round.
function firstNumber(registered: readonly string[], changes: readonly FactOf<'NUMBER'>[]): string {
  const broughtIn = new Set(changes.map((change) => change.value.number))
  const original = registered.filter((number) => !broughtIn.has(number))
  const named = changes[0]?.value.replaces
  const candidates = original.length > 0 ? original : registered
  return candidates.find((number) => number === named) ?? candidates[0]!
}

const toRecord = (number: string, period: NumberRecord['period'], replacedBy: string | null): NumberRecord => ({
  number,
  kind: numberKind(number as Niss),
  period,
  replacedBy,
})
