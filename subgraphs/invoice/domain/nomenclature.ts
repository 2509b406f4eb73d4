import type { CareType, ProviderCategory } from '../../../shared/values/care-types'
import type { Cents } from '../../../shared/values/cents'
import { isSameProvider } from '../../../shared/values/inami-number'
import type { Period } from '../../../shared/values/period'

/** A nomenclature code, as the rules need it. */
export interface NomenclatureItem {
  code: string
  careType: CareType
  prescriptionRequired: boolean
  /** False: the code exists but cannot be invoiced in this circuit (global medical file, care paths). */
  inEfact: boolean
  /** Provider categories that may give the care. */
  categories: readonly ProviderCategory[]
  /** Billed by day of stay: the quantity is the number of days. */
  byDay: boolean
  /** Units that one person may have on one day; null: no limit. */
  maxPerDay: number | null
  /** Codes that cannot be accepted on the same day. */
  notWith: readonly string[]
}

/** FIXED: the amounts of the tariff; CLAIMED_UP_TO: the claim itself is the insurance part, up to the tariff. */
export const tariffBases = ['FIXED', 'CLAIMED_UP_TO'] as const
export type TariffBasis = (typeof tariffBases)[number]

/** One dated tariff of a code. Amounts in cents, for a quantity of 1. */
export interface Tariff {
  basis: TariffBasis
  /** The institution whose price this is; null: the general tariff. */
  provider: string | null
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

/** The tariffs that a provider may charge, its own before the general ones: the first one that fits applies. */
export function tariffsFor<T extends Pick<Tariff, 'provider'>>(tariffs: readonly T[], provider: string | null): T[] {
  const own = tariffs.filter((tariff) => tariff.provider && provider && isSameProvider(tariff.provider, provider))
  return [...own, ...tariffs.filter((tariff) => tariff.provider === null)]
}
