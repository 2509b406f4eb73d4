import type { CareType } from '../../shared/values/care-types'
import { addDays, type Day } from '../../shared/values/day'
import type { AcceptedCare } from '../../subgraphs/invoice/domain/accepted-care'
import type { DemoAttestation, DemoCare, NumberGenerators } from './care'
import type { DemoDecision } from './decisions'
import type { DemoClaim, DemoLineEvaluator } from './evaluate-demo-line'
import { ADMISSION, DAY_OF_STAY, MEDICINES } from './hospital-prices'
import type { DemoProvider, Specialists } from './providers'
import type { Random } from './random'
import { commit, nextFriday, versionOn } from './references'
import type { DemoStay } from './stays'

/** What the care of stays is generated with. */
export interface StayContext {
  random: Random
  decision: DemoDecision
  care: DemoCare
  evaluator: DemoLineEvaluator
  specialists: Specialists
  numberGenerators: NumberGenerators
  today: Day
}

const CONSULTATION = '102034'
const HOSPITAL_CARE: CareType[] = ['HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE']

/** Adds the invoice of a stay: its days, the lump sum of the admission and medicines; often a consultation on the day of admission. */
export function addStayCare(context: StayContext, stay: DemoStay): void {
  const { random, decision, care, specialists, numberGenerators, today } = context
  const { hospital, days, version } = stay
  const receivedOn = nextFriday(addDays(days.to, random.between(2, 20)))
  if (receivedOn > today) return
  const visit = { decision, version, provider: hospital, careType: 'HOSPITALIZATION' as const, on: days.from }
  const commitment = commit(random, care, numberGenerators, visit)
  const specialist = random.pick(specialists.get(CONSULTATION)!)
  const attestation = attestOf(context, stay, specialist)
  const base = {
    ...visit,
    commitment,
    attestation,
    performer: null,
    until: null,
    stay: null,
    quantity: 1,
    claimed: null,
    excess: 0,
  }
  const invoiceOf = (key: string, on: Day, stayDays = days, units = stay.units): DemoClaim[] => [
    {
      ...base,
      code: DAY_OF_STAY,
      until: stayDays.to > stayDays.from ? stayDays.to : null,
      quantity: units,
      stay: stayDays,
      excess: random.chance(0.04) ? 1_500 * units : 0,
      invoiceKey: key,
      receivedOn: on,
    },
    { ...base, code: ADMISSION, invoiceKey: key, receivedOn: on },
    { ...base, code: MEDICINES, claimed: random.between(1_500, 9_000) * stay.units, invoiceKey: key, receivedOn: on },
  ]
  const key = `stay ${days.from}`
  const again = addDays(receivedOn, 7)
  // Some hospitals bill the day of death: the line is rejected, and the stay is invoiced again until its eve.
  if (stay.endsInDeath && again <= today && random.chance(0.5)) {
    const [refused] = invoiceOf(key, receivedOn, { from: days.from, to: addDays(days.to, 1) }, stay.units + 1)
    push(context, [refused!])
    push(context, invoiceOf(`${key} again`, again))
    return
  }
  const claims = invoiceOf(key, receivedOn)
  push(context, claims)
  if (random.chance(0.35)) addConsultation(context, stay, specialist, { attestation, receivedOn })
  // A few stays are submitted twice.
  if (random.chance(0.02) && again <= today)
    push(
      context,
      invoiceOf(`${key} again`, again),
      claims.map((claim) => context.evaluator.acceptedCareOf(claim)),
    )
}

function addConsultation(
  context: StayContext,
  { hospital, days, transferred }: DemoStay,
  performer: DemoProvider,
  { attestation, receivedOn }: { attestation: DemoAttestation | null; receivedOn: Day },
): void {
  const { decision } = context
  const version = versionOn(decision, days.from, 'AMBULATORY_HOSPITAL_CARE', days.from)
  if (version === 0 || transferred) return
  push(context, [
    {
      decision,
      version,
      provider: hospital,
      careType: 'AMBULATORY_HOSPITAL_CARE',
      on: days.from,
      until: null,
      quantity: 1,
      stay: null,
      code: CONSULTATION,
      performer,
      commitment: null,
      attestation,
      claimed: null,
      excess: 0,
      invoiceKey: `admission ${days.from}`,
      receivedOn,
    },
  ])
}

function push({ random, care, evaluator }: StayContext, claims: DemoClaim[], accepted: AcceptedCare[] = []): void {
  for (const claim of claims) {
    const { claimed: _claimed, excess: _excess, ...line } = claim
    care.lines.push({
      ...line,
      ...evaluator.evaluate(claim, accepted),
      id: random.uuid(Date.parse(claim.receivedOn) + 36_000_000),
      waiting: false,
    })
  }
}

// A specialist of the hospital attests the need of care of persons without legal stay; one in five keeps the paper.
function attestOf({ random, decision, care, numberGenerators }: StayContext, stay: DemoStay, specialist: DemoProvider) {
  const { content } = decision.versions[stay.version - 1]!
  if (!content.refundTerms?.amuAttestationRequired || random.chance(0.2)) return null
  const attestation: DemoAttestation = {
    number: numberGenerators.attestation(stay.days.from),
    decision,
    provider: specialist,
    careTypes: HOSPITAL_CARE,
    from: stay.days.from,
    to: addDays(stay.days.from, 59),
  }
  care.attestations.push(attestation)
  return attestation
}
