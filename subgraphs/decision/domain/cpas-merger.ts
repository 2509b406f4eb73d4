import type { Day } from '../../../shared/values/day'

/** The merger of a centre: the successor acts on its decisions from a day on. */
export interface CpasMerger {
  /** Enterprise number of the successor. */
  successor: string
  from: Day
}

/** Returns the centres of a register whose chain of successors is a circle, in the order of the register. */
export function circularSuccessors(successorOf: ReadonlyMap<string, string | null>): string[] {
  return [...successorOf.keys()].filter((start) => {
    const visited = new Set<string>()
    for (let number = successorOf.get(start); number; number = successorOf.get(number)) {
      if (number === start) return true
      if (visited.has(number)) return false
      visited.add(number)
    }
    return false
  })
}
