import type { Caller } from '../../../shared/authorization/caller'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { Day } from '../../../shared/values/day'
import type { DecisionContent } from '../domain/decision-content'
import type { DecisionRow, VersionRow } from '../persistence/decision.repository'
import type { DecisionStatus } from '../schema/enums'

/** A decision as a caller may see it: another CPAS's shows its number, its CPAS and its validity only. */
export class DecisionNode {
  constructor(
    readonly row: DecisionRow,
    private readonly caller: Pick<Caller, 'audience' | 'organisation'>,
  ) {}

  /** The content, where the caller may see it. */
  get content(): DecisionContent {
    if (!canReadWholeDecision(this.row, this.caller)) throw forbidden(`This decision is of the CPAS ${this.row.cpas}.`)
    return this.row.content
  }
  get number() {
    return this.row.number
  }
  get validity() {
    return { from: this.row.valid_from, to: this.row.valid_to }
  }
  get version() {
    return this.content && this.row.current_version
  }
  get kind() {
    return this.content.kind
  }
  get councilDate() {
    return this.content.councilDate
  }
  get judicialDecision() {
    return this.content.judicialDecision
  }
  get residenceStatus() {
    return this.content.residenceStatus
  }
  get insuranceStatus() {
    return this.content.insuranceStatus
  }
  get incomeLevel() {
    return this.content.incomeLevel
  }
  get residenceInsCode() {
    return this.content.residenceInsCode
  }
  get housingOffered() {
    return this.content.housingOffered
  }
  get refundTerms() {
    return termsOf(this.content)
  }
  get coverages() {
    return this.content.coverages
  }
  get ownFunds() {
    return this.content.ownFunds
  }
  get insuranceDueBy() {
    return this.content.insuranceDueBy
  }
  get insuranceDelayGrounds() {
    return this.content.insuranceDelayGrounds
  }
}

/** Whether the caller sees more of a decision than its head. */
export const canReadWholeDecision = (
  row: { cpas: string },
  { audience, organisation }: Pick<Caller, 'audience' | 'organisation'>,
) => audience !== 'CPAS' || row.cpas === organisation

// A recorded version always has its terms: without them it would have been refused.
function termsOf({ refundTerms }: DecisionContent) {
  if (!refundTerms) throw new Error('a recorded decision without refund terms')
  return refundTerms
}

/** How a decision stands on a day: suspended from the day of the mutation on, also where it begins later. */
export function statusOn(row: DecisionRow, on: Day): DecisionStatus {
  if (row.valid_to < row.valid_from) return 'STOPPED'
  if (row.suspended_since !== null && row.suspended_since <= on) return 'SUSPENDED'
  if (on < row.valid_from) return 'FUTURE'
  if (on > row.valid_to) return row.stopped ? 'STOPPED' : 'EXPIRED'
  return 'ACTIVE'
}

/** The id of a version. */
export const versionId = (number: string, version: number): string => `${number}-${version}`

/** The number and version that an id tells, or null. */
export function parseVersionId(id: string): { number: string; version: number } | null {
  const parts = /^(\d{1,12})-(\d{1,9})$/.exec(id)
  return parts ? { number: parts[1]!, version: Number(parts[2]) } : null
}

/** A version as clients see it. */
export const toVersionNode = (row: VersionRow) => ({
  ...row.content,
  refundTerms: termsOf(row.content),
  id: versionId(row.number, row.version),
  decisionNumber: row.number,
  version: row.version,
  recordedAt: row.recorded_at,
  recordedBy: { subject: row.subject, audience: row.audience, organisation: row.organisation, role: row.role },
  action: row.action,
  reason: row.reason,
})
