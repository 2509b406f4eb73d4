import { sameInAll } from '../texts/texts'
import { day } from '../values/day'
import { defineRule, error } from './define-rule'
import { overrideRuleParameters, parseParameterOverrides } from './parameter-overrides'

const text = {
  FR: 'Au plus {days} jours.',
  NL: 'Hoogstens {days} dagen.',
  DE: 'Höchstens {days} Tage.',
  EN: 'At most {days} days.',
}
const aRule = () =>
  defineRule<{ days: number }, { days: number }>({
    id: 'PLAY-DAYS',
    governedBy: 'receipt',
    text,
    wordings: [
      {
        from: day('2020-01-01'),
        source: sameInAll('a law'),
        parameters: { days: 10 },
        check: (facts, parameters) => (facts.days > parameters.days ? [error('x', { days: parameters.days })] : []),
      },
    ],
  })
const amendment = { rule: 'PLAY-DAYS', from: '2026-07-01', source: 'a note', parameters: { days: 5 } }
const read = (...list: object[]) => parseParameterOverrides(JSON.stringify(list))

test('an amended figure holds from its day on, by its own text; before it, what held before', () => {
  const rule = aRule()
  expect(overrideRuleParameters([rule], read(amendment))).toEqual(new Set(['PLAY-DAYS']))
  expect(rule.apply({ days: 7 }, day('2026-06-30'))?.findings).toEqual([])
  expect(rule.apply({ days: 7 }, day('2026-07-01'))?.findings).toMatchObject([
    { wording: '2026-07-01', source: sameInAll('a note'), message: { EN: 'At most 5 days.' } },
  ])
  expect(rule.versionOn(day('2026-06-30'))).toMatchObject({ source: sameInAll('a law'), until: '2026-06-30' })
  expect(rule.wordings).toHaveLength(2)
})

test('amendments follow each other by their days, whatever the order of the list', () => {
  const rule = aRule()
  overrideRuleParameters([rule], read({ ...amendment, from: '2027-01-01', parameters: { days: 3 } }, amendment))
  expect(['2026-06-30', '2026-07-01', '2027-01-01'].map((on) => rule.versionOn(day(on))?.parameters)).toEqual([
    { days: 10 },
    { days: 5 },
    { days: 3 },
  ])
})

test.each([
  ['a figure that the rule has not', { parameters: { months: 3 } }, /no figure "months"/],
  ['a figure of another kind', { parameters: { days: '3' } }, /no figure "days"/],
  ['a day that is not after the wording', { from: '2020-01-01' }, /could end before/],
  ['no text that says so', { source: '' }, /without a source/],
])('%s is refused', (_, more, message) => {
  expect(() => overrideRuleParameters([aRule()], read({ ...amendment, ...more }))).toThrow(message)
})

test('what is no list, or lacks something, is refused; a rule of others is left to them', () => {
  expect(() => parseParameterOverrides('{}')).toThrow(/a list/)
  expect(() => read({ ...amendment, from: '2026-13-01' })).toThrow(/amendment 1/)
  expect(() => read({ rule: 'X' })).toThrow(/amendment 1/)
  expect(overrideRuleParameters([aRule()], read({ ...amendment, rule: 'OTHER' }))).toEqual(new Set())
})
