import { type Cents, cents } from '../../../shared/values/cents'

/**
 * What CPAS pay of patients' parts, in cents by month key, while lines are checked one after the other: each line counts what the lines
 * before it used or, for a credit note, released.
 */
export class MonthlyUsage {
  private readonly used: Map<string, number>

  constructor(stored: Iterable<readonly [string, number]>) {
    this.used = new Map(stored)
  }

  /** The usage so far, in cents. */
  soFar(month: string): Cents {
    return cents(this.used.get(month) ?? 0)
  }

  /** Counts the share of an accepted line; that of a credit note is negative. */
  add(month: string, cpasPatientPart: number): void {
    this.used.set(month, this.soFar(month) + cpasPatientPart)
  }
}
