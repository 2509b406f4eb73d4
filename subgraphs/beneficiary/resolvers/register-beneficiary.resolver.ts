import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { registerBeneficiary } from '../application/register-beneficiary.service'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { RegisterBeneficiaryInput } from '../schema/beneficiary.input'
import { BeneficiaryPayload } from '../schema/payload.type'

@Resolver()
export class RegisterBeneficiaryResolver {
  @Mutation(() => BeneficiaryPayload, {
    description:
      'Registers a person. Idempotent: a person who is registered under this number, current or former, is returned unchanged; ' +
      'other data give the warning BEN-KNOWN. A sex or birth date that contradicts the number gives the warning ID-NUMBER. ' +
      'NOT_FOUND for an unknown household member, BAD_USER_INPUT for invalid data.',
  })
  async registerBeneficiary(
    @Arg('input', () => RegisterBeneficiaryInput, { description: 'Data of the person.' })
    input: RegisterBeneficiaryInput,
    @Ctx() context: SubgraphContext,
  ): Promise<BeneficiaryPayload> {
    const { person, findings } = await registerBeneficiary(input, context)
    return { beneficiary: toBeneficiaryNode(person, context.today), findings }
  }
}
