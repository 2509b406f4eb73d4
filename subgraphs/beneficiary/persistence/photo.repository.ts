import { Any, type EntityManager } from 'typeorm'
import { PhotoEntity } from './photo.entity'

/** The last photo set of a person, under any of its ids; null if there is none. */
export const findLastPhoto = (manager: EntityManager, personIds: readonly string[]): Promise<PhotoEntity | null> =>
  manager.getRepository(PhotoEntity).findOne({ where: { personId: Any(personIds) }, order: { seq: 'DESC' } })

/** Inserts a photo; earlier ones stay. */
export async function insertPhoto(manager: EntityManager, photo: Omit<PhotoEntity, 'seq'>): Promise<void> {
  await manager.createQueryBuilder().insert().into(PhotoEntity).values(photo).updateEntity(false).execute()
}
