import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { AddressValue, Gender, IdentityEventValues, NewIdentityEvent, ResidenceValue } from './identity-event'

/** The content of an identity mutation as the registers send it; an absent field was not sent. */
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

/** The identity events of a mutation; all take effect on its day. A field that is absent has no event (BEN-MUTATION-FIELDS refuses such a mutation). */
export const mutationEvents = (mutation: MutationContent): NewIdentityEvent[] =>
  effectsOf(mutation).map(
    (effect) => ({ ...effect, effectiveOn: mutation.effectiveOn, openStart: false }) as NewIdentityEvent,
  )

function effectsOf({ kind, ...content }: MutationContent): Effect[] {
  const { newNiss, gender, birthDate } = content
  const residence: Effect[] = content.residence ? [{ kind: 'RESIDENCE', value: content.residence }] : []
  const address: Effect[] = content.address ? [{ kind: 'ADDRESS', value: content.address }] : []
  switch (kind) {
    case 'NAME_CHANGE': {
      const value: IdentityEventValues['NAME'] = {}
      if (content.lastName !== undefined) value.lastName = content.lastName
      if (content.firstNames !== undefined) value.firstNames = content.firstNames
      return [{ kind: 'NAME', value }]
    }
    case 'NUMBER_CHANGE':
      return newNiss
        ? [{ kind: 'NUMBER', value: { number: newNiss, replaces: content.niss } }, ...residence]
        : residence
    case 'GENDER_CHANGE':
      return gender ? [{ kind: 'GENDER', value: { gender } }] : []
    case 'BIRTH_DATE_CORRECTION':
      return birthDate ? [{ kind: 'BIRTH_DATE', value: { birthDate } }] : []
    case 'ADDRESS_CHANGE':
      return address
    case 'RESIDENCE_CHANGE':
      return residence
    case 'STRUCK_OFF':
      return [{ kind: 'RESIDENCE', value: { status: 'STRUCK_OFF', register: 'STRUCK_OFF', allocationInsCode: null } }]
    case 'DEATH':
      return [{ kind: 'DEATH', value: {} }]
    case 'INSURANCE_AFFILIATION':
      return [{ kind: 'INSURANCE', value: { status: 'INSURED', insurer: content.insurer ?? null } }]
    case 'INSURANCE_END':
      return [{ kind: 'INSURANCE', value: { status: 'ENDED', insurer: null } }]
    case 'RECEPTION_CENTRE_ARRIVAL':
      return [{ kind: 'RECEPTION_CENTRE', value: { present: true } }, ...address]
    case 'RECEPTION_CENTRE_DEPARTURE':
      return [{ kind: 'RECEPTION_CENTRE', value: { present: false } }, ...address]
  }
}
