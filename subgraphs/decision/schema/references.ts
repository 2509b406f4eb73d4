import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { InamiScalar } from '../../../shared/schema/scalars'

/** A person, who is the subgraph beneficiary's. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Beneficiary')
export class BeneficiaryRef {
  @Field(() => ID)
  id!: string
}

/** An identity mutation, which is the subgraph beneficiary's. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('IdentityMutation')
export class IdentityMutationRef {
  @Field(() => ID)
  id!: string
}

/** A provider, which is the subgraph provider's. */
@Directive('@key(fields: "inamiNumber", resolvable: false)')
@ObjectType('Provider')
export class ProviderRef {
  @Field(() => InamiScalar)
  inamiNumber!: string
}
