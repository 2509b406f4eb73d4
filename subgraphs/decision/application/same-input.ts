import type { DecisionContent } from '../domain/decision-content'
import type { CoverageInput, DecisionInput, OwnFundsInput } from '../schema/inputs'
import { inputOf } from './build-decision-content'

/**
 * Whether an input has the content that a version recorded, for whatever person. Version 1 records all that the input of its
 * call contained, so that a repeated call is compared with it, and no copy of the input is kept.
 */
export const isSameInput = (input: DecisionInput, recorded: DecisionContent): boolean =>
  canonical(input) === canonical(inputOf(recorded, input.niss))

// A field that is added to an input does not compile until it is here.
type FieldsOf<Input> = Record<keyof Input, unknown>

// The same content has the same text: a field that is left out is written as its default, and lists without an order are sorted.
function canonical(input: DecisionInput): string {
  const fields: FieldsOf<Omit<DecisionInput, 'niss'>> = {
    councilDate: input.councilDate,
    validity: daysOf(input.validity),
    judicialDecision: input.judicialDecision ?? false,
    incomeLevel: input.incomeLevel,
    housingOffered: input.housingOffered ?? null,
    residenceInsCode: input.residenceInsCode,
    coverages: sorted(input.coverages.map(coverOf)),
    ownFunds: sorted((input.ownFunds ?? []).map(ownFundsOf)),
    insuranceDelayGrounds: input.insuranceDelayGrounds?.trim() || null,
  }
  return JSON.stringify(fields)
}

const coverOf = (cover: CoverageInput): FieldsOf<CoverageInput> => ({
  careType: cover.careType,
  period: daysOf(cover.period),
  insurancePart: cover.insurancePart ?? 'FULL',
  patientPart: cover.patientPart ?? 'NOTHING',
  supplements: cover.supplements ?? 'NOTHING',
  patientPartMaxPerMonth: cover.patientPartMaxPerMonth ?? null,
  supplementMax: cover.supplementMax ?? null,
  supplementTypes: sorted(cover.supplementTypes ?? []),
  agreement: cover.agreement ?? false,
  prescriptionRequired: cover.prescriptionRequired ?? false,
  authorisedProviders: sorted(cover.authorisedProviders ?? []),
  authorisedCompanies: sorted(cover.authorisedCompanies ?? []),
})

const ownFundsOf = ({ description, maxAmount }: OwnFundsInput): FieldsOf<OwnFundsInput> => ({
  description,
  maxAmount: maxAmount ?? null,
})

const daysOf = ({ from, to }: { from: unknown; to?: unknown }) => [from, to ?? null]
const sorted = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort()
