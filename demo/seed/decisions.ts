import type { CareType, IdentityMutationKind } from '../../shared/values/care-types'
import { addDays, addMonths, type Day, daysBetween, earliest, latest } from '../../shared/values/day'
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

/** A version of a seeded decision. */
export interface DemoVersion {
  action: DecisionAction
  recordedOn: Day
  content: DecisionContent
  suspendedSince: Day | null
}

/** An identity mutation of a person with a decision. */
export interface DemoMutation {
  id: string
  kind: IdentityMutationKind
  effectiveOn: Day
  receivedOn: Day
  /** First day on which the decision is suspended. */
  suspendsFrom: Day
}

/** A seeded decision with its versions. */
export interface DemoDecision {
  person: DemoPerson
  number: string
  id: string
  versions: DemoVersion[]
  stopped: boolean
  mutation: DemoMutation | null
}

/** Decisions begin at most this number of days before the seed day. */
export const HISTORY_DAYS = 540

const generateCoverage = (random: Random, careType: CareType, from: Day, to: Day, recordedOn: Day): Coverage => {
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
    restrictionGround: null,
    recordedOn,
  }
}

/** The refund terms of a person, by the refund code rules. */
function generateRefundTerms(
  person: DemoPerson,
  rows: readonly RefundRow[],
  random: Random,
): { terms: RefundTerms; incomeLevel: DecisionContent['incomeLevel'] } {
  const incomeLevel = !person.lead && random.chance(0.03) ? 'ABOVE_LIVING_WAGE' : 'UP_TO_LIVING_WAGE'
  const terms = refundTermsOf(rows, {
    residenceStatus: person.status,
    register: person.register,
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

const glasses = {
  description: 'Lunettes, sur avis du service social',
  maxAmount: 15000,
  careType: 'PROSTHESES' as const,
  period: null,
}

/** Who decided, and on which social inquiry: one decision in eight has none. By its number, so that other random values stay. */
function generateProcedure(number: string, councilDate: Day): Pick<DecisionContent, 'decidedBy' | 'inquiry'> {
  const serial = Number(number.slice(0, -2))
  const decidedBy = (['COUNCIL', 'SPECIAL_COMMITTEE', 'SPECIAL_COMMITTEE', 'SPECIAL_COMMITTEE', 'PRESIDENT'] as const)[
    serial % 5
  ]!
  const reference = `ES-${councilDate.slice(0, 4)}-${String(serial % 10_000).padStart(4, '0')}`
  return { decidedBy, inquiry: serial % 8 === 7 ? null : { on: addDays(councilDate, -(serial % 12)), reference } }
}

const leadCareTypes = ['GENERAL_MEDICINE', 'HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE', 'PHARMACEUTICALS'] as const

/** Generates the decisions of a person, oldest first; `nextNumber` numbers them. */
export function generateDecisions(
  random: Random,
  person: DemoPerson,
  today: Day,
  rows: readonly RefundRow[],
  nextNumber: () => string,
): DemoDecision[] {
  const decisions: DemoDecision[] = []
  const end = addDays(today, random.chance(0.06) ? 40 : 0)
  let from = person.lead
    ? addDays(today, -120)
    : latest(person.since, addDays(today, -random.between(20, HISTORY_DAYS)))
  const { terms, incomeLevel } = generateRefundTerms(person, rows, random)
  const insuranceDueBy = person.insurance === 'INSURABLE' ? addMonths(person.since, 3) : null
  while (from <= end && decisions.length < 6) {
    const randomLength = random.weighted([
      [5, 1],
      [19, random.between(5, 30)],
      [35, random.between(60, 95)],
      [30, random.between(120, 200)],
      [11, 365],
    ] as const)
    const length = person.lead ? 365 : randomLength
    const to = addDays(from, length - 1)
    const councilDate = earliest(today, addDays(from, random.between(0, 20)))
    const recordedOn = latest(councilDate, earliest(today, addDays(councilDate, random.between(0, 3))))
    const careTypes = person.lead ? leadCareTypes : random.chance(0.12) ? [] : generateCoverages(random)
    const hospital = generateCoverage(random, 'HOSPITALIZATION', from, to, recordedOn)
    const coverages = careTypes.map((careType) =>
      careType === 'HOSPITALIZATION' ? hospital : generateCoverage(random, careType, from, to, recordedOn),
    )
    const number = nextNumber()
    const content: DecisionContent = {
      kind: kindOf(coverages),
      councilDate,
      ...generateProcedure(number, councilDate),
      validity: { from, to },
      judicialDecision: random.chance(0.01),
      residenceStatus: person.status,
      insuranceStatus: person.insurance,
      incomeLevel,
      housingOffered: null,
      residenceInsCode: person.insCode,
      competenceGround: null,
      refundTerms: terms,
      coverages,
      ownFunds: random.chance(0.05) ? [glasses] : [],
      insuranceDueBy,
      // The refund terms of the whole decision are those of its first day.
      insuranceDelayGrounds: insuranceDueBy !== null && to > insuranceDueBy ? 'Dossier en cours à la mutualité' : null,
    }
    const decision: DemoDecision = {
      person,
      number,
      id: random.uuid(Date.parse(recordedOn) + 36_000_000),
      versions: [{ action: 'CREATE', recordedOn, content, suspendedSince: null }],
      stopped: false,
      mutation: null,
    }
    if (!person.lead) addChanges(random, decision, today)
    decisions.push(decision)
    const last = decision.versions.at(-1)!
    if (last.suspendedSince || last.content.validity.to! > today) break
    from = addDays(last.content.validity.to!, random.chance(0.8) ? 1 : random.between(5, 60))
  }
  return decisions
}

/** Adds random changes: an extension, more coverages, a stop, a suspension. */
function addChanges(random: Random, decision: DemoDecision, today: Day): void {
  const first = decision.versions[0]!
  const { validity, coverages } = first.content
  const to = validity.to!
  const later = (days: number) => latest(first.recordedOn, earliest(today, addDays(first.recordedOn, days)))
  const elapsedDays = daysBetween(validity.from, earliest(to, today))
  if (coverages.length === 0 && elapsedDays > 10 && random.chance(0.5)) {
    const recordedOn = later(random.between(1, 10))
    const coverages = (['GENERAL_MEDICINE', 'HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE'] as const).map((careType) =>
      generateCoverage(random, careType, validity.from, to, recordedOn),
    )
    decision.versions.push({
      action: 'MODIFY',
      recordedOn,
      suspendedSince: null,
      content: { ...first.content, kind: 'GUARANTEE', coverages: coverages },
    })
  }
  const current = () => decision.versions.at(-1)!
  if (coverages.length > 0 && elapsedDays > 30 && daysBetween(validity.from, to) < 200 && random.chance(0.25)) {
    const longer = earliest(addDays(to, random.between(30, 90)), addDays(validity.from, 364))
    const recordedOn = latest(current().recordedOn, earliest(today, addDays(to, -random.between(0, 9))))
    decision.versions.push({
      action: 'EXTEND',
      recordedOn,
      suspendedSince: null,
      content: {
        ...current().content,
        validity: { from: validity.from, to: longer },
        coverages: current().content.coverages.map((coverage) => ({
          ...coverage,
          period: { ...coverage.period, to: longer },
        })),
      },
    })
  }
  const lastDay = current().content.validity.to!
  const isActiveToday = lastDay >= today && validity.from <= today
  if (isActiveToday && elapsedDays > 20 && random.chance(0.1)) suspend(random, decision, today)
  else if (elapsedDays > 40 && random.chance(0.06)) stop(random, decision, today)
}

/** A decision of a person who died ends at most so many days after the death. */
const DAYS_AFTER_DEATH = 5

function suspend(random: Random, decision: DemoDecision, today: Day): void {
  const { content, recordedOn } = decision.versions.at(-1)!
  // Mutations arrive in the morning: one of the same day would come before the last change.
  if (recordedOn >= today) return
  const kind = random.weighted([
    [56, 'RESIDENCE_CHANGE'],
    [18, 'STRUCK_OFF'],
    [18, 'INSURANCE_AFFILIATION'],
    [8, 'DEATH'],
  ] as const)
  const daysAgo = kind === 'DEATH' ? random.between(DAYS_AFTER_DEATH + 20, 70) : random.between(1, 25)
  const effectiveOn = latest(addDays(content.validity.from, 1), addDays(today, -daysAgo))
  const receivedOn = latest(addDays(recordedOn, 1), earliest(today, addDays(effectiveOn, random.between(0, 6))))
  // Nobody decides for a person who died.
  if (kind === 'DEATH' && effectiveOn <= recordedOn) return
  // After a death the decision goes on for some days.
  const suspendsFrom = kind === 'DEATH' ? addDays(effectiveOn, DAYS_AFTER_DEATH + 1) : effectiveOn
  decision.mutation = {
    id: random.uuid(Date.parse(receivedOn) + 30_000_000),
    kind,
    effectiveOn,
    receivedOn,
    suspendsFrom,
  }
  decision.versions.push({ action: 'SUSPEND', recordedOn: receivedOn, suspendedSince: suspendsFrom, content })
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
      coverages: content.coverages.map((coverage) => ({
        ...coverage,
        period: { from: coverage.period.from, to: earliest(coverage.period.to!, lastDay) },
      })),
    },
  })
}
