import { preparedQuery, query, type Runner } from '../../../shared/database/prepared-statements'
import type { Language } from '../../../shared/rules/finding'
import type { CareType, ProviderCategory } from '../../../shared/values/care-types'
import { cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { NomenclatureItem, Tariff } from '../domain/nomenclature'

/** A code with its tariffs, as it is stored. */
export interface StoredItem extends NomenclatureItem {
  labels: Record<Language, string>
  pseudoCode: boolean
  tariffs: StoredTariff[]
}

/** A tariff with where it was read and whether that is sure. */
export interface StoredTariff extends Tariff {
  source: string
  uncertain: boolean
}

interface ItemRecord {
  code: string
  label_fr: string
  label_nl: string
  label_de: string
  label_en: string
  care_type: CareType
  pseudo_code: boolean
  prescription_required: boolean
  in_efact: boolean
  categories: ProviderCategory[]
  tariffs:
    | {
        valid_from: Day
        valid_to: Day | null
        min_age: number | null
        max_age: number | null
        preferential: boolean
        global_file: boolean
        honorarium_cents: number
        insurance_cents: number
        patient_cents: number
        source: string
        uncertain: boolean
      }[]
    | null
}

// A tariff whose insurance part is not known is kept for its source; nothing can be computed from it.
const WITH_TARIFFS = `
  select i.*, (select json_agg(t order by t.valid_from, t.min_age nulls first, t.preferential, t.global_file)
               from tariff t where t.code = i.code and t.insurance_cents is not null) as tariffs
  from nomenclature_item i`

/** The items of some codes. */
export async function itemsByCode(runner: Runner, codes: readonly string[]): Promise<Map<string, StoredItem>> {
  const rows = await preparedQuery<ItemRecord>(
    runner,
    'nomenclature.by-code',
    `${WITH_TARIFFS} where i.code = any($1)`,
    [codes],
  )
  return new Map(rows.map((row) => [row.code, toItem(row)]))
}

/** What to look for in the nomenclature. */
export interface ItemSearch {
  search: string | null
  careType: CareType | null
}

const FOUND = `($1::text is null or i.code like $1 || '%' or plain(i.label_fr || ' ' || i.label_nl || ' ' || i.label_de || ' ' || i.label_en) like '%' || plain($1) || '%')
  and ($2::text is null or i.care_type = $2)`

/** Items in the order of their codes, after a code. */
export async function searchItems(
  runner: Runner,
  { search, careType }: ItemSearch,
  after: string | null,
  limit: number,
): Promise<StoredItem[]> {
  const rows = await query<ItemRecord>(
    runner,
    `${WITH_TARIFFS} where ${FOUND} and ($3::text is null or i.code > $3) order by i.code limit $4`,
    [escapeLike(search), careType, after, limit],
  )
  return rows.map(toItem)
}

/** How many items a search finds. */
export async function countItems(runner: Runner, { search, careType }: ItemSearch): Promise<number> {
  const [row] = await query<{ count: string }>(runner, `select count(*) from nomenclature_item i where ${FOUND}`, [
    escapeLike(search),
    careType,
  ])
  return Number(row!.count)
}

const escapeLike = (search: string | null) => search?.trim().replace(/[\\%_]/g, '\\$&') || null

const toItem = (row: ItemRecord): StoredItem => ({
  code: row.code,
  labels: { FR: row.label_fr, NL: row.label_nl, DE: row.label_de, EN: row.label_en },
  careType: row.care_type,
  pseudoCode: row.pseudo_code,
  prescriptionRequired: row.prescription_required,
  inEfact: row.in_efact,
  categories: row.categories,
  tariffs: (row.tariffs ?? []).map((t) => ({
    period: { from: t.valid_from, to: t.valid_to },
    minAge: t.min_age,
    maxAge: t.max_age,
    preferentialRate: t.preferential,
    globalMedicalFile: t.global_file,
    honorarium: cents(t.honorarium_cents),
    insurancePart: cents(t.insurance_cents),
    patientPart: cents(t.patient_cents),
    source: t.source,
    uncertain: t.uncertain,
  })),
})
