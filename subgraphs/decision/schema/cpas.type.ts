import { Directive, Field, ObjectType } from 'type-graphql'
import { EnterpriseScalar, LocalDate } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'

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
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day on which the successor acts on the decisions of this centre; from that day this centre records nothing more. Null: it merged into none.',
  })
  successorFrom!: Day | null
  successorNumber!: string | null
  names!: { FR: string; NL: string; DE: string; EN: string }
}
