import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import type { Language } from '../../../shared/rules/finding'
import type { CareType } from '../../../shared/values/care-types'
import { cents } from '../../../shared/values/cents'
import { printedNumber } from '../../../shared/values/inami-number'
import type { NomenclatureItem, Tariff } from '../domain/nomenclature'
import { NomenclatureItemEntity } from './nomenclature-item.entity'
import type { TariffEntity } from './tariff.entity'

/** A code with its tariffs, the general ones first, then by institution, oldest first. Tariffs without a known insurance part are left out: nothing can be computed from them. */
export interface StoredItem extends NomenclatureItem {
  labels: Record<Language, string>
  pseudoCode: boolean
  tariffs: StoredTariff[]
}

/** A tariff with its source. */
export interface StoredTariff extends Tariff {
  source: string
  /** The source is not sure of the amounts or of the days. */
  uncertain: boolean
}

type TariffRow = RowOf<Omit<TariffEntity, 'item'>, 'honorariumCents' | 'insuranceCents' | 'patientCents'>
type ItemRow = RowOf<Omit<NomenclatureItemEntity, 'tariffs'>> & { tariffs: TariffRow[] | null }

/** Items by code. */
export async function itemsByCode(runner: Runner, codes: readonly string[]): Promise<Map<string, StoredItem>> {
  const rows = await preparedQuery<ItemRow>(
    runner,
    'nomenclature.by-code',
    `select i.*,
            i.not_with || array(select o.code from nomenclature_item o where o.not_with @> array[i.code] and not i.not_with @> array[o.code]) as not_with,
            (select json_agg(t order by t.provider nulls first, t.valid_from, t.min_age nulls first, t.preferential, t.global_file)
                  from tariff t where t.code = i.code and t.insurance_cents is not null) as tariffs
     from nomenclature_item i where i.code = any($1)`,
    [codes],
  )
  return new Map(rows.map((row) => [row.code, fromRow(row)]))
}

const fromRow = (row: ItemRow): StoredItem => ({
  code: row.code,
  labels: { FR: row.label_fr, NL: row.label_nl, DE: row.label_de, EN: row.label_en },
  careType: row.care_type,
  pseudoCode: row.pseudo_code,
  prescriptionRequired: row.prescription_required,
  inEfact: row.in_efact,
  categories: row.categories,
  byDay: row.by_day,
  maxPerDay: row.max_per_day,
  notWith: row.not_with,
  tariffs: (row.tariffs ?? []).map((t) => ({
    basis: t.basis,
    provider: t.provider && printedNumber(t.provider),
    period: { from: t.valid_from, to: t.valid_to },
    minAge: t.min_age,
    maxAge: t.max_age,
    preferentialRate: t.preferential,
    globalMedicalFile: t.global_file,
    honorarium: cents(t.honorarium_cents),
    insurancePart: cents(t.insurance_cents ?? 0),
    patientPart: cents(t.patient_cents ?? 0),
    source: t.source,
    uncertain: t.uncertain,
  })),
})

/** The criteria of a list of items; null does not filter. */
export interface ItemSearch {
  /** The beginning of a code, or a part of a label in any language. */
  search: string | null
  careType: CareType | null
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

function matching(
  query: SelectQueryBuilder<NomenclatureItemEntity>,
  { search, careType }: ItemSearch,
): SelectQueryBuilder<NomenclatureItemEntity> {
  const text = search?.trim()
  if (text)
    query.andWhere(
      `(i.code like :search || '%' or plain(i.labelFr || ' ' || i.labelNl || ' ' || i.labelDe || ' ' || i.labelEn) like '%' || plain(:search) || '%')`,
      { search: escapeLike(text) },
    )
  if (careType) query.andWhere('i.careType = :careType', { careType })
  return query
}

/** Items after a code, in the order of their codes. */
export async function searchItems(
  manager: EntityManager,
  search: ItemSearch,
  after: string | null,
  limit: number,
): Promise<StoredItem[]> {
  const page = matching(manager.createQueryBuilder(NomenclatureItemEntity, 'i').select('i.code'), search)
  if (after) page.andWhere('i.code > :after', { after })
  page.orderBy('i.code').limit(limit)
  const codes = (await page.getMany()).map(({ code }) => code)
  const items = await itemsByCode(manager, codes)
  return codes.flatMap((code) => items.get(code) ?? [])
}

/** The number of items that meet the criteria. */
export const countItems = (manager: EntityManager, search: ItemSearch): Promise<number> =>
  matching(manager.createQueryBuilder(NomenclatureItemEntity, 'i'), search).getCount()
