import { addDays, type Day, daysBetween, earliest, latest } from '../../shared/values/day'
import type { Days } from '../../subgraphs/invoice/domain/care-days'
import type { DemoDecision } from './decisions'
import type { DemoProvider } from './providers'
import type { Random } from './random'
import { versionOn } from './references'

/** A hospital stay: the days from admission to discharge. */
export interface DemoStay {
  hospital: DemoProvider
  days: Days
  /** Version of the decision that covers all days. */
  version: number
  /** Days that are billed: not the day of discharge, but every day until the eve of the death. */
  units: number
  /** The patient came from the stay before it. */
  transferred: boolean
  /** The patient died on the day after the last one. */
  endsInDeath: boolean
}

// Nights of a stay; most are short.
const nights = (random: Random): number =>
  random.weighted([
    [45, random.between(1, 3)],
    [35, random.between(4, 8)],
    [15, random.between(9, 15)],
    [5, random.between(16, 25)],
  ] as const)

/** Probability that a person is admitted in the weeks between two possible admissions: stays are then about 85 % of the cost of the State. */
const ADMISSION_CHANCE = 0.115
const TRANSFER_CHANCE = 0.08

/** The day of death that the registers reported for the person of a decision; null if the person lives. */
export const deathOf = ({ mutation }: DemoDecision): Day | null =>
  mutation?.kind === 'DEATH' ? mutation.effectiveOn : null

/**
 * Generates the hospital stays under a decision, in the order of their days. Two stays share at most the day of a transfer. The terms of
 * insurable persons change with time: they have none here.
 */
export function generateStays(
  random: Random,
  decision: DemoDecision,
  hospitals: readonly DemoProvider[],
  period: Days,
): DemoStay[] {
  const { lead, insurance } = decision.person
  if (insurance === 'INSURABLE') return []
  const stays: DemoStay[] = []
  const death = deathOf(decision)
  // The last stay of a person who died ends on the eve.
  const end = death ? addDays(death, -26) : lead ? addDays(period.to, -14) : period.to
  const add = (from: Day, to: Day, hospital: DemoProvider, more: Partial<DemoStay> = {}): boolean => {
    const version = versionOn(decision, latest(from, decision.versions[0]!.recordedOn), 'HOSPITALIZATION', from, to)
    if (version === 0 || from < period.from || to > period.to) return false
    const units = daysBetween(from, to)
    stays.push({ hospital, days: { from, to }, version, units, transferred: false, endsInDeath: false, ...more })
    return true
  }
  let from = addDays(period.from, random.between(0, 30))
  while (from < end) {
    const to = addDays(from, nights(random))
    const hospital = random.pick(hospitals)
    let last = to
    if (random.chance(ADMISSION_CHANCE) && to <= end && add(from, to, hospital)) {
      const other = random.pick(hospitals)
      const discharge = addDays(to, random.between(2, 6))
      const isTransfer = random.chance(TRANSFER_CHANCE) && other !== hospital && discharge <= end
      if (isTransfer && add(to, discharge, other, { transferred: true })) last = discharge
    }
    from = addDays(last, random.between(12, 45))
  }
  if (death) {
    const admission = addDays(death, -random.between(3, 20))
    const eve = addDays(death, -1)
    add(latest(admission, period.from), earliest(eve, period.to), random.pick(hospitals), {
      units: daysBetween(latest(admission, period.from), eve) + 1,
      endsInDeath: true,
    })
  }
  return stays
}

/** Whether the day lies between admission and discharge of a stay: no ambulatory care is accepted then. */
export const isWithinStay = (stays: readonly DemoStay[], on: Day): boolean =>
  stays.some(({ days }) => days.from < on && on < days.to)
