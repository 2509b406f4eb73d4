import { type EntityManager, In } from 'typeorm'
import { InspectionDocumentEntity } from './inspection-document.entity'

/** A document without its content. */
export type InspectionDocumentData = Omit<InspectionDocumentEntity, 'content'>

/** Attaches a document, or leaves an equal one of the same inspection as it is. */
export async function insertDocument(manager: EntityManager, document: InspectionDocumentEntity): Promise<void> {
  await manager.createQueryBuilder().insert().into(InspectionDocumentEntity).values(document).orIgnore().execute()
}

const DATA = ['id', 'inspectionId', 'title', 'mediaType', 'sha256', 'attachedAt', 'attachedBy'] as const

/** The documents of inspections without their contents, in the order in which they were attached. */
export const documentsOf = (
  manager: EntityManager,
  inspectionIds: readonly string[],
): Promise<InspectionDocumentData[]> =>
  manager.find(InspectionDocumentEntity, {
    select: Object.fromEntries(DATA.map((name) => [name, true])),
    where: { inspectionId: In([...inspectionIds]) },
    order: { attachedAt: 'ASC', id: 'ASC' },
  })

/** The document with its content; null if there is none with this id. */
export const findDocument = (manager: EntityManager, id: string): Promise<InspectionDocumentEntity | null> =>
  manager.findOneBy(InspectionDocumentEntity, { id })
