import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { toPeriod } from '../../../shared/schema/common-types'
import type { Day } from '../../../shared/values/day'
import { type Coverage, type DecisionContent, kindOf, type SocialInquiry } from '../domain/decision-content'
import { insuredDays } from '../domain/insured-persons'
import type { RefundRow } from '../domain/refund-terms'
import { refundTermsOn } from '../domain/refund-terms-by-day'
import { situationOn, situationsWithin } from '../domain/situation'
import type { PersonCase } from '../rules/decision-case'
import type { CoverageInput, DecisionInput } from '../schema/decision.input'
import { insuranceDeadline, insuranceMonthsOn } from './terms-source'

/** What the content of a version follows from, beside the input. */
export interface ContentInputs {
  person: PersonFacts | null
  refundRows: readonly RefundRow[]
  today: Day
  /** First day on which the phase table admits insured persons. Null: it does not. */
  insuredAdmittedFrom: Day | null
  /** Content of the version before. Null: a new decision. */
  previous: DecisionContent | null
}

/** Builds the content that an input would record. The statuses of the person and the refund terms are those of the first day. */
export function buildDecisionContent(
  input: DecisionInput,
  { person, refundRows, today, insuredAdmittedFrom, previous }: ContentInputs,
): DecisionContent {
  const validity = toPeriod(input.validity)
  const insuranceMonths = insuranceMonthsOn(input.councilDate)
  const registers = person ?? { residences: [], insurances: [] }
  const situation = situationOn(registers, validity.from, insuranceMonths)
  const coverages = input.coverages.map((coverage) => coverageFromInput(coverage, today, previous))
  const grounds = trimmed(input.insuranceDelayGrounds)
  const content = {
    kind: kindOf(coverages),
    councilDate: input.councilDate,
    decidedBy: input.decidedBy ?? 'COUNCIL',
    inquiry: inquiryFromInput(input.inquiry),
    validity,
    judicialDecision: input.judicialDecision ?? false,
    residenceStatus: situation.residenceStatus,
    insuranceStatus: situation.insuranceStatus,
    incomeLevel: input.incomeLevel,
    housingOffered: input.housingOffered ?? null,
    residenceInsCode: input.residenceInsCode,
    competenceGround: trimmed(input.competenceGround),
    coverages,
    ownFunds: (input.ownFunds ?? []).map(({ description, maxAmount, careType, period }) => ({
      description,
      maxAmount: maxAmount ?? null,
      careType: careType ?? null,
      period: period ? toPeriod(period) : null,
    })),
    insuranceDueBy: insuranceDeadline({ validity, councilDate: input.councilDate }, registers),
    insuranceDelayGrounds: grounds,
  }
  const admitsInsured = insuredAdmittedFrom !== null && insuredAdmittedFrom <= validity.from
  const source = { content, person: registers, rows: refundRows, insuranceMonths }
  return { ...content, refundTerms: person ? refundTermsOn(source, validity.from, admitsInsured) : null }
}

/** Maps a person to what the rules on this content need to know. */
export function toPersonCase(
  person: PersonFacts | null,
  { validity, councilDate }: Pick<DecisionContent, 'validity' | 'councilDate'>,
): PersonCase | null {
  if (!person) return null
  return {
    situations: situationsWithin(person, validity, insuranceMonthsOn(councilDate)),
    situationChanges: person.situationChanges,
    deathDate: person.deathDate,
    insured: insuredDays(person.insurances),
    receptionCentre: person.receptionCentre,
  }
}

function coverageFromInput(input: CoverageInput, today: Day, previous: DecisionContent | null): Coverage {
  const period = toPeriod(input.period)
  const unchanged = previous?.coverages.find(
    (old) => old.careType === input.careType && old.period.from === period.from && old.period.to === period.to,
  )
  return {
    careType: input.careType,
    period,
    insurancePart: input.insurancePart ?? 'FULL',
    patientPart: input.patientPart ?? 'NOTHING',
    supplements: input.supplements ?? 'NOTHING',
    patientPartMaxPerMonth: input.patientPartMaxPerMonth ?? null,
    supplementMax: input.supplementMax ?? null,
    supplementTypes: input.supplementTypes ?? [],
    agreement: input.agreement ?? false,
    prescriptionRequired: input.prescriptionRequired ?? false,
    authorisedProviders: input.authorisedProviders ?? [],
    authorisedCompanies: input.authorisedCompanies ?? [],
    restrictionGround: trimmed(input.restrictionGround),
    recordedOn: unchanged?.recordedOn ?? today,
  }
}

// Null: not stated.
const trimmed = (text: string | null | undefined): string | null => text?.trim() || null

const inquiryFromInput = (inquiry: DecisionInput['inquiry']): SocialInquiry | null =>
  inquiry ? { on: inquiry.on, reference: trimmed(inquiry.reference) } : null

/** Returns the input that would record the same decision for another person. */
export const inputOf = (content: DecisionContent, niss: string): DecisionInput => ({ ...content, niss })
