import type { EntityManager, ObjectLiteral } from 'typeorm'

/** The entities of rows that a named statement returned with all columns of the table. */
export function toEntities<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => Entity,
  rows: readonly object[],
): Entity[] {
  const { driver } = manager.dataSource
  const { columns } = manager.dataSource.getMetadata(entity)
  return rows.map((row) => {
    const values: Record<string, unknown> = { ...row }
    const result = new entity()
    for (const column of columns)
      column.setEntityValue(result, driver.prepareHydratedValue(values[column.databaseName], column))
    return result
  })
}
