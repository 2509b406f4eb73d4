import { AccessEntity } from './access.entity'
import { AccessArchiveEntity, AccessCheckEntity, AccessLeafEntity, AccessTreeHeadEntity } from './access-seal.entity'
import { ChangeEventEntity } from './change-event.entity'
import { InboxEntity } from './inbox.entity'
import { OutboxEntity } from './outbox.entity'
import { UsedServiceTokenEntity } from './used-service-token.entity'

/** The entities of the tables that every subgraph has. */
export const sharedEntities = [
  AccessEntity,
  AccessLeafEntity,
  AccessTreeHeadEntity,
  AccessArchiveEntity,
  AccessCheckEntity,
  OutboxEntity,
  InboxEntity,
  ChangeEventEntity,
  UsedServiceTokenEntity,
] as const
