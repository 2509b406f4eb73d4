import { Field, Int, ObjectType } from 'type-graphql'

/** What a selection took out. */
@ObjectType('ReviewSelection', { description: 'The lines that were taken out for a person to look at.' })
export class ReviewSelectionType {
  @Field(() => Int, { description: 'How many.' })
  selected!: number
  @Field(() => Int, {
    description: 'Lines that the filter named and that could be taken out: the sample was drawn from them.',
  })
  population!: number
  @Field(() => Int, {
    nullable: true,
    description:
      'What the draw follows from: the one asked for, or the one that was chosen. Null where all lines were taken and no seed was given.',
  })
  seed!: number | null
  lineIds!: string[]
}
