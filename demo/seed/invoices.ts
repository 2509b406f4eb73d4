import type { CareType } from '../../shared/values/care-types'
import { type Cents, cents, ZERO } from '../../shared/values/cents'
import { addDays, type Day, daysBetween, earliest, latest, monthOf } from '../../shared/values/day'
import { providerKey } from '../../shared/values/inami-number'
import { birthBounds } from '../../shared/values/niss'
import { includes } from '../../shared/values/period'
import { shareFor } from '../../subgraphs/decision/domain/decision-content'
import { type EvaluatedLine, evaluateLine } from '../../subgraphs/invoice/application/evaluate-line'
import type { NomenclatureItem, Tariff } from '../../subgraphs/invoice/domain/nomenclature'
import { allShippedNomenclature } from '../../subgraphs/invoice/imports/nomenclature/shipped-nomenclature'
import type { CoverageOfLine, LineCase } from '../../subgraphs/invoice/rules/line-case'
import { careOfPerson } from '../../subgraphs/invoice/rules/line-days'
import type { DemoDecision } from './decisions'
import type { DemoProvider, Specialists } from './providers'
import type { Random } from './random'

/** A seeded commitment. */
export interface DemoCommitment {
  number: string
  id: string
  decision: DemoDecision
  version: number
  provider: DemoProvider
  careType: CareType
  on: Day
}

/** A seeded electronic attestation. */
export interface DemoAttestation {
  number: string
  decision: DemoDecision
  provider: DemoProvider
  careTypes: CareType[]
  from: Day
  to: Day
}

/** A seeded invoice line with its evaluation. */
export interface DemoLine {
  id: string
  decision: DemoDecision
  version: number
  provider: DemoProvider
  code: string
  /** Who gave the care in a hospital. */
  performer: DemoProvider | null
  careType: CareType
  on: Day
  receivedOn: Day
  commitment: DemoCommitment | null
  attestation: DemoAttestation | null
  attestationRequired: boolean
  checked: EvaluatedLine
  waiting: boolean
}

/** The seeded care of one decision. */
export interface DemoCare {
  commitments: DemoCommitment[]
  attestations: DemoAttestation[]
  lines: DemoLine[]
}

/** Generators of numbers. */
export interface NumberGenerators {
  commitment(on: Day): string
  attestation(on: Day): string
}

const { items, tariffs } = allShippedNomenclature()
const NO_LIMITS = { byDay: false, maxPerDay: null, notWith: [] }
const itemOf = new Map<string, NomenclatureItem>(
  items.map(({ limits, ...item }) => [item.code, { ...item, ...(limits ?? NO_LIMITS) }]),
)
const tariffsOf = new Map<string, Tariff[]>()
for (const { code, from, to, insurancePart, patientPart, ...tariff } of tariffs) {
  if (insurancePart === null || patientPart === null) continue
  tariffsOf.set(code, [...(tariffsOf.get(code) ?? []), { ...tariff, period: { from, to }, insurancePart, patientPart }])
}

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

/** Generates the care of a decision: visits to a general practitioner and hospital consultations. `visitShare` is the probability of a visit. */
export function generateCare(
  random: Random,
  decision: DemoDecision,
  providers: { gps: readonly DemoProvider[]; hospitals: readonly DemoProvider[]; specialists: Specialists },
  numberGenerators: NumberGenerators,
  today: Day,
  visitShare: number,
): DemoCare {
  const care: DemoCare = { commitments: [], attestations: [], lines: [] }
  const { lead } = decision.person
  const gp = lead ? providers.gps[0]! : random.pick(providers.gps)
  const hospital = lead ? providers.hospitals[0]! : random.pick(providers.hospitals)
  const usedThisMonth = new Map<string, number>()
  const last = decision.versions.at(-1)!
  const end = earliest(today, last.suspendedSince ? addDays(last.suspendedSince, -1) : last.content.validity.to!)
  // No older care, so that earlier months are free for users of the demo clock.
  const begin = latest(
    last.content.validity.from,
    addDays(decision.versions[0]!.recordedOn, -10),
    addDays(today, -CARE_DAYS),
  )
  for (let on = begin; on <= end; on = addDays(on, random.between(2, 18))) {
    if (!random.chance(visitShare)) continue
    const careType: CareType = random.chance(0.72) ? 'GENERAL_MEDICINE' : 'AMBULATORY_HOSPITAL_CARE'
    const provider = careType === 'GENERAL_MEDICINE' ? gp : hospital
    const version = versionOn(decision, latest(on, decision.versions[0]!.recordedOn), careType, on)
    if (version === 0) continue
    const code = random.weighted<string>(careType === 'GENERAL_MEDICINE' ? gpCodes : hospitalCodes)
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
      const line = evaluate(random, { ...visit, code: lineCode, receivedOn }, usedThisMonth, isDouble)
      care.lines.push({ ...line, id: random.uuid(Date.parse(receivedOn) + 36_000_000) })
    }
    addLine(code, receivedOn)
    // Some lines are submitted again a week later, and some have a code that MediPrima does not accept.
    if (random.chance(0.03) && addDays(receivedOn, 7) <= today) addLine(code, addDays(receivedOn, 7), true)
    if (provider === gp && random.chance(0.015)) addLine(GLOBAL_FILE, receivedOn)
  }
  return care
}

// Providers submit once a week.
const FRIDAY = '2024-01-05' as Day
const nextFriday = (from: Day): Day => addDays(from, (7 - (((daysBetween(FRIDAY, from) % 7) + 7) % 7)) % 7)

// The latest version recorded by a day that covers the care; 0 if none does.
function versionOn(decision: DemoDecision, seenOn: Day, careType: CareType, on: Day): number {
  for (let i = decision.versions.length - 1; i >= 0; i--) {
    const { recordedOn, content, suspendedSince } = decision.versions[i]!
    if (recordedOn > seenOn || (suspendedSince && suspendedSince <= on)) continue
    if (content.coverages.some((cover) => cover.careType === careType && includes(cover.period, on))) return i + 1
  }
  return 0
}

interface Visit {
  decision: DemoDecision
  version: number
  provider: DemoProvider
  careType: CareType
  on: Day
}

function commit(
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

function attest(
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
  const known = care.attestations.find((one) => one.from <= on && on <= one.to)
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

// Evaluates a line with the rules for invoices.
function evaluate(
  random: Random,
  visit: Visit & {
    code: string
    performer: DemoProvider | null
    receivedOn: Day
    commitment: DemoCommitment | null
    attestation: DemoAttestation | null
  },
  usedThisMonth: Map<string, number>,
  isDouble: boolean,
): Omit<DemoLine, 'id'> {
  const { decision, version, provider, code, performer, careType, on, receivedOn, commitment, attestation } = visit
  const { content } = decision.versions[version - 1]!
  const terms = content.coverages.find((cover) => cover.careType === careType)!
  const refund = content.refundTerms!
  const cover: CoverageOfLine = {
    decisionNumber: decision.number,
    decisionVersion: version,
    cpas: decision.person.cpas.enterpriseNumber,
    refundCode: refund.refundCode,
    coverageCode: refund.coverageCode,
    amuAttestationRequired: refund.amuAttestationRequired,
    state: shareFor(refund, careType),
    terms,
    commitmentNumber: commitment?.number ?? null,
    findings: [],
  }
  const month = `${careType}${monthOf(on)}`
  const ordinary = tariffsOf
    .get(code)
    ?.find((tariff) => includes(tariff.period, on) && !tariff.preferentialRate && !tariff.globalMedicalFile)
  const excess = random.chance(0.05) ? random.pick([200, 350, 785, 1000]) : 0
  const lineCase: LineCase = {
    purpose: 'INVOICE',
    path: 'input.invoices.0.lines.0',
    code,
    quantity: 1,
    performedOn: on,
    performedUntil: null,
    invoiceId: `${provider.number}|${receivedOn}`,
    stay: null,
    receivedOn,
    claimed: cents((ordinary?.honorarium ?? 3000) + excess),
    nothingClaimed: false,
    claimedFromState: null,
    amuFlag: null,
    declaredCoverageCode: null,
    declaredCpas: null,
    prescriber: null,
    prescriptionNumber: null,
    performer: performer && { number: performer.number, category: performer.category },
    lumpSumRecord: false,
    commitmentNamed: commitment !== null,
    decisionNamed: null,
    attestationNamed: attestation?.number ?? null,
    item: itemOf.get(code) ?? null,
    tariffs: tariffsOf.get(code) ?? [],
    person: { birthDate: decision.person.birthDate, deathDate: null },
    birthInNumber: birthBounds(decision.person.niss),
    provider: { category: provider.category, participates: [{ from: '2014-06-01' as Day, to: null }] },
    providerKey: providerKey(provider.number),
    coverage: cover,
    usedByMonth: new Map([[monthOf(on), (usedThisMonth.get(month) ?? ZERO) as Cents]]),
    attestation: refund.amuAttestationRequired
      ? { number: attestation?.number ?? null, state: attestation ? 'COVERS' : 'NONE_RECORDED' }
      : null,
    acceptedCare: [],
    derogations: [],
    problems: [],
  }
  const accepted = { ...careOfPerson(lineCase), id: 'first', invoiceId: 'first', inSameFile: false }
  const checked = evaluateLine(isDouble ? { ...lineCase, acceptedCare: [accepted] } : lineCase)
  if (checked.outcome !== 'REJECTED')
    usedThisMonth.set(month, (usedThisMonth.get(month) ?? 0) + checked.shares.cpasPatientPart)
  const attestationRequired = refund.amuAttestationRequired
  return {
    decision,
    version,
    provider,
    code,
    performer,
    careType,
    on,
    receivedOn,
    commitment,
    attestation,
    attestationRequired,
    checked,
    waiting: checked.outcome !== 'REJECTED' && random.chance(0.008),
  }
}
