import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inTransaction } from '../../../shared/database/transaction'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import {
  careTypes,
  type InsuranceStatus,
  insuranceStatuses,
  type ResidenceStatus,
  residenceStatuses,
  supportLevels,
} from '../../../shared/values/care-types'
import { addDays, type Day, day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { incomeLevels } from '../domain/decision-content'
import { suspendDecisions } from '../events/identity-mutated.consumer'
import { registerCpas } from '../imports/cpas/register-cpas'
import { decisionSubgraph } from '../subgraph'
import { cpasList, Scenario } from '../testing/scenario'

const runs = process.env.FULL === '1' ? 5_000 : 250
const scenario = new Scenario()
let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(decisionSubgraph, { services: scenario.services })
  await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
})
afterAll(() => graph.close())

const FINDINGS = 'findings { rule code severity path facts { name value } legalSource message }'
const TERMS = 'kind refundTerms { refundCode coverageCode otherCare { insurancePart patientPart } }'
const SIMULATE = `query ($input: DecisionInput!) { simulateDecision(input: $input) { acceptable ${TERMS} ${FINDINGS} } }`
const CREATE = `mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number ${TERMS} } ${FINDINGS} } }`
const SIMULATE_MODIFICATION = `query ($number: ID!, $input: DecisionInput!) { simulateModification(number: $number, input: $input) { acceptable ${TERMS} ${FINDINGS} } }`
const MODIFY = `mutation ($number: ID!, $version: Int!, $input: DecisionInput!) { modifyDecision(number: $number, expectedVersion: $version, input: $input) { decision { number ${TERMS} } ${FINDINGS} } }`

interface Simulated {
  acceptable: boolean
  kind: string | null
  refundTerms: object | null
  findings: { rule: string; severity: string }[]
}
interface Recorded {
  decision: { number: string; kind: string; refundTerms: object } | null
  findings: Simulated['findings']
}
async function ask<T>(query: string, variables: Record<string, unknown>, today: Day, as = OWN): Promise<T> {
  const { data, errors } = await graph.run(query, variables, { today, as })
  if (errors) throw errors[0]
  return Object.values(data!)[0] as T
}
const OWN = 'cpas:0299990019:worker'
const OTHER = 'cpas:0299991108:worker'

// Days are distances from today, so that both sides of every limit are tested.
const near = (...around: number[]) => fc.constantFrom(...around.flatMap((n) => [n - 1, n, n + 1]))
const mostly = <T>(usual: T, other: fc.Arbitrary<T>, weight = 5) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, other)
const rarely = <T>(one: fc.Arbitrary<T>, weight = 5) => mostly<T | null>(null, one, weight)
const coverage = fc.record({
  careType: fc.oneof(fc.constantFrom(...careTypes), fc.constantFrom(...careTypes.slice(2))),
  from: mostly(0, near(0, 10), 12),
  to: mostly(0, near(0, -30), 12),
  insurancePart: fc.constantFrom(...supportLevels),
  patientPart: fc.constantFrom(...supportLevels),
  supplements: fc.constantFrom(...supportLevels),
  patientPartMaxPerMonth: rarely(fc.constantFrom('0.00', '20.00', '35.50'), 15),
  supplementMax: rarely(fc.constantFrom('0.00', '100.00'), 15),
  supplementTypes: rarely(fc.subarray(['room', 'fee']), 15),
  agreement: fc.boolean(),
  prescriptionRequired: fc.boolean(),
  authorisedProviders: rarely(fc.subarray(['10001490004', '71000436'])),
  authorisedCompanies: rarely(fc.subarray(['0207889014']), 15),
})
const command = fc.record({
  council: mostly(0, fc.constantFrom(1, 1, -70), 8),
  from: mostly(-11, near(0, -45, -60, -100)),
  length: mostly(89, near(-1, 364)),
  judicialDecision: mostly(false, fc.constant(true)),
  incomeLevel: fc.constantFrom(...incomeLevels),
  housingOffered: fc.option(fc.boolean(), { freq: 1 }),
  residenceInsCode: mostly('21004', fc.constant('62063')),
  coverages: fc.array(coverage, { maxLength: 3 }),
  ownFunds: fc.option(fc.constant([{ description: 'glasses', maxAmount: '80.00' }])),
  insuranceDelayGrounds: fc.option(mostly('waits for papers', fc.constant('x'), 8)),
  inquiry: fc.option(fc.constant({ on: '2018-01-01' })),
})
type Command = typeof command extends fc.Arbitrary<infer W> ? W : never

const inputOf = (niss: string, today: Day, { council, from, length, coverages, ...rest }: Command) => {
  const validity = { from: addDays(today, from), to: addDays(today, from + length) }
  return {
    ...rest,
    niss,
    councilDate: addDays(today, council),
    validity,
    coverages: coverages.map(({ from: later, to: longer, ...terms }) => ({
      ...terms,
      period: { from: addDays(validity.from, later), to: addDays(validity.to, longer) },
    })),
  }
}

const situation = fc.record({
  residence: mostly<ResidenceStatus>('ASYLUM_SEEKER_FINANCIAL_AID', fc.constantFrom(...residenceStatuses), 2),
  changedOn: rarely(near(-11, 10, 40)),
  allocation: fc.option(fc.constantFrom('21004', '62063')),
  insurance: mostly<InsuranceStatus>('INSURABLE', fc.constantFrom(...insuranceStatuses), 2),
  insuredSince: near(-400, -92, -30, 0),
  died: rarely(near(-10, 78, 73)),
  inCentre: rarely(near(-22, 40)),
})
type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never

function personOf(
  today: Day,
  { residence, changedOn, allocation, insurance, insuredSince, died, inCentre }: Situation,
) {
  const long = { from: addDays(today, -1000), to: null }
  const before = addDays(today, insuredSince)
  const record = { status: residence, register: 'FOREIGNERS', allocationInsCode: allocation } as const
  const change = changedOn === null ? null : addDays(today, changedOn)
  return scenario.person({
    deathDate: died === null ? null : addDays(today, died),
    residences:
      change === null
        ? [{ ...record, period: long }]
        : [
            { ...record, period: { from: long.from, to: addDays(change, -1) } },
            { ...record, status: 'STRUCK_OFF', period: { from: change, to: null } },
          ],
    situationChanges: change === null ? [] : [{ kind: 'STRUCK_OFF', effectiveOn: change }],
    insurances: [
      {
        status: 'NOT_INSURED_NOT_INSURABLE',
        insurer: null,
        period: { from: long.from, to: addDays(before, -1) },
      },
      { status: insurance, insurer: insurance === 'INSURED' ? '100' : null, period: { from: before, to: null } },
    ],
    receptionCentre: inCentre === null ? [] : [{ from: addDays(today, inCentre), to: addDays(today, inCentre + 10) }],
  })
}

const today = fc
  .constantFrom(
    ...['2018-01-31', '2018-02-01', '2020-04-10', '2020-04-11', '2021-01-28', '2021-01-29', '2025-09-01', '2026-03-12'],
  )
  .map(day)
const seen = new Set<string>()
const outcomes = new Set<string>()

/** Simulation and recording must agree, and the simulation must write nothing. */
async function assertSameResult(action: string, simulate: () => Promise<Simulated>, record: () => Promise<Recorded>) {
  const before = await written()
  const simulated = await simulate()
  expect(await written()).toEqual(before)
  const recorded = await record()
  expect(simulated.findings).toEqual(recorded.findings)
  expect(simulated.acceptable).toBe(recorded.decision !== null)
  expect(simulated.acceptable).toBe(recorded.findings.every(({ severity }) => severity === 'WARNING'))
  if (recorded.decision) {
    const { kind, refundTerms } = recorded.decision
    expect({ kind: simulated.kind, refundTerms: simulated.refundTerms }).toEqual({ kind, refundTerms })
  }
  for (const { rule } of simulated.findings) seen.add(rule)
  outcomes.add(`${action} ${simulated.acceptable ? 'taken' : 'refused'}`)
  return recorded.decision?.number ?? null
}
const written = () =>
  graph.db.query(
    'select (select count(*) from decision) as decisions, (select count(*) from decision_version) as versions',
  )

const versionOf = async (number: string): Promise<number> =>
  (await graph.db.query('select current_version from decision where number = $1', [number]))[0].current_version

async function suspend(person: PersonFacts, on: Day, at: Day) {
  const mutation = scenario.mutation(person, 'STRUCK_OFF', on)
  await inTransaction(graph.db, (tx) =>
    suspendDecisions.handle(
      tx,
      {
        eventId: newId(),
        topic: 'beneficiary.identity-mutated',
        key: person.id,
        payload: { mutationId: mutation.id, personId: person.id, kind: mutation.kind, effectiveOn: on },
        at: `${at}T10:00:00.000Z`,
      },
      graph.subgraph.contextFor(requestOf('system:decision:worker', at)),
    ),
  )
}

/** A decision, optionally one of another CPAS and a suspension, then a modification on a later day. */
const history = fc.record({
  today,
  situation,
  unknown: mostly(false, fc.constant(true), 12),
  neighbour: rarely(near(79, 60)),
  first: command,
  later: fc.constantFrom(0, 1, 30, 61, 90),
  isSuspended: mostly(false, fc.constant(true)),
  // The modification changes all fields, or keeps some of the recorded ones, as a worker does.
  second: command,
  kept: fc.subarray<keyof Command>(
    ['council', 'from', 'length', 'judicialDecision', 'incomeLevel', 'housingOffered', 'residenceInsCode', 'coverages'],
    { minLength: 4 },
  ),
})

test(`a simulation returns exactly what recording returns and writes nothing (${runs} random histories)`, async () => {
  await fc.assert(
    fc.asyncProperty(history, async (run) => {
      const person = personOf(run.today, run.situation)
      const niss = run.unknown ? '80450199894' : person.niss
      if (run.neighbour !== null) {
        const validity = { from: addDays(run.today, run.neighbour), to: addDays(run.today, run.neighbour + 30) }
        const input = { niss: person.niss, councilDate: run.today, validity, coverages: [] }
        const rest = { incomeLevel: 'UP_TO_LIVING_WAGE', residenceInsCode: '62063' }
        await ask<Recorded>(CREATE, { input: { ...input, ...rest } }, run.today, OTHER)
      }
      const input = inputOf(niss, run.today, run.first)
      const number = await assertSameResult(
        'a decision',
        () => ask<Simulated>(SIMULATE, { input }, run.today),
        () => ask<Recorded>(CREATE, { input }, run.today),
      )
      if (number === null) return
      const now = addDays(run.today, run.later)
      if (run.isSuspended) await suspend(person, addDays(run.today, 1), now)
      const kept = Object.fromEntries(run.kept.map((field) => [field, run.first[field]]))
      const changed = inputOf(niss, run.today, { ...run.second, ...kept })
      await assertSameResult(
        'a change',
        () => ask<Simulated>(SIMULATE_MODIFICATION, { number, input: changed }, now),
        async () => ask<Recorded>(MODIFY, { number, version: await versionOf(number), input: changed }, now),
      )
    }),
    { numRuns: runs },
  )
  expect([...outcomes].sort()).toEqual(['a change refused', 'a change taken', 'a decision refused', 'a decision taken'])
  // Every finding that these mutations can give occurred: the histories are varied enough.
  expect([...seen].sort()).toEqual([
    'DEC-60-DAYS',
    'DEC-ALLOCATION-UNKNOWN',
    'DEC-CONTINUITY',
    'DEC-COUNCIL-DATE',
    'DEC-COUPLING-AMBULATORY',
    'DEC-COUPLING-HOSPITAL',
    'DEC-COVER-IN-DECISION',
    'DEC-COVER-ONCE',
    'DEC-COVER-TERMS',
    'DEC-DECEASED-5-DAYS',
    'DEC-FREE-CHOICE',
    'DEC-GROUNDS',
    'DEC-HOUSING-UNTOLD',
    'DEC-INQUIRY',
    'DEC-INSURABLE-3-MONTHS',
    'DEC-ONE-YEAR',
    'DEC-OVERLAP',
    'DEC-PERIOD',
    'DEC-RETRO-60-DAYS',
    'DEC-RETRO-DECREASE',
    'DEC-SCOPE-INSURED',
    'DEC-SCOPE-RECEPTION-CENTRE',
    'DEC-SITUATION-AHEAD',
    'DEC-SUSPENDED',
    'DEC-TERRITORY',
    'DEC-UNKNOWN-BENEFICIARY',
  ])
}, 3_600_000)
