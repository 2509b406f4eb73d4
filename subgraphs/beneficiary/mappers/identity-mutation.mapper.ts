import type { RecordedMutation } from '../persistence/mutation.repository'
import { IdentityMutationType } from '../schema/identity-mutation.type'

/** A mutation as clients see it. */
export const toIdentityMutationNode = ({ before, after, ...mutation }: RecordedMutation): IdentityMutationType =>
  Object.assign(new IdentityMutationType(), {
    id: mutation.id,
    reference: mutation.reference,
    kind: mutation.kind,
    effectiveOn: mutation.effectiveOn,
    receivedAt: mutation.receivedAt,
    personId: mutation.personId,
    beforeText: before,
    afterText: after,
  })
