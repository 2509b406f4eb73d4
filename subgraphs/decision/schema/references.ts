import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { InamiScalar } from '../../../shared/schema/scalars'

/** A person, who is the subgraph beneficiary's. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Beneficiary', { description: 'A person.' })
export class BeneficiaryRef {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
}

/** An identity mutation, which is the subgraph beneficiary's. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('IdentityMutation', { description: 'What the registers reported.' })
export class IdentityMutationRef {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
}

/** A provider, which is the subgraph provider's. */
@Directive('@key(fields: "inamiNumber", resolvable: false)')
@ObjectType('Provider', { description: 'Who gives care.' })
export class ProviderRef {
  @Field(() => InamiScalar, { description: 'INAMI number.' })
  inamiNumber!: string
}
