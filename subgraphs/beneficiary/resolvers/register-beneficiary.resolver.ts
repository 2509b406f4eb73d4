import { isDeepStrictEqual } from 'node:util'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { numberKind } from '../../../shared/values/niss'
import {
  MAX_NAME_LENGTH,
  parseAddress,
  parseOptionalText,
  parseResidence,
  requireText,
} from '../application/parse-text'
import type { HouseholdRelation, NewIdentityEvent } from '../domain/identity-event'
import { inverseRelation, openStartDate, type Registration, registrationEvents } from '../domain/registration'
import { registrationDifferences } from '../domain/registration-differences'
import { toAccessRecord, toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { addIdentityEvents } from '../persistence/identity-event.repository'
import { loadPersons, type Person, personByNumber } from '../persistence/person.repository'
import { addPerson, registrationsOf } from '../persistence/registration.repository'
import { knownPerson } from '../rules/known-person.rule'
import { numberContradiction } from '../rules/number-contradiction.rule'
import { RegisterBeneficiaryInput } from '../schema/inputs'
import { BeneficiaryPayload } from '../schema/payloads'

interface Told extends Registration {
  household: { with: string; relation: HouseholdRelation } | null
}

@Resolver()
export class RegisterBeneficiaryResolver {
  @Mutation(() => BeneficiaryPayload, {
    description:
      'Registers a person. Someone who is registered already, under this number or as one of the former ones, is returned ' +
      'unchanged: the same call again gives the first answer, other data give the warning BEN-KNOWN. A sex or birth date that ' +
      'contradicts the number gives the warning ID-NUMBER.',
  })
  async registerBeneficiary(
    @Arg('input', () => RegisterBeneficiaryInput, { description: 'The person.' }) input: RegisterBeneficiaryInput,
    @Ctx() context: SubgraphContext,
  ): Promise<BeneficiaryPayload> {
    const told = readRegistration(input, context)
    const known = await personByNumber(context.db, told.niss)
    const person = known ?? (await inTransaction(context.db, (tx) => register(tx, context, told)))
    const { findings } = evaluateRules([numberContradiction], told, { recording: context.today })
    if (person && person !== known) return { beneficiary: toBeneficiaryNode(person, context.today), findings }
    const again = await inTransaction(context.db, (tx) => registeredAlready(tx, context, told))
    return { ...again, findings: [...again.findings, ...findings] }
  }
}

async function register(tx: Tx, context: SubgraphContext, told: Told): Promise<Person | null> {
  const other = told.household && (await personByNumber(tx, told.household.with))
  if (told.household && !other) throw notFound(`The person ${told.household.with}`)
  const id = newId()
  // Whoever registers the same number at this moment was faster: then nothing of this is kept.
  await tx.query('savepoint registration')
  if (!(await addPerson(tx, context, id, told.niss, told))) {
    await tx.query('rollback to savepoint registration')
    return null
  }
  const own = registrationEvents(told, context.today).map((fact) => ({ ...fact, personId: id }))
  await addIdentityEvents(
    tx,
    [...own, ...(other ? together(id, other.id, told, context.today) : [])],
    null,
    context.now,
  )
  const persons = await loadPersons(tx, other ? [id, other.id] : [id])
  await logAccess(
    tx,
    context,
    [...persons.values()].map((person) => toAccessRecord(person, context.today)),
    'WRITE',
  )
  return persons.get(id)!
}

// Both sides get the fact, each what the other one is to it.
function together(id: string, other: string, told: Told, today: Day): (NewIdentityEvent & { personId: string })[] {
  const { relation } = told.household!
  const since = { kind: 'HOUSEHOLD', effectiveOn: openStartDate(told, today), openStart: false } as const
  return [
    { ...since, personId: other, value: { personId: id, relation } },
    { ...since, personId: id, value: { personId: other, relation: inverseRelation[relation] } },
  ]
}

async function registeredAlready(tx: Tx, context: SubgraphContext, told: Told): Promise<BeneficiaryPayload> {
  const person = (await personByNumber(tx, told.niss))!
  await logAccess(tx, context, [toAccessRecord(person, context.today)], 'READ')
  const again = (await registrationsOf(tx, person.ids)).some((first) => isDeepStrictEqual(first, { ...told }))
  const differing = again ? [] : await allDiffering(tx, context, told, person)
  const { findings } = evaluateRules([knownPerson], { niss: told.niss, differing }, { recording: context.today })
  return { beneficiary: toBeneficiaryNode(person, context.today), findings }
}

async function allDiffering(tx: Tx, context: SubgraphContext, told: Told, person: Person): Promise<string[]> {
  const differing = registrationDifferences(told, person.identity, context.today)
  if (!told.household) return differing
  const other = await personByNumber(tx, told.household.with)
  if (!other) throw notFound(`The person ${told.household.with}`)
  return person.identity.household.some((member) => member.personId === other.id)
    ? differing
    : [...differing, 'householdOf']
}

function readRegistration(input: RegisterBeneficiaryInput, { today }: SubgraphContext): Told {
  const { niss, gender, residence, address, householdOf, relation } = input
  if (!residence && numberKind(niss) === 'NISS')
    throw badInput('input.residence', 'Someone with a national register number has a residence status: tell it.')
  if (input.birthDate && input.birthDate > today)
    throw badInput('input.birthDate', `The birth date ${input.birthDate} is after today, ${today}.`)
  if (relation && !householdOf) throw badInput('input.householdOf', 'A relation needs the number of the other person.')
  if (householdOf === niss) throw badInput('input.householdOf', 'The number of another person is expected.')
  return {
    niss,
    lastName: requireText('input.lastName', input.lastName, MAX_NAME_LENGTH),
    firstNames: parseOptionalText('input.firstNames', input.firstNames, MAX_NAME_LENGTH),
    gender,
    birthDate: input.birthDate ?? null,
    residence: residence ? { ...parseResidence('input.residence', residence), from: residence.from } : null,
    insurance: input.insurance ?? 'NOT_INSURED_NOT_INSURABLE',
    insuranceFrom: input.insuranceFrom ?? null,
    address: address ? { ...parseAddress('input.address', address), from: address.from } : null,
    household: householdOf ? { with: householdOf, relation: relation ?? 'OTHER' } : null,
  }
}
