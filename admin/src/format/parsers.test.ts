import fc from 'fast-check'
import { i18nProvider } from '../i18n/i18nProvider'
import { addDays } from './day'
import { ibanParser } from './ibanParser'
import {
  dateParser,
  decisionNumberParser,
  enterpriseNumberParser,
  euroParser,
  inamiParser,
  insCodeParser,
  integerParser,
  monthParser,
  nissParser,
  nomenclatureCodeParser,
  type Parser,
} from './parsers'

const TODAY = '2026-11-29'
const readers: [string, Parser][] = [
  ['deadline', dateParser('deadline', TODAY)],
  ['birth date', dateParser('birth', TODAY)],
  ['day of the past', dateParser('history', TODAY)],
  ['amount', euroParser],
  ['month', monthParser],
  ['integer', integerParser(1, 500)],
  ['NISS', nissParser],
  ['INAMI number', inamiParser],
  ['enterprise number', enterpriseNumberParser],
  ['IBAN', ibanParser],
  ['INS code', insCodeParser],
  ['nomenclature code', nomenclatureCodeParser],
  ['decision number', decisionNumberParser],
]
const typed = fc.oneof(
  fc.string(),
  fc.stringMatching(/^[0-9./ -]{0,14}$/),
  fc.stringMatching(/^\d{1,2}\/\d{1,2}\/(\d{2}|\d{4})$/),
  fc.stringMatching(/^\d{1,12}$/),
)

describe.each(readers)('a field for a %s', (_, { parse, format }) => {
  test('a parser parses a value that it returned as the same value', () =>
    fc.assert(
      fc.property(typed, (text) => {
        const value = parse(text)
        if (value !== undefined) expect(parse(value)).toBe(value)
      }),
    ))
  test('a parser parses what it formats', () =>
    fc.assert(
      fc.property(typed, (text) => {
        const value = parse(text)
        if (value !== undefined) expect(parse(format(value))).toBe(value)
      }),
    ))
  test.each(['abc', '31/11/2026x', '-', '50 euros', '31/02/2026', '١٢٣', '1e5', '0x10', '12;34'])(
    'a parser refuses %s',
    (text) => expect(parse(text)).toBeUndefined(),
  )
})

test.each([
  [dateParser('deadline', TODAY), '2026-11-21', '21.11.2026'],
  [monthParser, '2026-11', '11.2026'],
])('%#: a parser of the German console parses what it formats', async (parser, value, written) => {
  await i18nProvider.changeLocale('de')
  expect(parser.format(value)).toBe(written)
  expect(parser.parse(written)).toBe(value)
  await i18nProvider.changeLocale('fr')
})

describe('two digits of a year', () => {
  const days = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
  const short = (day: string) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(2, 4)}`
  test('a birth date with a year of two digits is never in the future', () =>
    fc.assert(
      fc.property(days, days, (day, today) => {
        const read = dateParser('birth', today).parse(short(day))
        expect(read === undefined || read <= today).toBe(true)
      }),
    ))
  test('a deadline with a year of two digits is in this century', () =>
    fc.assert(fc.property(days, (day) => expect(dateParser('deadline', TODAY).parse(short(day))).toBe(day))))
  test.each([
    ['birth', '15/01/80', '1980-01-15'],
    ['birth', '150180', '1980-01-15'],
    ['birth', '29/11/26', '2026-11-29'],
    ['birth', '30/11/26', '1926-11-30'],
    ['birth', '29/02/00', '2000-02-29'],
    ['history', '01/02/27', '2027-02-01'],
    ['history', '01/02/98', '1998-02-01'],
    ['deadline', '01/02/80', '2080-02-01'],
  ] as const)('a year of two digits of a %s: %s is %s', (century, text, day) =>
    expect(dateParser(century, TODAY).parse(text)).toBe(day),
  )
  test('the day after today is a hundred years ago for a birth', () =>
    expect(dateParser('birth', TODAY).parse(short(addDays(TODAY, 1)))).toBe('1926-11-30'))
})

describe('numbers with check digits', () => {
  test.each([
    [nissParser, '80.41.15-101.58', '80411510158'],
    [nissParser, '25041612376', '25041612376'],
    [nissParser, '00004500136', '00004500136'],
    [inamiParser, '1-00014-90-004', '10001490004'],
    [inamiParser, '71000436', '71000436'],
    [enterpriseNumberParser, '0299.990.019', '0299990019'],
    [ibanParser, 'be57 9990 0000 6235', 'BE57999000006235'],
    [decisionNumberParser, '158366', '000000158366'],
    [monthParser, '1/2026', '2026-01'],
    [integerParser(1, 500), ' 20 ', '20'],
  ])('%#: %s is parsed', (reader, text, value) => expect(reader.parse(text)).toBe(value))
  test.each([
    [nissParser, '80411510159'],
    [inamiParser, '10001590004'],
    [enterpriseNumberParser, '0299990018'],
    [ibanParser, 'BE57 9990 0000 6236'],
    [ibanParser, 'ES9121000418450200051332 0'],
    [monthParser, '13/2026'],
    [integerParser(1, 500), '0'],
    [integerParser(1, 500), '501'],
    [integerParser(1, 500), '2O'],
    [integerParser(1, 500), '1,5'],
    [insCodeParser, '2100'],
  ])('%#: %s is refused', (reader, text) => expect(reader.parse(text)).toBeUndefined())
})
