import type { CareType, IdentityMutationKind } from '../../shared/values/care-types'
import { addDays, type Day, daysBetween, earliest, latest } from '../../shared/values/day'
import { inamiCheckDigits } from '../../shared/values/inami-number'
import type {
  Coverage,
  DecisionAction,
  DecisionContent,
  RefundTerms,
} from '../../subgraphs/decision/domain/decision-content'
import { kindOf } from '../../subgraphs/decision/domain/decision-content'
import { type RefundRow, refundTermsOf } from '../../subgraphs/decision/domain/refund-terms'
import { type DemoPerson, generateCoverages } from './people'
import type { Random } from './random'

/** A provider of the demo: numbers beginning with 1000149, 710 99 or 720 99 belong to nobody. */
export interface DemoProvider {
  number: string
  name: string
  category: 'GENERAL_PRACTITIONER' | 'HOSPITAL' | 'PHARMACY' | 'PHYSIOTHERAPIST' | 'DENTIST'
  birthDate: Day | null
  insCode: string
  iban: string
}

/** One version of a decision of the demo. */
export interface DemoVersion {
  action: DecisionAction
  recordedOn: Day
  content: DecisionContent
  suspendedSince: Day | null
}

/** A mutation that the registers reported of a person with a decision. */
export interface DemoMutation {
  id: string
  kind: IdentityMutationKind
  effectiveOn: Day
  receivedOn: Day
}

/** A decision of the demo with its history. */
export interface DemoDecision {
  person: DemoPerson
  number: string
  id: string
  versions: DemoVersion[]
  stopped: boolean
  mutation: DemoMutation | null
}

/** Where the demo's decisions begin: a year and a half back. */
export const HISTORY_DAYS = 540

const doctorNames = [
  'Dr An Voorbeeld',
  'Dr Luc Exemple',
  'Dr Mia Beispiel',
  'Dr Jan Peeters (voorbeeld)',
  'Dr Sofie Claes (voorbeeld)',
  'Dr Marc Dubois (exemple)',
  'Dr Claire Lambert (exemple)',
  'Dr Tom Maes (voorbeeld)',
]
const hospitalNames = [
  'Hôpital de l’Exemple',
  'Voorbeeldziekenhuis',
  'Clinique du Modèle',
  'Sint-Voorbeeldziekenhuis',
  'Centre hospitalier de la Démonstration',
  'Ziekenhuis De Proef',
]

/** The sample account of the standard, which examples give for the first practitioner. */
const SAMPLE_IBAN = 'BE68539007547034'

/** An account of the demo: a bank that does not exist, check digits right. */
function demoIban(index: number): string {
  if (index === 0) return SAMPLE_IBAN
  const ten = `999${String(index).padStart(7, '0')}`
  const inner = ten + String(Number(ten) % 97 || 97).padStart(2, '0')
  const check = 98n - (BigInt(`${inner}111400`) % 97n)
  return `BE${String(check).padStart(2, '0')}${inner}`
}

/** General practitioners, hospitals and a few others; the practitioner of the contract comes first. */
export function generateProviders(insCodes: readonly string[]): DemoProvider[] {
  const providers: DemoProvider[] = []
  const add = (
    six: string,
    qualification: string,
    name: string,
    category: DemoProvider['category'],
    birthDate: string | null,
  ) => {
    const index = providers.length
    providers.push({
      number: six + inamiCheckDigits(six) + qualification,
      name,
      category,
      birthDate: birthDate as Day | null,
      insCode: insCodes[index % insCodes.length]!,
      iban: demoIban(index),
    })
  }
  for (let i = 0; i < 64; i++) {
    const six = String(100014 + i)
    // One in sixteen was 67 on 2023-01-01 and may go on with paper.
    add(
      six,
      i % 3 === 2 ? '003' : '004',
      i < doctorNames.length ? doctorNames[i]! : `Dr ${doctorNames[i % doctorNames.length]!.slice(3)} ${i}`,
      'GENERAL_PRACTITIONER',
      i % 16 === 5 ? '1951-03-14' : `19${60 + (i % 35)}-0${1 + (i % 9)}-17`,
    )
  }
  for (let i = 0; i < 12; i++)
    add(
      i < 10 ? `71099${i}` : `72099${i - 10}`,
      '',
      i < hospitalNames.length ? hospitalNames[i]! : `${hospitalNames[i % hospitalNames.length]} ${i}`,
      'HOSPITAL',
      null,
    )
  for (let i = 0; i < 4; i++) add(`2999${90 + i}`, '000', `Pharmacie de l’Exemple ${i + 1}`, 'PHARMACY', null)
  for (let i = 0; i < 4; i++)
    add(`5999${90 + i}`, '527', `Kinepraktijk Voorbeeld ${i + 1}`, 'PHYSIOTHERAPIST', '1980-05-05')
  return providers
}

const coverOf = (random: Random, careType: CareType, from: Day, to: Day, recordedOn: Day): Coverage => {
  const isHospital = careType === 'HOSPITALIZATION' || careType === 'AMBULATORY_HOSPITAL_CARE'
  const patientPart = random.weighted([
    [60, 'FULL'],
    [25, 'NOTHING'],
    [15, 'PARTIAL'],
  ] as const)
  const supplements = isHospital && random.chance(0.3) ? 'PARTIAL' : 'NOTHING'
  return {
    careType,
    period: { from, to },
    insurancePart: 'FULL',
    patientPart,
    supplements,
    patientPartMaxPerMonth: patientPart === 'PARTIAL' ? random.pick([1000, 1500, 2500]) : null,
    supplementMax: supplements === 'PARTIAL' ? random.pick([500, 1000, 2000]) : null,
    supplementTypes: [],
    agreement: false,
    prescriptionRequired: careType === 'PARAMEDICAL',
    authorisedProviders: [],
    authorisedCompanies: [],
    recordedOn,
  }
}

/** The State's terms for a person of the demo, by the very rule that decides them. */
function termsOf(
  person: DemoPerson,
  rows: readonly RefundRow[],
  random: Random,
): { terms: RefundTerms; incomeLevel: DecisionContent['incomeLevel'] } {
  const incomeLevel = !person.lead && random.chance(0.03) ? 'ABOVE_LIVING_WAGE' : 'UP_TO_LIVING_WAGE'
  const terms = refundTermsOf(rows, {
    residenceStatus: person.status,
    insuranceStatus: person.insurance,
    incomeLevel,
    residenceInsCode: person.insCode,
    allocationInsCode: person.insCode,
    housingOffered: null,
    withinDelayOrGrounds: true,
  })
  if (!terms) throw new Error(`no refund code fits a person with ${person.status}, ${person.insurance}`)
  return { terms, incomeLevel }
}

const leadCovers = ['GENERAL_MEDICINE', 'HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE', 'PHARMACEUTICALS'] as const

/** The decisions of one person, oldest first; `next` gives the numbers. */
export function generateDecisions(
  random: Random,
  person: DemoPerson,
  today: Day,
  rows: readonly RefundRow[],
  next: () => string,
): DemoDecision[] {
  const decisions: DemoDecision[] = []
  const end = addDays(today, random.chance(0.06) ? 40 : 0)
  let from = person.lead
    ? addDays(today, -120)
    : latest(person.since, addDays(today, -random.between(20, HISTORY_DAYS)))
  const { terms, incomeLevel } = termsOf(person, rows, random)
  while (from <= end && decisions.length < 6) {
    const drawn = random.weighted([
      [5, 1],
      [19, random.between(5, 30)],
      [35, random.between(60, 95)],
      [30, random.between(120, 200)],
      [11, 365],
    ] as const)
    const length = person.lead ? 365 : drawn
    const to = addDays(from, length - 1)
    const councilDate = earliest(today, addDays(from, random.between(0, 20)))
    const recordedOn = latest(councilDate, earliest(today, addDays(councilDate, random.between(0, 3))))
    const careTypes = person.lead ? leadCovers : random.chance(0.12) ? [] : generateCoverages(random)
    const hospital = coverOf(random, 'HOSPITALIZATION', from, to, recordedOn)
    const coverages = careTypes.map((careType) =>
      careType === 'HOSPITALIZATION' ? hospital : coverOf(random, careType, from, to, recordedOn),
    )
    const content: DecisionContent = {
      kind: kindOf(coverages),
      councilDate,
      validity: { from, to },
      judicialDecision: random.chance(0.01),
      residenceStatus: person.status,
      insuranceStatus: person.insurance,
      incomeLevel,
      housingOffered: null,
      residenceInsCode: person.insCode,
      refundTerms: terms,
      coverages,
      ownFunds: random.chance(0.05) ? [{ description: 'Lunettes, sur avis du service social', maxAmount: 15000 }] : [],
      insuranceDueBy: null,
      insuranceDelayGrounds: null,
    }
    const decision: DemoDecision = {
      person,
      number: next(),
      id: random.uuid(Date.parse(recordedOn) + 36_000_000),
      versions: [{ action: 'CREATE', recordedOn, content, suspendedSince: null }],
      stopped: false,
      mutation: null,
    }
    if (!person.lead) change(random, decision, today)
    decisions.push(decision)
    const last = decision.versions.at(-1)!
    if (last.suspendedSince || last.content.validity.to! > today) break
    from = addDays(last.content.validity.to!, random.chance(0.8) ? 1 : random.between(5, 60))
  }
  return decisions
}

/** What happens to some decisions after they were taken: extended, given more covers, stopped, suspended by a mutation. */
function change(random: Random, decision: DemoDecision, today: Day): void {
  const first = decision.versions[0]!
  const { validity, coverages } = first.content
  const to = validity.to!
  const later = (days: number) => latest(first.recordedOn, earliest(today, addDays(first.recordedOn, days)))
  const lived = daysBetween(validity.from, earliest(to, today))
  if (coverages.length === 0 && lived > 10 && random.chance(0.5)) {
    const recordedOn = later(random.between(1, 10))
    const covers = (['GENERAL_MEDICINE', 'HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE'] as const).map((careType) =>
      coverOf(random, careType, validity.from, to, recordedOn),
    )
    decision.versions.push({
      action: 'MODIFY',
      recordedOn,
      suspendedSince: null,
      content: { ...first.content, kind: 'GUARANTEE', coverages: covers },
    })
  }
  const current = () => decision.versions.at(-1)!
  if (coverages.length > 0 && lived > 30 && daysBetween(validity.from, to) < 200 && random.chance(0.25)) {
    const longer = earliest(addDays(to, random.between(30, 90)), addDays(validity.from, 364))
    const recordedOn = latest(current().recordedOn, earliest(today, addDays(to, -random.between(0, 9))))
    decision.versions.push({
      action: 'EXTEND',
      recordedOn,
      suspendedSince: null,
      content: {
        ...current().content,
        validity: { from: validity.from, to: longer },
        coverages: current().content.coverages.map((cover) => ({ ...cover, period: { ...cover.period, to: longer } })),
      },
    })
  }
  const ends = current().content.validity.to!
  const holdsToday = ends >= today && validity.from <= today
  if (holdsToday && lived > 20 && random.chance(0.1)) suspend(random, decision, today)
  else if (lived > 40 && random.chance(0.06)) stop(random, decision, today)
}

function suspend(random: Random, decision: DemoDecision, today: Day): void {
  const { content, recordedOn } = decision.versions.at(-1)!
  // The morning's mutations come before the day's own work: one of the same day would suspend what was not written yet.
  if (recordedOn >= today) return
  const effectiveOn = latest(addDays(content.validity.from, 1), addDays(today, -random.between(1, 25)))
  const receivedOn = latest(addDays(recordedOn, 1), earliest(today, addDays(effectiveOn, random.between(0, 6))))
  const kind = random.weighted([
    [60, 'RESIDENCE_CHANGE'],
    [20, 'STRUCK_OFF'],
    [20, 'INSURANCE_AFFILIATION'],
  ] as const)
  decision.mutation = { id: random.uuid(Date.parse(receivedOn) + 30_000_000), kind, effectiveOn, receivedOn }
  decision.versions.push({ action: 'SUSPEND', recordedOn: receivedOn, suspendedSince: effectiveOn, content })
}

function stop(random: Random, decision: DemoDecision, today: Day): void {
  const { content, recordedOn } = decision.versions.at(-1)!
  const lastDay = latest(recordedOn, earliest(addDays(content.validity.from, random.between(30, 80)), today))
  if (lastDay >= content.validity.to! || lastDay < content.validity.from) return
  const validity = { from: content.validity.from, to: lastDay }
  decision.stopped = true
  decision.versions.push({
    action: 'STOP',
    recordedOn: lastDay,
    suspendedSince: null,
    content: {
      ...content,
      validity,
      coverages: content.coverages.map((cover) => ({
        ...cover,
        period: { from: cover.period.from, to: earliest(cover.period.to!, lastDay) },
      })),
    },
  })
}
