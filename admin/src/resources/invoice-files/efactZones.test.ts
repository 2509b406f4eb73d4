import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allLayouts } from '../../../../subgraphs/invoice/efact/layouts'
import { zoneLabels } from '../../../../subgraphs/invoice/efact/zone-labels'
import { recordNames } from '../../../../subgraphs/invoice/efact/zone-values'

// The console knows the graph only, so it has a copy of the zone tables. WRITE_ZONES=1 npx jest efactZones writes it.
const file = join(__dirname, 'efactZones.json')

function table(): unknown {
  const used = new Set<string>()
  const layouts = allLayouts.map(({ type, length, zones }) => ({
    type,
    length,
    zones: zones.map(({ zone, at, length: wide, key, form }) => {
      used.add(key)
      return { zone, at, length: wide, key, ...(form ? { form } : {}) }
    }),
  }))
  const languages = ['FR', 'NL', 'DE', 'EN'] as const
  const names = Object.fromEntries(
    languages.map((language) => [
      language,
      {
        zones: Object.fromEntries(
          Object.entries(zoneLabels).flatMap(([key, texts]) => (used.has(key) ? [[key, texts[language]]] : [])),
        ),
        records: Object.fromEntries(
          Object.entries(recordNames).map(([type, texts]) => [type, texts?.[language] ?? '']),
        ),
      },
    ]),
  )
  return JSON.parse(JSON.stringify({ layouts, names }))
}

test('the console reads eFact by the zone tables of the subgraph', () => {
  if (process.env.WRITE_ZONES) writeFileSync(file, `${JSON.stringify(table())}\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(table())
})
