import { type Cents, cents } from '../../../shared/values/cents'

/**
 * What a CPAS bore of patients' parts by person, coverage and calendar month, while lines are checked one after the other:
 * each knows what those before it took, or gave back. Lines of no such month have the key null.
 */
export class MonthlyUsage {
  private readonly used: Map<string, number>

  constructor(stored: Iterable<readonly [string, number]>) {
    this.used = new Map(stored)
  }

  /** What is used so far. */
  soFar(month: string | null): Cents {
    return cents(month === null ? 0 : (this.used.get(month) ?? 0))
  }

  /** A line is accepted with that share; a credit note's is negative. */
  add(month: string | null, cpasPatientPart: Cents): void {
    if (month !== null) this.used.set(month, this.soFar(month) + cpasPatientPart)
  }
}
