import { Field, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { BeneficiaryType } from './beneficiary.type'
import { IdentityMutationType } from './identity-mutation.type'

@ObjectType('BeneficiaryPayload', { description: 'Result of registering a person or of setting a photo.' })
export class BeneficiaryPayload {
  @Field(() => BeneficiaryType, { nullable: true, description: 'The person. Null if an ERROR finding refuses.' })
  beneficiary!: BeneficiaryType | null
  @Field(() => [RuleFindingType], { description: 'Refusals and warnings.' })
  findings!: Finding[]
}

@ObjectType('IdentityMutationPayload', { description: 'Result of one mutation of the call, at the same index.' })
export class IdentityMutationPayload {
  @Field(() => IdentityMutationType, {
    nullable: true,
    description: 'The recorded mutation. Null if an ERROR finding refuses it.',
  })
  mutation!: IdentityMutationType | null
  @Field({
    description:
      'true: the reference was recorded before and nothing was written; `mutation` is the first result, or null if the content differs.',
  })
  alreadyRecorded!: boolean
  @Field(() => [RuleFindingType], { description: 'Refusals and warnings.' })
  findings!: Finding[]
}
