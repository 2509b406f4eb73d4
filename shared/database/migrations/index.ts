import { baseMigration } from '../base-migration'
import type { Migration } from '../data-source'
import { AccessRootFields1796000000000 } from './1796000000000-access-root-fields'
import { CommentSharedTables1797000000000 } from './1797000000000-comment-shared-tables'
import { IndexAccessInOrder1799100000004 } from './1799100000004-index-access-in-order'
import { RecordRefusedAccess1799870000001 } from './1799870000001-record-refused-access'
import { PartitionAccessByMonth1799870000002 } from './1799870000002-partition-access-by-month'
import { notifyOutbox } from './1799880000001-notify-outbox'
import { CreateTypeormMetadata1799880000002 } from './1799880000002-create-typeorm-metadata'
import { CreateUsedServiceToken1799880000003 } from './1799880000003-create-used-service-token'
import { RecordLogChecks1799920000001 } from './1799920000001-record-log-checks'
import { MarkNamedPersons1800500000001 } from './1800500000001-mark-named-persons'
import { OrderAccessLogByTime1800700000001 } from './1800700000001-order-access-log-by-time'

/** The migrations of the tables that every subgraph has. TypeORM runs them and the subgraph's own in the order of their timestamps. */
export const sharedMigrations = (subgraph: string): Migration[] => [
  baseMigration(subgraph),
  AccessRootFields1796000000000,
  CommentSharedTables1797000000000,
  IndexAccessInOrder1799100000004,
  RecordRefusedAccess1799870000001,
  PartitionAccessByMonth1799870000002,
  notifyOutbox(subgraph),
  CreateTypeormMetadata1799880000002,
  CreateUsedServiceToken1799880000003,
  RecordLogChecks1799920000001,
  MarkNamedPersons1800500000001,
  OrderAccessLogByTime1800700000001,
]
