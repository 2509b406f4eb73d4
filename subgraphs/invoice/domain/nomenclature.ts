import type { CareType, ProviderCategory } from '../../../shared/values/care-types'
import type { Cents } from '../../../shared/values/cents'
import type { Period } from '../../../shared/values/period'

/** A nomenclature code, as the rules need it. */
export interface NomenclatureItem {
  code: string
  careType: CareType
  prescriptionRequired: boolean
  /** False: the code exists but cannot be invoiced in this circuit (global medical file, care paths). */
  inEfact: boolean
  /** Provider categories that may invoice the code. */
  categories: readonly ProviderCategory[]
}

/** One dated tariff of a code. Amounts in cents, for a quantity of 1. */
export interface Tariff {
  /** Days of care, inclusive. */
  period: Period
  /** Lowest age in years, inclusive; null: no lower limit. */
  minAge: number | null
  /** Highest age in years, inclusive; null: no upper limit. */
  maxAge: number | null
  preferentialRate: boolean
  globalMedicalFile: boolean
  honorarium: Cents
  insurancePart: Cents
  patientPart: Cents
}
