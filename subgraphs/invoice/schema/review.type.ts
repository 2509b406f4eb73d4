import { Field, Int, ObjectType } from 'type-graphql'

/** The result of a selection. */
@ObjectType('ReviewSelection', { description: 'Lines that were selected for review.' })
export class ReviewSelectionType {
  @Field(() => Int, { description: 'Number of selected lines.' })
  selected!: number
  @Field(() => Int, {
    description: 'Number of lines that the filter found and that could be selected: the sample was drawn from them.',
  })
  population!: number
  @Field(() => Int, {
    nullable: true,
    description: 'Seed of the draw: the one requested or a random one. Null without a sample and a seed.',
  })
  seed!: number | null
  lineIds!: string[]
}
