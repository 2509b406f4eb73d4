import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { attestationLoader } from '../loaders/attestation.loader'
import { toAttestationNode } from '../mappers/attestation.mapper'
import { AmuAttestationType } from '../schema/attestation.type'
import { AttestationControlType } from '../schema/control.type'

@Resolver(() => AttestationControlType)
export class ControlFieldResolver {
  @FieldResolver(() => AmuAttestationType, {
    nullable: true,
    description:
      'Electronic attestation that the invoice line cites. Null if it cites none or the caller may not see the attestation.',
  })
  async attestation(
    @Root() { attestationNumber }: AttestationControlType,
    @Ctx() context: SubgraphContext,
  ): Promise<AmuAttestationType | null> {
    const row = attestationNumber === null ? null : await attestationLoader(context).load(attestationNumber)
    return row && toAttestationNode(row, context)
  }
}
