import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache'
import type { DocumentNode } from 'graphql'

/** Parsed documents kept for each audience. The console has some 150 for an audience. */
const MAX_DOCUMENTS = 400

/** Keeps the latest parsed documents, counted whatever their size: a client may vary its texts without end, and each takes up to 0.1 MB. */
export const createDocumentStore = (): InMemoryLRUCache<DocumentNode> =>
  new InMemoryLRUCache<DocumentNode>({ max: MAX_DOCUMENTS, maxSize: MAX_DOCUMENTS, sizeCalculation: () => 1 })
