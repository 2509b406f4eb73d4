import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { EnterpriseScalar, InamiScalar } from './scalars'

// References to entities of other subgraphs: the key only. They have no descriptions, so that the API has those of the owner.

/** A person, owned by the subgraph beneficiary. */
@ObjectType('Beneficiary')
@Directive('@key(fields: "id", resolvable: false)')
export class BeneficiaryRef {
  @Field(() => ID)
  id!: string
}

/** An identity mutation, owned by the subgraph beneficiary. */
@ObjectType('IdentityMutation')
@Directive('@key(fields: "id", resolvable: false)')
export class IdentityMutationRef {
  @Field(() => ID)
  id!: string
}

/** A provider, owned by the subgraph provider. */
@ObjectType('Provider')
@Directive('@key(fields: "inamiNumber", resolvable: false)')
export class ProviderRef {
  @Field(() => InamiScalar)
  inamiNumber!: string
}

/** A decision, owned by the subgraph decision. */
@ObjectType('Decision')
@Directive('@key(fields: "number", resolvable: false)')
export class DecisionRef {
  @Field(() => ID)
  number!: string
}

/** A version of a decision, owned by the subgraph decision. */
@ObjectType('DecisionVersion')
@Directive('@key(fields: "id", resolvable: false)')
export class DecisionVersionRef {
  @Field(() => ID)
  id!: string
}

/** A payment commitment, owned by the subgraph decision. */
@ObjectType('PaymentCommitment')
@Directive('@key(fields: "number", resolvable: false)')
export class CommitmentRef {
  @Field(() => ID)
  number!: string
}

/** A CPAS, owned by the subgraph decision. */
@ObjectType('Cpas')
@Directive('@key(fields: "enterpriseNumber", resolvable: false)')
export class CpasRef {
  @Field(() => EnterpriseScalar)
  enterpriseNumber!: string
}

/** An AMU attestation, owned by the subgraph attestation. */
@ObjectType('AmuAttestation')
@Directive('@key(fields: "number", resolvable: false)')
export class AttestationRef {
  @Field(() => ID)
  number!: string
}

/** An invoice line, owned by the subgraph invoice. */
@ObjectType('InvoiceLine')
@Directive('@key(fields: "id", resolvable: false)')
export class InvoiceLineRef {
  @Field(() => ID)
  id!: string
}
