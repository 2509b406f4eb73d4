import { officialCodes } from './codes/official-codes'
import { allLayouts } from './layouts'
import { zoneLabels } from './zone-labels'
import type { Layout, Zone } from './zone-layout'
import { zoneValues } from './zone-values'

/** The lines of `docs/partners/efact.md` between which the text is printed from the zones. */
const START = '<!-- printed by `npm run efact -- document`: do not edit below -->'
const END = '<!-- end of the printed part -->'

const layoutTitles: Readonly<Record<string, string>> = {
  'message header': 'Segment 200, message header',
  'invoicing header': 'Segment 300, header of a 920000, 931000 or 920999',
  'answer header': 'Segment 300, header of a 920098, 920099 or 920900',
  'error detail': 'Error detail, after each record of a 920098, 920099 or 920900',
}

const formDescriptions: Readonly<Record<string, string>> = {
  amount: 'sign and digits',
  sign: '+ or -',
  date: 'YYYYMMDD or zeros',
  beneficiary: 'NISS, zeros in front',
  inami: '0 and the INAMI number; 000 after 8 digits',
  enterprise: 'enterprise number',
  iban: 'IBAN',
  bic: 'BIC',
  code: '0 and the nomenclature code',
  reference: 'letters allowed',
}

function contentOf(zone: Zone): string {
  const values = zoneValues[zone.key]
  const named = values ? Object.entries(values).map(([value, texts]) => `${value} ${texts.EN}`) : (zone.allowed ?? [])
  return [
    zone.form ? formDescriptions[zone.form] : null,
    zone.required ? 'mandatory' : null,
    named.length > 0 && named.length <= 10 ? named.join('; ') : null,
  ]
    .filter((part) => part !== null)
    .join('. ')
}

function printTable(layout: Layout): string {
  const title = layoutTitles[layout.name] ?? `Record ${layout.type}, ${layout.name}`
  const rows = layout.zones.map(
    (zone) =>
      `| ${zone.zone} | ${zone.at} | ${zone.length} | ${zone.type} | ${zoneLabels[zone.key].EN} | ${zoneLabels[zone.key].FR} | ${zoneLabels[zone.key].NL} | ${contentOf(zone)} |`,
  )
  return [
    `### ${title} (${layout.length} characters)`,
    '',
    '| zone | position | length | type | meaning | français | Nederlands | content |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** Prints the zone tables of every record and the official codes, in Markdown. */
export function printDocumentation(): string {
  const codes = [...officialCodes]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, { letter, meaning }]) => `| ${code} | ${letter} | ${meaning.EN} | ${meaning.FR} | ${meaning.NL} |`)
  return [
    '## Zones',
    '',
    'Positions that no table names are reserved: zeros.',
    '',
    ...allLayouts.map(printTable),
    '## Official codes that are known',
    '',
    '| code | letter | meaning | français | Nederlands |',
    '|---|---|---|---|---|',
    ...codes,
    '',
  ].join('\n')
}

/**
 * Replaces the printed part of a page.
 * @throws Error if the page lacks the marker lines
 */
export function replaceDocumentation(page: string): string {
  const start = page.indexOf(START)
  const end = page.indexOf(END)
  if (start < 0 || end < start) throw new Error(`The page lacks the lines "${START}" and "${END}".`)
  return `${page.slice(0, start + START.length)}\n\n${printDocumentation()}\n${page.slice(end)}`
}
