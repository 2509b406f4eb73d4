import { type EntityManager, IsNull, type SelectQueryBuilder } from 'typeorm'
import { plainRowsByKeys } from '../../../shared/database/plain-rows'
import type { ListPage } from '../../../shared/lists/list-order'
import { type Ordered, orderedRows } from '../../../shared/lists/ordered-rows'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { AttestationEntity } from './attestation.entity'

/** The content of an attestation before it is issued. */
export type AttestationContent = Pick<
  AttestationEntity,
  | 'personId'
  | 'niss'
  | 'provider'
  | 'providerKey'
  | 'issuerCategory'
  | 'careTypes'
  | 'validFrom'
  | 'validTo'
  | 'medium'
  | 'keptUntil'
  | 'issuedLate'
  | 'findings'
  | 'applied'
>

/** Returns the next serial number of the sequence; a number that is not used leaves a gap. */
export async function nextSerialNumber(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ serial: string }[]>(`select nextval('attestation_serial')::text as serial`)
  return String(row?.serial)
}

/** Inserts the attestation. Returns false if an equal attestation exists and is not revoked; then nothing is written. */
export async function insertAttestation(manager: EntityManager, attestation: AttestationEntity): Promise<boolean> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(AttestationEntity)
    .values(attestation)
    .orIgnore()
    .returning(['number'])
    .updateEntity(false)
    .execute()
  return raw.length > 0
}

/** The attestation with the same content that is not revoked, under any id of the person; null if there is none. */
export const findEqualAttestation = (
  manager: EntityManager,
  { providerKey, careTypes, validFrom, validTo, medium }: AttestationContent,
  personIds: readonly string[],
): Promise<AttestationEntity | null> =>
  manager
    .createQueryBuilder(AttestationEntity, 'a')
    .where('a.revokedAt is null and a.providerKey = :providerKey and a.personId = any(:personIds)', {
      providerKey,
      personIds,
    })
    .andWhere('a.careTypes = :careTypes and a.validFrom = :validFrom and a.medium = :medium', {
      careTypes,
      validFrom,
      medium,
    })
    .andWhere('a.validTo is not distinct from :validTo::date', { validTo })
    .orderBy('a.issuedAt')
    .addOrderBy('a.number')
    .limit(1)
    .getOne()

/** The attestation with this number; null if there is none. */
export const findAttestation = (manager: EntityManager, number: string): Promise<AttestationEntity | null> =>
  manager.getRepository(AttestationEntity).findOneBy({ number })

/** The attestations with these numbers, in no order. */
export const findAttestations = (manager: EntityManager, numbers: readonly string[]): Promise<AttestationEntity[]> =>
  plainRowsByKeys(manager, AttestationEntity, 'number', numbers)

/** Records the revocation of the attestation. Returns false if it was revoked before; then nothing is written. */
export async function updateRevocation(
  manager: EntityManager,
  number: string,
  revocation: Pick<AttestationEntity, 'revokedAt' | 'revocationReason' | 'revokedBy'>,
): Promise<boolean> {
  const { affected } = await manager
    .getRepository(AttestationEntity)
    .update({ number, revokedAt: IsNull() }, revocation)
  return affected === 1
}

/** The criteria of a list of attestations; null does not filter. */
export interface AttestationSearch {
  personIds: readonly string[] | null
  /** INAMI number in 11 digits. */
  providerKey: string | null
  /** Valid on this day. */
  on: Day | null
  careType: CareType | null
  revoked: boolean | null
}

function searchQuery(manager: EntityManager, search: AttestationSearch): SelectQueryBuilder<AttestationEntity> {
  const query = manager.createQueryBuilder(AttestationEntity, 'a')
  const { personIds, providerKey, on, careType, revoked } = search
  if (personIds) query.andWhere('a.personId = any(:personIds)', { personIds })
  if (providerKey) query.andWhere('a.providerKey = :providerKey', { providerKey })
  if (on) query.andWhere('a.validFrom <= :on and (a.validTo is null or a.validTo >= :on)', { on })
  if (careType) query.andWhere(':careType = any(a.careTypes)', { careType })
  if (revoked !== null) query.andWhere(revoked ? 'a.revokedAt is not null' : 'a.revokedAt is null')
  return query
}

/** A page of the attestations that meet the criteria. */
export const searchAttestations = (
  manager: EntityManager,
  search: AttestationSearch,
  page: ListPage,
): Promise<Ordered<AttestationEntity>[]> => orderedRows(manager, searchQuery(manager, search), page)

/** The number of attestations that meet the criteria. */
export const countAttestations = (manager: EntityManager, search: AttestationSearch): Promise<number> =>
  searchQuery(manager, search).getCount()
