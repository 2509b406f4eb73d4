import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { toPeriod } from '../../../shared/schema/common-types'
import type { InsuranceStatus } from '../../../shared/values/care-types'
import { addDays, addMonths, type Day } from '../../../shared/values/day'
import { includes, type Period } from '../../../shared/values/period'
import { type Coverage, type DecisionContent, kindOf } from '../domain/decision-content'
import { insuredDays } from '../domain/insured-persons'
import { type RefundRow, refundTermsOf } from '../domain/refund-terms'
import type { PersonCase } from '../rules/decision-case'
import { insurableThreeMonths } from '../rules/insurable-3-months.rule'
import type { CoverageInput, DecisionInput } from '../schema/inputs'

/** What the content of a version follows from, beside the input. */
export interface ContentInputs {
  person: PersonFacts | null
  refundRows: readonly RefundRow[]
  today: Day
  /** Content of the version before. Null: a new decision. */
  previous: DecisionContent | null
}

/** Builds the content that an input would record. The statuses of the person are those of the first day. */
export function buildDecisionContent(
  input: DecisionInput,
  { person, refundRows, today, previous }: ContentInputs,
): DecisionContent {
  const validity = toPeriod(input.validity)
  const situation = situationOn(person, validity.from)
  const coverages = input.coverages.map((coverage) => coverageFromInput(coverage, today, previous))
  const grounds = input.insuranceDelayGrounds?.trim() || null
  const insuranceDueBy = situation.insurableSince && insuranceDeadline(situation.insurableSince, input.councilDate)
  const content = {
    kind: kindOf(coverages),
    councilDate: input.councilDate,
    validity,
    judicialDecision: input.judicialDecision ?? false,
    residenceStatus: situation.residenceStatus,
    insuranceStatus: situation.insuranceStatus,
    incomeLevel: input.incomeLevel,
    housingOffered: input.housingOffered ?? null,
    residenceInsCode: input.residenceInsCode,
    coverages,
    ownFunds: (input.ownFunds ?? []).map(({ description, maxAmount }) => ({
      description,
      maxAmount: maxAmount ?? null,
    })),
    insuranceDueBy,
    insuranceDelayGrounds: grounds,
  }
  const withinDelayOrGrounds = insuranceDueBy === null || validity.from <= insuranceDueBy || grounds !== null
  const determinants = { ...content, allocationInsCode: situation.allocationInsCode, withinDelayOrGrounds }
  return { ...content, refundTerms: person ? refundTermsOf(refundRows, determinants) : null }
}

/** Maps a person to what the rules need to know. */
export function toPersonCase(person: PersonFacts | null): PersonCase | null {
  if (!person) return null
  return {
    deathDate: person.deathDate,
    insured: insuredDays(person.insurances),
    receptionCentre: person.receptionCentre,
  }
}

const insuranceDeadline = (insurableSince: Day, councilDate: Day): Day =>
  addMonths(insurableSince, Number(insurableThreeMonths.versionOn(councilDate)?.parameters?.months))

function situationOn(person: PersonFacts | null, on: Day) {
  const residence = recordInForceOn(person?.residences ?? [], on)
  const insurance = recordInForceOn(person?.insurances ?? [], on)
  const insuranceStatus: InsuranceStatus = insurance?.status ?? 'NOT_INSURED_NOT_INSURABLE'
  return {
    // Without a residence record, a person known by a BIS number counts as without legal stay (manual, questions and answers on BIS numbers).
    residenceStatus: residence?.status ?? ('ILLEGAL_STAY' as const),
    allocationInsCode: residence?.allocationInsCode ?? null,
    insuranceStatus,
    insurableSince: insurance?.status === 'INSURABLE' ? startOfRun(person?.insurances ?? [], insurance) : null,
  }
}

// The record of the day; if there is none, the last record before it, or else the first one after it.
function recordInForceOn<T extends { period: Period }>(records: readonly T[], on: Day): T | undefined {
  return (
    records.find(({ period }) => includes(period, on)) ??
    records.filter(({ period }) => period.from <= on).at(-1) ??
    records[0]
  )
}

// The first day of an unbroken run of records with the same status.
function startOfRun(records: PersonFacts['insurances'], record: PersonFacts['insurances'][number]): Day {
  const before = records.find(
    ({ status, period }) =>
      status === record.status && period.to !== null && addDays(period.to, 1) === record.period.from,
  )
  return before ? startOfRun(records, before) : record.period.from
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
    recordedOn: unchanged?.recordedOn ?? today,
  }
}

/** Returns the input that would record the same decision for another person. */
export const inputOf = (content: DecisionContent, niss: string): DecisionInput => ({ ...content, niss })
