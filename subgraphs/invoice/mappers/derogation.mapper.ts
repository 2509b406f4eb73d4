import { maySeePersons } from '../../../shared/authorization/permissions'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { DerogationEntity } from '../persistence/derogation.entity'
import type { DerogationRequestEntity } from '../persistence/derogation-request.entity'
import type { DerogationRequestType, DerogationType } from '../schema/derogation.type'

/** A derogation as its field resolvers receive it. */
export type DerogationNode = Omit<DerogationType, 'provider'> & { entity: DerogationEntity }

/** Maps a derogation to its node. Callers who may not see persons get no number and no free text. */
export const toDerogationNode = (derogation: DerogationEntity, { caller }: SubgraphContext): DerogationNode => ({
  id: derogation.id,
  performed: { from: derogation.performedFrom, to: derogation.performedTo },
  niss: maySeePersons(caller) ? derogation.niss : null,
  grounds: maySeePersons(caller) ? derogation.grounds : '…',
  grantedAt: derogation.grantedAt.toISOString(),
  grantedBy: derogation.grantedBy,
  until: derogation.until,
  entity: derogation,
})

/** A request as its field resolvers receive it. */
export type DerogationRequestNode = DerogationRequestType & { entity: DerogationRequestEntity }

/** Maps a request to its node. The NISS is null for callers who may not see persons. */
export const toRequestNode = (
  request: DerogationRequestEntity,
  { caller }: SubgraphContext,
): DerogationRequestNode => ({
  id: request.id,
  performed: { from: request.performedFrom, to: request.performedTo },
  niss: maySeePersons(caller) ? request.niss : null,
  grounds: request.grounds,
  requestedBy: request.requestedBy,
  requestedAt: request.requestedAt.toISOString(),
  entity: request,
})
