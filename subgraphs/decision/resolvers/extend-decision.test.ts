import { setUpDecisions } from '../testing/decision-steps'
import { CREATE, decisionInput, EXTEND } from '../testing/scenario'

const { graph, scenario } = setUpDecisions()

type CareDays = Record<string, string>
/** A decision from 1 March to 31 May 2026 with coverages that end on these days. */
async function decide(ends: CareDays): Promise<string> {
  const coverages = Object.entries(ends).map(([careType, to]) => ({ careType, period: { from: '2026-03-01', to } }))
  const { data, errors } = await graph().run(CREATE, { input: decisionInput(scenario.person().niss, { coverages }) })
  expect(errors).toBeUndefined()
  return data!.createDecision.decision.number
}
async function extend(number: string, careTypes: string[] | null, today = '2026-03-12') {
  const variables = { number, expectedVersion: 1, to: '2026-06-30', careTypes }
  const { data, errors } = await graph().run(EXTEND, variables, { today })
  expect(errors).toBeUndefined()
  const { decision, findings } = data!.extendDecision
  const ends: CareDays | null = decision && {
    decision: decision.validity.to,
    ...Object.fromEntries(
      decision.coverages.map(({ careType, period }: { careType: string; period: { to: string } }) => [
        careType,
        period.to,
      ]),
    ),
  }
  return { ends, rules: findings.map(({ rule }: { rule: string }) => rule) }
}

test.each<[string, CareDays, string[] | null, CareDays]>([
  [
    'an extension without care types extends the coverages that run to the last day',
    { GENERAL_MEDICINE: '2026-05-31', PARAMEDICAL: '2026-05-31' },
    null,
    { GENERAL_MEDICINE: '2026-06-30', PARAMEDICAL: '2026-06-30' },
  ],
  [
    'an extension without care types does not extend a coverage that ended earlier',
    { GENERAL_MEDICINE: '2026-03-31', PARAMEDICAL: '2026-05-31' },
    null,
    { GENERAL_MEDICINE: '2026-03-31', PARAMEDICAL: '2026-06-30' },
  ],
  [
    'an extension without care types does not extend a coverage that ended the day before',
    { GENERAL_MEDICINE: '2026-05-30', PARAMEDICAL: '2026-05-31' },
    [],
    { GENERAL_MEDICINE: '2026-05-30', PARAMEDICAL: '2026-06-30' },
  ],
  [
    'an extension without care types extends only the decision if no coverage runs to the last day',
    { GENERAL_MEDICINE: '2026-03-31' },
    null,
    { GENERAL_MEDICINE: '2026-03-31' },
  ],
  [
    'an extension extends a named coverage, even if it ended earlier',
    { GENERAL_MEDICINE: '2026-03-31', PARAMEDICAL: '2026-05-31' },
    ['GENERAL_MEDICINE'],
    { GENERAL_MEDICINE: '2026-06-30', PARAMEDICAL: '2026-05-31' },
  ],
])('%s', async (_, ends, careTypes, expected) => {
  const { ends: now, rules } = await extend(await decide(ends), careTypes)
  expect(rules).toEqual([])
  expect(now).toEqual({ decision: '2026-06-30', ...expected })
})

test('an extension does not cover past days on which a coverage had ended', async () => {
  const number = await decide({ GENERAL_MEDICINE: '2026-03-31', PARAMEDICAL: '2026-05-31' })
  const { ends } = await extend(number, null, '2026-05-20')
  expect(ends).toMatchObject({ GENERAL_MEDICINE: '2026-03-31' })
})

test('an extension on 20 March to 30 June leaves a general medicine coverage that ended on 31 January as it was', async () => {
  const input = decisionInput(scenario.person().niss, {
    councilDate: '2026-01-05',
    validity: { from: '2026-01-05', to: '2026-03-31' },
    coverages: [
      { careType: 'GENERAL_MEDICINE', period: { from: '2026-01-05', to: '2026-01-31' } },
      { careType: 'PARAMEDICAL', period: { from: '2026-01-05', to: '2026-03-31' } },
    ],
  })
  const { data } = await graph().run(CREATE, { input }, { today: '2026-01-05' })
  const { ends, rules } = await extend(data!.createDecision.decision.number, null, '2026-03-20')
  expect(ends).toEqual({ decision: '2026-06-30', GENERAL_MEDICINE: '2026-01-31', PARAMEDICAL: '2026-06-30' })
  expect(rules).toEqual([])
})

test.each([
  ['beyond one year', '2027-03-01', [['DEC-ONE-YEAR', 'to']]],
  ['to a day before the first one', '2026-02-28', [['DEC-PERIOD', 'to']]],
])('an extension %s says so once, not once for each coverage', async (_, to, expected) => {
  const number = await decide({ GENERAL_MEDICINE: '2026-05-31', PARAMEDICAL: '2026-05-31' })
  const { data } = await graph().run(EXTEND, { number, expectedVersion: 1, to, careTypes: null })
  const { decision, findings } = data!.extendDecision
  expect(decision).toBeNull()
  expect(findings.map(({ rule, path }: { rule: string; path: string }) => [rule, path])).toEqual(expected)
})
