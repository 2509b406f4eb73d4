import fc from 'fast-check'
import { agesOn, birthOf } from './birth'
import { ageOn, day } from './day'
import { nissCheckDigits } from './niss'

const numberOf = (nine: string, bornFrom2000: boolean) => nine + nissCheckDigits(nine, bornFrom2000)
const on = day('2026-03-12')

test.each([
  ['a known birth date', '160312001', { lowest: 10, highest: 10 }],
  ['a known month whose days are of one age', '160400001', { lowest: 9, highest: 9 }],
  ['a known month in which the birthday may lie ahead', '160300001', { lowest: 9, highest: 10 }],
  ['a known year', '160000001', { lowest: 9, highest: 10 }],
  ['the year of the day itself', '260000001', { lowest: 0, highest: 0 }],
])('%s gives the possible ages', (_, nine, ages) => {
  expect(agesOn(birthOf(null, numberOf(nine, true))!, on)).toEqual(ages)
})

test('a birth date of the registers takes precedence over the number', () => {
  const number = numberOf('160000001', true)
  expect(birthOf(day('2010-05-01'), number)).toEqual({ earliest: '2010-05-01', latest: '2010-05-01' })
  expect(birthOf(null, number)).toEqual({ earliest: '2016-01-01', latest: '2016-12-31' })
  expect(birthOf(null, 'no number')).toBeNull()
})

test('the age of every possible birth date is between the lowest and the highest age', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 30, max: 99 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      (year, knownMonth, birthDay, birthMonth) => {
        const two = (n: number) => String(n).padStart(2, '0')
        const birth = birthOf(null, numberOf(`${year}${two(knownMonth)}00001`, false))!
        const { lowest, highest } = agesOn(birth, on)
        const age = ageOn(day(`19${year}-${two(knownMonth || birthMonth)}-${two(birthDay)}`), on)
        expect(lowest <= age && age <= highest && highest - lowest <= 1).toBe(true)
      },
    ),
  )
})
