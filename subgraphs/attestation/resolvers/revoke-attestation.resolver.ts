import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { revokeAttestation } from '../application/revoke-attestation.service'
import { toAttestationNode } from '../mappers/attestation.mapper'
import { AttestationPayload } from '../schema/attestation.type'

@Resolver()
export class RevokeAttestationResolver {
  @Mutation(() => AttestationPayload, {
    description:
      'Revokes an attestation of the calling provider, unless accepted invoice lines cite it (ATT-IN-USE). Idempotent: ' +
      'repeating the call returns the first revocation. NOT_FOUND for an unknown number, FORBIDDEN if another provider issued it.',
  })
  async revokeAttestation(
    @Arg('number', () => ID, { description: 'Number of the attestation.' }) number: string,
    @Arg('reason', { description: 'Reason, 1 to 2,000 characters.' }) reason: string,
    @Ctx() context: SubgraphContext,
  ): Promise<AttestationPayload> {
    const { attestation, findings } = await revokeAttestation(number, reason, context)
    return { attestation: attestation && toAttestationNode(attestation, context), findings }
  }
}
