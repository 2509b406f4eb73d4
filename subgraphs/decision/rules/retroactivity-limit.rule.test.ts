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
// As the database gives it back: other fields first, other coverages first.
const shuffled = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T
const old = { validity: long, coverages: [pharmacy('2025-07-01')], councilDate: day('2025-07-01') }

test.each<[string, Difference, string[]]>([
  ['60 days before the decision is still paid', starting('2026-01-11'), []],
  ['61 days before is not', starting('2026-01-10'), ['validity.from', 'coverages.0.period.from']],
  ['a judge may go further back', starting('2026-01-10', '2026-03-12', { judicialDecision: true }), []],
  ['a principle decision too', starting('2026-01-10', '2026-03-12', { coverages: [] }), ['validity.from']],
  ['until 10 April 2020 the limit was 45 days: day 45', starting('2020-02-25', '2020-04-10'), []],
  ['day 46', starting('2020-02-24', '2020-04-10'), ['validity.from', 'coverages.0.period.from']],
  ['from 11 April 2020 it is 60: day 60', starting('2020-02-11', '2020-04-11'), []],
  ['day 61', starting('2020-02-10', '2020-04-11'), ['validity.from', 'coverages.0.period.from']],
  ['care that begins after the council is not measured', starting('2026-04-01'), []],
  [
    'a modification does not measure anew what was there',
    { content: { ...old, councilDate: day('2026-03-12') }, previous: { content: old } },
    [],
  ],
  [
    'it measures a coverage that it adds',
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
    'and one that begins earlier than before',
    {
      content: { ...old, councilDate: day('2026-03-12'), validity: long, coverages: [pharmacy('2025-07-01')] },
      previous: { content: { ...old, coverages: [pharmacy('2026-02-01')] } },
    },
    ['coverages.0.period.from'],
  ],
  [
    'T23: only the GP coverage, to a decision of before 2025-09-01 that goes on',
    {
      content: { ...old, councilDate: day('2025-12-01'), coverages: [...old.coverages, gp('2025-09-01')] },
      previous: { recordedOn: day('2025-08-31'), content: { ...old, councilDate: day('2025-12-01') } },
    },
    [],
  ],
  [
    'T23 is not for a decision recorded on 2025-09-01',
    {
      content: { ...old, councilDate: day('2025-12-01'), coverages: [...old.coverages, gp('2025-09-01')] },
      previous: { recordedOn: day('2025-09-01'), content: { ...old, councilDate: day('2025-12-01') } },
    },
    ['coverages.1.period.from'],
  ],
  [
    'nor where something else changes too',
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
    'nor where the validity ended before that day',
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
    'nor for another coverage than the GP’s',
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
    'nor for the GP’s and another one',
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
    'nor where a coverage that was there gets other terms',
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
    'nor where it gets other days',
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
    'nor where it is left out',
    {
      content: { ...old, councilDate: day('2025-12-01'), coverages: [gp('2025-09-01')] },
      previous: { recordedOn: day('2025-08-31'), content: { ...old, councilDate: day('2025-12-01') } },
    },
    ['coverages.0.period.from'],
  ],
  [
    'T23 holds for a decision whose last day is the first of the duty',
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
    'T23 does not look at the order of coverages or fields, nor at the day on which a coverage was recorded',
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
    'T23 is gone where a list is another one',
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
])('%s', (_, difference, expected) => {
  const facts = decisionCaseOf(difference)
  const { findings } = evaluateRules([retroactivityLimit], facts, { council: facts.content.councilDate })
  expect(findings.map(({ path }) => path)).toEqual(expected)
})

test('the message can be redone by hand', () => {
  const facts = decisionCaseOf(starting('2026-01-02'))
  const [finding] = evaluateRules([retroactivityLimit], facts, { council: facts.content.councilDate }).findings
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
