import type { ItemRow, TariffRow } from './parse'
import { type StatementRunner, saveItems } from './save'

/** Inserts items, or updates those with the same code. A file without the columns of the daily limits leaves those as they are. */
export async function replaceItems(run: StatementRunner, items: readonly ItemRow[]): Promise<void> {
  await saveItems(run, items)
  const withLimits = items.flatMap(({ code, limits }) => (limits ? [{ code, ...limits }] : []))
  if (withLimits.length === 0) return
  await run(
    `update nomenclature_item i set by_day = n.by_day, max_per_day = n.max_per_day, not_with = string_to_array(n.not_with, ' ')
     from unnest($1::text[], $2::bool[], $3::int[], $4::text[]) as n(code, by_day, max_per_day, not_with) where i.code = n.code`,
    [
      withLimits.map((i) => i.code),
      withLimits.map((i) => i.byDay),
      withLimits.map((i) => i.maxPerDay),
      withLimits.map((i) => i.notWith.join(' ')),
    ],
  )
}

/** Replaces the tariff history of each code and institution of the list: the prices of other institutions stay. */
export async function replaceTariffs(run: StatementRunner, tariffs: readonly TariffRow[]): Promise<void> {
  await run(
    `delete from tariff t using (select distinct * from unnest($1::text[], $2::text[])) as replaced(code, provider)
     where t.code = replaced.code and t.provider is not distinct from replaced.provider`,
    [tariffs.map((t) => t.code), tariffs.map((t) => t.provider)],
  )
  await run(
    `insert into tariff (code, basis, provider, valid_from, valid_to, min_age, max_age, preferential, global_file, honorarium_cents, insurance_cents, patient_cents, confidence, uncertain, source, note)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::int[], $7::int[], $8::bool[], $9::bool[], $10::int[], $11::int[], $12::int[], $13::text[], $14::bool[], $15::text[], $16::text[])`,
    [
      tariffs.map((t) => t.code),
      tariffs.map((t) => t.basis),
      tariffs.map((t) => t.provider),
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
