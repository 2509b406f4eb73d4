import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata'
import { preparedQuery, query } from './prepared-statements'

/** What to read besides or instead of all columns of the entity. */
export interface PlainRowOptions<Entity> {
  /** The properties to read; all columns if absent. */
  properties?: readonly (keyof Entity & string)[]
  /** SQL expressions by the name that they have in the row. */
  more?: Readonly<Record<string, string>>
}

// TypeORM searches for names of properties in the whole text, once for each alias: the columns, which have none, take their place after it.
const COLUMNS = `'columns of the entity'`

/** Texts that are planned once: each costs memory in every connection, and the size of a page is part of the text. */
const MAX_PLANNED = 50
const plannedNames = new Map<string, string>()
/** The texts of the statements by key, by name. */
const textsByKey = new Map<string, string>()

/**
 * The rows of an entity query without TypeORM's hydration, which costs more than the query (ADR 15): plain objects with the
 * properties of the entity, converted by the transformers of its columns. Relations are not loaded. An expression of `more` is
 * in the row as the driver returns it. The server plans a statement without values once per connection.
 */
export async function plainRows<Entity extends ObjectLiteral, More extends object = object>(
  manager: EntityManager,
  list: SelectQueryBuilder<Entity>,
  { properties, more = {} }: PlainRowOptions<Entity> = {},
): Promise<(Entity & More)[]> {
  const main = list.expressionMap.mainAlias
  if (!main?.hasMetadata) throw new Error('plainRows reads an entity: name one in createQueryBuilder.')
  const columns = columnsOf(main.metadata, properties)
  const extra = Object.entries(more).map(([name, sql]) => `${sql} as "${name}"`)
  const [template, values] = list.select([COLUMNS, ...extra].join(', ')).getQueryAndParameters()
  const text = template.replace(COLUMNS, () => selectList(main.name, columns))
  // One plan for all values of a filter, or of the caller's scope, may read many rows for a rare one.
  const name = values.length === 0 ? plannedName(text) : null
  return converted(
    name === null
      ? await query<Entity & More>(manager, text, values)
      : await preparedQuery<Entity & More>(manager, name, text, values),
    columns,
  )
}

function plannedName(text: string): string | null {
  const known = plannedNames.get(text)
  if (known) return known
  if (plannedNames.size >= MAX_PLANNED) return null
  const name = `list.${plannedNames.size}`
  plannedNames.set(text, name)
  return name
}

/**
 * The entities whose property has one of the keys, in no order, by a named statement: the server plans it once per connection.
 * Plain objects as in `plainRows`. All calls for an entity and a key have the same `properties`: the name of the statement says no more.
 */
export async function plainRowsByKeys<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  property: keyof Entity & string,
  keys: readonly string[],
  properties?: readonly (keyof Entity & string)[],
): Promise<Entity[]> {
  if (keys.length === 0) return []
  const metadata = manager.dataSource.getMetadata(entity)
  const columns = columnsOf(metadata, properties)
  const key = metadata.findColumnWithPropertyName(property)
  if (!key) throw new Error(`${metadata.name} has no column ${property}.`)
  const name = `${metadata.tableName}.by-${key.databaseName}`
  const text = `select ${selectList('t', columns)} from ${metadata.tableName} t where t.${key.databaseName} = any($1)`
  if ((textsByKey.get(name) ?? text) !== text) throw new Error(`The statement ${name} has another list of properties.`)
  textsByKey.set(name, text)
  const rows = await preparedQuery<Entity>(manager, name, text, [[...keys]])
  return converted(rows, columns)
}

/** How to read columns of an entity. */
interface ReadColumns {
  /** The select list by the alias of the entity. */
  selectLists: Map<string, string>
  columns: readonly ColumnMetadata[]
  conversions: { propertyName: string; from: (value: unknown) => unknown }[]
}

const allProperties: readonly string[] = []
const knownColumns = new WeakMap<EntityMetadata, WeakMap<readonly string[], ReadColumns>>()

/** The columns of these properties; all columns without them. Lists of properties are constants: what is known of one is kept. */
function columnsOf(metadata: EntityMetadata, properties: readonly string[] = allProperties): ReadColumns {
  const ofEntity = knownColumns.get(metadata) ?? new WeakMap<readonly string[], ReadColumns>()
  knownColumns.set(metadata, ofEntity)
  const known = ofEntity.get(properties)
  if (known) return known
  const columns =
    properties === allProperties
      ? metadata.columns
      : metadata.columns.filter(({ propertyName }) => properties.includes(propertyName))
  const conversions = columns.flatMap(({ propertyName, transformer }) =>
    transformer && 'from' in transformer ? [{ propertyName, from: transformer.from }] : [],
  )
  const read = { columns, conversions, selectLists: new Map<string, string>() }
  ofEntity.set(properties, read)
  return read
}

function selectList(alias: string, { columns, selectLists }: ReadColumns): string {
  const known = selectLists.get(alias)
  if (known) return known
  const list = columns
    .map(({ databaseName, propertyName }) => `${alias}.${databaseName} as "${propertyName}"`)
    .join(', ')
  selectLists.set(alias, list)
  return list
}

function converted<Row extends ObjectLiteral>(rows: Row[], { conversions }: ReadColumns): Row[] {
  if (conversions.length > 0)
    for (const row of rows as ObjectLiteral[])
      for (const { propertyName, from } of conversions) row[propertyName] = from(row[propertyName])
  return rows
}
