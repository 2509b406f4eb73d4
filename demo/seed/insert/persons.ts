import type { CopyValue } from '../../../shared/database/copy'
import { inTransaction } from '../../../shared/database/transaction'
import { type Day, daysBetween } from '../../../shared/values/day'
import type { Niss } from '../../../shared/values/niss'
import { endAfterDecision, endOfCaseWork } from '../../../subgraphs/beneficiary/domain/cpas-link'
import { mutationEvents } from '../../../subgraphs/beneficiary/domain/mutation-effects'
import { registrationEvents } from '../../../subgraphs/beneficiary/domain/registration'
import type { DemoDecision } from '../decisions'
import type { DemoPerson } from '../people'
import { bcss, copyRows, type Sources, timestamp, worker } from './rows'

/** Inserts persons with their identity facts and mutations. */
export async function insertPersons(
  sources: Sources,
  persons: readonly DemoPerson[],
  decisions: readonly DemoDecision[],
): Promise<void> {
  const facts: CopyValue[][] = []
  const addFact = (
    personId: string,
    kind: string,
    effectiveOn: Day,
    openStart: boolean,
    value: object,
    recordedAt: string,
    more: { other?: string; mutation?: string } = {},
  ) =>
    facts.push([
      personId,
      kind,
      effectiveOn,
      openStart,
      more.mutation ? 'MUTATION' : 'REGISTRATION',
      JSON.stringify(value),
      more.other ?? null,
      more.mutation ?? null,
      recordedAt,
    ])
  const registration = (person: DemoPerson) => ({
    niss: person.niss as Niss,
    lastName: person.lastName,
    firstNames: person.firstNames,
    gender: person.gender,
    birthDate: person.birthDate,
    residence: {
      status: person.status,
      register: person.register,
      allocationInsCode: person.status.startsWith('ASYLUM') ? person.insCode : null,
      from: person.insurance === 'INSURABLE' ? person.birthDate : person.since,
    },
    insurance: person.insurance,
    insuranceFrom: person.since,
    address: { street: person.street, postalCode: person.cpas.postalCode, insCode: person.insCode, from: person.since },
  })
  for (const person of persons) {
    const recordedAt = timestamp(person.since)
    for (const { kind, effectiveOn, openStart, value } of registrationEvents(registration(person), person.since))
      addFact(person.id, kind, effectiveOn, openStart, value, recordedAt)
    const head = person.householdOf
    if (!head) continue
    const isChild = daysBetween(head.birthDate, person.birthDate) > 16 * 365
    addFact(person.id, 'HOUSEHOLD', person.birthDate, true, { relation: isChild ? 'PARENT' : 'PARTNER' }, recordedAt, {
      other: head.id,
    })
    addFact(head.id, 'HOUSEHOLD', head.birthDate, true, { relation: isChild ? 'CHILD' : 'PARTNER' }, recordedAt, {
      other: person.id,
    })
  }
  const mutations: CopyValue[][] = []
  for (const { person, mutation } of decisions) {
    if (!mutation) continue
    const { id, kind, effectiveOn, receivedOn } = mutation
    const residence = { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: null } as const
    const content = {
      niss: person.niss,
      kind,
      effectiveOn,
      ...(kind === 'RESIDENCE_CHANGE' ? { residence } : kind === 'INSURANCE_AFFILIATION' ? { insurer: '100' } : {}),
    }
    const { before, after, changesResidenceStatus } = summaryOf(person, kind, effectiveOn)
    mutations.push([
      id,
      `demo-${id}`,
      person.id,
      kind,
      effectiveOn,
      timestamp(receivedOn, -3),
      JSON.stringify(bcss),
      JSON.stringify(content),
      before,
      after,
      changesResidenceStatus,
    ])
    for (const event of mutationEvents({ ...content, niss: person.niss }))
      addFact(person.id, event.kind, effectiveOn, false, event.value, timestamp(receivedOn, -3), { mutation: id })
  }
  await inTransaction(sources.get('beneficiary')!, async (tx) => {
    await copyRows(
      tx,
      'person',
      'id, canonical_id, registered_at, registered_by, registration',
      persons.map((person) => [
        person.id,
        person.id,
        timestamp(person.since),
        JSON.stringify(worker(person.cpas.enterpriseNumber)),
        JSON.stringify(registration(person)),
      ]),
    )
    await copyRows(
      tx,
      'person_number',
      'number, person_id, recorded_at',
      persons.map((person) => [person.niss, person.id, timestamp(person.since)]),
    )
    await copyRows(tx, 'cpas_link', 'cpas, person_id, reason, version, ends_on', [
      ...persons.map(({ id, cpas, since }) => [cpas.enterpriseNumber, id, 'REGISTRATION', 0, endOfCaseWork(since)]),
      ...decisions.flatMap(({ person, number, versions }) => {
        const lastDay = versions.at(-1)?.content.validity.to
        return lastDay
          ? [[person.cpas.enterpriseNumber, person.id, number, versions.length, endAfterDecision(lastDay)]]
          : []
      }),
    ])
    await copyRows(
      tx,
      'identity_mutation',
      'id, reference, person_id, kind, effective_on, received_at, received_from, content, before, after, changes_residence_status',
      mutations,
    )
    await copyRows(
      tx,
      'identity_fact',
      'person_id, kind, effective_on, open_start, source, value, other_id, mutation_id, recorded_at',
      facts,
    )
  })
}

// The values that the mutation changed, as the inbox shows them.
function summaryOf(person: DemoPerson, kind: string, effectiveOn: Day) {
  if (kind === 'DEATH') return { before: null, after: effectiveOn, changesResidenceStatus: false }
  if (kind === 'INSURANCE_AFFILIATION')
    return { before: person.insurance, after: 'INSURED 100', changesResidenceStatus: false }
  return {
    before: person.status,
    after: kind === 'RESIDENCE_CHANGE' ? 'LEGAL_STAY' : 'STRUCK_OFF',
    changesResidenceStatus: true,
  }
}
