import type { CareType, SupportLevel } from '../../../shared/values/care-types'
import type { PerMille } from '../../../shared/values/cents'

/** The State's percentages for the setting of the care, in tenths of a percent. */
export interface StatePercentages {
  insurancePart: PerMille
  patientPart: PerMille
}

/** What the CPAS pays under a coverage. Amounts in cents; null: no maximum. */
export interface SupportTerms {
  careType: CareType
  insurancePart: SupportLevel
  patientPart: SupportLevel
  supplements: SupportLevel
  /** The most that the CPAS pays of the patient's parts of one calendar month. */
  patientPartMaxPerMonth: number | null
  supplementMax: number | null
  prescriptionRequired: boolean
}
