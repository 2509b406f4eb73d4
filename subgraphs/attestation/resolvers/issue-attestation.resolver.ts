import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { issueAttestation } from '../application/issue-attestation.service'
import { toAttestationNode } from '../mappers/attestation.mapper'
import { AttestationInput, AttestationPayload } from '../schema/attestation.type'

@Resolver()
export class IssueAttestationResolver {
  @Mutation(() => AttestationPayload, {
    description:
      'Issues an attestation of a physician or dentist. The system assigns the number; an attestation is never changed. ' +
      'Idempotent: repeating a call with the same content returns the first attestation as long as it is not revoked. ' +
      'FORBIDDEN for another provider’s number, NOT_FOUND for an unknown person, BAD_USER_INPUT for no type of care or a ' +
      'period that ends before it begins.',
  })
  async issueAttestation(
    @Arg('input', () => AttestationInput, { description: 'Content of the attestation.' }) input: AttestationInput,
    @Ctx() context: SubgraphContext,
  ): Promise<AttestationPayload> {
    const { attestation, findings } = await issueAttestation(input, context)
    return { attestation: attestation && toAttestationNode(attestation, context), findings }
  }
}
