import type { MigrationInterface, QueryRunner } from 'typeorm'
import { replaceItems, replaceTariffs } from '../../imports/nomenclature/replace-nomenclature'
import { shippedHospitalNomenclature, shippedNomenclature } from '../../imports/nomenclature/shipped-nomenclature'

/** Codes billed by day, daily limits, prices of an institution, tariffs up to which the claim counts; with the codes of hospital care. */
export class PriceByInstitution1799300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table nomenclature_item
        add by_day boolean not null default false,
        add max_per_day integer,
        add not_with text[] not null default '{}',
        add constraint nomenclature_item_max_per_day check (max_per_day >= 1),
        add constraint nomenclature_item_not_with_itself check (not not_with @> array[code]);
      create index nomenclature_item_not_with on nomenclature_item using gin (not_with);

      alter table tariff
        add basis text not null default 'FIXED',
        add provider text,
        add constraint tariff_basis_known check (basis in ('FIXED', 'CLAIMED_UP_TO')),
        add constraint tariff_claimed_is_insurance_part check (basis = 'FIXED' or insurance_cents = honorarium_cents),
        add constraint tariff_provider_with_11_digits check (provider ~ '^[0-9]{11}$'),
        drop constraint tariff_code_preferential_global_file_daterange_int4range_excl,
        add constraint tariff_one_for_a_day exclude using gist (
          code with =, (coalesce(provider, '')) with =, (preferential::int) with =, (global_file::int) with =,
          daterange(valid_from, valid_to, '[]') with &&, int4range(min_age, max_age, '[]') with &&);
    `)
    const { items, tariffs } = await shippedWhereNothingWasImported(runner)
    const run = (text: string, values: readonly unknown[]) => runner.query(text, [...values])
    if (items.length === 0) return
    await replaceItems(run, items)
    await replaceTariffs(run, tariffs)
  }

  async down(): Promise<void> {
    throw new Error('The prices of institutions are not removed: lines were paid by them')
  }
}

// A code that an operator imported stays as it is, with its tariffs.
async function shippedWhereNothingWasImported(runner: QueryRunner) {
  const stored: { code: string; source: string; priced: boolean }[] = await runner.query(
    'select code, source, exists (select from tariff t where t.code = i.code) as priced from nomenclature_item i',
  )
  const firstEdition = new Map(shippedNomenclature().items.map(({ code, source }) => [code, source]))
  const imported = new Set(
    stored.filter(({ code, source, priced }) => priced || source !== firstEdition.get(code)).map(({ code }) => code),
  )
  const { items, tariffs } = shippedHospitalNomenclature()
  return {
    items: items.filter(({ code }) => !imported.has(code)),
    tariffs: tariffs.filter(({ code }) => !imported.has(code)),
  }
}
