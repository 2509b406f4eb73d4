import fc from 'fast-check'
import { addDays } from './day'
import {
  dayReader,
  decisionNumberReader,
  enterpriseReader,
  euroReader,
  ibanReader,
  inamiReader,
  insCodeReader,
  integerReader,
  monthReader,
  nissReader,
  nomenclatureReader,
  type Reader,
} from './readers'

const TODAY = '2026-11-29'
const readers: [string, Reader][] = [
  ['deadline', dayReader('deadline', TODAY)],
  ['birth date', dayReader('birth', TODAY)],
  ['day of the past', dayReader('history', TODAY)],
  ['amount', euroReader],
  ['month', monthReader],
  ['integer', integerReader(1, 500)],
  ['NISS', nissReader],
  ['INAMI number', inamiReader],
  ['enterprise number', enterpriseReader],
  ['IBAN', ibanReader],
  ['INS code', insCodeReader],
  ['nomenclature code', nomenclatureReader],
  ['decision number', decisionNumberReader],
]
const typed = fc.oneof(
  fc.string(),
  fc.stringMatching(/^[0-9./ -]{0,14}$/),
  fc.stringMatching(/^\d{1,2}\/\d{1,2}\/(\d{2}|\d{4})$/),
  fc.stringMatching(/^\d{1,12}$/),
)

describe.each(readers)('a field for a %s', (_, { read, write }) => {
  test('reads a value that it gave as the same value', () =>
    fc.assert(
      fc.property(typed, (text) => {
        const value = read(text)
        if (value !== undefined) expect(read(value)).toBe(value)
      }),
    ))
  test('reads what it writes', () =>
    fc.assert(
      fc.property(typed, (text) => {
        const value = read(text)
        if (value !== undefined) expect(read(write(value))).toBe(value)
      }),
    ))
  test.each(['abc', '31/11/2026x', '-', '50 euros', '31/02/2026', '١٢٣', '1e5', '0x10', '12;34'])(
    'refuses %s',
    (text) => expect(read(text)).toBeUndefined(),
  )
})

describe('two digits of a year', () => {
  const days = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
  const short = (day: string) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(2, 4)}`
  test('never make a birth date that lies in the future', () =>
    fc.assert(
      fc.property(days, days, (day, today) => {
        const read = dayReader('birth', today).read(short(day))
        expect(read === undefined || read <= today).toBe(true)
      }),
    ))
  test('of a deadline are of this century', () =>
    fc.assert(fc.property(days, (day) => expect(dayReader('deadline', TODAY).read(short(day))).toBe(day))))
  test.each([
    ['birth', '15/01/80', '1980-01-15'],
    ['birth', '150180', '1980-01-15'],
    ['birth', '29/11/26', '2026-11-29'],
    ['birth', '30/11/26', '1926-11-30'],
    ['birth', '29/02/00', '2000-02-29'],
    ['history', '01/02/27', '2027-02-01'],
    ['history', '01/02/98', '1998-02-01'],
    ['deadline', '01/02/80', '2080-02-01'],
  ] as const)('of a %s: %s is %s', (century, text, day) => expect(dayReader(century, TODAY).read(text)).toBe(day))
  test('the day after today is a hundred years ago for a birth', () =>
    expect(dayReader('birth', TODAY).read(short(addDays(TODAY, 1)))).toBe('1926-11-30'))
})

describe('numbers with check digits', () => {
  test.each([
    [nissReader, '80.41.15-101.58', '80411510158'],
    [nissReader, '25041612376', '25041612376'],
    [nissReader, '00004500136', '00004500136'],
    [inamiReader, '1-00014-90-004', '10001490004'],
    [inamiReader, '71000436', '71000436'],
    [enterpriseReader, '0299.990.019', '0299990019'],
    [ibanReader, 'be57 9990 0000 6235', 'BE57999000006235'],
    [decisionNumberReader, '158366', '000000158366'],
    [monthReader, '1/2026', '2026-01'],
    [integerReader(1, 500), ' 20 ', '20'],
  ])('%#: %s', (reader, text, value) => expect(reader.read(text)).toBe(value))
  test.each([
    [nissReader, '80411510159'],
    [inamiReader, '10001590004'],
    [enterpriseReader, '0299990018'],
    [ibanReader, 'BE57 9990 0000 6236'],
    [ibanReader, 'ES9121000418450200051332 0'],
    [monthReader, '13/2026'],
    [integerReader(1, 500), '0'],
    [integerReader(1, 500), '501'],
    [integerReader(1, 500), '2O'],
    [integerReader(1, 500), '1,5'],
    [insCodeReader, '2100'],
  ])('%#: %s is refused', (reader, text) => expect(reader.read(text)).toBeUndefined())
})
