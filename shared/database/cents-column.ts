import type { ValueTransformer } from 'typeorm'
import { type Cents, cents } from '../values/cents'

/** The amount in a `bigint` or `numeric` column, which the driver hands over as text. */
export function centsOf(value: string | number): Cents {
  return cents(Number(value))
}

/** The same where the column may be empty. */
export const centsOrNull = (value: string | number | null | undefined): Cents | null =>
  value === null || value === undefined ? null : centsOf(value)

/** For entities: `@Column('bigint', { name: 'amount_cents', transformer: centsColumn })`. */
export const centsColumn: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null | undefined) => centsOrNull(value),
}
