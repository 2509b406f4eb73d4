import { type Partner } from '../e2e-scenario/client'
import { type Fixtures, TODAY } from './fixtures'
import { MUTATE, REGISTER } from './operations'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

type Overrides = Record<string, any>
const PERSON = `query ($niss: Niss!, $on: LocalDate) { beneficiary(niss: $niss) { id niss numberKind lastName firstNames gender birthDate deathDate
  numbers { number kind period { from to } replacedBy } names { lastName firstNames period { from to } }
  residence(on: $on) { status register allocationInsCode period { from to } } residences { status period { from to } }
  insurance(on: $on) { status insurer period { from to } } insurances { status period { from to } }
  address(on: $on) { street postalCode insCode municipality period { from to } } addresses { insCode period { from to } }
  inReceptionCentre(on: $on) household { relation beneficiary { niss } }
  mutations { totalCount edges { node { reference kind effectiveOn before after receivedAt beneficiary { niss } } } } } }`
let references = 0
export const mutationInput = (niss: string, kind: string, effectiveOn: string, more: Overrides = {}) => ({
  reference: `i-${niss}-${references++}`,
  niss,
  kind,
  effectiveOn,
  ...more,
})

/** Steps of the tests about persons and identity mutations. */
export function identitySteps(fixtures: Fixtures) {
  // The inspector reads every person, also long after the registration.
  const readPerson = async (niss: string, on: string | null = null, today = TODAY, partner = fixtures.inspector) =>
    (await partner.ask<any>(PERSON, { niss, on }, today)).beneficiary
  const recordMutations = async (list: Overrides[], on = TODAY) =>
    (await fixtures.bcss.ask<any>(MUTATE, { input: list }, on)).recordIdentityMutations
  const recordMutation = async (niss: string, kind: string, effectiveOn: string, more: Overrides = {}, on = TODAY) => {
    const [payload] = await recordMutations([mutationInput(niss, kind, effectiveOn, more)], on)
    expect(payload.findings).toEqual([])
    expect(payload.alreadyRecorded).toBe(false)
    return payload.mutation
  }
  const tryRegister = (niss: string, more: Overrides = {}, partner: Partner = fixtures.cpas, on = TODAY) =>
    partner.raw(REGISTER, { input: { niss, lastName: 'Exemple', gender: 'FEMALE', ...more } }, on)
  return { readPerson, recordMutations, recordMutation, tryRegister }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
