import { day } from '../../../shared/values/day'
import { type CallOptions, setUpDecisions } from '../testing/decision-steps'
import { CREATE, decisionInput, EXTEND, STOP } from '../testing/scenario'

const { ask, graph, scenario } = setUpDecisions()

const create = (input: object, reference: string | null, options: CallOptions = {}) =>
  ask(CREATE, { input, reference }, options)
const rulesOf = (payload: { findings: { rule: string }[] }) => payload.findings.map(({ rule }) => rule)
const versionsFor = async (personId: string): Promise<number> =>
  (await graph().db.query('select count(*)::int as n from decision_version where person_id = $1', [personId]))[0].n
let used = 0
const newReference = () => `dossier-${++used}`

test('a repeated reference with the same input returns the first result and writes nothing', async () => {
  const { niss, id } = scenario.person()
  const input = decisionInput(niss, { residenceInsCode: '62063' })
  const reference = newReference()
  const first = await create(input, reference)
  expect(rulesOf(first)).toEqual(['DEC-TERRITORY'])
  expect(await create(input, reference)).toEqual(first)
  expect(await versionsFor(id)).toBe(1)
})

test('explicit defaults and another order of coverages count as the same input', async () => {
  const input = decisionInput(scenario.person().niss)
  const reference = newReference()
  const first = await create(input, reference)
  const explicit = {
    ...input,
    judicialDecision: false,
    ownFunds: [],
    coverages: [...input.coverages]
      .reverse()
      .map((coverage) => ({ ...coverage, insurancePart: 'FULL', agreement: false })),
  }
  expect(await create(explicit, reference)).toEqual(first)
})

test('a repeated reference returns version 1 after an extension and a stop, decision(number) the present state', async () => {
  const { niss, id } = scenario.person()
  const input = decisionInput(niss)
  const reference = newReference()
  const first = await create(input, reference)
  const { number } = first.decision
  await ask(EXTEND, { number, expectedVersion: 1, to: '2026-06-30' })
  await ask(STOP, { number, expectedVersion: 2, lastDay: '2026-03-12' })
  expect(await create(input, reference)).toEqual(first)
  expect(first.decision).toMatchObject({ version: 1, status: 'ACTIVE', validity: { to: '2026-05-31' } })
  expect(await versionsFor(id)).toBe(3)
  const now = await ask('query ($number: ID!) { decision(number: $number) { version validity { to } } }', { number })
  expect(now).toEqual({ version: 3, validity: { to: '2026-03-12' } })
})

test('another NISS of the same person counts as the same input', async () => {
  const period = { from: day('2015-01-01'), to: null }
  const numbers = ['80450199894', '80450199696'].map((number) => ({ number, kind: 'BIS' as const, period }))
  const { niss } = scenario.person({ niss: '80450199894', numbers })
  const reference = newReference()
  const first = await create(decisionInput(niss), reference)
  expect(await create(decisionInput('80450199696'), reference)).toEqual(first)
})

test.each<[string, (input: ReturnType<typeof decisionInput>) => Record<string, unknown>]>([
  ['another person', () => ({ niss: scenario.person().niss })],
  ['an unregistered person', () => ({ niss: '80450197718' })],
  ['another income', () => ({ incomeLevel: 'ABOVE_LIVING_WAGE' })],
  ['another last day', () => ({ validity: { from: '2026-03-01', to: '2026-05-30' } })],
  ['a coverage less', ({ coverages }) => ({ coverages: coverages.slice(0, 2) })],
  ['input that breaks another rule too', () => ({ councilDate: '2026-03-13' })],
])('a used reference with other content (%s) is refused without data of the first decision', async (_, changeOf) => {
  const person = scenario.person()
  const input = decisionInput(person.niss)
  const reference = newReference()
  const first = await create(input, reference)
  const changed = { ...input, ...changeOf(input) }
  const before = await graph().db.query('select count(*) as n from decision_version')
  const answer = await create(changed, reference)
  expect(answer).toMatchObject({
    decision: null,
    findings: [
      { rule: 'DEC-REFERENCE', severity: 'ERROR', path: 'reference', facts: [{ name: 'reference', value: reference }] },
    ],
  })
  expect(answer.findings).toHaveLength(1)
  expect(JSON.stringify(answer)).not.toContain(first.decision.number)
  expect(await graph().db.query('select count(*) as n from decision_version')).toEqual(before)
})

test('a refused call does not use its reference', async () => {
  const { niss } = scenario.person()
  const reference = newReference()
  const refused = await create(decisionInput(niss, { councilDate: '2026-03-13' }), reference)
  expect(rulesOf(refused)).toEqual(['DEC-COUNCIL-DATE'])
  expect((await create(decisionInput(niss), reference)).decision).not.toBeNull()
})

test('two CPAS can use the same reference for different decisions', async () => {
  const reference = newReference()
  const one = await create(decisionInput(scenario.person().niss), reference)
  const input = decisionInput(scenario.person().niss, { residenceInsCode: '62063' })
  const two = await create(input, reference, { as: 'cpas:0299991108:worker' })
  expect(two.findings).toEqual([])
  expect(two.decision.number).not.toBe(one.decision.number)
})

test('a reference in the form of a copy is rejected as BAD_USER_INPUT', async () => {
  const { niss, id } = scenario.person()
  const reference = `copy of 000000000196-1 for ${id}`
  const { errors } = await graph().run(CREATE, { input: decisionInput(niss), reference })
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'reference' })
})

test('a repeated copy returns the copy as it was first recorded', async () => {
  const COPY = `mutation ($number: ID!, $niss: [Niss!]!) { copyDecisionToHousehold(number: $number, niss: $niss) {
    decision { number version validity { to } } findings { rule } } }`
  const { decision } = await create(decisionInput(scenario.person().niss), null)
  const variables = { number: decision.number, niss: [scenario.person().niss] }
  const [first] = await ask(COPY, variables)
  await ask(EXTEND, { number: first.decision.number, expectedVersion: 1, to: '2026-06-30' })
  expect(await ask(COPY, variables)).toEqual([first])
})

test('of 50 concurrent calls with one reference and the same content, one records a decision and all return it', async () => {
  const { niss, id } = scenario.person()
  const reference = newReference()
  const all = await Promise.all(Array.from({ length: 50 }, () => create(decisionInput(niss), reference)))
  for (const answer of all) expect(answer).toEqual(all[0])
  expect(all[0].decision.number).toBeTruthy()
  expect(await versionsFor(id)).toBe(1)
})

test('of 50 concurrent calls with one reference for five persons, one records a decision and no call returns it for another person', async () => {
  const persons = Array.from({ length: 5 }, () => scenario.person())
  const reference = newReference()
  const all = await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      const person = persons[i % 5]!
      return { person, answer: await create(decisionInput(person.niss), reference) }
    }),
  )
  const decided = all.filter(({ answer }) => answer.decision !== null)
  expect(new Set(decided.map(({ answer }) => answer.decision.number)).size).toBe(1)
  expect(new Set(decided.map(({ person }) => person.id)).size).toBe(1)
  expect(decided).toHaveLength(10)
  for (const { person, answer } of all)
    if (answer.decision) expect(answer).toMatchObject({ decision: { beneficiary: { id: person.id } }, findings: [] })
    else expect(rulesOf(answer)).toEqual(['DEC-REFERENCE'])
  const written = await graph().db.query('select person_id from decision where reference = $1', [reference])
  expect(written).toEqual([{ person_id: decided[0]!.person.id }])
})
