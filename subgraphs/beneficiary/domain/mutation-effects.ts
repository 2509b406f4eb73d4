import type { IdentityMutationKind, InsuranceStatus } from '../../../shared/values/care-types'
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
  insurance?: InsuranceStatus
}

type Effect = {
  [K in keyof IdentityEventValues]: { kind: K; value: IdentityEventValues[K] }
}[keyof IdentityEventValues]

/**
 * The identity events of a mutation; all take effect on its day. A field that is absent has no event (BEN-MUTATION-FIELDS refuses
 * such a mutation). `derivesInsurability`: legal stay makes a person insurable (ID-INSURABLE).
 */
export const mutationEvents = (mutation: MutationContent, derivesInsurability = true): NewIdentityEvent[] =>
  effectsOf(mutation, derivesInsurability).map(
    (effect) => ({ ...effect, effectiveOn: mutation.effectiveOn, openStart: false }) as NewIdentityEvent,
  )

function effectsOf({ kind, ...content }: MutationContent, derivesInsurability: boolean): Effect[] {
  const { newNiss, gender, birthDate } = content
  const residence: Effect[] = content.residence ? [{ kind: 'RESIDENCE', value: content.residence }] : []
  const insurance = insuranceEffects(kind, content, derivesInsurability)
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
        ? [{ kind: 'NUMBER', value: { number: newNiss, replaces: content.niss } }, ...residence, ...insurance]
        : [...residence, ...insurance]
    case 'GENDER_CHANGE':
      return gender ? [{ kind: 'GENDER', value: { gender } }] : []
    case 'BIRTH_DATE_CORRECTION':
      return birthDate ? [{ kind: 'BIRTH_DATE', value: { birthDate } }] : []
    case 'ADDRESS_CHANGE':
      return address
    case 'RESIDENCE_CHANGE':
      return [...residence, ...insurance]
    case 'STRUCK_OFF':
      return [{ kind: 'RESIDENCE', value: { status: 'STRUCK_OFF', register: 'STRUCK_OFF', allocationInsCode: null } }]
    case 'DEATH':
      return [{ kind: 'DEATH', value: {} }]
    case 'INSURANCE_AFFILIATION':
      return [{ kind: 'INSURANCE', value: { status: 'INSURED', insurer: content.insurer ?? null } }]
    case 'INSURANCE_END':
      return insurance.length > 0 ? insurance : [{ kind: 'INSURANCE', value: { status: 'ENDED', insurer: null } }]
    case 'INSURABILITY_CHANGE':
      return insurance
    case 'RECEPTION_CENTRE_ARRIVAL':
      return [{ kind: 'RECEPTION_CENTRE', value: { present: true } }, ...address]
    case 'RECEPTION_CENTRE_DEPARTURE':
      return [{ kind: 'RECEPTION_CENTRE', value: { present: false } }, ...address]
  }
}

// The insurance status that the report gives or, after a change to legal stay, the one that is derived.
function insuranceEffects(
  kind: IdentityMutationKind,
  { insurance, residence }: Omit<MutationContent, 'kind'>,
  derivesInsurability: boolean,
): Effect[] {
  if (insurance) return [{ kind: 'INSURANCE', value: { status: insurance, insurer: null } }]
  if (!derivesInsurability || residence?.status !== 'LEGAL_STAY') return []
  const status = kind === 'NUMBER_CHANGE' ? 'DERIVED_FROM_NEW_STATUS' : 'DERIVED'
  return [{ kind: 'INSURANCE', value: { status, insurer: null } }]
}
