import { Field, Int, ObjectType } from 'type-graphql'

/** What a selection took out. */
@ObjectType('ReviewSelection', { description: 'The lines that were taken out for a person to look at.' })
export class ReviewSelectionType {
  @Field(() => Int, { description: 'How many.' })
  selected!: number
  lineIds!: string[]
}
