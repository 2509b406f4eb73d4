import { type NomenclatureItem, type Tariff, tariffsFor } from '../../subgraphs/invoice/domain/nomenclature'
import { allShippedNomenclature } from '../../subgraphs/invoice/imports/nomenclature/shipped-nomenclature'
import { demoHospitalPrices } from './hospital-prices'
import type { DemoProvider } from './providers'

const NO_LIMITS = { byDay: false, maxPerDay: null, notWith: [] }

/** The nomenclature of the demo: the shipped one with the prices of the demo's hospitals. */
export class DemoPrices {
  private readonly items: ReadonlyMap<string, NomenclatureItem>
  private readonly tariffs = new Map<string, Tariff[]>()

  constructor(hospitals: readonly DemoProvider[]) {
    const { items, tariffs } = allShippedNomenclature()
    this.items = new Map(items.map(({ limits, ...item }) => [item.code, { ...item, ...(limits ?? NO_LIMITS) }]))
    for (const { code, from, to, insurancePart, patientPart, ...tariff } of [
      ...tariffs,
      ...demoHospitalPrices(hospitals),
    ]) {
      if (insurancePart === null || patientPart === null) continue
      const list = this.tariffs.get(code) ?? []
      list.push({ ...tariff, period: { from, to }, insurancePart, patientPart })
      this.tariffs.set(code, list)
    }
  }

  itemOf(code: string): NomenclatureItem | null {
    return this.items.get(code) ?? null
  }

  /** The tariffs of a code that a provider may charge, its own before the general ones. */
  tariffsFor(code: string, provider: string): Tariff[] {
    return tariffsFor(this.tariffs.get(code) ?? [], provider)
  }
}
