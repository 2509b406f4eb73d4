import type { Cents } from '../values/cents'

type SnakeCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${SnakeCase<Rest>}`
    : `_${Lowercase<First>}${SnakeCase<Rest>}`
  : Name

// The type tells no amount from another; `Cents` is the brand, `number` is not.
type RawValue<Value> = Value extends Cents ? string : Value

// Methods and the objects of relations are no columns. A jsonb column holds plain data, so it has no `Promise` and no method.
type ColumnKey<Entity> = {
  [Key in keyof Entity & string]: Entity[Key] extends (...values: never[]) => unknown ? never : Key
}[keyof Entity & string]

/**
 * The row of a named statement, as the driver returns it, derived from the entity: column names in snake_case, an amount
 * (`Cents`, a `bigint` column) as text (`cents(Number(text))`), a `Day` as text, an instant as `Date`. Everything else is as in
 * the entity. Name the amounts that are in `integer` columns in the second parameter: the driver returns those as numbers.
 *
 * A statement that reads some columns, or joins, says so: `Pick<RowOf<LineEntity>, 'id' | 'state_cents'> & { niss: string }`.
 */
export type RowOf<Entity, IntegerCents extends keyof Entity & string = never> = {
  [Key in ColumnKey<Entity> as SnakeCase<Key>]: Key extends IntegerCents ? Entity[Key] : RawValue<Entity[Key]>
}
