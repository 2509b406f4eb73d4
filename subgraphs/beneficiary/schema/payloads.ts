import { Field, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { BeneficiaryType } from './beneficiary.type'
import { IdentityMutationType } from './identity-mutation.type'

/** What became of a registration or of a photo. */
@ObjectType('BeneficiaryPayload', { description: 'The person, and what is to be said of it.' })
export class BeneficiaryPayload {
  @Field(() => BeneficiaryType, { nullable: true, description: 'The person; null where an ERROR refuses.' })
  beneficiary!: BeneficiaryType | null
  @Field(() => [RuleFindingType], { description: 'Refusals and warnings.' })
  findings!: Finding[]
}

/** What became of a mutation of the feed. */
@ObjectType('IdentityMutationPayload', { description: 'What became of one mutation of the call, in its place.' })
export class IdentityMutationPayload {
  @Field(() => IdentityMutationType, {
    nullable: true,
    description: 'The mutation as it is recorded; null where an ERROR refuses it.',
  })
  mutation!: IdentityMutationType | null
  @Field({
    description:
      'The reference was recorded before, so nothing changed. `mutation` is the first result, or null where the content differs.',
  })
  alreadyRecorded!: boolean
  @Field(() => [RuleFindingType], { description: 'Refusals and warnings.' })
  findings!: Finding[]
}
