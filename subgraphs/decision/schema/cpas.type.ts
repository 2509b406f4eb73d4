import { Directive, Field, ObjectType } from 'type-graphql'
import { EnterpriseScalar } from '../../../shared/schema/scalars'

/** A public social welfare centre. */
@Directive('@key(fields: "enterpriseNumber")')
@ObjectType('Cpas', { description: 'A public social welfare centre (CPAS, OCMW, ÖSHZ).' })
export class CpasType {
  @Field(() => EnterpriseScalar, { description: 'Its enterprise number (BCE/KBO).' })
  enterpriseNumber!: string
  @Field(() => [String], { description: 'INS codes of its communes.' })
  insCodes!: string[]
  @Field(() => String, {
    nullable: true,
    description: 'Where to write to the centre, and where to send what remains to pay: one line. Null: not known.',
  })
  address!: string | null
  @Field(() => String, { nullable: true, description: 'Its e-mail address. Null: not known.' })
  email!: string | null
  @Field(() => String, { nullable: true, description: 'Its phone number. Null: not known.' })
  phone!: string | null
  names!: { FR: string; NL: string; DE: string; EN: string }
}
