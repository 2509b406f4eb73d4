import { allLayouts } from './layouts'
import { zoneLabels } from './zone-labels'
import { recordNames } from './zone-values'

const languages = ['FR', 'NL', 'DE', 'EN'] as const

/**
 * The zone tables and their labels as plain JSON. The console imports no code of the server, so it has a copy:
 * `npm run efact:zones` writes it, and a test of the console compares it with this.
 */
export function consoleZones() {
  const layouts = allLayouts.map(({ type, length, zones }) => ({
    type,
    length,
    zones: zones.map((zone) => ({
      zone: zone.zone,
      at: zone.at,
      length: zone.length,
      key: zone.key,
      ...(zone.form ? { form: zone.form } : {}),
    })),
  }))
  const usedKeys = new Set<string>(layouts.flatMap(({ zones }) => zones.map(({ key }) => key)))
  const names = Object.fromEntries(
    languages.map((language) => [
      language,
      {
        zones: Object.fromEntries(
          Object.entries(zoneLabels).flatMap(([key, texts]) => (usedKeys.has(key) ? [[key, texts[language]]] : [])),
        ),
        records: Object.fromEntries(Object.entries(recordNames).map(([type, texts]) => [type, texts[language]])),
      },
    ]),
  )
  return { layouts, names }
}
