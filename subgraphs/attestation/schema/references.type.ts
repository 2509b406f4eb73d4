import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { InamiScalar } from '../../../shared/schema/scalars'

/** A person, owned by the subgraph beneficiary. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Beneficiary', { description: 'A person (bénéficiaire).' })
export class BeneficiaryRef {
  @Field(() => ID, { description: 'The inside id: it never changes.' })
  id!: string
}

/** A provider, owned by the subgraph provider. */
@Directive('@key(fields: "inamiNumber", resolvable: false)')
@ObjectType('Provider', { description: 'Who gives care (dispensateur de soins, prestataire).' })
export class ProviderRef {
  @Field(() => InamiScalar, { description: 'INAMI/RIZIV number.' })
  inamiNumber!: string
}

/** An invoice line, owned by the subgraph invoice. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('InvoiceLine', { description: 'A line of an invoice.' })
export class InvoiceLineRef {
  @Field(() => ID, { description: 'The line’s id.' })
  id!: string
}
