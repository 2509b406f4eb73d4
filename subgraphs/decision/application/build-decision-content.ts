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
export interface DecisionInputs {
  person: PersonFacts | null
  refundRows: readonly RefundRow[]
  today: Day
  previous: DecisionContent | null
}

/** The version that the input would record: the person's situation is that of the first day. */
export function buildDecisionContent(
  input: DecisionInput,
  { person, refundRows, today, previous }: DecisionInputs,
): DecisionContent {
  const validity = toPeriod(input.validity)
  const situation = situationOn(person, validity.from)
  const coverages = input.coverages.map((cover) => coverOf(cover, today, previous))
  const grounds = input.insuranceDelayGrounds?.trim() || null
  const insuranceDueBy = situation.insurableSince && dueBy(situation.insurableSince, input.councilDate)
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

/** What the rules look at of the person. */
export function personCase(person: PersonFacts | null): PersonCase | null {
  if (!person) return null
  return {
    deathDate: person.deathDate,
    insured: insuredDays(person.insurances),
    receptionCentre: person.receptionCentre,
  }
}

const dueBy = (insurableSince: Day, councilDate: Day): Day =>
  addMonths(insurableSince, Number(insurableThreeMonths.versionOn(councilDate)?.parameters?.months))

function situationOn(person: PersonFacts | null, on: Day) {
  const residence = recordOn(person?.residences ?? [], on)
  const insurance = recordOn(person?.insurances ?? [], on)
  const insuranceStatus: InsuranceStatus = insurance?.status ?? 'NOT_INSURED_NOT_INSURABLE'
  return {
    // Nobody told the residence: a person known by a BIS number only counts as without legal stay (manual, questions and answers on BIS numbers).
    residenceStatus: residence?.status ?? ('ILLEGAL_STAY' as const),
    allocationInsCode: residence?.allocationInsCode ?? null,
    insuranceStatus,
    insurableSince: insuranceStatus === 'INSURABLE' ? sinceWhen(person?.insurances ?? [], insurance!) : null,
  }
}

// The record of the day; where none is recorded for it, the last one before, or else the first one after.
function recordOn<T extends { period: Period }>(records: readonly T[], on: Day): T | undefined {
  return (
    records.find(({ period }) => includes(period, on)) ??
    records.filter(({ period }) => period.from <= on).at(-1) ??
    records[0]
  )
}

// The first day of an unbroken run of records of the same status.
function sinceWhen(records: PersonFacts['insurances'], record: PersonFacts['insurances'][number]): Day {
  const before = records.find(
    ({ status, period }) =>
      status === record.status && period.to !== null && addDays(period.to, 1) === record.period.from,
  )
  return before ? sinceWhen(records, before) : record.period.from
}

function coverOf(input: CoverageInput, today: Day, previous: DecisionContent | null): Coverage {
  const period = toPeriod(input.period)
  const same = previous?.coverages.find(
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
    recordedOn: same?.recordedOn ?? today,
  }
}

/** The input that would record the same decision for another person. */
export const inputOf = (content: DecisionContent, niss: string): DecisionInput => ({ ...content, niss })
