import fc from 'fast-check'
import type { MutationFacts } from '../../../shared/inter-service/contracts'
import { addDays, day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { setUpDecisions } from '../testing/decision-steps'
import {
  COMMIT,
  COVERAGE,
  CREATE,
  DECISION_FIELDS,
  decisionInput,
  EXTEND,
  GP,
  MODIFY,
  REACTIVATE,
  Scenario,
  STOP,
  threeCoverages,
} from '../testing/scenario'

const { ask, graph, handleMutation: deliver, scenario } = setUpDecisions()

const rulesOf = (payload: { findings: { rule: string }[] }) => payload.findings.map(({ rule }) => rule)
const handleMutation = (mutation: MutationFacts, today = '2019-03-20') => deliver(mutation, today)
const DECISION = `query ($number: ID!) { decision(number: $number) { ${DECISION_FIELDS} versions { action recordedBy { audience } } } }`
const readDecision = (number: string, today = '2019-03-20') => ask(DECISION, { number }, { today })

/** Records a decision from 1 January to 31 March 2019 (example of the manual). */
async function recordDecision(facts: Parameters<Scenario['person']>[0] = {}) {
  const person = scenario.person(facts)
  const input = decisionInput(person.niss, {
    councilDate: '2019-01-01',
    validity: { from: '2019-01-01', to: '2019-03-31' },
    coverages: threeCoverages('2019-01-01', '2019-03-31'),
  })
  const { decision } = await ask(CREATE, { input }, { today: '2019-01-02' })
  return { person, input, number: decision.number as string }
}

test('three mutations of one decision: the reactivation stops it on 2019-01-19, records the follow-up from 2019-01-20 and cancels the later mutations', async () => {
  const { person, number } = await recordDecision()
  // Not in the order in which they take effect.
  const second = scenario.mutation(person, 'RESIDENCE_CHANGE', '2019-02-01')
  const third = scenario.mutation(person, 'STRUCK_OFF', '2019-03-15')
  const first = scenario.mutation(person, 'NUMBER_CHANGE', '2019-01-20', { changesResidenceStatus: true })
  for (const mutation of [second, third, first]) await handleMutation(mutation)
  await handleMutation(third)
  const suspended = await readDecision(number)
  expect(suspended).toMatchObject({
    status: 'SUSPENDED',
    suspension: { since: '2019-01-20', cause: { mutation: { id: first.id } } },
  })
  expect(suspended.mutations).toHaveLength(3)
  expect(suspended.versions.map(({ action }: { action: string }) => action)).toEqual(['CREATE', 'SUSPEND', 'SUSPEND'])

  const followUp = decisionInput(person.niss, {
    councilDate: '2019-03-18',
    validity: { from: '2019-01-20', to: '2019-03-31' },
    coverages: threeCoverages('2019-01-20', '2019-03-31'),
  })
  const today = '2019-03-20'
  const refused = await ask(
    REACTIVATE,
    { number, expectedVersion: 3, followUp: { ...followUp, councilDate: '2019-03-21' } },
    { today },
  )
  expect(refused).toMatchObject({ stopped: null, followUp: null, processed: [] })
  expect(refused.findings.map(({ rule, path }: { rule: string; path: string }) => [rule, path])).toContainEqual([
    'DEC-COUNCIL-DATE',
    'followUp.councilDate',
  ])
  expect((await readDecision(number)).status).toBe('SUSPENDED')

  const council = { ...followUp, councilDate: '2019-03-05' }
  const done = await ask(REACTIVATE, { number, expectedVersion: 3, followUp: council }, { today })
  expect(done.findings).toEqual([])
  expect(done.stopped).toMatchObject({
    version: 4,
    status: 'STOPPED',
    validity: { to: '2019-01-19' },
    suspension: null,
  })
  expect(done.stopped.mutations.map(({ status }: { status: string }) => status)).toEqual([
    'PROCESSED',
    'CANCELLED',
    'CANCELLED',
  ])
  expect(done.processed).toMatchObject([{ status: 'PROCESSED', mutation: { id: first.id } }])
  expect(done.followUp).toMatchObject({ version: 1, validity: { from: '2019-01-20' } })
  const again = await ask(REACTIVATE, { number, expectedVersion: 4 }, { today })
  expect(rulesOf(again)).toEqual(['DEC-NOT-SUSPENDED'])
})

test.each([
  ['NAME_CHANGE', {}],
  ['ADDRESS_CHANGE', {}],
  ['INSURANCE_END', {}],
  ['RECEPTION_CENTRE_DEPARTURE', {}],
  ['NUMBER_CHANGE', { changesResidenceStatus: false }],
] as const)('%s without a new residence status does not suspend: it is for information', async (kind, more) => {
  const { person, number } = await recordDecision()
  await handleMutation(scenario.mutation(person, kind, '2019-02-01', more))
  expect(await readDecision(number)).toMatchObject({
    suspension: null,
    version: 1,
    mutations: [{ status: 'INFORMATION', suspends: false }],
  })
})

test('a mutation that takes effect after the last day has no effect on the decision', async () => {
  const { person, number } = await recordDecision()
  await handleMutation(scenario.mutation(person, 'RESIDENCE_CHANGE', '2019-04-01'))
  expect(await readDecision(number)).toMatchObject({ suspension: null, mutations: [] })
})

test('a suspended decision cannot be modified, gives no commitment, and can be stopped in the past', async () => {
  const { person, number, input } = await recordDecision()
  await handleMutation(scenario.mutation(person, 'INSURANCE_AFFILIATION', '2019-02-01'))
  const today = '2019-03-20'
  const changed = await ask(MODIFY, { number, expectedVersion: 2, input }, { today })
  expect(rulesOf(changed)).toEqual(['DEC-SUSPENDED'])
  const as = `provider:${GP}:prescriber`
  const request = { niss: person.niss, provider: GP, careType: 'GENERAL_MEDICINE' }
  const refused = await ask(COMMIT, { input: { ...request, on: '2019-02-01' } }, { as, today })
  expect(refused).toMatchObject({ commitment: null, findings: [{ rule: 'COV-SUSPENDED', code: '203' }] })
  const before = await ask(COMMIT, { input: { ...request, on: '2019-01-31' } }, { as, today })
  expect(before.findings).toEqual([])
  const inbox = await ask(
    '{ mutationInbox(filter: { kinds: [INSURANCE_AFFILIATION] }) { totalCount edges { node { status decision { number } } } } }',
    {},
  )
  expect(inbox).toMatchObject({ totalCount: 1, edges: [{ node: { status: 'PENDING', decision: { number } } }] })
  const stopped = await ask(STOP, { number, expectedVersion: 2, lastDay: '2019-01-31' }, { today })
  expect(stopped.decision).toMatchObject({ status: 'STOPPED', suspension: null, mutations: [{ status: 'PROCESSED' }] })
})

test('after a death the decision is suspended five days later and can end on any day from the death on', async () => {
  const { person, number } = await recordDecision()
  person.deathDate = day('2019-02-10')
  await handleMutation(scenario.mutation(person, 'DEATH', '2019-02-10'))
  const today = '2019-03-20'
  expect(await readDecision(number)).toMatchObject({ suspension: { since: '2019-02-16' } })
  const statusOn = (on: string) =>
    ask('query ($n: ID!, $on: LocalDate) { decision(number: $n) { status(on: $on) } }', { n: number, on })
  expect(await statusOn('2019-02-15')).toEqual({ status: 'ACTIVE' })
  expect(await statusOn('2019-02-16')).toEqual({ status: 'SUSPENDED' })
  const covered = await ask(
    COVERAGE,
    { niss: person.niss, on: '2019-02-10', careTypes: ['GENERAL_MEDICINE'] },
    { today },
  )
  expect(covered).toMatchObject({
    known: true,
    items: [{ covered: false }],
    findings: [{ rule: 'COV-DECEASED', code: '200' }],
  })
  expect(
    (await ask(COVERAGE, { niss: person.niss, on: '2019-02-09', careTypes: ['GENERAL_MEDICINE'] }, { today })).findings,
  ).toEqual([])
  for (const lastDay of ['2019-02-09', '2019-02-16'])
    expect(rulesOf(await ask(REACTIVATE, { number, expectedVersion: 2, lastDay }, { today })).length).toBeGreaterThan(0)
  expect(rulesOf(await ask(STOP, { number, expectedVersion: 2, lastDay: '2019-02-09' }, { today }))).toEqual([
    'DEC-DECEASED-5-DAYS',
  ])
  const done = await ask(REACTIVATE, { number, expectedVersion: 2 }, { today })
  expect(done).toMatchObject({ findings: [], stopped: { validity: { to: '2019-02-15' }, status: 'STOPPED' } })
})

test('a mutation on the first day annuls the decision, and the follow-up takes all its days', async () => {
  const { person, number, input } = await recordDecision()
  await handleMutation(scenario.mutation(person, 'RECEPTION_CENTRE_ARRIVAL', '2019-01-01'))
  const done = await ask(REACTIVATE, { number, expectedVersion: 2, followUp: input }, { today: '2019-03-20' })
  expect(done).toMatchObject({
    findings: [],
    stopped: { validity: { to: '2018-12-31' }, coverages: [] },
    followUp: { version: 1 },
  })
})

const kinds = ['NAME_CHANGE', 'RESIDENCE_CHANGE', 'STRUCK_OFF', 'INSURANCE_AFFILIATION', 'DEATH'] as const
const arrivals = fc
  .uniqueArray(fc.record({ kind: fc.constantFrom(...kinds), after: fc.integer({ min: -12, max: 95 }) }), {
    minLength: 2,
    maxLength: 5,
    selector: ({ after }) => after,
  })
  .filter((events) => events.filter(({ kind }) => kind === 'DEATH').length < 2)
  .chain((events) =>
    fc.record({ events: fc.constant(events), shuffled: fc.shuffledSubarray(events, { minLength: events.length }) }),
  )

test('the order of arrival of mutations does not change the decision, before or after the reactivation', async () => {
  const today = '2019-05-01'
  const run = async (events: { kind: (typeof kinds)[number]; after: number }[]) => {
    const { person, number } = await recordDecision()
    for (const { kind, after } of events) {
      const on = addDays(day('2019-01-01'), after)
      if (kind === 'DEATH') person.deathDate = on
      await handleMutation(scenario.mutation(person, kind, on), today)
    }
    const read = async () => {
      const decision = await ask(
        'query ($n: ID!) { decision(number: $n) { version suspension { since } validity { from to } mutations { status mutation { id } } } }',
        { n: number },
        { today },
      )
      return {
        version: decision.version as number,
        since: decision.suspension?.since as string | undefined,
        validity: decision.validity,
        mutations: decision.mutations.map(({ status, mutation }: { status: string; mutation: { id: string } }) => {
          const { kind, effectiveOn } = scenario.mutations.get(mutation.id)!
          return `${effectiveOn} ${kind} ${status}`
        }) as string[],
      }
    }
    const { version, ...suspended } = await read()
    const done = await ask(REACTIVATE, { number, expectedVersion: version }, { today })
    const { version: _, ...reactivated } = await read()
    return { suspended, rules: rulesOf(done), reactivated }
  }
  await fc.assert(
    fc.asyncProperty(arrivals, async ({ events, shuffled }) => {
      const [inOrder, outOfOrder] = [await run(events), await run(shuffled)]
      expect(outOfOrder).toEqual(inOrder)
      // A suspended decision can always be reactivated: it ends on the day before the first suspension, within its days.
      const since = events
        .filter(({ kind, after }) => kind !== 'NAME_CHANGE' && after < 90)
        .map(({ kind, after }) => (kind === 'DEATH' ? after + 6 : after))
      if (since.length === 0) expect(inOrder.rules).toEqual(['DEC-NOT-SUSPENDED'])
      else {
        expect(inOrder.rules).toEqual([])
        const last = Math.max(-1, Math.min(89, Math.min(...since) - 1))
        expect(inOrder.reactivated).toMatchObject({
          since: undefined,
          validity: { to: addDays(day('2019-01-01'), last) },
        })
        expect(inOrder.reactivated.mutations.join()).not.toContain('PENDING')
      }
    }),
    { numRuns: 40 },
  )
})

test('a refused reactivation writes an access-log row', async () => {
  const { person, number, input } = await recordDecision()
  await handleMutation(scenario.mutation(person, 'STRUCK_OFF', '2019-02-01'))
  const readRows = async () =>
    (await graph().db.query("select 1 from access where person_id = $1 and kind = 'READ'", [person.id])).length
  const today = '2019-03-20'
  const target = { number, expectedVersion: 2 }
  const before = await readRows()
  await ask(REACTIVATE, { ...target, lastDay: '2019-02-01' }, { today })
  expect(await readRows()).toBe(before + 1)
  const tooEarly = { ...input, validity: { from: '2019-01-31', to: '2019-03-31' } }
  expect(rulesOf(await ask(REACTIVATE, { ...target, followUp: tooEarly }, { today }))).toContain('DEC-OVERLAP')
  expect(await readRows()).toBe(before + 2)
  const withoutTable = { ...input, councilDate: '1996-12-11' }
  const { errors } = await graph().run(REACTIVATE, { ...target, followUp: withoutTable }, { today })
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'followUp.councilDate' })
})

test.each([
  ['reactivated', REACTIVATE, {}],
  ['stopped', STOP, { lastDay: '2018-12-31' }],
])('a decision that begins after an unknown death can be %s, which annuls it', async (_, mutation, more) => {
  const { person, number } = await recordDecision()
  person.deathDate = day('2018-12-10')
  await handleMutation(scenario.mutation(person, 'DEATH', '2018-12-10'))
  expect(await readDecision(number)).toMatchObject({ suspension: { since: '2018-12-16' } })
  const { findings } = await ask(mutation, { number, expectedVersion: 2, ...more }, { today: '2019-03-20' })
  expect(findings).toEqual([])
  expect(await readDecision(number)).toMatchObject({
    status: 'STOPPED',
    validity: { to: '2018-12-31' },
    coverages: [],
    suspension: null,
    mutations: [{ status: 'PROCESSED' }],
  })
})

test('a stop that annuls a suspended decision processes its pending mutation', async () => {
  const { person, number } = await recordDecision()
  await handleMutation(scenario.mutation(person, 'STRUCK_OFF', '2018-12-20'))
  const { findings } = await ask(STOP, { number, expectedVersion: 2, lastDay: '2018-12-31' }, { today: '2019-03-20' })
  expect(findings).toEqual([])
  expect(await readDecision(number)).toMatchObject({ suspension: null, mutations: [{ status: 'PROCESSED' }] })
})

test('a mutation that was recorded before the decision does not suspend it', async () => {
  const mutationId = newId()
  const { person, number } = await recordDecision()
  await handleMutation(scenario.mutation(person, 'RESIDENCE_CHANGE', '2019-01-01', { id: mutationId }))
  expect(await readDecision(number)).toMatchObject({ suspension: null, mutations: [] })
})

test('a mutation that was recorded before a modification does not suspend the modified decision, one recorded later does', async () => {
  const { person, number, input } = await recordDecision()
  const known = newId()
  const modified = await ask(MODIFY, { number, expectedVersion: 1, input }, { today: '2019-01-02' })
  expect(modified.findings.filter(({ severity }: { severity: string }) => severity === 'ERROR')).toEqual([])
  await handleMutation(scenario.mutation(person, 'RESIDENCE_CHANGE', '2019-01-20', { id: known }))
  expect(await readDecision(number)).toMatchObject({ suspension: null, mutations: [] })
  await handleMutation(scenario.mutation(person, 'RESIDENCE_CHANGE', '2019-02-01', { id: newId() }))
  expect(await readDecision(number)).toMatchObject({ status: 'SUSPENDED', suspension: { since: '2019-02-01' } })
})

test('an extension does not hide a mutation inside the old validity that was recorded before it', async () => {
  const { person, number } = await recordDecision()
  const known = newId()
  await ask(EXTEND, { number, expectedVersion: 1, to: '2019-04-30' }, { today: '2019-01-02' })
  await handleMutation(scenario.mutation(person, 'RESIDENCE_CHANGE', '2019-01-20', { id: known }))
  expect(await readDecision(number)).toMatchObject({ suspension: { since: '2019-01-20' } })
})

test('a change of insurability informs the CPAS and moves the last day to join a fund without a new version', async () => {
  const { person, number } = await recordDecision()
  const read = async () =>
    (
      await graph().run('query ($number: ID!) { decision(number: $number) { version status insuranceDueBy } }', {
        number,
      })
    ).data!.decision
  person.insurances = [
    { status: 'NOT_INSURED_NOT_INSURABLE', insurer: null, period: { from: day('2015-01-01'), to: day('2019-01-09') } },
    { status: 'INSURABLE', insurer: null, period: { from: day('2019-01-10'), to: null } },
  ]
  await handleMutation(scenario.mutation(person, 'INSURABILITY_CHANGE', '2019-01-10'))
  expect(await read()).toMatchObject({ version: 1, insuranceDueBy: '2019-04-10' })
  expect(await readDecision(number)).toMatchObject({ suspension: null, mutations: [{ status: 'INFORMATION' }] })
  await ask(STOP, { number, expectedVersion: 1, lastDay: '2019-01-09' }, { today: '2019-01-09' })
  expect(await read()).toMatchObject({ version: 2, insuranceDueBy: null })
})

test('after two persons are merged, their decisions are found by either id', async () => {
  const { person, number } = await recordDecision()
  const newer = scenario.person()
  const merged = { ...newer, ids: [newer.id, person.id] }
  for (const key of [newer.niss, newer.id, person.niss, person.id]) scenario.persons.set(key, merged)
  await handleMutation(scenario.mutation(merged, 'NUMBER_CHANGE', '2019-02-01', { changesResidenceStatus: true }))
  expect(await readDecision(number)).toMatchObject({ status: 'SUSPENDED' })
  const answer = await ask(COVERAGE, { niss: newer.niss, on: '2019-01-15' }, { today: '2019-03-20' })
  expect(answer).toMatchObject({ known: true, beneficiary: { id: newer.id } })
})
