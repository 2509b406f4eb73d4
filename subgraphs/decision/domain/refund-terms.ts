import type { Texts } from '../../../shared/rules/finding'
import type { InsuranceStatus, Register, ResidenceStatus } from '../../../shared/values/care-types'
import type { IncomeLevel, RefundTerms, Share } from './decision-content'

/** Further condition of a row, beside statuses and income. */
export const furtherConditions = [
  'NONE',
  'LIVES_AS_ASSIGNED_OR_HOUSING_OFFERED',
  'LIVES_ELSEWHERE_NO_HOUSING_OFFERED',
  'WITHIN_DELAY_OR_GROUNDS',
  'AFTER_DELAY',
] as const
export type FurtherCondition = (typeof furtherConditions)[number]

/** A row of the table of refund codes. The first row that applies decides. */
export interface RefundRow {
  code: number
  /** Empty: any status. */
  residenceStatuses: readonly ResidenceStatus[]
  /** Empty: either of the two uninsured statuses. */
  insuranceStatuses: readonly InsuranceStatus[]
  /** Empty or absent (a table recorded before the column existed): any register. */
  registers?: readonly Register[]
  incomeLevel: IncomeLevel
  further: FurtherCondition
  hospital: Share
  ambulatory: Share
  other: Share
  legalStay: boolean
  amuAttestation: boolean
  justification: Texts
}

/** The determinants of refund terms on a day (manual 2.18). */
export interface Determinants {
  residenceStatus: ResidenceStatus
  /** Register of inscription. Null: the registers have no residence record. */
  register: Register | null
  insuranceStatus: InsuranceStatus
  incomeLevel: IncomeLevel
  residenceInsCode: string
  /** Asylum seekers: the municipality assigned to them. Null: none. */
  allocationInsCode: string | null
  housingOffered: boolean | null
  /** Insurable persons: true until the last day for joining a health insurance fund, and later if grounds for a delay are recorded. */
  withinDelayOrGrounds: boolean
}

/** The refund terms of the first row that applies. Null: no row does. Only a row that names INSURED applies to an insured person. */
export function refundTermsOf(rows: readonly RefundRow[], determinants: Determinants): RefundTerms | null {
  const row = rows.find((candidate) => applies(candidate, determinants))
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

const allows = <T>(list: readonly T[], value: T) => list.length === 0 || list.includes(value)

// "Any" means either of the two uninsured statuses.
const allowsInsurance = (list: readonly InsuranceStatus[], status: InsuranceStatus) =>
  status === 'INSURED' ? list.includes(status) : allows(list, status)

// A row for certain registers does not apply to a person whose register is unknown.
const allowsRegister = (list: readonly Register[], register: Register | null) =>
  list.length === 0 || (register !== null && list.includes(register))

function applies(row: RefundRow, determinants: Determinants): boolean {
  return (
    allows(row.residenceStatuses, determinants.residenceStatus) &&
    allowsInsurance(row.insuranceStatuses, determinants.insuranceStatus) &&
    allowsRegister(row.registers ?? [], determinants.register) &&
    row.incomeLevel === determinants.incomeLevel &&
    conditions[row.further](determinants)
  )
}

// Until the assigned municipality is known, an offer of housing does not count (manual, questions and answers on TI 207).
const livesAsAssignedOrOffered = ({ residenceInsCode, allocationInsCode, housingOffered }: Determinants) =>
  allocationInsCode !== null && (housingOffered === true || residenceInsCode === allocationInsCode)

const conditions: Record<FurtherCondition, (determinants: Determinants) => boolean> = {
  NONE: () => true,
  LIVES_AS_ASSIGNED_OR_HOUSING_OFFERED: livesAsAssignedOrOffered,
  LIVES_ELSEWHERE_NO_HOUSING_OFFERED: (determinants) => !livesAsAssignedOrOffered(determinants),
  WITHIN_DELAY_OR_GROUNDS: ({ withinDelayOrGrounds }) => withinDelayOrGrounds,
  AFTER_DELAY: ({ withinDelayOrGrounds }) => !withinDelayOrGrounds,
}
