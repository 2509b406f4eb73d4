import type { RecordedMutation } from '../persistence/identity-mutation.repository'
import type { IdentityMutationType } from '../schema/identity-mutation.type'

/** Maps an identity mutation to its GraphQL type. The field resolver hides the texts from callers who may not see the value. */
export const toIdentityMutationNode = (mutation: RecordedMutation): IdentityMutationType => ({
  id: mutation.id,
  reference: mutation.reference,
  kind: mutation.kind,
  effectiveOn: mutation.effectiveOn,
  receivedAt: mutation.receivedAt,
  personId: mutation.personId,
  beforeText: mutation.before,
  afterText: mutation.after,
})
