import type { EfactProblem } from './problem'

/** How many problems are kept. A record of an answer has room for three; people who read a file want some more. */
export interface ProblemLimits {
  blocking: number
  perRecord: number
  /** Enough of them are always more than five per cent of a file's records, so that leaving out more can't save a file. */
  others: number
}

/** 25,000 problems at 5 a record are 5,000 records: 5.2 % of the 95,868 records that fit into 32 MiB. */
export const usualLimits: ProblemLimits = { blocking: 100, perRecord: 5, others: 25_000 }

/** The problems of a file in the order of its records, so many that they help and no more. */
export class ProblemList {
  readonly all: EfactProblem[] = []
  /** Problems found, also those that were not kept. */
  found = 0
  blocking = 0
  private others = 0
  private lastIndex: number | null = null
  private atLastIndex = 0

  constructor(private readonly limits: ProblemLimits = usualLimits) {}

  add(problem: EfactProblem): void {
    this.found += 1
    if (problem.letter === 'B') {
      this.blocking += 1
      this.all.push(problem)
      return
    }
    this.atLastIndex = problem.recordIndex === this.lastIndex ? this.atLastIndex + 1 : 1
    this.lastIndex = problem.recordIndex
    if (this.atLastIndex > this.limits.perRecord) return
    this.others += 1
    this.all.push(problem)
  }

  /** Reading on would only say more of the same. */
  get full(): boolean {
    return this.blocking >= this.limits.blocking || this.others >= this.limits.others
  }

  get blocks(): boolean {
    return this.blocking > 0
  }
}
