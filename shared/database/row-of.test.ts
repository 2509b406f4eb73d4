import type { Cents } from '../values/cents'
import type { Day } from '../values/day'
import type { RowOf } from './row-of'
import { SnakeNamingStrategy, snakeCase } from './snake-naming-strategy'

class LineEntity {
  id!: string
  validFrom!: Day
  validTo!: Day | null
  stateCents!: Cents
  claimedFromStateCents!: Cents | null
  feeCents!: Cents
  recordedAt!: Date
  lineCount!: number
  careTypes!: string[]
  applied!: Record<string, number> | null
  isPaid!: boolean
}

interface ExpectedRow {
  id: string
  valid_from: Day
  valid_to: Day | null
  state_cents: string
  claimed_from_state_cents: string | null
  fee_cents: Cents
  recorded_at: Date
  line_count: number
  care_types: string[]
  applied: Record<string, number> | null
  is_paid: boolean
}

type Equals<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

test('the row of an entity has snake_case columns, and amounts of bigint columns as text', () => {
  const isExpected: Equals<RowOf<LineEntity, 'feeCents'>, { [Key in keyof ExpectedRow]: ExpectedRow[Key] }> = true
  expect(isExpected).toBe(true)
})

test.each([
  ['validFrom', 'valid_from'],
  ['ChangeEvent', 'change_event'],
  ['niss', 'niss'],
  ['claimedFromStateCents', 'claimed_from_state_cents'],
  ['part2Cents', 'part2_cents'],
])('%s is written %s in the database', (name, expected) => {
  expect(snakeCase(name)).toBe(expected)
})

describe('the naming strategy', () => {
  const names = new SnakeNamingStrategy()

  test('a table is named after its entity class, without the suffix', () => {
    expect(names.tableName('RefundCodeEntity', undefined)).toBe('refund_code')
    expect(names.tableName('RefundCodeEntity', 'code')).toBe('code')
  })

  test("constraints and indexes have PostgreSQL's default names", () => {
    expect(names.primaryKeyName('invoice.line')).toBe('line_pkey')
    expect(names.uniqueConstraintName('line', ['file_id', 'position'])).toBe('line_file_id_position_key')
    expect(names.foreignKeyName('line', ['payment_id'])).toBe('line_payment_id_fkey')
    expect(names.joinColumnName('payment', 'id')).toBe('payment_id')
  })

  test('a default name longer than 63 characters is shortened as the server does', () => {
    // makeObjectName of PostgreSQL's src/backend/commands/indexcmds.c
    expect(names.uniqueConstraintName('a'.repeat(40), ['b'.repeat(40)])).toBe(`${'a'.repeat(29)}_${'b'.repeat(29)}_key`)
  })
})
