import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ItemRow, parseItems, parseTariffs, type TariffRow } from './parse'

/** Codes and tariffs that the project ships. */
export interface ShippedNomenclature {
  items: ItemRow[]
  tariffs: TariffRow[]
}

// The build has the code in dist/, with the data beside it or in the source folder.
function dataFile(name: string): string {
  const places = [
    join(__dirname, 'data', name),
    join(process.cwd(), 'subgraphs/invoice/imports/nomenclature/data', name),
  ]
  const place = places.find((path) => existsSync(path))
  if (!place) throw new Error(`the nomenclature data ${name} is missing in ${places.join(' and ')}`)
  return readFileSync(place, 'utf8')
}

function loadShipped(itemFile: string, tariffFile: string): ShippedNomenclature {
  const items = parseItems(dataFile(itemFile))
  const tariffs = parseTariffs(dataFile(tariffFile))
  const errors = [...items.errors, ...tariffs.errors]
  if (errors.length > 0) throw new Error(`the nomenclature data can't be loaded: ${errors.join('; ')}`)
  return { items: items.rows, tariffs: tariffs.rows }
}

/**
 * The nomenclature of practitioners, which the first migration writes.
 * @throws Error if a row is invalid.
 */
export const shippedNomenclature = (): ShippedNomenclature => loadShipped('items.csv', 'tariffs.csv')

/**
 * The nomenclature of hospital care, which a later migration adds. It has the columns of prices by institution and of daily limits.
 * @throws Error if a row is invalid.
 */
export const shippedHospitalNomenclature = (): ShippedNomenclature =>
  loadShipped('hospital-items.csv', 'hospital-tariffs.csv')

/** Every code and tariff that the project ships: hospital care replaces a code of the first files. */
export function allShippedNomenclature(): ShippedNomenclature {
  const [first, hospital] = [shippedNomenclature(), shippedHospitalNomenclature()]
  const replaced = new Set(hospital.items.map(({ code }) => code))
  return {
    items: [...first.items.filter(({ code }) => !replaced.has(code)), ...hospital.items],
    tariffs: [...first.tariffs, ...hospital.tariffs],
  }
}
