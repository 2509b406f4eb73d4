import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { type Identity, insurancesFromStart, numberOn } from './identity'
import { recordOn } from './timeline'

const joined = (...parts: (string | null | undefined)[]): string | null =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ') || null

/** A short text of the value that a kind of mutation changes, as it is on a day: for the text before and after a mutation. Null if there is none. */
export function summaryOn(kind: IdentityMutationKind, identity: Identity, when: Day): string | null {
  switch (kind) {
    case 'NAME_CHANGE': {
      const name = recordOn(identity.names, when)
      return name ? joined(name.lastName, name.firstNames) : null
    }
    case 'NUMBER_CHANGE':
      return numberOn(identity, when).number
    case 'GENDER_CHANGE':
      return recordOn(identity.genders, when)?.gender ?? null
    case 'BIRTH_DATE_CORRECTION':
      return recordOn(identity.birthDates, when)?.birthDate ?? null
    case 'ADDRESS_CHANGE': {
      const address = recordOn(identity.addresses, when)
      return address ? joined(address.street, address.postalCode, address.insCode) : null
    }
    case 'RESIDENCE_CHANGE':
    case 'STRUCK_OFF':
      return recordOn(identity.residences, when)?.status ?? null
    case 'DEATH':
      return identity.deathDate
    case 'INSURANCE_AFFILIATION':
    case 'INSURANCE_END':
    case 'INSURABILITY_CHANGE': {
      const insurance = recordOn(insurancesFromStart(identity), when)
      return insurance ? joined(insurance.status, insurance.insurer) : null
    }
    case 'RECEPTION_CENTRE_ARRIVAL':
    case 'RECEPTION_CENTRE_DEPARTURE':
      return identity.receptionCentre.some(({ from, to }) => from <= when && (to === null || when <= to))
        ? 'RECEPTION_CENTRE'
        : null
  }
}

/** Whether the mutation changes the residence status: its value on the eve before the mutation differs from its value on the day after it. */
export function changesStatus(before: Identity, after: Identity, eve: Day, effectiveOn: Day): boolean {
  return recordOn(before.residences, eve)?.status !== recordOn(after.residences, effectiveOn)?.status
}
