import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { removePhoto } from '../application/remove-photo.service'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { BeneficiaryPayload } from '../schema/payload.type'

@Resolver()
export class RemovePhotoResolver {
  @Mutation(() => BeneficiaryPayload, {
    description:
      'Removes the photo of the person, with every earlier one: the next information form has none. Idempotent. NOT_FOUND for an ' +
      'unknown person, FORBIDDEN for a CPAS without a link with the person.',
  })
  async removePhoto(
    @Arg('niss', () => NissScalar, { description: 'Current or former number of the person.' }) niss: string,
    @Ctx() context: SubgraphContext,
  ): Promise<BeneficiaryPayload> {
    return { beneficiary: toBeneficiaryNode(await removePhoto(niss, context), context.today), findings: [] }
  }
}
