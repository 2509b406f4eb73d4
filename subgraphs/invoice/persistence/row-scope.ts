import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'

/** The rows that a caller may see: all, those of one provider (under both spellings of its number), those of files that an organisation sent, or those that CPAS see. */
export type RowScope = 'all' | { provider: string[] } | { sender: string } | { centres: readonly string[] }

/** Restricts a query of lines, alias `l`, to a scope. */
export function restrictLines<Query extends SelectQueryBuilder<ObjectLiteral>>(query: Query, scope: RowScope): Query {
  if (scope === 'all') return query
  if ('provider' in scope)
    return query.andWhere('l.provider = any(:scopeProviders)', { scopeProviders: scope.provider })
  if ('sender' in scope) return query.andWhere(sentByScope('l.file_id'), { scopeSender: scope.sender })
  const [centre] = scope.centres
  // An index in the order of the list serves an equality, not a set of values.
  if (scope.centres.length === 1) query.andWhere('l.cpas = :scopeCentre', { scopeCentre: centre })
  else query.andWhere('l.cpas = any(:scopeCentres)', { scopeCentres: scope.centres })
  return query.andWhere(LINE_IS_SHOWN_TO_CPAS)
}

/** SQL condition: the CPAS of the decision sees the line `l`, which is accepted or was so. A file that is being checked may still be refused. */
export const LINE_IS_SHOWN_TO_CPAS = `l.was_accepted and exists (
  select from invoice_file checked where checked.id = l.file_id and checked.status = 'CHECKED')`

/** SQL condition: the file with that id was sent by the organisation of the scope. */
export const sentByScope = (fileId: string): string =>
  `exists (select from invoice_file sent where sent.id = ${fileId} and sent.sent_by = :scopeSender)`

/**
 * Restricts a query of rows that a provider owns to a scope. A CPAS sees none of them; an organisation those for which `ofSender`,
 * an SQL condition, holds.
 */
export function restrictToProvider<Query extends SelectQueryBuilder<ObjectLiteral>>(
  query: Query,
  scope: RowScope,
  ofSender = 'false',
): Query {
  if (scope === 'all') return query
  if ('sender' in scope) return query.andWhere(ofSender, { scopeSender: scope.sender })
  return query.andWhere(`${query.alias}.provider = any(:scopeProviders)`, {
    scopeProviders: 'provider' in scope ? scope.provider : [],
  })
}

/** The sort values of the row after which a page begins; null for the first page. */
export type PagePosition = readonly (string | number | null)[] | null
