import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { EnterpriseScalar } from '../../../shared/schema/scalars'

/** A person, owned by the subgraph beneficiary. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Beneficiary', { description: 'A person (bénéficiaire).' })
export class BeneficiaryRef {
  @Field(() => ID, { description: 'The inside id: it never changes.' })
  id!: string
}

/** A CPAS, owned by the subgraph decision. */
@Directive('@key(fields: "enterpriseNumber", resolvable: false)')
@ObjectType('Cpas', { description: 'Public social welfare centre (CPAS, OCMW).' })
export class CpasRef {
  @Field(() => EnterpriseScalar, { description: 'Enterprise number (BCE/KBO).' })
  enterpriseNumber!: string
}
