import { snakeCase } from '../../../shared/database/snake-naming-strategy'

/**
 * The select list of a named statement for these properties of an entity, each under the name of its property: the rows have
 * the type `Pick<Entity, …>`. `selectColumns('d', ['validFrom'])` is `d.valid_from as "validFrom"`.
 */
export const selectColumns = (alias: string, properties: readonly string[]): string =>
  properties.map((property) => `${alias}.${snakeCase(property)} as "${property}"`).join(', ')
