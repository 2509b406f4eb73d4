import type { MigrationInterface, QueryRunner } from 'typeorm'
import { saveItems, saveTariffs } from '../../imports/nomenclature/save'
import { shippedNomenclature } from '../../imports/nomenclature/shipped-nomenclature'

/** Codes and dated tariffs, with the data that the project ships. */
export class CreateNomenclature1763000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table nomenclature_item (
        code text primary key check (code ~ '^[0-9]{6}$'),
        label_fr text not null,
        label_nl text not null,
        label_de text not null,
        label_en text not null,
        care_type text not null,
        pseudo_code boolean not null,
        prescription_required boolean not null,
        in_efact boolean not null,
        categories text[] not null,
        confidence text not null,
        source text not null
      );
      create table tariff (
        code text not null references nomenclature_item,
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        min_age integer,
        max_age integer,
        preferential boolean not null,
        global_file boolean not null,
        honorarium_cents integer not null check (honorarium_cents >= 0),
        insurance_cents integer,
        patient_cents integer,
        confidence text not null,
        uncertain boolean not null,
        source text not null,
        note text not null,
        check (insurance_cents + patient_cents = honorarium_cents),
        exclude using gist (
          code with =, (preferential::int) with =, (global_file::int) with =,
          daterange(valid_from, valid_to, '[]') with &&, int4range(min_age, max_age, '[]') with &&)
      );
      create index tariff_of_code on tariff (code, valid_from);
    `)
    const { items, tariffs } = shippedNomenclature()
    const run = (text: string, values: readonly unknown[]) => runner.query(text, [...values])
    await saveItems(run, items)
    await saveTariffs(run, tariffs)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tariff; drop table nomenclature_item')
  }
}
