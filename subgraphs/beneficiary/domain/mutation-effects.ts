import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { AddressValue, Gender, IdentityEventValues, NewIdentityEvent, ResidenceValue } from './identity-event'

/** An identity mutation as the registers send it; an absent field was not given. */
export interface MutationContent {
  niss: string
  kind: IdentityMutationKind
  effectiveOn: Day
  lastName?: string
  firstNames?: string | null
  newNiss?: string
  gender?: Gender
  birthDate?: Day
  address?: AddressValue
  residence?: ResidenceValue
  insurer?: string
}

type Effect = {
  [K in keyof IdentityEventValues]: { kind: K; value: IdentityEventValues[K] }
}[keyof IdentityEventValues]

/** The facts that a mutation adds; all take effect on its day. `from` is the number that a new number replaces. */
export const mutationEvents = (mutation: MutationContent): NewIdentityEvent[] =>
  effectsOf(mutation).map(
    (effect) => ({ ...effect, effectiveOn: mutation.effectiveOn, openStart: false }) as NewIdentityEvent,
  )

function effectsOf({ kind, ...given }: MutationContent): Effect[] {
  const residence: Effect[] = given.residence ? [{ kind: 'RESIDENCE', value: given.residence }] : []
  const address: Effect[] = given.address ? [{ kind: 'ADDRESS', value: given.address }] : []
  switch (kind) {
    case 'NAME_CHANGE': {
      const value: IdentityEventValues['NAME'] = {}
      if (given.lastName !== undefined) value.lastName = given.lastName
      if (given.firstNames !== undefined) value.firstNames = given.firstNames
      return [{ kind: 'NAME', value }]
    }
    case 'NUMBER_CHANGE':
      return [{ kind: 'NUMBER', value: { number: given.newNiss!, replaces: given.niss } }, ...residence]
    case 'GENDER_CHANGE':
      return [{ kind: 'GENDER', value: { gender: given.gender! } }]
    case 'BIRTH_DATE_CORRECTION':
      return [{ kind: 'BIRTH_DATE', value: { birthDate: given.birthDate! } }]
    case 'ADDRESS_CHANGE':
      return address
    case 'RESIDENCE_CHANGE':
      return residence
    case 'STRUCK_OFF':
      return [{ kind: 'RESIDENCE', value: { status: 'STRUCK_OFF', register: 'STRUCK_OFF', allocationInsCode: null } }]
    case 'DEATH':
      return [{ kind: 'DEATH', value: {} }]
    case 'INSURANCE_AFFILIATION':
      return [{ kind: 'INSURANCE', value: { status: 'INSURED', insurer: given.insurer ?? null } }]
    case 'INSURANCE_END':
      return [{ kind: 'INSURANCE', value: { status: 'ENDED', insurer: null } }]
    case 'RECEPTION_CENTRE_ARRIVAL':
      return [{ kind: 'RECEPTION_CENTRE', value: { present: true } }, ...address]
    case 'RECEPTION_CENTRE_DEPARTURE':
      return [{ kind: 'RECEPTION_CENTRE', value: { present: false } }, ...address]
  }
}
