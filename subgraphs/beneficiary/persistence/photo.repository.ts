import { Any, type EntityManager } from 'typeorm'
import { PhotoEntity } from './photo.entity'

/** The last photo set of a person, under any of its ids; null if there is none. */
export const findLastPhoto = (manager: EntityManager, personIds: readonly string[]): Promise<PhotoEntity | null> =>
  manager.getRepository(PhotoEntity).findOne({ where: { personId: Any(personIds) }, order: { seq: 'DESC' } })

/** Deletes every photo of a person, under any of its ids. Returns whether there was one. */
export async function deletePhotos(manager: EntityManager, personIds: readonly string[]): Promise<boolean> {
  const { affected } = await manager.getRepository(PhotoEntity).delete({ personId: Any(personIds) })
  return (affected ?? 0) > 0
}

/** Inserts a photo; earlier ones stay. */
export async function insertPhoto(manager: EntityManager, photo: Omit<PhotoEntity, 'seq'>): Promise<void> {
  await manager.createQueryBuilder().insert().into(PhotoEntity).values(photo).updateEntity(false).execute()
}
