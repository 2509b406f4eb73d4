import type { DataSource } from 'typeorm'
import type { Retention } from '../../../shared/events/retention'
import { deleteReadCounts } from '../persistence/read-count.repository'

const RETENTION_MS = 86_400_000

/** Deletes the counts of reads, with the persons that were read, a day after they began: a quota is of one hour. */
export const readCountRetention: Retention = {
  subgraph: 'beneficiary',
  prune: async (source: DataSource, now: number) => deleteReadCounts(source, new Date(now - RETENTION_MS)),
}
