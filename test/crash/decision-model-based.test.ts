import fc from 'fast-check'
import { inTransaction } from '../../shared/database/transaction'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../shared/testing/test-subgraph'
import { addDays, day } from '../../shared/values/day'
import { newId } from '../../shared/values/id'
import { suspendDecisions } from '../../subgraphs/decision/events/identity-mutated.consumer'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { decisionSubgraph } from '../../subgraphs/decision/subgraph'
import {
  CREATE,
  cpasList,
  decisionInput,
  EXTEND,
  MODIFY,
  REACTIVATE,
  Scenario,
  STOP,
} from '../../subgraphs/decision/testing/scenario'

const runs = process.env.FULL === '1' ? 500 : 12
const scenario = new Scenario()
const today = day('2026-03-12')
let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(decisionSubgraph, { services: scenario.services })
  await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
})
afterAll(() => graph.close())

const act = fc.record({
  what: fc.constantFrom('create', 'create', 'modify', 'extend', 'stop', 'reactivate', 'reactivate', 'mutation'),
  who: fc.nat({ max: 1 }),
  isOther: fc.boolean(),
  which: fc.nat({ max: 11 }),
  from: fc.constantFrom(-30, -11, 0, 20, 60),
  length: fc.constantFrom(0, 30, 89),
  after: fc.integer({ min: -30, max: 60 }),
  withCovers: fc.boolean(),
  kind: fc.constantFrom('STRUCK_OFF', 'INSURANCE_AFFILIATION', 'NAME_CHANGE', 'DEATH'),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never
// Three systems act on the same two persons concurrently.
const lanes = fc.array(fc.array(act, { minLength: 4, maxLength: 6 }), { minLength: 3, maxLength: 3 })
const seen = new Set<string>()

async function perform(one: Act, persons: ReturnType<Scenario['person']>[]) {
  const person = persons[one.who]!
  const validity = { from: addDays(today, one.from), to: addDays(today, one.from + one.length) }
  const input = decisionInput(person.niss, {
    councilDate: today,
    validity,
    coverages: one.withCovers ? [{ careType: 'GENERAL_MEDICINE', period: validity }] : [],
  })
  const on = addDays(today, one.after)
  if (one.what === 'mutation') return arrive(scenario.mutation(person, one.kind, on), person)
  const known = await graph.db.query(
    'select number, current_version as version, cpas, valid_from, valid_to from decision where person_id = $1 order by number',
    [person.id],
  )
  if (one.what === 'create' || known.length === 0) {
    const as = one.isOther ? 'cpas:0299991108:worker' : 'cpas:0299990019:worker'
    return run(CREATE, { input }, as, 'create')
  }
  const { number, version: expectedVersion, cpas, valid_from, valid_to } = known[one.which % known.length]
  const held = { from: valid_from, to: valid_to }
  const wider = { ...input, validity: held, coverages: [{ careType: 'GENERAL_MEDICINE', period: held }] }
  const acts = {
    modify: [MODIFY, { input: wider }],
    extend: [EXTEND, { to: validity.to }],
    stop: [STOP, { lastDay: [addDays(valid_from, -1), valid_to, addDays(today, -1), on][one.which % 4] }],
    reactivate: [REACTIVATE, one.withCovers ? { followUp: input } : {}],
  } as const
  const [query, more] = acts[one.what]
  return run(query, { number, expectedVersion, ...more }, `cpas:${cpas}:worker`, one.what)
}

async function run(query: string, variables: Record<string, unknown>, as: string, what: string) {
  const { data, errors } = await graph.run(query, variables, { as, today })
  if (errors) {
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT'])
    return
  }
  // biome-ignore lint/suspicious/noExplicitAny: a payload of one of several mutations.
  const payload = Object.values(data!)[0] as any
  if (payload.decision ?? payload.stopped) seen.add(what)
}

async function arrive(mutation: ReturnType<Scenario['mutation']>, person: ReturnType<Scenario['person']>) {
  if (mutation.kind === 'DEATH') person.deathDate = mutation.effectiveOn
  const { id: mutationId, personId, kind, effectiveOn } = mutation
  const payload = { mutationId, personId, kind, effectiveOn }
  await inTransaction(graph.db, (tx) =>
    suspendDecisions.handle(
      tx,
      { eventId: newId(), topic: 'beneficiary.identity-mutated', key: personId, payload, at: `${today}T10:00:00.000Z` },
      graph.subgraph.contextFor(requestOf('system:decision:worker', today)),
    ),
  )
}

// Invariants of the rows: each statement selects rows that violate one.
const never: Record<string, string> = {
  'two decisions of a person share a day': `select 1 from decision a join decision b on a.person_id = b.person_id and a.number < b.number
     where daterange(a.valid_from, a.valid_to + 1) && daterange(b.valid_from, b.valid_to + 1)`,
  'versions have a gap, or the current version is not the last one': `select 1 from decision d join decision_version v using (person_id, number)
     group by d.person_id, d.number having array_agg(v.version order by v.version) <> array(select generate_series(1, d.current_version))`,
  'the decision has other days than its current version': `select 1 from decision d join decision_version v on v.number = d.number and v.version = d.current_version
     where (v.valid_from, v.valid_to) <> (d.valid_from, d.valid_to) or v.suspended_since is distinct from d.suspended_since`,
  'a decision is suspended without a pending mutation': `select 1 from decision d where d.suspended_since is not null
     and not exists (select 1 from decision_mutation m where m.id = d.suspended_by and m.status = 'PENDING' and m.since = d.suspended_since)`,
  'a mutation is pending and the decision is not suspended': `select 1 from decision_mutation m join decision d using (person_id, number)
     where m.status = 'PENDING' and (d.suspended_since is null or d.suspended_since > m.since)`,
  'a coverage exceeds its decision': `select 1 from decision d join decision_version v on v.number = d.number and v.version = d.current_version,
     jsonb_array_elements(v.content -> 'coverages') c
     where (c -> 'period' ->> 'from')::date < d.valid_from or (c -> 'period' ->> 'to')::date > d.valid_to`,
  'a version has no event, or more than one': `select 1 from decision_version v
     left join (select subject, (version)::integer as version, count(*) as events from change_event group by 1, 2) c
       on c.subject = v.number and c.version = v.version where c.events is distinct from 1`,
}

test(`decisions stay consistent under concurrent operations of three systems on two persons (${runs} runs)`, async () => {
  await fc.assert(
    fc.asyncProperty(lanes, async (all) => {
      const persons = [scenario.person(), scenario.person()]
      for (const { niss } of persons)
        await run(CREATE, { input: decisionInput(niss, { coverages: [] }) }, 'cpas:0299990019:worker', 'create')
      await Promise.all(
        all.map(async (acts) => {
          for (const one of acts) await perform(one, persons)
        }),
      )
      for (const [what, query] of Object.entries(never))
        expect([what, (await graph.db.query(query)).length]).toEqual([what, 0])
    }),
    { numRuns: runs },
  )
  // Few runs may leave out an operation; many do not.
  expect(seen.size).toBeGreaterThan(runs > 100 ? 4 : 2)
}, 3_600_000)
