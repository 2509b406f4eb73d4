import type { ColumnOptions } from 'typeorm'
import { type Cents, cents } from '../values/cents'

// The driver returns a bigint as text, so that no digit is lost.
const centsOrNull = (value: string | null): Cents | null => (value === null ? null : cents(Number(value)))

/** An amount in cents in a `bigint` column of an entity: `@Column(centsColumn) stateCents!: Cents`. */
export const centsColumn = {
  type: 'bigint',
  transformer: { to: (value: unknown) => value, from: centsOrNull },
} as const satisfies ColumnOptions

/** The same for a column that may be empty: `@Column(nullableCentsColumn) claimedCents!: Cents | null`. */
export const nullableCentsColumn = { ...centsColumn, nullable: true } as const satisfies ColumnOptions
