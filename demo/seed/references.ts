import type { CareType } from '../../shared/values/care-types'
import { addDays, type Day, daysBetween } from '../../shared/values/day'
import { includes } from '../../shared/values/period'
import type { DemoAttestation, DemoCare, DemoCommitment, NumberGenerators } from './care'
import type { DemoDecision } from './decisions'
import type { DemoProvider } from './providers'
import type { Random } from './random'

const FRIDAY = '2024-01-05' as Day
/** The day on which a provider submits: once a week. */
export const nextFriday = (from: Day): Day => addDays(from, (7 - (((daysBetween(FRIDAY, from) % 7) + 7) % 7)) % 7)

/** The latest version recorded by a day that covers all days of the care; 0 if none does. */
export function versionOn(decision: DemoDecision, seenOn: Day, careType: CareType, on: Day, until = on): number {
  for (let i = decision.versions.length - 1; i >= 0; i--) {
    const { recordedOn, content, suspendedSince } = decision.versions[i]!
    if (recordedOn > seenOn || (suspendedSince && suspendedSince <= until)) continue
    if (
      content.coverages.some(
        (cover) => cover.careType === careType && includes(cover.period, on) && includes(cover.period, until),
      )
    )
      return i + 1
  }
  return 0
}

/** Care of a person by a provider on a day. */
export interface Visit {
  decision: DemoDecision
  version: number
  provider: DemoProvider
  careType: CareType
  on: Day
}

/** The commitment of the care, if one was requested. */
export function commit(
  random: Random,
  care: DemoCare,
  numberGenerators: NumberGenerators,
  visit: Visit,
): DemoCommitment | null {
  // A commitment is requested on the day of care, so the version must be recorded by then.
  if (!random.chance(0.7) || visit.decision.versions[visit.version - 1]!.recordedOn > visit.on) return null
  const known = care.commitments.find((one) => one.careType === visit.careType && one.on === visit.on)
  if (known) return known
  const commitment = {
    ...visit,
    number: numberGenerators.commitment(visit.on),
    id: random.uuid(Date.parse(visit.on) + 32_000_000),
  }
  care.commitments.push(commitment)
  return commitment
}

/** The attestation of a general practitioner that covers the care, if there is one. */
export function attest(
  random: Random,
  care: DemoCare,
  numberGenerators: NumberGenerators,
  { decision, version, provider, careType, on }: Visit,
): DemoAttestation | null {
  if (
    provider.category !== 'GENERAL_PRACTITIONER' ||
    !decision.versions[version - 1]!.content.refundTerms?.amuAttestationRequired
  )
    return null
  const known = care.attestations.find((one) => one.provider === provider && one.from <= on && on <= one.to)
  if (known) return known
  if (!random.chance(0.8)) return null
  const attestation = {
    number: numberGenerators.attestation(on),
    decision,
    provider,
    careTypes: [careType],
    from: on,
    to: addDays(on, random.pick([0, 29, 89])),
  }
  care.attestations.push(attestation)
  return attestation
}
