import { sameInAll } from '../texts/texts'
import { day } from '../values/day'
import { defineRule, error } from './define-rule'
import { applyOverrides, parseParameterOverrides } from './parameter-overrides'

const text = {
  FR: 'Au plus {days} jours.',
  NL: 'Hoogstens {days} dagen.',
  DE: 'Höchstens {days} Tage.',
  EN: 'At most {days} days.',
}
const buildRule = () =>
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
type PlayRule = ReturnType<typeof buildRule>
const override = { rule: 'PLAY-DAYS', from: '2026-07-01', source: 'a note', parameters: { days: 5 } }
const parse = (...list: object[]) => parseParameterOverrides(JSON.stringify(list))
const install = (rule: PlayRule, ...list: object[]) => {
  for (const { wordings } of applyOverrides([rule], parse(...list))) rule.replaceWordings(wordings)
  return rule
}

test('an overridden parameter applies from its day on, with its own source; the earlier one applies before', () => {
  const rule = install(buildRule(), override)
  expect(rule.apply({ days: 7 }, day('2026-06-30'))?.findings).toEqual([])
  expect(rule.apply({ days: 7 }, day('2026-07-01'))?.findings).toMatchObject([
    { wording: '2026-07-01', source: sameInAll('a note'), message: { EN: 'At most 5 days.' } },
  ])
  expect(rule.versionOn(day('2026-06-30'))).toMatchObject({ source: sameInAll('a law'), until: '2026-06-30' })
  expect(rule.wordings).toHaveLength(2)
})

test('overrides apply in the order of their days, whatever their order in the list', () => {
  const rule = install(buildRule(), { ...override, from: '2027-01-01', parameters: { days: 3 } }, override)
  expect(['2026-06-30', '2026-07-01', '2027-01-01'].map((on) => rule.versionOn(day(on))?.parameters)).toEqual([
    { days: 10 },
    { days: 5 },
    { days: 3 },
  ])
})

test('applyOverrides changes no rule', () => {
  const rule = buildRule()
  const before = structuredClone(rule.wordings.map(({ check: _, ...rest }) => rest))
  expect(applyOverrides([rule], parse(override))[0]?.wordings).toHaveLength(2)
  expect(rule.wordings.map(({ check: _, ...rest }) => rest)).toEqual(before)
})

test('a rule that was already used keeps its wordings', () => {
  const rule = buildRule()
  rule.apply({ days: 7 }, day('2026-06-30'))
  expect(() => install(rule, override)).toThrow('already used')
  expect(rule.wordings).toHaveLength(1)
})

test.each([
  ['a parameter that the rule lacks', { parameters: { months: 3 } }, /no figure "months"/],
  ['a parameter of another type', { parameters: { days: '3' } }, /no figure "days"/],
  ['a day that is not after the newest wording', { from: '2020-01-01' }, /could end before/],
  ['an empty source', { source: '' }, /without a source/],
])('an override with %s is refused', (_, more, message) => {
  expect(() => applyOverrides([buildRule()], parse({ ...override, ...more }))).toThrow(message)
})

test('a text that is not a list of complete overrides is refused', () => {
  expect(() => parseParameterOverrides('{}')).toThrow(/a list/)
  expect(() => parse({ ...override, from: '2026-13-01' })).toThrow(/amendment 1/)
  expect(() => parse({ rule: 'X' })).toThrow(/amendment 1/)
})

test('an override of a rule of another subgraph is ignored', () => {
  expect(applyOverrides([buildRule()], parse({ ...override, rule: 'OTHER' }))).toEqual([])
})
