import { type Cents, cents, type PerMille } from '../../../shared/values/cents'
import type { Tariff } from './nomenclature'
import type { StatePercentages, SupportTerms } from './support-terms'

/** The amounts of an eFact record, in cents. */
export interface EfactAmounts {
  /** Zone 19. */
  stateShare: number
  /** Zone 27. */
  patientShare: number
  /** Zones 30-31. */
  supplement: number
}

/**
 * What an eFact record claims in all. It has no zone for the share of the CPAS, so a fixed tariff is claimed whole, with the supplement.
 * Where the claim itself is the insurance part, it follows from the shares of the State and of the patient.
 */
export function claimInEfact(
  tariff: Pick<Tariff, 'basis' | 'honorarium'>,
  quantity: number,
  amounts: EfactAmounts,
  coverage: { state: StatePercentages; terms: Pick<SupportTerms, 'insurancePart'> } | null,
): Cents {
  const { stateShare, patientShare, supplement } = amounts
  if (tariff.basis === 'FIXED') return cents(tariff.honorarium * quantity + supplement)
  const paidByCpas = coverage?.terms.insurancePart === 'FULL'
  const insurancePart =
    coverage && paidByCpas && coverage.state.insurancePart > 0
      ? wholeOf(stateShare, coverage.state.insurancePart)
      : stateShare + patientShare
  return cents(insurancePart + supplement)
}

// The amount of which the share is that percentage. At half a cent two amounts have the same share: the greater one is meant.
const wholeOf = (share: number, percentage: PerMille): number => Math.round((share * 1000) / percentage)
