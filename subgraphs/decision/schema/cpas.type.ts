import { Directive, Field, ObjectType } from 'type-graphql'
import { EnterpriseScalar } from '../../../shared/schema/scalars'

/** A public social welfare centre. */
@Directive('@key(fields: "enterpriseNumber")')
@ObjectType('Cpas', { description: 'A public social welfare centre (CPAS, OCMW, ÖSHZ).' })
export class CpasType {
  @Field(() => EnterpriseScalar, { description: 'Enterprise number (BCE/KBO).' })
  enterpriseNumber!: string
  @Field(() => [String], { description: 'INS codes of its municipalities.' })
  insCodes!: string[]
  @Field(() => String, {
    nullable: true,
    description: 'Postal address in one line, also for invoices of the remaining amounts. Null: not known.',
  })
  address!: string | null
  @Field(() => String, { nullable: true, description: 'E-mail address. Null: not known.' })
  email!: string | null
  @Field(() => String, { nullable: true, description: 'Phone number. Null: not known.' })
  phone!: string | null
  names!: { FR: string; NL: string; DE: string; EN: string }
}
