import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { setPhoto } from '../application/set-photo.service'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { BeneficiaryPayload } from '../schema/payload.type'

@Resolver()
export class SetPhotoResolver {
  @Mutation(() => BeneficiaryPayload, {
    description:
      'Sets the photo that the information form prints: the last one set counts. The picture is encoded again, without its ' +
      'metadata. Idempotent: repeating the call writes nothing. A picture that cannot be decoded gives the warning BEN-PHOTO, ' +
      'and the form has no photo. NOT_FOUND for an unknown person; BAD_USER_INPUT if the content is not base64, larger than ' +
      '512 KiB, or neither JPEG nor PNG.',
  })
  async setPhoto(
    @Arg('niss', () => NissScalar, { description: 'Current or former number of the person.' }) niss: string,
    @Arg('content', () => String, { description: 'JPEG or PNG picture in base64, at most 512 KiB.' }) content: string,
    @Ctx() context: SubgraphContext,
  ): Promise<BeneficiaryPayload> {
    const { person, findings } = await setPhoto(niss, content, context)
    return { beneficiary: toBeneficiaryNode(person, context.today), findings }
  }
}
