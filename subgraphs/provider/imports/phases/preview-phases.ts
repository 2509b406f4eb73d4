import type { PhaseRow } from '../../domain/phases'

/** Lists what a table would change: `+` added, `-` removed, `=` kept rows. */
export function previewPhases(current: readonly PhaseRow[], next: readonly PhaseRow[]): string[] {
  const before = new Set(current.map(describe))
  const after = new Set(next.map(describe))
  return [
    ...[...after].map((row) => `${before.has(row) ? '=' : '+'} ${row}`),
    ...[...before].filter((row) => !after.has(row)).map((row) => `- ${row}`),
  ]
}

function describe(row: PhaseRow): string {
  const numbers = row.numberPrefixes.length > 0 ? ` (${row.numberPrefixes.join(', ')})` : ''
  return [
    `${row.category}${numbers}`,
    `electronic from ${row.electronicFrom}`,
    row.requiredFrom ? `required from ${row.requiredFrom}` : 'not required',
    ...(row.paperUntil ? [`paper until ${row.paperUntil}`] : []),
    row.insuredFrom ? `insured persons from ${row.insuredFrom}` : 'no insured persons',
    row.legalSource,
  ].join(' · ')
}
