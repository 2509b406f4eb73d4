import type { CareType } from '../../shared/values/care-types'
import { addDays, type Day, earliest, latest } from '../../shared/values/day'
import type { DemoCare, NumberGenerators } from './care'
import type { DemoDecision } from './decisions'
import { type DemoClaim, DemoLineEvaluator } from './evaluate-demo-line'
import type { DemoPrices } from './prices'
import type { DemoProvider, Specialists } from './providers'
import { Random } from './random'
import { attest, commit, nextFriday, versionOn } from './references'
import { addStayCare } from './stay-care'
import { deathOf, generateStays, isWithinStay } from './stays'

// The global medical file: in the nomenclature, but not accepted in MediPrima.
const GLOBAL_FILE = '102771'
const gpCodes = [
  [70, '101076'],
  [20, '101032'],
  [10, '103132'],
] as const
const hospitalCodes = [
  [30, '102034'],
  [20, '102012'],
  [15, '102071'],
  [15, '102093'],
  [10, '102174'],
  [10, '102196'],
] as const

/** Care begins at most this number of days before the seed day. */
const CARE_DAYS = 140

/** The providers that give the care of the demo. */
export interface CareProviders {
  gps: readonly DemoProvider[]
  hospitals: readonly DemoProvider[]
  specialists: Specialists
}

/**
 * Generates the care of a decision: visits to a general practitioner, hospital consultations and hospital stays. `visitShare` is the
 * probability of a visit.
 */
export function generateCare(
  random: Random,
  decision: DemoDecision,
  providers: CareProviders,
  prices: DemoPrices,
  numberGenerators: NumberGenerators,
  today: Day,
  visitShare: number,
): DemoCare {
  const care: DemoCare = { commitments: [], attestations: [], lines: [] }
  const { lead } = decision.person
  const gp = lead ? providers.gps[0]! : random.pick(providers.gps)
  const hospital = lead ? providers.hospitals[0]! : random.pick(providers.hospitals)
  const evaluator = new DemoLineEvaluator(prices, deathOf(decision))
  const { from: begin, to: end } = periodOfCare(decision, today)
  // A generator of its own, so that other random values stay as they are.
  const ofStays = new Random(Number(decision.number.slice(0, -2)) * 7 + 5)
  const stays = begin <= end ? generateStays(ofStays, decision, providers.hospitals, { from: begin, to: end }) : []
  const context = {
    random: ofStays,
    decision,
    care,
    evaluator,
    specialists: providers.specialists,
    numberGenerators,
    today,
  }
  for (const stay of stays) addStayCare(context, stay)
  for (let on = begin; on <= end; on = addDays(on, random.between(2, 18))) {
    if (!random.chance(visitShare) || isWithinStay(stays, on)) continue
    const careType: CareType = random.chance(0.72) ? 'GENERAL_MEDICINE' : 'AMBULATORY_HOSPITAL_CARE'
    const provider = careType === 'GENERAL_MEDICINE' ? gp : hospital
    const version = versionOn(decision, latest(on, decision.versions[0]!.recordedOn), careType, on)
    if (version === 0) continue
    const code = random.weighted<string>(careType === 'GENERAL_MEDICINE' ? gpCodes : hospitalCodes)
    // The consultation of an admission.
    if (care.lines.some((line) => line.on === on && line.provider === provider && line.code === code)) continue
    const commitment = commit(random, care, numberGenerators, { decision, version, provider, careType, on })
    const attestation = attest(random, care, numberGenerators, { decision, version, provider, careType, on })
    const sentOn = addDays(
      on,
      random.weighted([
        [80, random.between(1, 12)],
        [15, random.between(13, 45)],
        [5, random.between(62, 75)],
      ] as const),
    )
    const receivedOn = nextFriday(sentOn)
    if (receivedOn > today) continue
    const specialists = providers.specialists.get(code)
    const performer = specialists ? random.pick(specialists) : null
    const visit = { decision, version, provider, performer, careType, on, commitment, attestation }
    const addLine = (lineCode: string, receivedOn: Day, isDouble = false) => {
      const excess = random.chance(0.05) ? random.pick([200, 350, 785, 1000]) : 0
      const days = { until: null, quantity: 1, stay: null, invoiceKey: '' }
      const claim: DemoClaim = { ...visit, ...days, code: lineCode, receivedOn, claimed: null, excess }
      const { claimed: _claimed, excess: _excess, ...line } = claim
      const first = isDouble ? [{ ...evaluator.acceptedCareOf(claim), id: 'first', invoiceId: 'first' }] : []
      const evaluated = evaluator.evaluate(claim, first)
      const waiting = evaluated.checked.outcome !== 'REJECTED' && random.chance(0.008)
      care.lines.push({ ...line, ...evaluated, waiting, id: random.uuid(Date.parse(receivedOn) + 36_000_000) })
    }
    addLine(code, receivedOn)
    // Some lines are submitted again a week later, and some have a code that MediPrima does not accept.
    if (random.chance(0.03) && addDays(receivedOn, 7) <= today) addLine(code, addDays(receivedOn, 7), true)
    if (provider === gp && random.chance(0.015)) addLine(GLOBAL_FILE, receivedOn)
  }
  return care
}

// The days of care. No older care, so that earlier months are free for users of the demo clock.
function periodOfCare(decision: DemoDecision, today: Day) {
  const last = decision.versions.at(-1)!
  const death = deathOf(decision)
  const to = earliest(
    today,
    last.suspendedSince ? addDays(last.suspendedSince, -1) : last.content.validity.to!,
    death ? addDays(death, -1) : today,
  )
  const from = latest(
    last.content.validity.from,
    addDays(decision.versions[0]!.recordedOn, -10),
    addDays(today, -CARE_DAYS),
  )
  return { from, to }
}
