import {
  type CareType,
  careTypes,
  type ProviderCategory,
  providerCategories,
} from '../../../../shared/values/care-types'
import { type Cents, formatEuro, parseEuro } from '../../../../shared/values/cents'
import type { Day } from '../../../../shared/values/day'
import { type TariffBasis, tariffBases } from '../../domain/nomenclature'
import {
  ageIn,
  codeIn,
  codesIn,
  countIn,
  dayIn,
  type Fields,
  oneOf,
  type Parsed,
  parseRows,
  providerIn,
  requiredText,
  yesOrNo,
} from './csv-rows'

export type { Parsed } from './csv-rows'

/** An item of a nomenclature file. */
export interface ItemRow {
  code: string
  labels: { FR: string; NL: string; DE: string; EN: string }
  careType: CareType
  pseudoCode: boolean
  prescriptionRequired: boolean
  inEfact: boolean
  categories: ProviderCategory[]
  confidence: string
  source: string
  /** Null: the file has no columns for them, and those of a stored item stay. */
  limits: ItemLimits | null
}

/** How many units of a code a person may have on a day, and with which other codes. */
export interface ItemLimits {
  byDay: boolean
  maxPerDay: number | null
  notWith: string[]
}

/** A tariff of a nomenclature file, in cents. One without a known insurance part is stored for its source and not used. */
export interface TariffRow {
  code: string
  basis: TariffBasis
  /** The institution whose price it is, with 11 digits; null: the general tariff. */
  provider: string | null
  from: Day
  to: Day | null
  minAge: number | null
  maxAge: number | null
  preferentialRate: boolean
  globalMedicalFile: boolean
  honorarium: Cents
  insurancePart: Cents | null
  patientPart: Cents | null
  confidence: string
  uncertain: boolean
  source: string
  note: string
}

/** One million euro. */
const MAX_AMOUNT_CENTS = 100_000_000
const ITEM_COLUMNS = [
  'code',
  'label_fr',
  'label_nl',
  'label_de',
  'label_en',
  'care_type',
  'pseudo_code',
  'prescription_required',
  'in_efact',
  'categories',
  'confidence',
  'source',
] as const
/** Files from before these columns existed lack all three. */
const LIMIT_COLUMNS = ['by_day', 'max_per_day', 'not_with'] as const
// `basis` and `provider` may be absent: such a file has fixed general tariffs.
const TARIFF_COLUMNS = [
  'code',
  'valid_from',
  'valid_to',
  'min_age',
  'max_age',
  'preferential',
  'global_file',
  'honorarium',
  'insurance_part',
  'patient_part',
  'confidence',
  'uncertain',
  'source',
  'note',
] as const

/** Whether a file has items, which have labels; else it has tariffs. */
export const isItemFile = (text: string): boolean =>
  text
    .slice(0, 400)
    .split('\n', 1)
    .some((head) => head.includes('label_fr'))

/** Parses a file of items. */
export const parseItems = (text: string): Parsed<ItemRow> => {
  const parsed = parseRows(text, ITEM_COLUMNS, toItemRow)
  return { ...parsed, errors: [...parsed.errors, ...duplicateCodes(parsed)] }
}

/** Parses a file of tariffs. */
export const parseTariffs = (text: string): Parsed<TariffRow> => {
  const parsed = parseRows(text, TARIFF_COLUMNS, toTariffRow)
  return { ...parsed, errors: [...parsed.errors, ...overlapping(parsed)] }
}

const toItemRow = (row: Fields): ItemRow => ({
  code: codeIn(row),
  labels: {
    FR: requiredText(row, 'label_fr'),
    NL: requiredText(row, 'label_nl'),
    DE: requiredText(row, 'label_de'),
    EN: requiredText(row, 'label_en'),
  },
  careType: oneOf('care_type', row.care_type, careTypes),
  pseudoCode: yesOrNo(row, 'pseudo_code'),
  prescriptionRequired: yesOrNo(row, 'prescription_required'),
  inEfact: yesOrNo(row, 'in_efact'),
  categories: requiredText(row, 'categories')
    .split(/\s+/)
    .map((category) => oneOf('categories', category, providerCategories)),
  confidence: oneOf('confidence', row.confidence, ['A', 'B', 'C']),
  source: requiredText(row, 'source'),
  limits: limitsIn(row),
})

function limitsIn(row: Fields): ItemLimits | null {
  const missing = LIMIT_COLUMNS.filter((column) => !(column in row))
  if (missing.length === LIMIT_COLUMNS.length) return null
  if (missing.length > 0)
    throw new RangeError(`the columns ${LIMIT_COLUMNS.join(', ')} come together: ${missing.join(', ')} is missing`)
  const notWith = codesIn(row, 'not_with')
  if (notWith.includes(codeIn(row))) throw new RangeError('not_with names the code itself: use max_per_day')
  return { byDay: yesOrNo(row, 'by_day'), maxPerDay: countIn(row, 'max_per_day'), notWith }
}

function toTariffRow(row: Fields): TariffRow {
  const [from, to] = [dayIn(row, 'valid_from'), row.valid_to ? dayIn(row, 'valid_to') : null]
  if (to !== null && to < from) throw new RangeError(`valid_to ${to} is before valid_from ${from}`)
  const honorarium = parseEuro(row.honorarium)
  const basis = 'basis' in row ? oneOf('basis', row.basis, tariffBases) : 'FIXED'
  const insurancePart = row.insurance_part ? parseEuro(row.insurance_part) : null
  const patientPart = row.patient_part ? parseEuro(row.patient_part) : null
  if (basis === 'CLAIMED_UP_TO' && insurancePart !== honorarium)
    throw new RangeError(
      'insurance_part of a CLAIMED_UP_TO tariff is its honorarium: the claim is the insurance part up to it',
    )
  if ((insurancePart === null) !== (patientPart === null))
    throw new RangeError('insurance_part and patient_part must both be given or both be empty')
  if (insurancePart !== null && patientPart !== null && insurancePart + patientPart !== honorarium)
    throw new RangeError('honorarium is not insurance_part + patient_part')
  const amounts = [honorarium, insurancePart ?? 0, patientPart ?? 0]
  if (Math.min(...amounts) < 0 || Math.max(...amounts) > MAX_AMOUNT_CENTS)
    throw new RangeError(`an amount is not between 0.00 and ${formatEuro(MAX_AMOUNT_CENTS)}`)
  const [minAge, maxAge] = [ageIn(row, 'min_age'), ageIn(row, 'max_age')]
  if (minAge !== null && maxAge !== null && maxAge < minAge) throw new RangeError('max_age is below min_age')
  return {
    code: codeIn(row),
    basis,
    provider: providerIn(row, 'provider'),
    from,
    to,
    minAge,
    maxAge,
    preferentialRate: yesOrNo(row, 'preferential'),
    globalMedicalFile: yesOrNo(row, 'global_file'),
    honorarium,
    insurancePart,
    patientPart,
    confidence: oneOf('confidence', row.confidence, ['A', 'B', 'C']),
    uncertain: yesOrNo(row, 'uncertain'),
    source: requiredText(row, 'source'),
    note: row.note ?? '',
  }
}

// Two tariffs of one institution and variant on one day would make the amount ambiguous.
function overlapping({ rows, lineOf }: Parsed<TariffRow>): string[] {
  const errors: string[] = []
  const variants = Map.groupBy(rows, (r) => [r.code, r.provider, r.preferentialRate, r.globalMedicalFile].join())
  for (const list of variants.values()) {
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) {
        const sameDays = a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31')
        const sameAges = (a.minAge ?? 0) <= (b.maxAge ?? 999) && (b.minAge ?? 0) <= (a.maxAge ?? 999)
        if (sameDays && sameAges)
          errors.push(
            `line ${lineOf.get(b)}: the tariff of ${b.code} from ${b.from} overlaps that of line ${lineOf.get(a)}`,
          )
      }
    })
  }
  return errors
}

function duplicateCodes({ rows, lineOf }: Parsed<ItemRow>): string[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const before = first.get(row.code)
    if (before) return [`line ${lineOf.get(row)}: the code ${row.code} is a duplicate of line ${before}`]
    first.set(row.code, lineOf.get(row) ?? 0)
    return []
  })
}
