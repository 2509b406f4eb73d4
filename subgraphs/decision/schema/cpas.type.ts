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
  names!: { FR: string; NL: string; DE: string; EN: string }
}
