import { Any, type EntityManager } from 'typeorm'
import type { RegistrationRequest } from '../domain/registration'
import { PersonEntity } from './person.entity'
import { PersonNumberEntity } from './person-number.entity'

/**
 * Inserts a person with its number. Returns false if the number leads to a person already: then the caller must roll back, because
 * the person's row is written.
 */
export async function insertPerson(
  manager: EntityManager,
  person: Omit<PersonEntity, 'canonicalId'>,
  number: string,
): Promise<boolean> {
  await manager.getRepository(PersonEntity).insert({ ...person, canonicalId: person.id })
  return assignNumber(manager, { number, personId: person.id, recordedAt: person.registeredAt })
}

/** Makes a number lead to a person. Returns false if it leads to a person already; waits for a concurrent transaction that assigns it. */
export async function assignNumber(manager: EntityManager, number: PersonNumberEntity): Promise<boolean> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(PersonNumberEntity)
    .values(number)
    .orIgnore()
    .returning(['number'])
    .updateEntity(false)
    .execute()
  return raw.length > 0
}

/** The registrations under these ids, as sent. */
export async function findRegistrations(
  manager: EntityManager,
  ids: readonly string[],
): Promise<RegistrationRequest[]> {
  const persons = await manager
    .getRepository(PersonEntity)
    .find({ select: { id: true, registration: true }, where: { id: Any(ids) } })
  return persons.map(({ registration }) => registration)
}
