import type { Texts } from '../../../shared/rules/finding'
import type { InsuranceStatus, ResidenceStatus } from '../../../shared/values/care-types'
import type { IncomeLevel, RefundTerms, Share } from './decision-content'

/** What the last column of conditions of a row may ask. */
export const furtherConditions = [
  'NONE',
  'LIVES_AS_ASSIGNED_OR_HOUSING_OFFERED',
  'LIVES_ELSEWHERE_NO_HOUSING_OFFERED',
  'WITHIN_DELAY_OR_GROUNDS',
  'AFTER_DELAY',
] as const
export type FurtherCondition = (typeof furtherConditions)[number]

/** One row of the table of refund codes: the first that fits decides. */
export interface RefundRow {
  code: number
  /** None: any. */
  residenceStatuses: readonly ResidenceStatus[]
  insuranceStatuses: readonly InsuranceStatus[]
  incomeLevel: IncomeLevel
  further: FurtherCondition
  hospital: Share
  ambulatory: Share
  other: Share
  legalStay: boolean
  amuAttestation: boolean
  justification: Texts
}

/** The six determinants (manual 2.18), on the first day of the decision. */
export interface Determinants {
  residenceStatus: ResidenceStatus
  insuranceStatus: InsuranceStatus
  incomeLevel: IncomeLevel
  residenceInsCode: string
  /** Asylum seekers: the commune assigned to them. */
  allocationInsCode: string | null
  housingOffered: boolean | null
  /** Insurable persons: the first day is not later than the last day to be insured, or grounds are recorded. */
  withinDelayOrGrounds: boolean
}

/** What the State refunds: the first row that fits; null for an insured person or where no row fits. */
export function refundTermsOf(rows: readonly RefundRow[], facts: Determinants): RefundTerms | null {
  if (facts.insuranceStatus === 'INSURED') return null
  const row = rows.find((one) => fits(one, facts))
  if (!row) return null
  return {
    refundCode: row.code,
    coverageCode: String(row.code).padStart(10, '0'),
    justification: row.justification,
    legalStay: row.legalStay,
    amuAttestationRequired: row.amuAttestation,
    hospitalization: row.hospital,
    ambulatoryHospitalCare: row.ambulatory,
    otherCare: row.other,
  }
}

const among = <T>(list: readonly T[], one: T) => list.length === 0 || list.includes(one)

function fits(row: RefundRow, facts: Determinants): boolean {
  return (
    among(row.residenceStatuses, facts.residenceStatus) &&
    among(row.insuranceStatuses, facts.insuranceStatus) &&
    row.incomeLevel === facts.incomeLevel &&
    conditions[row.further](facts)
  )
}

const livesAsAssignedOrOffered = ({ residenceInsCode, allocationInsCode, housingOffered }: Determinants) =>
  housingOffered === true || residenceInsCode === allocationInsCode

const conditions: Record<FurtherCondition, (facts: Determinants) => boolean> = {
  NONE: () => true,
  LIVES_AS_ASSIGNED_OR_HOUSING_OFFERED: livesAsAssignedOrOffered,
  LIVES_ELSEWHERE_NO_HOUSING_OFFERED: (facts) => !livesAsAssignedOrOffered(facts),
  WITHIN_DELAY_OR_GROUNDS: ({ withinDelayOrGrounds }) => withinDelayOrGrounds,
  AFTER_DELAY: ({ withinDelayOrGrounds }) => !withinDelayOrGrounds,
}
