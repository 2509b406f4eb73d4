import { type Cents, cents, shareOf } from '../../../shared/values/cents'
import type { Tariff } from './nomenclature'
import type { StatePercentages, SupportTerms } from './support-terms'

/** The shares of a line, in cents: claimed = state + cpas + patient. */
export interface CostSplit {
  claimed: Cents
  state: Cents
  cpas: Cents
  patient: Cents
  /** The part of the CPAS's share that counts for its monthly maximum. */
  cpasPatientPart: Cents
}

/** What the shares of a line are computed from. Amounts in cents. */
export interface Claim {
  tariff: Pick<Tariff, 'basis' | 'honorarium' | 'insurancePart' | 'patientPart'>
  quantity: number
  /** Claimed for all quantities together. */
  claimed: Cents
  state: StatePercentages
  terms: SupportTerms
  /** What the CPAS pays already of the patient's parts of this calendar month. */
  usedThisMonth: Cents
}

/** Splits the cost of a line between the State, the CPAS and the patient: the insurance part, the patient's part, and supplements above the tariff. */
export function splitCost({ tariff, quantity, claimed, state, terms, usedThisMonth }: Claim): CostSplit {
  const totalTariff = tariff.honorarium * quantity
  const withinTariff = Math.min(claimed, totalTariff)
  const insurancePart = insurancePartOf(tariff, quantity, withinTariff)
  const patientPart = withinTariff - insurancePart

  const insurance = ofInsurancePart(insurancePart, state, terms)
  const patient = ofPatientPart(patientPart, state, terms, usedThisMonth)
  const supplements = ofSupplements(claimed - withinTariff, terms)

  const byState = insurance.state + patient.state
  const byCpas = insurance.cpas + patient.cpas + supplements
  return {
    claimed,
    state: cents(byState),
    cpas: cents(byCpas),
    patient: cents(claimed - byState - byCpas),
    cpasPatientPart: cents(patient.cpas),
  }
}

// A claim below a fixed tariff is assigned to the insurance part first; the rest is the patient's part.
const insurancePartOf = ({ basis, insurancePart }: Claim['tariff'], quantity: number, withinTariff: number): number =>
  basis === 'CLAIMED_UP_TO' ? withinTariff : Math.min(insurancePart * quantity, withinTariff)

function ofInsurancePart(amount: number, state: StatePercentages, terms: SupportTerms) {
  if (terms.insurancePart === 'NOTHING') return { state: 0, cpas: 0 }
  const byState = shareOf(amount, state.insurancePart)
  return { state: byState, cpas: terms.insurancePart === 'FULL' ? amount - byState : 0 }
}

function ofPatientPart(amount: number, state: StatePercentages, terms: SupportTerms, used: number) {
  if (terms.patientPart === 'NOTHING') return { state: 0, cpas: 0 }
  const byState = shareOf(amount, state.patientPart)
  const rest = amount - byState
  if (terms.patientPart === 'FULL' || terms.patientPartMaxPerMonth === null) return { state: byState, cpas: rest }
  return { state: byState, cpas: Math.min(rest, Math.max(0, terms.patientPartMaxPerMonth - used)) }
}

/** Whether the CPAS pays supplements: only on the two hospital coverages. */
export const allowsSupplements = (terms: Pick<SupportTerms, 'careType' | 'supplements'>): boolean =>
  (terms.careType === 'HOSPITALIZATION' || terms.careType === 'AMBULATORY_HOSPITAL_CARE') &&
  terms.supplements !== 'NOTHING'

function ofSupplements(amount: number, terms: SupportTerms): number {
  if (!allowsSupplements(terms)) return 0
  return terms.supplements === 'PARTIAL' && terms.supplementMax !== null
    ? Math.min(amount, terms.supplementMax)
    : amount
}
