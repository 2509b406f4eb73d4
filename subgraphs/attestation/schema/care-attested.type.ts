import { Field, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { RuleFindingType } from '../../../shared/schema/common-types'

@ObjectType('CareAttested', { description: 'Whether an electronic attestation covers care.' })
export class CareAttestedType {
  @Field({ description: 'True: an electronic attestation covers the care.' })
  attested!: boolean
  @Field(() => [RuleFindingType], {
    description: 'No: ATT-COVERS. Yes, as care that a general practitioner prescribed: ATT-PRESCRIBED. Else empty.',
  })
  findings!: Finding[]
}
