import { day } from '../../../shared/values/day'
import { nissCheckDigits } from '../../../shared/values/niss'
import { type Identity, identityOf } from '../domain/identity'
import type { IdentityEvent, NewIdentityEvent } from '../domain/identity-event'
import { type MutationContent, mutationEvents } from '../domain/mutation-effects'
import { type Registration, registrationEvents } from '../domain/registration'

export const numberOf = (nine: string) => nine + nissCheckDigits(nine, false)
export const A = numberOf('904513997')
export const B = numberOf('900513998')
export const C = numberOf('914513997')
export const D = numberOf('920513998')
export const START = day('1990-05-13')

export const registration = (niss: string, more: Partial<Registration> = {}): Registration => ({
  niss: niss as Registration['niss'],
  lastName: 'Ndiaye',
  firstNames: 'Awa',
  gender: 'FEMALE',
  birthDate: START,
  residence: null,
  insurance: 'NOT_INSURED_NOT_INSURABLE',
  insuranceFrom: null,
  address: null,
  ...more,
})
export const TODAY = day('2026-03-12')

/** Records facts in the order given. */
export function recorded(...steps: (Registration | MutationContent)[]): IdentityEvent[] {
  const list: IdentityEvent[] = []
  for (const step of steps) {
    const facts: NewIdentityEvent[] = 'kind' in step ? mutationEvents(step) : registrationEvents(step, TODAY)
    const source = 'kind' in step ? 'MUTATION' : 'REGISTRATION'
    for (const fact of facts) list.push({ ...fact, seq: list.length + 1, personId: 'p', source })
  }
  return list
}
export const identity = (...steps: (Registration | MutationContent)[]) => identityOf(recorded(...steps))
export const mutation = (kind: MutationContent['kind'], effectiveOn: string, more: Partial<MutationContent> = {}) => ({
  niss: A,
  kind,
  effectiveOn: day(effectiveOn),
  ...more,
})
export const numbers = ({ numbers: list }: Identity) =>
  list.map(({ number, period, replacedBy }) => [number, period.from, period.to, replacedBy])
