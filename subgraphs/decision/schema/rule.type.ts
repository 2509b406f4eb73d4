import { Field, ID, ObjectType } from 'type-graphql'
import type { Texts } from '../../../shared/rules/finding'
import { PeriodType, RuleParameterType } from '../../../shared/schema/common-types'

/** A rule of the catalogue. */
@ObjectType('Rule', { description: 'A rule of the catalogue, with the days on which it holds.' })
export class RuleType {
  @Field(() => ID, { description: 'Its id, never reused.' })
  id!: string
  @Field(() => PeriodType, { description: 'The days of the wording in force.' })
  inForce!: PeriodType
  @Field(() => [RuleParameterType], {
    description: 'The rule\'s figures in force: { "days": 60 } as name and value.',
  })
  parameters!: RuleParameterType[]
  texts!: Texts
  source!: Texts
}
