import type { StoredItem } from '../../persistence/nomenclature.repository'
import type { LineToCheck } from './load-check-data'

/** The keys under which the coverage and the attestation of a line are held; computed once per line. */
export class LineKeys {
  private readonly coverages = new Map<LineToCheck, string>()
  private readonly attestations = new Map<LineToCheck, string>()

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

  ofAttestation(line: LineToCheck): string {
    let key = this.attestations.get(line)
    if (key === undefined) {
      key = `${this.ofCare(line)}|${line.attestationNumber}|${line.prescriber}`
      this.attestations.set(line, key)
    }
    return key
  }

  private ofCare({ niss, code, performedOn }: LineToCheck): string {
    return `${niss}|${this.items.get(code)?.careType}|${performedOn}`
  }
}
