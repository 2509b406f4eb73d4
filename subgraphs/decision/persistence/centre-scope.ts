import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'

/** Restricts a query to the rows of these centres. */
export function restrictToCentres(
  list: SelectQueryBuilder<ObjectLiteral>,
  column: string,
  centres: readonly string[],
): void {
  const [centre] = centres
  // An index in the order of the list serves an equality, not a set of values.
  if (centres.length === 1) list.andWhere(`${column} = :centre`, { centre })
  else list.andWhere(`${column} = any(:centres)`, { centres })
}
