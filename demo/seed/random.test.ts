import { Random } from './random'

const MULBERRY_STEP = 0x6d2b79f5
const AT = Date.parse('2026-03-12')

test('ids of one seed are the same each time, and differ from each other', () => {
  const ids = (seed: number) => {
    const random = new Random(seed)
    return Array.from({ length: 100 }, () => random.uuid(AT))
  }
  expect(ids(7)).toEqual(ids(7))
  expect(new Set(ids(7)).size).toBe(100)
})

test('generators that come to the same state make different ids', () => {
  const [one, other] = [new Random(1_996), new Random(1_996 + MULBERRY_STEP)]
  one.next()
  expect(one.uuid(AT)).not.toBe(other.uuid(AT))
  expect(one.next()).toBe(other.next())
})

test('an id is a UUIDv7 of its time', () => {
  expect(new Random(1).uuid(AT)).toMatch(
    new RegExp(`^${AT.toString(16).padStart(12, '0').slice(0, 8)}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$`),
  )
})
