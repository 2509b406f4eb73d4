import { i18nProvider } from '../i18n/i18nProvider'
import { addDays, formatDate, formatInstant, formatMonth, parseDate, today } from './day'
import { formatCount, formatDecimal, formatEuro, formatPercent, parseEuro } from './euro'
import { formatEnterpriseNumber, formatIban, formatInami, formatNiss, formatPersonName } from './identifiers'

describe('days', () => {
  test('days are written as Belgians write them', () => expect(formatDate('2026-11-21')).toBe('21/11/2026'))
  test('an instant is shown in the time of Brussels', () =>
    expect(formatInstant('2026-07-01T22:30:00Z')).toBe('02/07/2026 00:30'))
  test('a month is written as Belgians write it', () => expect(formatMonth('2026-11')).toBe('11/2026'))
  test('days are written with points in German, as the server writes them', async () => {
    await i18nProvider.changeLocale('de')
    expect([formatDate('2026-11-21'), formatMonth('2026-11'), formatInstant('2026-07-01T22:30:00Z')]).toEqual([
      '21.11.2026',
      '11.2026',
      '02.07.2026 00:30',
    ])
    await i18nProvider.changeLocale('fr')
  })
  test.each([
    ['21/11/2026', '2026-11-21'],
    ['21-11-26', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['21112026', '2026-11-21'],
    ['211126', '2026-11-21'],
    [' 1/3/2026 ', '2026-03-01'],
    ['2026-11-21', '2026-11-21'],
    ['31/02/2026', undefined],
    ['12/13/2026', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('the typed day %s is parsed', (typed, day) => expect(parseDate(typed)).toBe(day))
  test('days are counted on the calendar, over a change of clock', () =>
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30'))
  test('today is the demo’s day where one was chosen', () => expect(today('2026-02-01T10:00:00Z')).toBe('2026-02-01'))
})

describe('amounts', () => {
  test.each([
    ['1234.56', '1.234,56\u00a0€'],
    ['1234567.50', '1.234.567,50\u00a0€'],
    ['-12.00', '\u221212,00\u00a0€'],
    ['0.00', '0,00\u00a0€'],
    [null, ''],
  ])('the amount %s is written with its sign', (amount, text) => expect(formatEuro(amount)).toBe(text))
  test('an amount for a table file has no euro sign', () => expect(formatDecimal('21474836.47')).toBe('21.474.836,47'))
  test.each([
    ['1.234,56', '1234.56'],
    ['1234,5', '1234.50'],
    ['1234.56', '1234.56'],
    ['1.234', '1234.00'],
    ['12 €', '12.00'],
    ['a lot', undefined],
  ])('the typed amount %s is parsed', (typed, amount) => expect(parseEuro(typed)).toBe(amount))
  test('counts are grouped', () => expect(formatCount(1234567)).toBe('1.234.567'))
  test('shares lose a needless decimal', () =>
    expect([formatPercent('100.0'), formatPercent('12.5')]).toEqual(['100\u00a0%', '12,5\u00a0%']))
})

describe('numbers are written as on paper', () => {
  test('a NISS is written as on paper', () => expect(formatNiss('85073000136')).toBe('85.07.30-001.36'))
  test('an INAMI number is written as on paper', () => expect(formatInami('10001490004')).toBe('1-00014-90-004'))
  test('the number of an establishment is written as on paper', () =>
    expect(formatInami('71000436')).toBe('710-004-36'))
  test('an IBAN is written as on paper', () =>
    expect(formatIban('BE57999000006235')).toBe('BE57\u00a09990\u00a00000\u00a06235'))
  test('an enterprise number is written as on paper', () =>
    expect(formatEnterpriseNumber('0299990019')).toBe('0299.990.019'))
  test('a name has its family name in capitals', () =>
    expect(formatPersonName({ lastName: 'Désiré', firstNames: 'Anne' })).toBe('DÉSIRÉ Anne'))
})
