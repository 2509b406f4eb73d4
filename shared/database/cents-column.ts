import type { ColumnOptions } from 'typeorm'
import { type Cents, cents } from '../values/cents'

/** The amount in a `bigint` column, which the driver returns as text so that no digit is lost. */
export const centsOf = (value: string | number): Cents => cents(Number(value))

/** The same where the column may be empty. */
export const centsOrNull = (value: string | number | null): Cents | null => (value === null ? null : centsOf(value))

/** An amount in cents in a `bigint` column of an entity: `@Column(centsColumn) stateCents!: Cents`. */
export const centsColumn = {
  type: 'bigint',
  transformer: { to: (value: unknown) => value, from: centsOrNull },
} as const satisfies ColumnOptions

/** The same for a column that may be empty: `@Column(nullableCentsColumn) claimedCents!: Cents | null`. */
export const nullableCentsColumn = { ...centsColumn, nullable: true } as const satisfies ColumnOptions
