import type { ItemRow, TariffRow } from './parse'

/** Runs a statement in a transaction, or in the migration that creates the tables. */
export type StatementRunner = (text: string, values: readonly unknown[]) => Promise<unknown>

/** The columns that the first migration created: see `replace-nomenclature.ts` for the others. Inserts items, or updates those with the same code, in one statement. */
export const saveItems = (run: StatementRunner, items: readonly ItemRow[]): Promise<unknown> =>
  run(
    `insert into nomenclature_item (code, label_fr, label_nl, label_de, label_en, care_type, pseudo_code, prescription_required, in_efact, categories, confidence, source)
     select i.code, i.fr, i.nl, i.de, i.en, i.care, i.pseudo, i.prescription, i.efact, string_to_array(i.categories, ' '), i.confidence, i.source
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bool[], $8::bool[], $9::bool[], $10::text[], $11::text[], $12::text[])
       as i(code, fr, nl, de, en, care, pseudo, prescription, efact, categories, confidence, source)
     on conflict (code) do update set label_fr = excluded.label_fr, label_nl = excluded.label_nl, label_de = excluded.label_de,
       label_en = excluded.label_en, care_type = excluded.care_type, pseudo_code = excluded.pseudo_code,
       prescription_required = excluded.prescription_required, in_efact = excluded.in_efact, categories = excluded.categories,
       confidence = excluded.confidence, source = excluded.source`,
    [
      items.map((i) => i.code),
      items.map((i) => i.labels.FR),
      items.map((i) => i.labels.NL),
      items.map((i) => i.labels.DE),
      items.map((i) => i.labels.EN),
      items.map((i) => i.careType),
      items.map((i) => i.pseudoCode),
      items.map((i) => i.prescriptionRequired),
      items.map((i) => i.inEfact),
      items.map((i) => i.categories.join(' ')),
      items.map((i) => i.confidence),
      items.map((i) => i.source),
    ],
  )

/** Writes the general tariffs of codes in the columns that the first migration created. */
export async function saveTariffs(run: StatementRunner, tariffs: readonly TariffRow[]): Promise<void> {
  await run('delete from tariff where code = any($1)', [[...new Set(tariffs.map((t) => t.code))]])
  await run(
    `insert into tariff (code, valid_from, valid_to, min_age, max_age, preferential, global_file, honorarium_cents, insurance_cents, patient_cents, confidence, uncertain, source, note)
     select * from unnest($1::text[], $2::date[], $3::date[], $4::int[], $5::int[], $6::bool[], $7::bool[], $8::int[], $9::int[], $10::int[], $11::text[], $12::bool[], $13::text[], $14::text[])`,
    [
      tariffs.map((t) => t.code),
      tariffs.map((t) => t.from),
      tariffs.map((t) => t.to),
      tariffs.map((t) => t.minAge),
      tariffs.map((t) => t.maxAge),
      tariffs.map((t) => t.preferentialRate),
      tariffs.map((t) => t.globalMedicalFile),
      tariffs.map((t) => t.honorarium),
      tariffs.map((t) => t.insurancePart),
      tariffs.map((t) => t.patientPart),
      tariffs.map((t) => t.confidence),
      tariffs.map((t) => t.uncertain),
      tariffs.map((t) => t.source),
      tariffs.map((t) => t.note),
    ],
  )
}
