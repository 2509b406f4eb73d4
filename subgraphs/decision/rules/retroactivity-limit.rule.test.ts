import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { day } from '../../../shared/values/day'
import { coverageOf, type Difference, days, decisionCaseOf } from '../testing/case.builder'
import { retroactivityLimit } from './retroactivity-limit.rule'

const starting = (from: string, councilDate = '2026-03-12', more: Difference['content'] = {}): Difference => ({
  content: {
    councilDate: day(councilDate),
    validity: days(from, '2026-05-31'),
    coverages: [coverageOf('GENERAL_MEDICINE', from, '2026-05-31')],
    ...more,
  },
})
const gp = (from: string) => coverageOf('GENERAL_MEDICINE', from, '2026-05-31')
const pharmacy = (from: string) => coverageOf('PHARMACEUTICALS', from, '2026-05-31')
const long = days('2025-07-01', '2026-05-31')
// jsonb returns the fields in another order.
const shuffled = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T
const old = { validity: long, coverages: [pharmacy('2025-07-01')], councilDate: day('2025-07-01') }

test.each<[string, Difference, string[]]>([
  ['60 days before the council date are permitted', starting('2026-01-11'), []],
  ['61 days before the council date are refused', starting('2026-01-10'), ['validity.from', 'coverages.0.period.from']],
  ['a court ruling permits more days', starting('2026-01-10', '2026-03-12', { judicialDecision: true }), []],
  ['a principle decision is limited too', starting('2026-01-10', '2026-03-12', { coverages: [] }), ['validity.from']],
  ['45 days until 10 April 2020 are permitted', starting('2020-02-25', '2020-04-10'), []],
  [
    '46 days until 10 April 2020 are refused',
    starting('2020-02-24', '2020-04-10'),
    ['validity.from', 'coverages.0.period.from'],
  ],
  ['60 days from 11 April 2020 are permitted', starting('2020-02-11', '2020-04-11'), []],
  [
    '61 days from 11 April 2020 are refused',
    starting('2020-02-10', '2020-04-11'),
    ['validity.from', 'coverages.0.period.from'],
  ],
  ['a first day after the council date is permitted', starting('2026-04-01'), []],
  [
    'a modification does not check unchanged first days again',
    { content: { ...old, councilDate: day('2026-03-12') }, previous: { content: old } },
    [],
  ],
  [
    'a modification checks an added coverage',
    {
      content: {
        ...old,
        councilDate: day('2026-03-12'),
        coverages: [...old.coverages, coverageOf('PARAMEDICAL', '2026-01-10', '2026-05-31')],
      },
      previous: { content: old },
    },
    ['coverages.1.period.from'],
  ],
  [
    'a modification checks a coverage that begins earlier than before',
    {
      content: { ...old, councilDate: day('2026-03-12'), validity: long, coverages: [pharmacy('2025-07-01')] },
      previous: { content: { ...old, coverages: [pharmacy('2026-02-01')] } },
    },
    ['coverages.0.period.from'],
  ],
  [
    'the required coverage of general medicine added to a decision recorded before 2025-09-01 is not limited',
    {
      content: { ...old, councilDate: day('2025-12-01'), coverages: [...old.coverages, gp('2025-09-01')] },
      previous: { recordedOn: day('2025-08-31'), content: { ...old, councilDate: day('2025-12-01') } },
    },
    [],
  ],
  [
    'the exception for general medicine does not apply to a decision recorded on 2025-09-01',
    {
      content: { ...old, councilDate: day('2025-12-01'), coverages: [...old.coverages, gp('2025-09-01')] },
      previous: { recordedOn: day('2025-09-01'), content: { ...old, councilDate: day('2025-12-01') } },
    },
    ['coverages.1.period.from'],
  ],
  [
    'the exception for general medicine does not apply if something else changes',
    {
      content: {
        ...old,
        councilDate: day('2025-12-01'),
        incomeLevel: 'ABOVE_LIVING_WAGE',
        coverages: [...old.coverages, gp('2025-09-01')],
      },
      previous: { recordedOn: day('2025-08-31'), content: { ...old, councilDate: day('2025-12-01') } },
    },
    ['coverages.1.period.from'],
  ],
  [
    'the exception for general medicine does not apply if the validity ended before 2025-09-01',
    {
      content: {
        ...old,
        validity: days('2025-07-01', '2025-08-31'),
        councilDate: day('2025-12-01'),
        coverages: [...old.coverages, gp('2025-09-01')],
      },
      previous: {
        recordedOn: day('2025-08-31'),
        content: { ...old, councilDate: day('2025-12-01'), validity: days('2025-07-01', '2025-08-31') },
      },
    },
    ['coverages.1.period.from'],
  ],
  [
    'the exception for general medicine does not apply to another care type',
    {
      content: {
        ...old,
        councilDate: day('2025-12-01'),
        coverages: [...old.coverages, coverageOf('PARAMEDICAL', '2025-09-01', '2026-05-31')],
      },
      previous: { recordedOn: day('2025-08-31'), content: { ...old, councilDate: day('2025-12-01') } },
    },
    ['coverages.1.period.from'],
  ],
  [
    'the exception for general medicine does not apply together with another care type',
    {
      content: {
        ...old,
        councilDate: day('2025-12-01'),
        coverages: [...old.coverages, gp('2025-09-01'), coverageOf('PARAMEDICAL', '2025-09-01', '2026-05-31')],
      },
      previous: { recordedOn: day('2025-08-31'), content: { ...old, councilDate: day('2025-12-01') } },
    },
    ['coverages.1.period.from', 'coverages.2.period.from'],
  ],
  [
    'the exception for general medicine does not apply if an existing coverage gets other terms',
    {
      content: {
        ...old,
        councilDate: day('2025-12-01'),
        coverages: [{ ...pharmacy('2025-07-01'), patientPart: 'FULL' }, gp('2025-09-01')],
      },
      previous: { recordedOn: day('2025-08-31'), content: { ...old, councilDate: day('2025-12-01') } },
    },
    ['coverages.1.period.from'],
  ],
  [
    'the exception for general medicine does not apply if an existing coverage gets other days',
    {
      content: {
        ...old,
        councilDate: day('2025-12-01'),
        coverages: [coverageOf('PHARMACEUTICALS', '2025-07-01', '2026-05-30'), gp('2025-09-01')],
      },
      previous: { recordedOn: day('2025-08-31'), content: { ...old, councilDate: day('2025-12-01') } },
    },
    ['coverages.1.period.from'],
  ],
  [
    'the exception for general medicine does not apply if an existing coverage is removed',
    {
      content: { ...old, councilDate: day('2025-12-01'), coverages: [gp('2025-09-01')] },
      previous: { recordedOn: day('2025-08-31'), content: { ...old, councilDate: day('2025-12-01') } },
    },
    ['coverages.0.period.from'],
  ],
  [
    'the exception for general medicine applies to a decision whose last day is 2025-09-01',
    {
      content: {
        ...old,
        validity: days('2025-07-01', '2025-09-01'),
        councilDate: day('2025-12-01'),
        coverages: [pharmacy('2025-07-01'), gp('2025-09-01')],
      },
      previous: {
        recordedOn: day('2025-08-31'),
        content: { ...old, councilDate: day('2025-12-01'), validity: days('2025-07-01', '2025-09-01') },
      },
    },
    [],
  ],
  [
    'the exception for general medicine ignores the order of coverages and fields and the day of recording',
    {
      content: {
        ...old,
        councilDate: day('2025-12-01'),
        coverages: [
          gp('2025-09-01'),
          coverageOf('PROSTHESES', '2025-07-01', '2026-05-31'),
          coverageOf('MISCELLANEOUS', '2025-07-01', '2026-05-31', { authorisedProviders: ['10001490004', '71000436'] }),
          pharmacy('2025-07-01'),
        ],
      },
      previous: {
        recordedOn: day('2025-08-31'),
        content: {
          ...old,
          councilDate: day('2025-12-01'),
          validity: shuffled(long),
          coverages: [
            shuffled({ ...pharmacy('2025-07-01'), recordedOn: day('2025-07-02') }),
            shuffled(
              coverageOf('MISCELLANEOUS', '2025-07-01', '2026-05-31', {
                authorisedProviders: ['10001490004', '71000436'],
              }),
            ),
            shuffled(coverageOf('PROSTHESES', '2025-07-01', '2026-05-31')),
          ],
        },
      },
    },
    [],
  ],
  [
    'the exception for general medicine does not apply if a list of providers differs',
    {
      content: {
        ...old,
        councilDate: day('2025-12-01'),
        coverages: [{ ...pharmacy('2025-07-01'), authorisedProviders: ['10001490004'] }, gp('2025-09-01')],
      },
      previous: {
        recordedOn: day('2025-08-31'),
        content: {
          ...old,
          councilDate: day('2025-12-01'),
          coverages: [{ ...pharmacy('2025-07-01'), authorisedProviders: ['71000436'] }],
        },
      },
    },
    ['coverages.1.period.from'],
  ],
])('DEC-60-DAYS: %s', (_, difference, expected) => {
  const decisionCase = decisionCaseOf(difference)
  const { findings } = evaluateRules([retroactivityLimit], decisionCase, {
    council: decisionCase.content.councilDate,
  })
  expect(findings.map(({ path }) => path)).toEqual(expected)
})

test('DEC-60-DAYS contains the facts of its calculation', () => {
  const decisionCase = decisionCaseOf(starting('2026-01-02'))
  const [finding] = evaluateRules([retroactivityLimit], decisionCase, {
    council: decisionCase.content.councilDate,
  }).findings
  expect(finding?.facts).toEqual([
    { name: 'careStart', value: '2026-01-02' },
    { name: 'councilDate', value: '2026-03-12' },
    { name: 'days', value: '69' },
    { name: 'limit', value: '60' },
  ])
  expect(finding?.message.EN).toBe(
    'The council decided on 12/03/2026; the care begins on 02/01/2026, 69 days before, and the limit is 60 days. Begin later; a judicial decision lifts the limit.',
  )
})
