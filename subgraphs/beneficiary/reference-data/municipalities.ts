import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { isInsCode } from '../../../shared/values/ins-code'

/**
 * Parses names of municipalities by INS code. The names are in the language of the municipality, French in Brussels. Codes that a
 * merger of municipalities ended stay: an earlier address keeps the code and the name of its time.
 */
export function parseMunicipalities(csv: string): Map<string, string> {
  const rows: { ins_code: string; name: string }[] = parse(csv, { columns: true, skip_empty_lines: true })
  const names = new Map<string, string>()
  for (const { ins_code: insCode, name } of rows) {
    if (!isInsCode(insCode) || name === '' || names.has(insCode))
      throw new Error(`municipalities.csv: the row ${insCode} is invalid or is there twice`)
    names.set(insCode, name)
  }
  return names
}

/** Names of municipalities by INS code: all of Brussels and Walloon Brabant, elsewhere the larger municipalities. */
const municipalities: ReadonlyMap<string, string> = parseMunicipalities(
  readFileSync(join(__dirname, 'municipalities.csv'), 'utf8'),
)

/** The name of a municipality by its INS code; the code itself if the name is unknown. */
export const municipalityName = (insCode: string): string => municipalities.get(insCode) ?? insCode
