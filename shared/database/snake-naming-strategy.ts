import { DefaultNamingStrategy, type NamingStrategyInterface, type Table, type View } from 'typeorm'

/** `validFrom` → `valid_from`; text in lower case stays as it is. */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter, offset: number) => `${offset === 0 ? '' : '_'}${letter.toLowerCase()}`)

/** The longest name that PostgreSQL keeps. */
const MAX_NAME_LENGTH = 63

// PostgreSQL's own name of a constraint or index; like the server, it shortens the longer part first.
function generatedName(tableOrName: Table | View | string, columns: readonly string[], suffix: string): string {
  const path = typeof tableOrName === 'string' ? tableOrName : tableOrName.name
  let table = path.split('.').pop()!
  let list = columns.join('_')
  while (table.length + list.length + suffix.length + 2 > MAX_NAME_LENGTH)
    if (table.length > list.length) table = table.slice(0, -1)
    else list = list.slice(0, -1)
  return list === '' ? `${table}_${suffix}` : `${table}_${list}_${suffix}`
}

/**
 * Maps entities to tables as the written migrations name them: a class `RefundCodeEntity` to the table `refund_code`, a property
 * `validFrom` to the column `valid_from`, and constraints and indexes without a name of their own to PostgreSQL's default names
 * (`payment_pkey`, `outbox_event_id_key`, `line_payment_fkey`). Checks have no default: name them in `@Check`.
 */
export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName = (className: string, customName: string | undefined): string =>
    customName ?? snakeCase(className.replace(/Entity$/, ''))

  override columnName = (property: string, customName: string | undefined, prefixes: string[]): string =>
    [...prefixes.map(snakeCase), customName ?? snakeCase(property)].join('_')

  override relationName = (property: string): string => snakeCase(property)

  override joinColumnName = (relation: string, referencedColumn: string): string =>
    `${snakeCase(relation)}_${snakeCase(referencedColumn)}`

  override primaryKeyName = (table: Table | string): string => generatedName(table, [], 'pkey')

  override uniqueConstraintName = (table: Table | string, columns: string[]): string =>
    generatedName(table, columns, 'key')

  override foreignKeyName = (table: Table | string, columns: string[]): string => generatedName(table, columns, 'fkey')

  override indexName = (table: Table | View | string, columns: string[]): string => generatedName(table, columns, 'idx')
}
