import { Any, type EntityManager, IsNull, type SelectQueryBuilder } from 'typeorm'
import type { ListPage } from '../../../shared/lists/list-order'
import { type Ordered, orderedRows } from '../../../shared/lists/ordered-rows'
import type { ControlOutcome } from '../domain/control-outcome'
import { AttestationControlEntity } from './attestation-control.entity'
import { ControlScanEntity } from './control-scan.entity'

/** A control to open. */
export type NewControl = Omit<AttestationControlEntity, 'answeredAt' | 'outcome' | 'outcomeAt' | 'outcomeBy' | 'remark'>

/** Inserts a control for each line that has none open. Returns the open control of each line, in no order; name each line once. */
export async function insertControls(
  manager: EntityManager,
  controls: readonly NewControl[],
): Promise<AttestationControlEntity[]> {
  // An update, because a control that is closed at this moment must be waited for: afterwards a new one is opened.
  const { generatedMaps } = await manager
    .createQueryBuilder()
    .insert()
    .into(AttestationControlEntity)
    .values([...controls])
    .orUpdate(['line_id'], ['line_id'], { indexPredicate: 'outcome is null' })
    .returning('*')
    .execute()
  return manager.getRepository(AttestationControlEntity).create(generatedMaps)
}

/** The control with this id; null if there is none. */
export const findControl = (manager: EntityManager, id: string): Promise<AttestationControlEntity | null> =>
  manager.getRepository(AttestationControlEntity).findOneBy({ id })

/** Records the outcome. Returns false if the control has an outcome already; then nothing is written. */
export async function closeControl(
  manager: EntityManager,
  id: string,
  closing: Pick<AttestationControlEntity, 'outcome' | 'outcomeAt' | 'outcomeBy' | 'remark'> &
    Partial<Pick<AttestationControlEntity, 'attestationNumber'>>,
): Promise<boolean> {
  const { affected } = await manager.getRepository(AttestationControlEntity).update({ id, outcome: IsNull() }, closing)
  return affected === 1
}

/**
 * Records the provider's answer: an electronic attestation or a scan; a later answer replaces it. Returns false if the outcome is
 * recorded; then nothing is written.
 */
export async function updateAnswer(
  manager: EntityManager,
  id: string,
  answer: Pick<AttestationControlEntity, 'answeredAt' | 'attestationNumber'>,
  scan: Pick<ControlScanEntity, 'mediaType' | 'content'> | null,
): Promise<boolean> {
  const { affected } = await manager.getRepository(AttestationControlEntity).update({ id, outcome: IsNull() }, answer)
  if (affected !== 1) return false
  const scans = manager.getRepository(ControlScanEntity)
  if (scan) await scans.upsert({ controlId: id, ...scan }, ['controlId'])
  else await scans.delete({ controlId: id })
  return true
}

/** The scan with which the provider answered the control; null if there is none. */
export const findScan = (manager: EntityManager, controlId: string): Promise<ControlScanEntity | null> =>
  manager.getRepository(ControlScanEntity).findOneBy({ controlId })

/** The controls on care of a person, by any of the person's ids, oldest first. */
export const controlsOfPerson = (
  manager: EntityManager,
  personIds: readonly string[],
): Promise<AttestationControlEntity[]> =>
  manager.getRepository(AttestationControlEntity).find({
    where: { personId: Any(personIds) },
    order: { openedAt: 'ASC', id: 'ASC' },
  })

/** The controls of these attestations, newest first; only those of one provider unless its key is null. */
export const controlsOfAttestations = (
  manager: EntityManager,
  numbers: readonly string[],
  providerKey: string | null,
): Promise<AttestationControlEntity[]> =>
  manager.getRepository(AttestationControlEntity).find({
    where: { attestationNumber: Any(numbers), ...(providerKey !== null && { providerKey }) },
    order: { openedAt: 'DESC', id: 'DESC' },
  })

/** The criteria of a list of controls; null does not filter. */
export interface ControlSearch {
  /** INAMI number in 11 digits. */
  providerKey: string | null
  /** true: without an outcome; false: with one. */
  open: boolean | null
  outcome: ControlOutcome | null
}

function searchQuery(
  manager: EntityManager,
  { providerKey, open, outcome }: ControlSearch,
): SelectQueryBuilder<AttestationControlEntity> {
  const query = manager.createQueryBuilder(AttestationControlEntity, 'c')
  if (providerKey) query.andWhere('c.providerKey = :providerKey', { providerKey })
  if (open !== null) query.andWhere(open ? 'c.outcome is null' : 'c.outcome is not null')
  if (outcome) query.andWhere('c.outcome = :outcome', { outcome })
  return query
}

/** A page of the controls that meet the criteria. */
export const searchControls = (
  manager: EntityManager,
  search: ControlSearch,
  page: ListPage,
): Promise<Ordered<AttestationControlEntity>[]> => orderedRows(manager, searchQuery(manager, search), page)

/** The number of controls that meet the criteria. */
export const countControls = (manager: EntityManager, search: ControlSearch): Promise<number> =>
  searchQuery(manager, search).getCount()
