import { cents } from '../../shared/values/cents'
import type { Day } from '../../shared/values/day'
import { providerKey } from '../../shared/values/inami-number'
import type { TariffRow } from '../../subgraphs/invoice/imports/nomenclature/parse'
import type { DemoProvider } from './providers'

/** The day of stay of the demo's hospitals. */
export const DAY_OF_STAY = '768106'
/** The lump-sum fee of an admission. */
export const ADMISSION = '591102'
/** Medicines in hospital: the claim counts. */
export const MEDICINES = '960374'

/** The statutory share of the patient of a day, in cents. */
const PATIENT_PART_OF_DAY = 1981
/** Prices of a day in cents, in the order of the hospitals; the general one is that of a hospital without a price of its own. */
const GENERAL_DAY_PRICE = 52_000
const DAY_PRICES = [61_234, 54_870, 70_415, 48_990, 66_302, 59_118, 73_541, 51_077, 64_826, 57_763, 43_650, 41_295]
const ADMISSION_FEE = 7_425

const SOURCE = 'provisional: price of the demo, not an official one'
const DAY_SOURCE = `${SOURCE}; patient part of a day: uzleuven.be`

/** The prices of the demo's hospitals. Real day prices are set per hospital and are not public. */
export function demoHospitalPrices(hospitals: readonly DemoProvider[]): TariffRow[] {
  const dayPrice = (provider: string | null, price: number) =>
    priceOf(DAY_OF_STAY, provider, price, PATIENT_PART_OF_DAY, DAY_SOURCE)
  return [
    dayPrice(null, GENERAL_DAY_PRICE),
    ...hospitals.map(({ number }, i) => dayPrice(providerKey(number), DAY_PRICES[i % DAY_PRICES.length]!)),
    priceOf(ADMISSION, null, ADMISSION_FEE, 0, SOURCE),
  ]
}

const priceOf = (
  code: string,
  provider: string | null,
  price: number,
  patientPart: number,
  source: string,
): TariffRow => ({
  code,
  basis: 'FIXED',
  provider,
  from: '2014-06-01' as Day,
  to: null,
  minAge: null,
  maxAge: null,
  preferentialRate: false,
  globalMedicalFile: false,
  honorarium: cents(price),
  insurancePart: cents(price - patientPart),
  patientPart: cents(patientPart),
  confidence: 'C',
  uncertain: true,
  source,
  note: '',
})
