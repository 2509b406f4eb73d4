import { Field, ID, ObjectType } from 'type-graphql'
import type { Texts } from '../../../shared/rules/finding'
import { PeriodType, RuleParameterType } from '../../../shared/schema/common-types'

/** A rule of the catalogue. */
@ObjectType('Rule', { description: 'A rule of the catalogue, in the version that is in force on the requested day.' })
export class RuleType {
  @Field(() => ID, { description: 'Id of the rule. Ids are never reused.' })
  id!: string
  @Field(() => PeriodType, { description: 'Days on which this version of the rule is in force.' })
  inForce!: PeriodType
  @Field(() => [RuleParameterType], {
    description: 'Parameters of this version by name, for example `days` = `60`.',
  })
  parameters!: RuleParameterType[]
  texts!: Texts
  source!: Texts
}
