import type { MutationFacts, PersonFacts } from '../../../shared/inter-service/contracts'
import { day } from '../../../shared/values/day'
import { type Answer, setUpDecisions } from '../testing/decision-steps'
import {
  COVERAGE,
  CREATE,
  DECISION_FIELDS,
  decisionInput,
  EXTEND,
  GP,
  MODIFY,
  REACTIVATE,
  STOP,
  threeCoverages,
} from '../testing/scenario'

const { ask, graph, handleMutation: deliver, scenario } = setUpDecisions()

const IXELLES = 'cpas:0299990019:worker'
const LIEGE = 'cpas:0299991108:worker'
const hits = ({ findings }: Answer): string[] =>
  findings.map(({ rule, severity }: { rule: string; severity: string }) => `${severity[0]} ${rule}`)
const handleMutation = (mutation: MutationFacts, today = '2026-03-20') => deliver(mutation, today)
const inputFor = (person: PersonFacts, from: string, to: string, more: object = {}) =>
  decisionInput(person.niss, { validity: { from, to }, coverages: threeCoverages(from, to), ...more })
async function decide(person: PersonFacts, from: string, to: string, as: string, today = '2026-03-12') {
  const insCode = as === LIEGE ? '62063' : '21004'
  const input = inputFor(person, from, to, { residenceInsCode: insCode, judicialDecision: true })
  const { decision, findings } = await ask(CREATE, { input }, { as, today })
  expect(findings).toEqual([])
  return decision.number as string
}
const DECISION = `query ($number: ID!) { decision(number: $number) { ${DECISION_FIELDS.replace(' name }', ' }')}
  mutations { status suspends sharesDaysWith { number cpas { enterpriseNumber } } } versions { action } } }`
const read = (number: string, as = IXELLES, today = '2026-03-20') => ask(DECISION, { number }, { as, today })
const heads = async (...numbers: string[]) =>
  graph().db.query(
    'select number, valid_to, suspended_since, shared_since from decision where number = any($1) order by number',
    [numbers],
  )

/** Two persons with a decision each, who then become one; the decision of Liège is recorded last. */
async function mergedPersons(
  ixelles: [from: string, to: string],
  liege: [from: string, to: string],
  mutationFields: Partial<MutationFacts> = {},
) {
  const [kept, joined] = [scenario.person(), scenario.person()]
  const earlier = await decide(kept, ...ixelles, IXELLES, '2026-03-12')
  const later = await decide(joined, ...liege, LIEGE, '2026-03-13')
  const person = scenario.merge(kept, joined)
  const mutation = scenario.mutation(person, 'NUMBER_CHANGE', '2026-03-20', mutationFields)
  await handleMutation(mutation)
  return { kept, joined, person, earlier, later, mutation }
}

describe('two persons become one', () => {
  test('the decision recorded last is suspended from the first common day, and both CPAS find it in their inbox', async () => {
    const { earlier, later, mutation } = await mergedPersons(['2026-03-01', '2026-05-31'], ['2026-02-01', '2026-04-30'])
    expect(await read(later, LIEGE)).toMatchObject({
      status: 'SUSPENDED',
      version: 2,
      suspension: { since: '2026-03-01', cause: { status: 'PENDING', mutation: { id: mutation.id } } },
      mutations: [{ status: 'PENDING', suspends: true, sharesDaysWith: { number: earlier } }],
      versions: [{ action: 'CREATE' }, { action: 'SUSPEND' }],
    })
    expect(await read(earlier)).toMatchObject({
      status: 'ACTIVE',
      version: 1,
      suspension: null,
      mutations: [{ status: 'INFORMATION', suspends: false, sharesDaysWith: { number: later } }],
    })
    const INBOX = `query ($status: DecisionMutationStatus) { mutationInbox(filter: { status: $status }, first: 50) {
      edges { node { decision { number } sharesDaysWith { number validity { from to } cpas { enterpriseNumber } } } } } }`
    const inbox = async (as: string, status: string) =>
      (await ask(INBOX, { status }, { as })).edges.map(({ node }: Answer) => node)
    expect(await inbox(LIEGE, 'PENDING')).toContainEqual({
      decision: { number: later },
      sharesDaysWith: {
        number: earlier,
        validity: { from: '2026-03-01', to: '2026-05-31' },
        cpas: { enterpriseNumber: '0299990019' },
      },
    })
    expect(await inbox(IXELLES, 'INFORMATION')).toContainEqual(
      expect.objectContaining({ decision: { number: earlier } }),
    )
  })

  test('the version of the suspension keeps the warning DEC-MERGED-PERSONS', async () => {
    const { earlier, later } = await mergedPersons(['2026-03-01', '2026-05-31'], ['2026-03-10', '2026-04-30'])
    const [{ verdict }] = await graph().db.query(
      'select verdict from decision_version where number = $1 and version = 2',
      [later],
    )
    expect(verdict.findings).toMatchObject([{ rule: 'DEC-MERGED-PERSONS', severity: 'WARNING', path: 'number' }])
    expect(verdict.findings[0].message.EN).toBe(
      `Two persons are one. Decision ${earlier} of CPAS Ixelles (test) (0299990019), valid from 01/03/2026 to 31/05/2026, was recorded first; from 10/03/2026 on, both share days. End your decision on the day before at the latest.`,
    )
  })

  test('decisions without a common day stay as they are', async () => {
    const { earlier, later } = await mergedPersons(['2026-03-01', '2026-03-31'], ['2026-04-01', '2026-04-30'])
    for (const [number, as] of [
      [later, LIEGE],
      [earlier, IXELLES],
    ] as const)
      expect(await read(number, as)).toMatchObject({
        suspension: null,
        mutations: [{ status: 'INFORMATION', sharesDaysWith: null }],
      })
  })

  test('common days before the number change count too', async () => {
    const { later, earlier } = await mergedPersons(['2026-01-01', '2026-02-10'], ['2026-02-01', '2026-02-28'])
    expect(await read(later, LIEGE)).toMatchObject({ suspension: { since: '2026-02-01' } })
    expect(await read(earlier)).toMatchObject({ suspension: null, mutations: [{ status: 'INFORMATION' }] })
  })

  test('a new residence status suspends from its own day where that is earlier', async () => {
    const more = { changesResidenceStatus: true }
    const { later, earlier } = await mergedPersons(['2026-04-01', '2026-05-31'], ['2026-03-01', '2026-04-30'], more)
    expect(await read(later, LIEGE)).toMatchObject({ suspension: { since: '2026-03-20' } })
    expect(await read(earlier)).toMatchObject({ suspension: { since: '2026-03-20' } })
    expect(await heads(later)).toMatchObject([{ suspended_since: '2026-03-20', shared_since: '2026-04-01' }])
  })

  test('a second delivery, and the same event twice at once, change nothing', async () => {
    const { later, earlier, mutation } = await mergedPersons(['2026-03-01', '2026-05-31'], ['2026-03-10', '2026-04-30'])
    await handleMutation(mutation)
    await Promise.all([1, 2, 3].map(() => handleMutation(mutation)))
    expect(await read(later, LIEGE)).toMatchObject({ version: 2, mutations: [{ status: 'PENDING' }] })
    expect(await read(earlier)).toMatchObject({ version: 1, mutations: [{ status: 'INFORMATION' }] })
  })

  test('an event of one of them that is delivered after the merge, but before its event, changes nothing of this', async () => {
    const [kept, joined] = [scenario.person(), scenario.person()]
    const earlier = await decide(kept, '2026-03-01', '2026-05-31', IXELLES)
    const later = await decide(joined, '2026-03-10', '2026-04-30', LIEGE, '2026-03-13')
    const person = scenario.merge(kept, joined)
    await handleMutation(scenario.mutation(person, 'ADDRESS_CHANGE', '2026-03-15'))
    expect(await read(later, LIEGE)).toMatchObject({ suspension: null })
    await handleMutation(scenario.mutation(person, 'NUMBER_CHANGE', '2026-03-20'))
    expect(await read(later, LIEGE)).toMatchObject({ suspension: { since: '2026-03-10' } })
    expect(await read(earlier)).toMatchObject({ suspension: null })
  })

  test('of three decisions of a chain of merges, one that has to end does not keep its days from the third', async () => {
    const [a, b, c] = [scenario.person(), scenario.person(), scenario.person()]
    const first = await decide(a, '2026-03-01', '2026-03-31', IXELLES, '2026-03-12')
    const second = await decide(b, '2026-03-15', '2026-05-31', LIEGE, '2026-03-13')
    const third = await decide(c, '2026-05-01', '2026-06-30', IXELLES, '2026-03-14')
    const two = scenario.merge(a, b)
    await handleMutation(scenario.mutation(two, 'NUMBER_CHANGE', '2026-03-20'))
    const three = scenario.merge(two, c)
    await handleMutation(scenario.mutation(three, 'NUMBER_CHANGE', '2026-03-21'))
    expect((await heads(first, second, third)).map(({ shared_since }: Answer) => shared_since)).toEqual([
      null,
      '2026-03-15',
      null,
    ])
  })

  test('care on a common day is covered by the decision that was recorded first', async () => {
    const { earlier, kept, joined } = await mergedPersons(['2026-03-01', '2026-05-31'], ['2026-02-01', '2026-04-30'])
    for (const { niss } of [kept, joined])
      for (const on of ['2026-03-01', '2026-04-30']) {
        const { items } = await ask(
          COVERAGE,
          { niss, on, careTypes: ['GENERAL_MEDICINE'] },
          { as: `provider:${GP}:staff`, today: '2026-05-01' },
        )
        expect(items).toMatchObject([{ covered: true, decision: { number: earlier } }])
      }
  })

  test('a common day is covered also if the decision that was recorded first is suspended from a later day', async () => {
    const { earlier, kept, person } = await mergedPersons(['2026-03-01', '2026-05-31'], ['2026-02-01', '2026-04-30'])
    await handleMutation(scenario.mutation(person, 'STRUCK_OFF', '2026-04-15'))
    const { items } = await ask(
      COVERAGE,
      { niss: kept.niss, on: '2026-04-01', careTypes: ['GENERAL_MEDICINE'] },
      { as: `provider:${GP}:staff`, today: '2026-05-01' },
    )
    expect(items).toMatchObject([{ covered: true, decision: { number: earlier } }])
  })
})

describe('the later decision ends before the common days', () => {
  test.each([
    ['stopDecision', STOP],
    ['reactivateDecision', REACTIVATE],
  ])('%s ends it on the day before the suspension at the latest', async (name, mutation) => {
    const { later, earlier } = await mergedPersons(['2026-03-10', '2026-05-31'], ['2026-03-01', '2026-04-30'])
    const on = { as: LIEGE, today: '2026-03-20' }
    const call = { number: later, expectedVersion: 2 }
    const tooLate = await ask(mutation, { ...call, lastDay: '2026-03-10' }, on)
    expect(hits(tooLate)).toEqual(['E DEC-PERIOD', 'W DEC-MERGED-PERSONS'])
    expect(tooLate.findings[0].facts).toContainEqual({ name: 'latest', value: '2026-03-09' })
    expect(await read(later, LIEGE)).toMatchObject({ version: 2, status: 'SUSPENDED' })
    const done = await ask(mutation, { ...call, lastDay: '2026-03-09' }, on)
    expect(hits(done)).toEqual(['W DEC-MERGED-PERSONS'])
    expect(done.findings[0].facts).toContainEqual({ name: 'number', value: earlier })
    const stopped = name === 'stopDecision' ? done.decision : done.stopped
    expect(stopped).toMatchObject({
      status: 'STOPPED',
      validity: { to: '2026-03-09' },
      suspension: null,
      mutations: [{ status: 'PROCESSED' }],
    })
    expect(await heads(later)).toMatchObject([{ valid_to: '2026-03-09', suspended_since: null, shared_since: null }])
  })

  test('a reactivation without a last day ends it on the day before the suspension', async () => {
    const { later } = await mergedPersons(['2026-03-10', '2026-05-31'], ['2026-03-01', '2026-04-30'])
    const { stopped } = await ask(REACTIVATE, { number: later, expectedVersion: 2 }, { as: LIEGE, today: '2026-03-20' })
    expect(stopped).toMatchObject({ status: 'STOPPED', validity: { to: '2026-03-09' } })
  })

  test.each([
    ['stopDecision', STOP],
    ['reactivateDecision', REACTIVATE],
  ])('%s on the day before its first day annuls it, and its days are free', async (name, mutation) => {
    const { later, joined } = await mergedPersons(['2026-03-10', '2026-05-31'], ['2026-03-01', '2026-04-30'])
    const done = await ask(
      mutation,
      { number: later, expectedVersion: 2, lastDay: '2026-02-28' },
      { as: LIEGE, today: '2026-03-20' },
    )
    const stopped = name === 'stopDecision' ? done.decision : done.stopped
    expect(stopped).toMatchObject({
      status: 'STOPPED',
      coverages: [],
      validity: { from: '2026-03-01', to: '2026-02-28' },
    })
    const input = inputFor(joined, '2026-03-01', '2026-03-09')
    const free = await ask(CREATE, { input }, { today: '2026-03-20' })
    expect(free.findings).toEqual([])
  })

  test('a decision that begins on the first common day can only be annulled', async () => {
    const { later } = await mergedPersons(['2026-03-01', '2026-05-31'], ['2026-03-01', '2026-04-30'])
    const on = { as: LIEGE, today: '2026-03-20' }
    const refused = await ask(STOP, { number: later, expectedVersion: 2, lastDay: '2026-03-01' }, on)
    expect(hits(refused)).toEqual(['E DEC-PERIOD', 'W DEC-MERGED-PERSONS'])
    const { stopped } = await ask(REACTIVATE, { number: later, expectedVersion: 2 }, on)
    expect(stopped).toMatchObject({ status: 'STOPPED', validity: { from: '2026-03-01', to: '2026-02-28' } })
  })

  test('the decision of a person who died can be annulled', async () => {
    const { later, person } = await mergedPersons(['2026-03-01', '2026-05-31'], ['2026-03-01', '2026-04-30'])
    for (const id of [...person.ids, ...person.numbers.map(({ number }) => number)])
      scenario.persons.set(id, { ...person, deathDate: day('2026-03-15') })
    const { stopped } = await ask(REACTIVATE, { number: later, expectedVersion: 2 }, { as: LIEGE, today: '2026-03-20' })
    expect(stopped).toMatchObject({ status: 'STOPPED', validity: { to: '2026-02-28' } })
  })

  test('a suspended decision is not modified, and says why', async () => {
    const { later, joined } = await mergedPersons(['2026-03-10', '2026-05-31'], ['2026-03-01', '2026-04-30'])
    const input = inputFor(joined, '2026-03-01', '2026-03-09', { residenceInsCode: '62063' })
    const refused = await ask(MODIFY, { number: later, expectedVersion: 2, input }, { as: LIEGE, today: '2026-03-20' })
    expect(hits(refused)).toEqual(expect.arrayContaining(['E DEC-SUSPENDED', 'W DEC-MERGED-PERSONS']))
  })

  test('a follow-up on the common days is refused, and on the days after them recorded', async () => {
    const { later, joined, earlier } = await mergedPersons(['2026-03-10', '2026-04-15'], ['2026-03-01', '2026-05-31'])
    const on = { as: LIEGE, today: '2026-03-20' }
    const followUp = (from: string) => inputFor(joined, from, '2026-05-31', { residenceInsCode: '62063' })
    const refused = await ask(REACTIVATE, { number: later, expectedVersion: 2, followUp: followUp('2026-04-15') }, on)
    expect(refused.stopped).toBeNull()
    expect(hits(refused)).toContain('E DEC-OVERLAP')
    const done = await ask(REACTIVATE, { number: later, expectedVersion: 2, followUp: followUp('2026-04-16') }, on)
    expect(done.stopped).toMatchObject({ validity: { to: '2026-03-09' } })
    expect(done.followUp).toMatchObject({ validity: { from: '2026-04-16' } })
    expect(await read(earlier)).toMatchObject({ suspension: null })
  })
})

describe('the earlier decision goes on', () => {
  test('the earlier decision can be modified and stopped although the later one still waits', async () => {
    const { earlier, kept } = await mergedPersons(['2026-03-01', '2026-05-31'], ['2026-03-10', '2026-04-30'])
    const input = inputFor(kept, '2026-03-01', '2026-05-31', {
      incomeLevel: 'UP_TO_LIVING_WAGE',
      decidedBy: 'PRESIDENT',
    })
    const modified = await ask(MODIFY, { number: earlier, expectedVersion: 1, input }, { today: '2026-03-20' })
    expect(modified.findings).toEqual([])
    const stopped = await ask(
      STOP,
      { number: earlier, expectedVersion: 2, lastDay: '2026-03-25' },
      { today: '2026-03-20' },
    )
    expect(stopped.findings).toEqual([])
  })

  test('the earlier decision cannot be extended over days of the later one', async () => {
    const { earlier } = await mergedPersons(['2026-03-01', '2026-04-15'], ['2026-03-10', '2026-04-30'])
    const refused = await ask(
      EXTEND,
      { number: earlier, expectedVersion: 1, to: '2026-04-20' },
      { today: '2026-03-20' },
    )
    expect(hits(refused)).toContain('E DEC-OVERLAP')
  })
})

describe('the database refuses two decisions of the merged person on one day', () => {
  test('a decision of a call that still knew one of the persons only gets DEC-OVERLAP', async () => {
    const [kept, joined] = [scenario.person(), scenario.person()]
    await decide(kept, '2026-03-01', '2026-05-31', IXELLES)
    const person = scenario.merge(kept, joined)
    await handleMutation(scenario.mutation(person, 'NUMBER_CHANGE', '2026-03-20'))
    // The first answer of the subgraph beneficiary is older than the merge.
    const answers = [joined]
    const merged = scenario.persons.get(joined.niss)
    const get = scenario.persons.get.bind(scenario.persons)
    scenario.persons.get = (key) => (key === joined.niss ? (answers.shift() ?? merged) : get(key))
    const input = inputFor(joined, '2026-03-10', '2026-04-30', { residenceInsCode: '62063' })
    const refused = await ask(CREATE, { input }, { as: LIEGE, today: '2026-03-20' })
    scenario.persons.get = get
    expect(answers).toEqual([])
    expect([refused.decision, hits(refused)]).toEqual([null, ['E DEC-OVERLAP', 'E DEC-CONTINUITY']])
  })

  test('a row that the application did not check is refused, under either id', async () => {
    const { earlier, person } = await mergedPersons(['2026-03-01', '2026-05-31'], ['2026-02-01', '2026-04-30'])
    for (const id of person.ids) {
      const copy = graph().db.query(
        `insert into decision (person_id, number, id, niss, cpas, created_at, current_version, valid_from, valid_to)
         select $2, '999999999998', gen_random_uuid(), niss, cpas, created_at, 1, valid_to, valid_to + 30 from decision where number = $1`,
        [earlier, id],
      )
      await expect(copy).rejects.toMatchObject({ driverError: { constraint: 'decision_no_overlap' } })
    }
  })

  test('the later decision cannot be resumed on the shared days', async () => {
    const { later } = await mergedPersons(['2026-03-01', '2026-05-31'], ['2026-02-01', '2026-04-30'])
    const resume = (fields: string) => graph().db.query(`update decision set ${fields} where number = $1`, [later])
    const none = 'suspended_since = null, suspended_at = null, suspended_by = null'
    await expect(resume(none)).rejects.toMatchObject({ driverError: { constraint: 'decision_shared_days' } })
    await expect(resume(`${none}, shared_since = null`)).rejects.toMatchObject({
      driverError: { constraint: 'decision_no_overlap' },
    })
  })

  test('a merge, and decisions of both CPAS under the old and the new facts, at once: no day has two decisions in force (20 races)', async () => {
    for (let race = 0; race < 20; race++) {
      const [kept, joined] = [scenario.person(), scenario.person()]
      const create = (person: PersonFacts, as: string, residenceInsCode: string) =>
        graph().run(
          CREATE,
          { input: inputFor(person, '2026-03-01', '2026-05-31', { residenceInsCode }) },
          { as, today: '2026-03-12' },
        )
      const calls = [create(kept, IXELLES, '21004'), create(joined, LIEGE, '62063')]
      if (race % 2) await calls[race % 4 === 1 ? 0 : 1]
      const person = scenario.merge(kept, joined)
      const mutation = scenario.mutation(person, 'NUMBER_CHANGE', '2026-03-20')
      const results = await Promise.all([...calls, handleMutation(mutation), create(joined, IXELLES, '21004')])
      for (const result of results) if (result) expect(result.errors).toBeUndefined()
      await handleMutation(scenario.mutation(person, 'NUMBER_CHANGE', '2026-03-21'))
      const rows = await graph().db.query(
        'select suspended_since, surviving_id from decision where person_id = any($1)',
        [person.ids],
      )
      expect(rows.filter(({ suspended_since }: Answer) => suspended_since === null)).toHaveLength(1)
      expect(new Set(rows.map(({ surviving_id }: Answer) => surviving_id))).toEqual(new Set([kept.id]))
    }
  }, 120_000)
})
