import { ArgsType, Field, Int } from 'type-graphql'

/** Arguments of a connection: keyset pagination, forwards. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 25, description: 'Page size, 1 to 200.' })
  first!: number | null
  @Field(() => String, {
    nullable: true,
    description:
      'Return items after this cursor (`endCursor` of the previous page); omit it to start at the first item.',
  })
  after?: string | null
}
