import type { DecisionContent } from '../domain/decision-content'
import type { CoverageInput, DecisionInput, OwnFundsInput, SocialInquiryInput } from '../schema/decision.input'
import { inputOf } from './build-decision-content'

/**
 * True if an input has the content of a recorded version, for any person. Version 1 contains everything that the input of its
 * call contained, so that a repeated call is compared with it and no copy of the input is stored.
 */
export const isSameInput = (input: DecisionInput, recorded: DecisionContent): boolean =>
  canonical(input) === canonical(inputOf(recorded, input.niss))

// A new field of an input does not compile until it is added here.
type FieldsOf<Input> = Record<keyof Input, unknown>

// Equal content has equal text: absent fields have their defaults, and lists without an order are sorted.
function canonical(input: DecisionInput): string {
  const fields: FieldsOf<Omit<DecisionInput, 'niss'>> = {
    councilDate: input.councilDate,
    validity: daysOf(input.validity),
    judicialDecision: input.judicialDecision ?? false,
    incomeLevel: input.incomeLevel,
    housingOffered: input.housingOffered ?? null,
    residenceInsCode: input.residenceInsCode,
    coverages: sorted(input.coverages.map(canonicalCoverage)),
    ownFunds: sorted((input.ownFunds ?? []).map(canonicalOwnFunds)),
    insuranceDelayGrounds: input.insuranceDelayGrounds?.trim() || null,
    decidedBy: input.decidedBy ?? 'COUNCIL',
    inquiry: input.inquiry ? canonicalInquiry(input.inquiry) : null,
    competenceGround: input.competenceGround?.trim() || null,
  }
  return JSON.stringify(fields)
}

const canonicalCoverage = (coverage: CoverageInput): FieldsOf<CoverageInput> => ({
  careType: coverage.careType,
  period: daysOf(coverage.period),
  insurancePart: coverage.insurancePart ?? 'FULL',
  patientPart: coverage.patientPart ?? 'NOTHING',
  supplements: coverage.supplements ?? 'NOTHING',
  patientPartMaxPerMonth: coverage.patientPartMaxPerMonth ?? null,
  supplementMax: coverage.supplementMax ?? null,
  supplementTypes: sorted(coverage.supplementTypes ?? []),
  agreement: coverage.agreement ?? false,
  prescriptionRequired: coverage.prescriptionRequired ?? false,
  authorisedProviders: sorted(coverage.authorisedProviders ?? []),
  authorisedCompanies: sorted(coverage.authorisedCompanies ?? []),
  restrictionGround: coverage.restrictionGround?.trim() || null,
})

const canonicalOwnFunds = ({ description, maxAmount, careType, period }: OwnFundsInput): FieldsOf<OwnFundsInput> => ({
  description,
  maxAmount: maxAmount ?? null,
  careType: careType ?? null,
  period: period ? daysOf(period) : null,
})

const canonicalInquiry = ({ on, reference }: SocialInquiryInput): FieldsOf<SocialInquiryInput> => ({
  on,
  reference: reference?.trim() || null,
})

const daysOf = ({ from, to }: { from: unknown; to?: unknown }) => [from, to ?? null]
const sorted = (list: readonly unknown[]): string[] => list.map((item) => JSON.stringify(item)).sort()
