import type { DecisionValues } from './decisionValues'

/** More for the person, less, or neither. */
export type Trend = 'grows' | 'shrinks' | 'changes'

const LEVELS = ['NOTHING', 'PARTIAL', 'FULL']

/** What the person changed in the form, field by field, and which trend. The law's word on it is the simulation's. */
export function diffEntitlements(before: DecisionValues, after: DecisionValues) {
  const old = flat(before)
  const now = flat(after)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)]
    // That a new cover leaves something out is nothing to read.
    if (was === is || (was ?? 'NOTHING') === (is ?? 'NOTHING')) return []
    return [{ path, before: was, after: is, trend: trendOf(path, old, now) }]
  })
}

function trendOf(path: string, old: Map<string, string>, now: Map<string, string>): Trend {
  const cover = /^coverages\.\w+/.exec(path)?.[0]
  if (cover && !old.has(`${cover}.period.from`)) return 'grows'
  if (cover && !now.has(`${cover}.period.from`)) return 'shrinks'
  const [was, is] = [old.get(path), now.get(path)]
  if (/(Part|supplements)$/.test(path))
    return compared(LEVELS.indexOf(is ?? 'NOTHING'), LEVELS.indexOf(was ?? 'NOTHING'))
  // No last day is the latest of all.
  if (/(period|validity)\.to$/.test(path)) return compared(is ?? '9999', was ?? '9999')
  if (/(period|validity)\.from$/.test(path)) return compared(was ?? '', is ?? '')
  return 'changes'
}

function compared<T>(more: T, less: T): Trend {
  return more > less ? 'grows' : 'shrinks'
}

/** Leaves by path; a cover goes by its care type, because its place in the form means nothing. */
function flat(values: DecisionValues): Map<string, string> {
  const { coverages, ownFunds, reason: _, residenceInsCode: __, housingOffered: ___, ...others } = values
  const leaves = new Map<string, string>()
  const walk = (value: unknown, path: string): void => {
    if (value === '' || value === null || value === undefined || value === false) return
    if (Array.isArray(value)) {
      if (value.length > 0) leaves.set(path, value.join(', '))
    } else if (typeof value === 'object') {
      for (const [key, held] of Object.entries(value)) walk(held, path ? `${path}.${key}` : key)
    } else leaves.set(path, String(value))
  }
  walk(others, '')
  for (const { careType, ...cover } of coverages) walk(cover, `coverages.${careType}`)
  for (const { description, maxAmount } of ownFunds ?? [])
    if (description) leaves.set(`ownFunds.${description}`, maxAmount ?? '')
  return leaves
}
