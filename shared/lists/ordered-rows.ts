import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { type PlainRowOptions, plainRows } from '../database/plain-rows'
import type { ListPage } from './list-order'

/** A row of an ordered list, with its sort value and its tie-breaker as text. */
export type Ordered<Row> = Row & { orderValue: string; orderId: string }

/**
 * The rows of a page, and one more, which tells whether a page follows. Keyset pagination: a page begins after the sort value and
 * the id of a row, so rows that are added meanwhile neither repeat nor skip others.
 */
export function orderedRows<Entity extends ObjectLiteral, More extends object = object>(
  manager: EntityManager,
  list: SelectQueryBuilder<Entity>,
  page: ListPage,
  { more, ...options }: PlainRowOptions<Entity> = {},
): Promise<Ordered<Entity & More>[]> {
  const { sql, type, direction, tieBreaker, position, size } = page
  if (position)
    list.andWhere(
      `(${sql}, ${tieBreaker.sql}) ${direction === 'ASC' ? '>' : '<'} (:orderValue::${type}, :orderId::${tieBreaker.type})`,
      { orderValue: position.value, orderId: position.id },
    )
  list
    .orderBy(sql, direction)
    .addOrderBy(tieBreaker.sql, direction)
    .limit(size + 1)
  return plainRows<Entity, Ordered<More>>(manager, list, {
    ...options,
    more: { ...more, orderValue: `(${sql})::text`, orderId: `${tieBreaker.sql}::text` },
  })
}
