import { type ClassType, Field, InputType } from 'type-graphql'
import { graphqlEnum } from '../schema/enums'
import type { ListOrder, OrderBy, OrderDirection } from './list-order'

const OrderDirectionEnum = graphqlEnum('OrderDirection', ['ASC', 'DESC'], 'Direction of an order.', {
  ASC: 'From the smallest value or earliest day to the largest or latest.',
  DESC: 'From the largest value or latest day to the smallest or earliest.',
})

/** Description of the argument `orderBy`. */
export const ORDER_BY =
  'Order of the rows; omit for newest first. A cursor belongs to the order that gave it. FORBIDDEN for a field that the caller may not read.'

/** The input type `<name>OrderInput` and its enum `<name>OrderField`. */
export function orderInputType<Name extends string>(
  name: string,
  { fields }: ListOrder<Name>,
): ClassType<OrderBy<Name>> {
  const names = Object.keys(fields) as Name[]
  const descriptions: Partial<Record<Name, string>> = {}
  for (const field of names) descriptions[field] = fields[field].description
  const fieldEnum = graphqlEnum(
    `${name}OrderField`,
    names,
    'Fields by which the list can be ordered: the path of the GraphQL field in upper case.',
    descriptions,
  )
  @InputType(`${name}OrderInput`, {
    description:
      'Order of a list. Rows with equal values are in the order of their ids; rows without a value come last in both directions.',
  })
  class OrderInput implements OrderBy<Name> {
    @Field(() => fieldEnum, { description: 'Field whose values order the rows.' })
    field!: Name
    @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Direction; ascending if omitted.' })
    direction!: OrderDirection
  }
  return OrderInput
}
