import { amountIn, dayIn, isSingular, listIn, monthIn, numberIn, periodIn } from './format'
import { MessageTemplate } from './message-template'
import { sameInAll, texts } from './texts'
import { typographyErrors, withNoBreakSpaces } from './typography'

describe('values in sentences', () => {
  test('a day is written as the language writes it', () =>
    expect([dayIn('2026-12-31', 'FR'), dayIn('2026-12-31', 'DE'), dayIn('unknown', 'NL')]).toEqual([
      '31/12/2026',
      '31.12.2026',
      'unknown',
    ]))
  test('a month is written as the language writes it', () =>
    expect([monthIn('2026-03', 'EN'), monthIn('2026-03', 'DE')]).toEqual(['03/2026', '03.2026']))
  test.each([
    ['0.01', '0,01'],
    ['1234.50', '1.234,50'],
    ['-1234567.00', '−1.234.567,00'],
  ])('the amount %s is written %s', (amount, written) => expect(amountIn(amount)).toBe(written))
  test('a number of four digits is not grouped, a longer one is', () =>
    expect([numberIn(2026), numberIn(33_554_432), numberIn(12.5)]).toEqual(['2026', '33.554.432', '12,5']))
  test('a list ends with “and” or “or”', () =>
    expect([listIn(['a', 'b', 'c'], 'FR'), listIn(['a', 'b'], 'DE', 'or'), listIn(['a'], 'EN')]).toEqual([
      'a, b et c',
      'a oder b',
      'a',
    ]))
  test('a period includes its last day, and may have none', () =>
    expect([periodIn('2026-01-01', '2026-01-31', 'NL'), periodIn('2026-01-01', null, 'FR')]).toEqual([
      'van 01/01/2026 tot en met 31/01/2026',
      'à partir du 01/01/2026',
    ]))
  test('French uses the singular for zero, the other languages do not', () =>
    expect([isSingular(0, 'FR'), isSingular(0, 'NL'), isSingular(1, 'DE')]).toEqual([true, false, true]))
})

describe('a message template', () => {
  const template = new MessageTemplate(
    texts(
      'La couverture {careType} {from..to} : {days} {days|jour|jours}.',
      'De dekking {careType} {from..to}: {days} {days|dag|dagen}.',
      'Die Deckung {careType} {from..to}: {days} {days|Tag|Tage}.',
      'The cover {careType} {from..to}: {days} {days|day|days}.',
    ),
    (name) => (name === 'careType' ? 'CareType' : name === 'days' ? 'number' : 'day'),
  )

  test('values are written by the rules of the language', () =>
    expect(template.fill({ careType: 'PARAMEDICAL', from: '2026-01-01', to: '2026-01-02', days: 2 })).toEqual({
      FR: 'La couverture «\u00a0Prestations paramédicales\u00a0» du 01/01/2026 au 02/01/2026\u00a0: 2 jours.',
      NL: 'De dekking “Paramedische verstrekkingen” van 01/01/2026 tot en met 02/01/2026: 2 dagen.',
      DE: 'Die Deckung „Paramedizinische Leistungen“ vom 01.01.2026 bis zum 02.01.2026: 2 Tage.',
      EN: 'The cover “Paramedical care” from 01/01/2026 to 02/01/2026: 2 days.',
    }))
  test('an open end and the singular are written in words', () =>
    expect(template.fillIn({ careType: 'PARAMEDICAL', from: '2026-01-01', to: '∞', days: 1 }, 'EN')).toBe(
      'The cover “Paramedical care” from 01/01/2026: 1 day.',
    ))
  test('a free text is kept as it was given, even if it has the form of a day', () => {
    const named = new MessageTemplate(sameInAll('{reference}'), () => 'text')
    expect(named.fillIn({ reference: '2026-01-01' }, 'FR')).toBe('2026-01-01')
  })
  test('the property names contains every value that the message uses', () =>
    expect([...template.names].sort()).toEqual(['careType', 'days', 'from', 'to']))
})

describe('typography', () => {
  test('French has no-break spaces before : ; ? ! and inside quotation marks', () =>
    expect(withNoBreakSpaces('« a » : 5 % ; b ?', 'FR')).toBe('«\u00a0a\u00a0»\u00a0: 5\u00a0%\u00a0; b\u00a0?'))
  test('the other languages have them before units only', () =>
    expect(withNoBreakSpaces('a : 5 %', 'NL')).toBe('a : 5\u00a0%'))
  test.each([
    ["l'État", 'FR'],
    ['a : b', 'FR'],
    ['a; b', 'FR'],
    ['« a »', 'EN'],
    ['"a"', 'NL'],
    ['5 %', 'DE'],
    ['ligne(s)', 'FR'],
    ['laboratory ...', 'EN'],
  ] as const)('%j is wrong in %s', (text, language) => expect(typographyErrors(text, language)).not.toEqual([]))
  test('a correctly set text has no errors', () =>
    expect(typographyErrors('«\u00a0L’État\u00a0»\u00a0: 5\u00a0%', 'FR')).toEqual([]))
})
