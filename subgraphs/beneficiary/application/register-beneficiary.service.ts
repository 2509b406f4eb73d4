import { isDeepStrictEqual } from 'node:util'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit, inTransaction, type Statements, type Tx } from '../../../shared/database/transaction'
import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import { parseOptionalText, requireText } from '../../../shared/input/text'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { numberKind } from '../../../shared/values/niss'
import { endOfCaseWork, needsLink } from '../domain/cpas-link'
import type { NewIdentityEvent } from '../domain/identity-event'
import type { Person } from '../domain/person'
import { inverseRelation, openStartDate, type RegistrationRequest, registrationEvents } from '../domain/registration'
import { registrationDifferences } from '../domain/registration-differences'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { recordLink } from '../persistence/cpas-link.repository'
import { insertIdentityEvents } from '../persistence/identity-event.repository'
import { loadPersons, personByNumber } from '../persistence/person.repository'
import { findRegistrations, insertPerson } from '../persistence/registration.repository'
import { knownPerson } from '../rules/known-person.rule'
import { numberContradiction } from '../rules/number-contradiction.rule'
import type { RegisterBeneficiaryInput } from '../schema/beneficiary.input'
import { countPersonReads } from './count-reads.service'
import { mayReadFile } from './cpas-link.service'
import { MAX_NAME_LENGTH } from './name-length'
import { parseAddress, parseResidence } from './parse-place'

/**
 * Registers a person, or returns the person who is registered under the number, unchanged: with the warning BEN-KNOWN if data
 * differ. The warning ID-NUMBER reports a sex or birth date that contradicts the number.
 * @throws BAD_USER_INPUT for data that cannot be read or contradict each other, NOT_FOUND for an unknown household member.
 */
export async function registerBeneficiary(
  input: RegisterBeneficiaryInput,
  context: SubgraphContext,
): Promise<{ person: Person; findings: Finding[] }> {
  const request = parseInput(input, context)
  // A household member must be registered already: naming one asks about a person.
  if (request.household) await countPersonReads(context, [request.household.with])
  const { findings } = evaluateRules([numberContradiction], request, { recording: context.today })
  const isKnown = (await personByNumber(context.db, request.niss)) !== null
  const registered = isKnown ? null : await inTransaction(context.db, (tx) => register(tx, context, request))
  if (registered) return { person: registered, findings }
  // A person who is registered already is read: that makes no link, and counts.
  await countPersonReads(context, [request.niss])
  const known = await readRegistered(autocommit(context.db), context, request)
  return { person: known.person, findings: [...known.findings, ...findings] }
}

// Null if a concurrent call registered the number; then nothing of this registration is written.
async function register(tx: Tx, context: SubgraphContext, request: RegistrationRequest): Promise<Person | null> {
  const { manager } = tx
  const { household } = request
  const member = household && (await requirePerson(tx, household.with))
  const id = newId()
  const registeredAt = new Date(context.now)
  await manager.query('savepoint registration')
  const person = { id, registeredAt, registeredBy: context.caller, registration: request }
  if (!(await insertPerson(manager, person, request.niss))) {
    await manager.query('rollback to savepoint registration')
    return null
  }
  const events = registrationEvents(request, context.today).map((event) => ({ ...event, personId: id }))
  const ofHousehold = member ? householdEvents(id, member.id, request, context.today) : []
  if (context.caller.audience === 'CPAS')
    await recordLink(tx, {
      cpas: context.caller.organisation,
      personId: id,
      reason: 'REGISTRATION',
      version: 0,
      endsOn: endOfCaseWork(context.today),
    })
  await insertIdentityEvents(manager, [...events, ...ofHousehold], null, registeredAt)
  const persons = await loadPersons(tx, member ? [id, member.id] : [id])
  const written = [...persons.values()].map((one) => toAccessRecord(one, context.today))
  await logAccess(tx, context, written, 'WRITE')
  return persons.get(id) ?? null
}

async function requirePerson(statements: Statements, niss: string): Promise<Person> {
  const person = await personByNumber(statements.manager, niss)
  if (!person) throw notFound(`The person ${niss}`)
  return person
}

// Each of the two persons gets an event with the relation of the other one.
function householdEvents(
  id: string,
  memberId: string,
  request: RegistrationRequest,
  today: Day,
): (NewIdentityEvent & { personId: string })[] {
  const relation = request.household?.relation ?? 'OTHER'
  const common = { kind: 'HOUSEHOLD', effectiveOn: openStartDate(request, today), openStart: false } as const
  return [
    { ...common, personId: memberId, value: { personId: id, relation } },
    { ...common, personId: id, value: { personId: memberId, relation: inverseRelation[relation] } },
  ]
}

async function readRegistered(statements: Statements, context: SubgraphContext, request: RegistrationRequest) {
  const person = await requirePerson(statements, request.niss)
  await logAccess(statements, context, [toAccessRecord(person, context.today)], 'READ')
  const registrations = await findRegistrations(statements.manager, person.ids)
  const isRepeated = registrations.some((registration) => isDeepStrictEqual(registration, { ...request }))
  const differences = isRepeated ? [] : await differencesTo(person, request, statements, context)
  // A CPAS that may not read the file must not learn by trying what is in it.
  const differing = (await mayReadFile(context, person.id))
    ? differences
    : differences.filter((field) => !needsLink(field))
  const { findings } = evaluateRules([knownPerson], { niss: request.niss, differing }, { recording: context.today })
  return { person, findings }
}

async function differencesTo(
  person: Person,
  request: RegistrationRequest,
  statements: Statements,
  { today }: SubgraphContext,
): Promise<string[]> {
  const differing = registrationDifferences(request, person.identity, today)
  if (!request.household) return differing
  const member = await requirePerson(statements, request.household.with)
  const isMember = person.identity.household.some(({ personId }) => personId === member.id)
  return isMember ? differing : [...differing, 'householdOf']
}

function parseInput(input: RegisterBeneficiaryInput, { today }: SubgraphContext): RegistrationRequest {
  const { niss, gender, residence, address, householdOf, relation } = input
  if (!residence && numberKind(niss) === 'NISS')
    throw badInput('input.residence', 'A person with a national register number needs a residence status.')
  if (input.birthDate && input.birthDate > today)
    throw badInput('input.birthDate', `The birth date, ${input.birthDate}, is after today, ${today}.`)
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
