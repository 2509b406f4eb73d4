import { Any, type EntityManager, IsNull, type SelectQueryBuilder } from 'typeorm'
import type { ListPage } from '../../../shared/lists/list-order'
import { type Ordered, orderedRows } from '../../../shared/lists/ordered-rows'
import type { ControlOutcome } from '../domain/control-outcome'
import { AttestationControlEntity } from './attestation-control.entity'

/** A control to open. */
export type NewControl = Omit<AttestationControlEntity, 'outcome' | 'outcomeAt' | 'outcomeBy' | 'remark'>

/** Opens a control for each line that has none open. Returns the open control of each line, in no order; name each line once. */
export async function openControls(
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
  closing: Pick<AttestationControlEntity, 'outcome' | 'outcomeAt' | 'outcomeBy' | 'remark'>,
): Promise<boolean> {
  const { affected } = await manager.getRepository(AttestationControlEntity).update({ id, outcome: IsNull() }, closing)
  return affected === 1
}

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
