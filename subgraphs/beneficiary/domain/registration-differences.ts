import type { Day } from '../../../shared/values/day'
import type { Identity } from './identity'
import { onOrFirst } from './identity'
import type { Registration } from './registration'
import { birthDateOf } from './registration'
import { on } from './timeline'

/** Which data of a registration are others than those recorded of the person, by the names of the input's fields. */
export function registrationDifferences(told: Registration, known: Identity, today: Day): string[] {
  const name = onOrFirst(known.names, today)
  const birthDate = birthDateOf(told, today)
  const { residence, address } = told
  const recorded = residence ? on(known.residences, residence.from) : undefined
  const at = address ? on(known.addresses, address.from) : undefined
  const insurance = told.insuranceFrom ? on(known.insurances, told.insuranceFrom) : undefined
  const differs: Record<string, boolean> = {
    lastName: told.lastName !== name.lastName,
    firstNames: told.firstNames !== null && told.firstNames !== name.firstNames,
    gender: told.gender !== onOrFirst(known.genders, today).gender,
    birthDate: birthDate !== null && birthDate !== on(known.birthDates, today)?.birthDate,
    residence:
      residence !== null && (residence.status !== recorded?.status || residence.register !== recorded.register),
    insurance: told.insuranceFrom !== null && told.insurance !== insurance?.status,
    address: address !== null && (address.insCode !== at?.insCode || address.street !== at.street),
  }
  return Object.keys(differs).filter((field) => differs[field])
}
