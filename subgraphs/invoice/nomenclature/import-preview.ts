import { query, type Runner } from '../../../shared/database/statements'
import { formatEuro } from '../../../shared/values/cents'
import type { ItemRow, TariffRow } from './nomenclature-data'

/** What an import of items would change, in lines to read. */
export async function previewItems(runner: Runner, items: readonly ItemRow[]): Promise<string[]> {
  const known = await codesOf(runner)
  const added = items.filter((item) => !known.has(item.code))
  return [
    `${items.length} codes: ${added.length} new, ${items.length - added.length} written again.`,
    ...added.map((item) => `  + ${item.code} ${item.labels.FR}`),
  ]
}

/** What an import of tariffs would change, in lines to read. */
export async function previewTariffs(runner: Runner, tariffs: readonly TariffRow[]): Promise<string[]> {
  const now = await query<{ code: string; line: string }>(
    runner,
    `select code, concat_ws(' ', valid_from, coalesce(valid_to::text, 'open'), min_age, max_age, preferential, global_file, honorarium_cents, insurance_cents) as line
     from tariff where code = any($1)`,
    [[...new Set(tariffs.map((tariff) => tariff.code))]],
  )
  const before = Map.groupBy(now, (row) => row.code)
  const lines: string[] = []
  for (const [code, rows] of Map.groupBy(tariffs, (tariff) => tariff.code)) {
    const old = new Set(before.get(code)?.map((row) => row.line))
    const added = rows.filter((row) => !old.delete(lineOf(row)))
    if (added.length + old.size === 0) continue
    lines.push(`${code}: ${added.length} tariffs come, ${old.size} go`)
    for (const row of added) lines.push(`  + ${told(row)}`)
    for (const line of old) lines.push(`  - ${line}`)
  }
  return lines.length > 0 ? lines : ['Nothing would change.']
}

/** Why tariffs can't be written: codes that no item has. */
export async function unknownCodes(runner: Runner, tariffs: readonly TariffRow[]): Promise<string[]> {
  const known = await codesOf(runner)
  const unknown = new Set(tariffs.map((tariff) => tariff.code).filter((code) => !known.has(code)))
  return [...unknown].map((code) => `the code ${code} is not in the nomenclature: import its item first`)
}

async function codesOf(runner: Runner): Promise<Set<string>> {
  const rows = await query<{ code: string }>(runner, 'select code from nomenclature_item')
  return new Set(rows.map((row) => row.code))
}

const parts = (row: TariffRow) => [row.from, row.to ?? 'open', row.minAge, row.maxAge].filter((part) => part !== null)
// As concat_ws writes it.
const lineOf = (row: TariffRow): string =>
  [
    ...parts(row),
    row.preferentialRate ? 't' : 'f',
    row.globalMedicalFile ? 't' : 'f',
    row.honorarium,
    ...(row.insurancePart === null ? [] : [row.insurancePart]),
  ].join(' ')
const told = (row: TariffRow): string => {
  const rate = [row.preferentialRate && 'preferential', row.globalMedicalFile && 'global file'].filter(Boolean)
  const amounts = [row.honorarium, row.insurancePart, row.patientPart].map((c) => (c === null ? '?' : formatEuro(c)))
  return [...parts(row), ...rate, amounts.join(' / '), ...(row.uncertain ? ['uncertain'] : [])].join(' ')
}
