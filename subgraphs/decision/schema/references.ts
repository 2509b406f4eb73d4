import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { InamiScalar } from '../../../shared/schema/scalars'

/** Reference to a person of the subgraph beneficiary. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Beneficiary', { description: 'A person.' })
export class BeneficiaryRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string
}

/** Reference to an identity mutation of the subgraph beneficiary. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('IdentityMutation', { description: 'What the registers reported.' })
export class IdentityMutationRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string
}

/** Reference to a provider of the subgraph provider. */
@Directive('@key(fields: "inamiNumber", resolvable: false)')
@ObjectType('Provider', { description: 'Who gives care.' })
export class ProviderRef {
  @Field(() => InamiScalar, { description: 'INAMI number.' })
  inamiNumber!: string
}
