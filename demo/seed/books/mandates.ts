import { addDays, type Day, firstDayOf, monthOf } from '../../../shared/values/day'
import { enterpriseCheckDigits } from '../../../shared/values/enterprise-number'
import { providerKey } from '../../../shared/values/inami-number'
import { insertMandate } from '../../../subgraphs/provider/persistence/mandate.repository'
import { type Sources, timestamp } from '../insert/rows'
import type { DemoProvider } from '../providers'
import { staffOf } from './act'

/** An organisation that invoices for providers. The number is valid and fictitious. */
const MEDICAL_HOUSE = {
  number: `02999950${enterpriseCheckDigits('02999950')}`,
  name: 'Maison médicale de l’Exemple',
  iban: 'BE71096123456769',
}
const SECRETARIAT = {
  number: `02999951${enterpriseCheckDigits('02999951')}`,
  name: 'Secretariaat Voorbeeld',
}

/** A mandate of the demo data. `payeeIban` null: the provider's own account is paid. */
export interface DemoMandate {
  provider: DemoProvider
  mandatee: string
  mandateeName: string
  firstDay: Day
  lastDay: Day | null
  payeeIban: string | null
}

/**
 * The mandates of general practitioners: four invoice through a medical house whose account is paid, one invoiced through a secretariat
 * until some weeks ago, and the practitioner of the examples begins next month.
 */
export function demoMandates(gps: readonly DemoProvider[], today: Day): DemoMandate[] {
  const house = { mandatee: MEDICAL_HOUSE.number, mandateeName: MEDICAL_HOUSE.name, payeeIban: MEDICAL_HOUSE.iban }
  const office = { mandatee: SECRETARIAT.number, mandateeName: SECRETARIAT.name, payeeIban: null }
  const nextMonth = firstDayOf(monthOf(addDays(firstDayOf(monthOf(today)), 32)))
  return [
    ...gps.slice(8, 12).map((provider) => ({ ...house, provider, firstDay: addDays(today, -220), lastDay: null })),
    ...gps
      .slice(12, 13)
      .map((provider) => ({ ...office, provider, firstDay: addDays(today, -300), lastDay: addDays(today, -45) })),
    ...gps.slice(0, 1).map((provider) => ({ ...office, provider, firstDay: nextMonth, lastDay: null })),
  ]
}

/** The mandate by which files of a provider are sent on a day; null: the provider sends them. */
export const mandateOn = (mandates: readonly DemoMandate[], provider: DemoProvider, on: Day): DemoMandate | null =>
  mandates.find(
    (mandate) =>
      mandate.provider === provider && mandate.firstDay <= on && (mandate.lastDay === null || on <= mandate.lastDay),
  ) ?? null

/** Records the mandates as their providers gave them. */
export async function insertMandates(sources: Sources, mandates: readonly DemoMandate[], today: Day): Promise<void> {
  const { manager } = sources.get('provider')!
  for (const [rank, { provider, lastDay, ...mandate }] of mandates.entries()) {
    const recordedOn = mandate.firstDay > today ? today : mandate.firstDay
    const by = { ...staffOf(provider.number), role: 'prescriber' }
    await insertMandate(manager, {
      ...mandate,
      id: `0190f5b0-0000-7000-8900-${String(rank + 1).padStart(12, '0')}`,
      providerKey: providerKey(provider.number),
      recordedAt: new Date(timestamp(recordedOn, -3)),
      ...{ ...by, lastDay },
      endedAt: lastDay === null ? null : new Date(timestamp(addDays(lastDay, -7), 2)),
      endedBy: lastDay === null ? null : by,
    })
  }
}
