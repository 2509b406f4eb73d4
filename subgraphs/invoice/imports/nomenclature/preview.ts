import { query, type Runner } from '../../../../shared/database/prepared-statements'
import { formatEuro } from '../../../../shared/values/cents'
import type { ItemRow, Parsed, TariffRow } from './parse'

/** What an import of items would change, in lines to read. */
export async function previewItems(runner: Runner, items: readonly ItemRow[]): Promise<string[]> {
  const rows = await query<Record<string, unknown> & { code: string }>(runner, 'select * from nomenclature_item')
  const known = new Map(rows.map((row) => [row.code, row]))
  const added = items.filter((item) => !known.has(item.code))
  const changed = items.flatMap((item) => {
    const before = known.get(item.code)
    const changes = before ? changesOf(before, columnsOf(item)) : []
    return changes.length > 0 ? [`  ~ ${item.code} ${changes.join('; ')}`] : []
  })
  if (added.length + changed.length === 0) return ['Nothing would change.']
  const same = items.length - added.length - changed.length
  return [
    `${items.length} codes: ${added.length} new, ${changed.length} changed, ${same} as they are.`,
    ...changed,
    ...added.map((item) => `  + ${item.code} ${item.labels.FR}`),
  ]
}

/** What an import of tariffs would change, in lines to read. */
export async function previewTariffs(runner: Runner, tariffs: readonly TariffRow[]): Promise<string[]> {
  const codes = [...new Set(tariffs.map((tariff) => tariff.code))]
  const now = await query<TariffRow>(
    runner,
    `select code, valid_from as "from", valid_to as "to", min_age as "minAge", max_age as "maxAge", preferential as "preferentialRate",
       global_file as "globalMedicalFile", honorarium_cents as honorarium, insurance_cents as "insurancePart", patient_cents as "patientPart",
       confidence, uncertain, source, note
     from tariff where code = any($1) order by code, valid_from, min_age nulls first, preferential, global_file`,
    [codes],
  )
  const before = Map.groupBy(now, (row) => row.code)
  const lines: string[] = []
  for (const [code, rows] of Map.groupBy(tariffs, (tariff) => tariff.code)) {
    const old = new Map(before.get(code)?.map((row) => [keyOf(row), row]))
    const added = rows.filter((row) => !old.delete(keyOf(row)))
    if (added.length + old.size === 0) continue
    lines.push(`${code}: ${added.length} tariffs come, ${old.size} go`)
    for (const row of added) lines.push(`  + ${describeTariff(row)}`)
    for (const row of old.values()) lines.push(`  - ${describeTariff(row)}`)
  }
  return lines.length > 0 ? lines : ['Nothing would change.']
}

/** Why tariffs can't be written: codes that no item has, by their lines. */
export async function unknownCodes(
  runner: Runner,
  { rows, lineOf }: Pick<Parsed<TariffRow>, 'rows' | 'lineOf'>,
): Promise<string[]> {
  const items = await query<{ code: string }>(runner, 'select code from nomenclature_item')
  const known = new Set(items.map((item) => item.code))
  return rows
    .filter((row) => !known.has(row.code))
    .map((row) => `line ${lineOf.get(row)}: the code ${row.code} is not in the nomenclature: import its item first`)
}

// By the names of the table's columns.
const columnsOf = (item: ItemRow) => ({
  care_type: item.careType,
  pseudo_code: item.pseudoCode,
  prescription_required: item.prescriptionRequired,
  in_efact: item.inEfact,
  categories: item.categories.join(' '),
  label_fr: item.labels.FR,
  label_nl: item.labels.NL,
  label_de: item.labels.DE,
  label_en: item.labels.EN,
  confidence: item.confidence,
  source: item.source,
})

function changesOf(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.entries(after).flatMap(([column, value]) => {
    const was = before[column]
    const text = Array.isArray(was) ? was.join(' ') : was
    return text === value ? [] : [`${column}: ${text} -> ${value}`]
  })
}

// Everything of a tariff: another source or flag is another row.
const keyOf = (row: TariffRow): string =>
  JSON.stringify([
    row.from,
    row.to,
    row.minAge,
    row.maxAge,
    row.preferentialRate,
    row.globalMedicalFile,
    row.honorarium,
    row.insurancePart,
    row.patientPart,
    row.confidence,
    row.uncertain,
    row.source,
    row.note,
  ])

const describeTariff = (row: TariffRow): string => {
  const amounts = [row.honorarium, row.insurancePart, row.patientPart].map((c) => (c === null ? '?' : formatEuro(c)))
  return [
    row.from,
    row.to ?? 'open',
    describeAges(row),
    row.preferentialRate && 'preferential',
    row.globalMedicalFile && 'global file',
    amounts.join(' / '),
    row.uncertain && 'uncertain',
    `(${[row.source, row.note].filter(Boolean).join('; ')})`,
  ]
    .filter(Boolean)
    .join(' ')
}

function describeAges({ minAge, maxAge }: TariffRow): string | null {
  if (minAge === null) return maxAge === null ? null : `up to ${maxAge} years`
  return maxAge === null ? `from ${minAge} years` : `${minAge} to ${maxAge} years`
}
