import type { Day } from '../../../../shared/values/day'
import type { StoredItem } from '../../persistence/nomenclature.repository'
import type { LineToCheck } from './load-check-data'

/** The keys under which the coverage of a line, computed once, and its attestations are held. */
export class LineKeys {
  private readonly coverages = new Map<LineToCheck, string>()

  constructor(readonly items: ReadonlyMap<string, StoredItem>) {}

  ofCoverage(line: LineToCheck): string {
    let key = this.coverages.get(line)
    if (key === undefined) {
      const { commitmentNumber, decisionNumber, decisionVersion } = line
      key = `${this.ofCare(line)}|${commitmentNumber}|${decisionNumber}|${decisionVersion}`
      this.coverages.set(line, key)
    }
    return key
  }

  ofAttestation({ niss, code, attestationNumber, prescriber }: LineToCheck, on: Day): string {
    return `${niss}|${this.items.get(code)?.careType}|${on}|${attestationNumber}|${prescriber}`
  }

  private ofCare({ niss, code, performedOn, performedUntil }: LineToCheck): string {
    return `${niss}|${this.items.get(code)?.careType}|${performedOn}|${performedUntil}`
  }
}
