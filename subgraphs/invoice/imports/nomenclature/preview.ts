import { Any, type EntityManager } from 'typeorm'
import { snakeCase } from '../../../../shared/database/snake-naming-strategy'
import { formatEuro } from '../../../../shared/values/cents'
import { NomenclatureItemEntity } from '../../persistence/nomenclature-item.entity'
import { TariffEntity } from '../../persistence/tariff.entity'
import type { ItemRow, Parsed, TariffRow } from './parse'

const NO_CHANGE = ['Nothing would change.']

/** The changes that an import of items would make, as lines of text. */
export async function previewItems(manager: EntityManager, items: readonly ItemRow[]): Promise<string[]> {
  const stored = new Map((await manager.find(NomenclatureItemEntity)).map((item) => [item.code, item]))
  const added = items.filter((item) => !stored.has(item.code))
  const changed = items.flatMap((item) => {
    const before = stored.get(item.code)
    const changes = before ? changesOf(before, { ...toColumns(item), ...item.limits }) : []
    return changes.length > 0 ? [`  ~ ${item.code} ${changes.join('; ')}`] : []
  })
  if (added.length + changed.length === 0) return NO_CHANGE
  const unchanged = items.length - added.length - changed.length
  return [
    `${items.length} codes: ${added.length} new, ${changed.length} changed, ${unchanged} unchanged.`,
    ...changed,
    ...added.map((item) => `  + ${item.code} ${item.labels.FR}${describeLimits(item.limits)}`),
  ]
}

/** The changes that an import of tariffs would make, as lines of text. */
export async function previewTariffs(manager: EntityManager, tariffs: readonly TariffRow[]): Promise<string[]> {
  const codes = [...new Set(tariffs.map((tariff) => tariff.code))]
  const stored = await manager.find(TariffEntity, {
    where: { code: Any(codes) },
    order: {
      code: 'ASC',
      validFrom: 'ASC',
      minAge: { direction: 'ASC', nulls: 'FIRST' },
      preferential: 'ASC',
      globalFile: 'ASC',
    },
  })
  const storedOf = Map.groupBy(stored.map(toTariffRow), historyOf)
  const lines: string[] = []
  for (const [history, rows] of Map.groupBy(tariffs, historyOf)) {
    const removed = new Map(storedOf.get(history)?.map((row) => [keyOf(row), row]))
    const added = rows.filter((row) => !removed.delete(keyOf(row)))
    if (added.length + removed.size === 0) continue
    lines.push(`${history}: ${added.length} tariffs added, ${removed.size} removed`)
    for (const row of added) lines.push(`  + ${describeTariff(row)}`)
    for (const row of removed.values()) lines.push(`  - ${describeTariff(row)}`)
  }
  return lines.length > 0 ? lines : NO_CHANGE
}

/** The errors of tariffs whose code has no item, by line of the file. */
export async function unknownCodes(
  manager: EntityManager,
  { rows, lineOf }: Pick<Parsed<TariffRow>, 'rows' | 'lineOf'>,
): Promise<string[]> {
  const items = await manager.find(NomenclatureItemEntity, { select: { code: true } })
  const known = new Set(items.map((item) => item.code))
  return rows
    .filter((row) => !known.has(row.code))
    .map((row) => `line ${lineOf.get(row)}: the code ${row.code} is not in the nomenclature: import its item first`)
}

/** The errors of items that cannot go with a code that has no item, by line of the file. */
export async function unknownCumulations(
  manager: EntityManager,
  { rows, lineOf }: Pick<Parsed<ItemRow>, 'rows' | 'lineOf'>,
): Promise<string[]> {
  const items = await manager.find(NomenclatureItemEntity, { select: { code: true } })
  const known = new Set([...items, ...rows].map((item) => item.code))
  return rows.flatMap((row) =>
    (row.limits?.notWith ?? [])
      .filter((code) => !known.has(code))
      .map((code) => `line ${lineOf.get(row)}: not_with names ${code}, which is not in the nomenclature`),
  )
}

// An import replaces the history of a code and institution.
const historyOf = ({ code, provider }: Pick<TariffRow, 'code' | 'provider'>): string =>
  provider ? `${code} of ${provider}` : code

const toColumns = (item: ItemRow) => ({
  careType: item.careType,
  pseudoCode: item.pseudoCode,
  prescriptionRequired: item.prescriptionRequired,
  inEfact: item.inEfact,
  categories: item.categories,
  labelFr: item.labels.FR,
  labelNl: item.labels.NL,
  labelDe: item.labels.DE,
  labelEn: item.labels.EN,
  confidence: item.confidence,
  source: item.source,
})

const toText = (value: unknown): string => (Array.isArray(value) ? value.join(' ') || 'none' : String(value ?? 'none'))

// A new code without limits has none.
function describeLimits(limits: ItemRow['limits']): string {
  const { byDay, maxPerDay, notWith } = limits ?? { byDay: false, maxPerDay: null, notWith: [] }
  const texts = [
    byDay && 'billed by day',
    maxPerDay !== null && `at most ${maxPerDay} a day`,
    notWith.length > 0 && `not with ${notWith.join(' ')}`,
  ].filter(Boolean)
  return texts.length > 0 ? ` (${texts.join(', ')})` : ''
}

const changesOf = (
  before: NomenclatureItemEntity,
  after: ReturnType<typeof toColumns> & Partial<NonNullable<ItemRow['limits']>>,
): string[] =>
  (Object.keys(after) as (keyof typeof after)[]).flatMap((column) => {
    const [from, to] = [toText(before[column]), toText(after[column])]
    return from === to ? [] : [`${snakeCase(column)}: ${from} -> ${to}`]
  })

const toTariffRow = (tariff: TariffEntity): TariffRow => ({
  code: tariff.code,
  basis: tariff.basis,
  provider: tariff.provider,
  from: tariff.validFrom,
  to: tariff.validTo,
  minAge: tariff.minAge,
  maxAge: tariff.maxAge,
  preferentialRate: tariff.preferential,
  globalMedicalFile: tariff.globalFile,
  honorarium: tariff.honorariumCents,
  insurancePart: tariff.insuranceCents,
  patientPart: tariff.patientCents,
  confidence: tariff.confidence,
  uncertain: tariff.uncertain,
  source: tariff.source,
  note: tariff.note,
})

// All columns: another source or flag makes another tariff.
const keyOf = (row: TariffRow): string =>
  JSON.stringify([
    row.basis,
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
    row.basis === 'CLAIMED_UP_TO' && 'the claim, up to',
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
