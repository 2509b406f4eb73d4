import type { Day } from '../../../shared/values/day'
import { type Identity, onOrFirst } from './identity'
import { birthDateOf, type Registration } from './registration'
import { recordOn } from './timeline'

/** The data of a registration that differ from those recorded of the person, by the names of the input's fields. */
export function registrationDifferences(registration: Registration, known: Identity, today: Day): string[] {
  const name = onOrFirst(known.names, today)
  const birthDate = birthDateOf(registration, today)
  const { residence, address } = registration
  const recorded = residence ? recordOn(known.residences, residence.from) : undefined
  const recordedAddress = address ? recordOn(known.addresses, address.from) : undefined
  const insurance = registration.insuranceFrom ? recordOn(known.insurances, registration.insuranceFrom) : undefined
  const differs: Record<string, boolean> = {
    lastName: registration.lastName !== name.lastName,
    firstNames: registration.firstNames !== null && registration.firstNames !== name.firstNames,
    gender: registration.gender !== onOrFirst(known.genders, today).gender,
    birthDate: birthDate !== null && birthDate !== recordOn(known.birthDates, today)?.birthDate,
    residence:
      residence !== null && (residence.status !== recorded?.status || residence.register !== recorded.register),
    insurance: registration.insuranceFrom !== null && registration.insurance !== insurance?.status,
    address:
      address !== null && (address.insCode !== recordedAddress?.insCode || address.street !== recordedAddress.street),
  }
  return Object.keys(differs).filter((field) => differs[field])
}
