import type { EfactValidationIssue } from './validation-issue'

/** How many issues are kept. A record of a response has room for three; a person who reads a file wants more. */
export interface ValidationIssueLimits {
  blocking: number
  perRecord: number
  /** Records with an issue that does not block. This number is always above five per cent, so the file is refused whatever follows. */
  records: number
}

/** 4,800 records are 5.006 % of the 95,868 that fit into 32 MiB, and a larger share of a shorter file. */
export const defaultLimits: ValidationIssueLimits = { blocking: 100, perRecord: 5, records: 4_800 }

/** The issues of a file in the order of its records, up to the limits. */
export class ValidationIssueList {
  readonly all: EfactValidationIssue[] = []
  /** Number of issues found, including those that were not kept. */
  foundCount = 0
  blocking = 0
  private recordsWithIssues = 0
  private lastIndex: number | null = null
  private countAtLastIndex = 0

  constructor(private readonly limits: ValidationIssueLimits = defaultLimits) {}

  add(issue: EfactValidationIssue): void {
    this.foundCount += 1
    if (issue.letter === 'B') {
      this.blocking += 1
      this.all.push(issue)
      return
    }
    if (issue.recordIndex !== this.lastIndex) {
      this.lastIndex = issue.recordIndex
      this.countAtLastIndex = 0
      this.recordsWithIssues += 1
    }
    this.countAtLastIndex += 1
    if (this.countAtLastIndex <= this.limits.perRecord) this.all.push(issue)
  }

  /** The limit that is reached, after which reading stops; null before. */
  get limitReached(): 'BLOCKING' | 'FIVE_PERCENT' | null {
    if (this.blocking >= this.limits.blocking) return 'BLOCKING'
    return this.recordsWithIssues >= this.limits.records ? 'FIVE_PERCENT' : null
  }

  get hasBlocking(): boolean {
    return this.blocking > 0
  }
}
