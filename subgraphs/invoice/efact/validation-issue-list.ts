import type { EfactValidationIssue } from './validation-issue'

/** How many problems are kept. A record of an answer has room for three; people who read a file want some more. */
export interface ValidationIssueLimits {
  blocking: number
  perRecord: number
  /** Records with a problem that does not block. So many are always more than five per cent: reading on can't save the file. */
  records: number
}

/** 4,800 records are 5.006 % of the 95,868 that fit into 32 MiB, and more of any shorter file. */
export const usualLimits: ValidationIssueLimits = { blocking: 100, perRecord: 5, records: 4_800 }

/** The problems of a file in the order of its records, so many that they help and no more. */
export class ValidationIssueList {
  readonly all: EfactValidationIssue[] = []
  /** Problems found, also those that were not kept. */
  found = 0
  blocking = 0
  private records = 0
  private lastIndex: number | null = null
  private atLastIndex = 0

  constructor(private readonly limits: ValidationIssueLimits = usualLimits) {}

  add(problem: EfactValidationIssue): void {
    this.found += 1
    if (problem.letter === 'B') {
      this.blocking += 1
      this.all.push(problem)
      return
    }
    if (problem.recordIndex !== this.lastIndex) {
      this.lastIndex = problem.recordIndex
      this.atLastIndex = 0
      this.records += 1
    }
    this.atLastIndex += 1
    if (this.atLastIndex <= this.limits.perRecord) this.all.push(problem)
  }

  /** Which limit is reached, so that reading on would only say more of the same. */
  get full(): 'BLOCKING' | 'FIVE_PERCENT' | null {
    if (this.blocking >= this.limits.blocking) return 'BLOCKING'
    return this.records >= this.limits.records ? 'FIVE_PERCENT' : null
  }

  get blocks(): boolean {
    return this.blocking > 0
  }
}
