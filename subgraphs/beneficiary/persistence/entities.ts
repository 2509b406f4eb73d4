import { AccessAlertEntity, AccessAlertPersonEntity } from './access-alert.entity'
import { CpasLinkEntity } from './cpas-link.entity'
import { IdentityEventEntity } from './identity-event.entity'
import { IdentityMutationEntity } from './identity-mutation.entity'
import { PersonEntity } from './person.entity'
import { PersonMergeEntity } from './person-merge.entity'
import { PersonNumberEntity } from './person-number.entity'
import { PersonPeriodEntity } from './person-period.entity'
import { PhotoEntity } from './photo.entity'
import { PersonReadEntity, ReaderCountEntity } from './read-count.entity'

/** The entity of each table of the beneficiary subgraph. */
export const entities = [
  PersonEntity,
  PersonNumberEntity,
  PersonPeriodEntity,
  IdentityMutationEntity,
  IdentityEventEntity,
  PersonMergeEntity,
  PhotoEntity,
  CpasLinkEntity,
  PersonReadEntity,
  ReaderCountEntity,
  AccessAlertEntity,
  AccessAlertPersonEntity,
] as const
