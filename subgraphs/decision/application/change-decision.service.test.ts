import { inTransaction } from '../../../shared/database/transaction'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { registerCpas } from '../imports/cpas/register-cpas'
import { decisionSubgraph } from '../subgraph'
import {
  CREATE,
  cpasList,
  decisionInput,
  EXTEND,
  GP,
  MODIFY,
  Scenario,
  STOP,
  threeCoverages,
} from '../testing/scenario'

const world = new Scenario()
let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(decisionSubgraph, { services: world.services })
  await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
})
afterAll(() => graph.close())

type Who = { as?: string; today?: string }
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever its query asked for.
async function ask(query: string, variables: Record<string, unknown>, who: Who = {}): Promise<any> {
  const { data, errors } = await graph.run(query, variables, who)
  expect(errors).toBeUndefined()
  return Object.values(data!)[0]
}
const rulesOf = (payload: { findings: { rule: string }[] }) => payload.findings.map(({ rule }) => rule)
const decide = async (more: Record<string, unknown> = {}, who: Who = {}, person = world.person()) => {
  const input = decisionInput(person.niss, more)
  const { decision, findings } = await ask(CREATE, { input }, who)
  expect(findings.filter((one: { severity: string }) => one.severity === 'ERROR')).toEqual([])
  return { input, number: decision.number as string, person }
}

test('coverages are added to a principle decision', async () => {
  const { number, input } = await decide({ coverages: [] })
  const changed = { ...input, coverages: threeCoverages('2026-03-12', '2026-05-31') }
  const { decision } = await ask(MODIFY, { number, expectedVersion: 1, input: changed })
  expect(decision).toMatchObject({ number, version: 2, kind: 'GUARANTEE' })
})

test('a stale version is told, and another CPAS too', async () => {
  const { number, input } = await decide()
  await ask(MODIFY, { number, expectedVersion: 1, input })
  expect(rulesOf(await ask(MODIFY, { number, expectedVersion: 1, input }))).toEqual(['DEC-VERSION'])
  const other = await ask(MODIFY, { number, expectedVersion: 2, input }, { as: 'cpas:0299991108:worker' })
  expect(other).toMatchObject({ decision: null, findings: [{ rule: 'DEC-OTHER-CPAS' }] })
})

test('a number that does not exist is NOT_FOUND', async () => {
  const { input } = await decide()
  const { errors } = await graph.run(MODIFY, { number: '999999999999', expectedVersion: 1, input })
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
})

test('of two amendments of one version one wins', async () => {
  const { number, input } = await decide()
  const both = await Promise.all([1, 2, 3].map(() => ask(MODIFY, { number, expectedVersion: 1, input })))
  expect(both.map(rulesOf).sort()).toEqual([[], ['DEC-VERSION'], ['DEC-VERSION']])
})

test('the example of the manual: 2019-01-15, three months at a time, at most to 2020-01-14', async () => {
  const to = '2019-04-14'
  const { number } = await decide(
    {
      councilDate: '2019-01-15',
      validity: { from: '2019-01-15', to },
      coverages: threeCoverages('2019-01-15', to),
    },
    { today: '2019-01-15' },
  )
  let expectedVersion = 1
  for (const [today, last] of [
    ['2019-04-10', '2019-07-14'],
    ['2019-07-10', '2019-10-14'],
    ['2019-10-10', '2020-01-14'],
  ] as const) {
    const { decision, findings } = await ask(EXTEND, { number, expectedVersion, to: last }, { today })
    expect(findings).toEqual([])
    expect(decision).toMatchObject({ councilDate: '2019-01-15', validity: { from: '2019-01-15', to: last } })
    expect(decision.coverages.map((coverage: { period: { to: string } }) => coverage.period.to)).toEqual([
      last,
      last,
      last,
    ])
    expectedVersion++
  }
  const late = await ask(EXTEND, { number, expectedVersion, to: '2020-01-15' }, { today: '2020-01-10' })
  expect(late.decision).toBeNull()
  expect(late.findings[0]).toMatchObject({ rule: 'DEC-ONE-YEAR', path: 'to' })
})

test('only the coverages named are extended, and the couplings hold', async () => {
  const { number } = await decide()
  const one = await ask(EXTEND, { number, expectedVersion: 1, to: '2026-06-30', careTypes: ['HOSPITALIZATION'] })
  expect(one.findings[0]).toMatchObject({ rule: 'DEC-COUPLING-HOSPITAL' })
  const gp = await ask(EXTEND, { number, expectedVersion: 1, to: '2026-06-30', careTypes: ['GENERAL_MEDICINE'] })
  expect(gp.decision.coverages.map((coverage: { period: { to: string } }) => coverage.period.to)).toEqual([
    '2026-05-31',
    '2026-05-31',
    '2026-06-30',
  ])
})

test('a stop ends decision and coverages; a stop in the past would take rights away', async () => {
  const { number } = await decide()
  const past = await ask(STOP, { number, expectedVersion: 1, lastDay: '2026-03-05' })
  expect(rulesOf(past)).toContain('DEC-RETRO-DECREASE')
  expect(past.findings[0].path).toBe('lastDay')
  const { decision } = await ask(STOP, { number, expectedVersion: 1, lastDay: '2026-03-11' })
  expect(decision).toMatchObject({ status: 'STOPPED', validity: { to: '2026-03-11' }, version: 2 })
})

test('a decision that has not begun can be annulled, and its days are free again', async () => {
  const future = {
    validity: { from: '2026-04-01', to: '2026-05-31' },
    coverages: threeCoverages('2026-04-01', '2026-05-31'),
  }
  const { number, person } = await decide(future)
  expect((await ask(STOP, { number, expectedVersion: 1, lastDay: '2026-03-20' })).findings[0].rule).toBe('DEC-PERIOD')
  const { decision } = await ask(STOP, { number, expectedVersion: 1, lastDay: '2026-03-31' })
  expect(decision).toMatchObject({ status: 'STOPPED', kind: 'PRINCIPLE', coverages: [] })
  await decide(future, {}, person)
})

test('what a simulation says, recording says', async () => {
  const person = world.person()
  const input = decisionInput(person.niss, {
    validity: { from: '2026-01-02', to: '2027-03-01' },
    residenceInsCode: '62063',
    coverages: [{ careType: 'HOSPITALIZATION', period: { from: '2026-01-02', to: '2026-05-31' } }],
  })
  const SIMULATE = `query ($input: DecisionInput!) { simulateDecision(input: $input) { acceptable kind refundTerms { refundCode }
    findings { rule code severity path message facts { name value } legalSource } } }`
  const simulated = await ask(SIMULATE, { input })
  expect(simulated).toMatchObject({ acceptable: false, kind: 'GUARANTEE', refundTerms: { refundCode: 9001 } })
  expect(simulated.findings).toEqual((await ask(CREATE, { input })).findings)
  expect(rulesOf(simulated)).toEqual([
    'DEC-60-DAYS',
    'DEC-60-DAYS',
    'DEC-ONE-YEAR',
    'DEC-COUPLING-HOSPITAL',
    'DEC-TERRITORY',
  ])
  const good = decisionInput(person.niss)
  expect(await ask(SIMULATE, { input: good }, { as: 'sppis:sppis:inspector' })).toMatchObject({ acceptable: true })
  const { number } = await decide()
  const { errors } = await graph.run(SIMULATE, { input: good }, { as: 'sppis:sppis:analyst' })
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  expect(number).toBeTruthy()
})

test('simulating a modification gives the findings of the modification', async () => {
  const { number, input } = await decide()
  const narrower = { ...input, coverages: input.coverages.slice(0, 2) }
  const SIMULATE = `query ($number: ID!, $input: DecisionInput!) { simulateModification(number: $number, input: $input) {
    acceptable findings { rule code severity path message facts { name value } legalSource } } }`
  const simulated = await ask(SIMULATE, { number, input: narrower })
  const recorded = await ask(MODIFY, { number, expectedVersion: 1, input: narrower })
  expect(simulated.acceptable).toBe(false)
  expect(simulated.findings).toEqual(recorded.findings)
  expect(rulesOf(simulated)).toEqual(['DEC-RETRO-DECREASE'])
  // The SPP IS is told what that centre would be told.
  const elsewhere = { ...input, residenceInsCode: '62063' }
  const told = await ask(SIMULATE, { number, input: elsewhere }, { as: 'sppis:sppis:inspector' })
  expect(rulesOf(told)).toEqual(['DEC-TERRITORY'])
  expect(told.findings).toEqual((await ask(MODIFY, { number, expectedVersion: 1, input: elsewhere })).findings)
})

test('two answers: what was known when, and what differs between versions', async () => {
  const { number, input } = await decide()
  const wider = {
    ...input,
    coverages: [
      { careType: 'PHARMACEUTICALS', period: { from: '2026-03-20', to: '2026-05-31' } },
      ...input.coverages.map((coverage) => ({ ...coverage, patientPart: 'FULL' })),
    ],
  }
  await ask(MODIFY, { number, expectedVersion: 1, input: wider }, { today: '2026-03-20' })
  const decision = await ask(
    `query ($number: ID!) { decision(number: $number) {
      before: asKnownAt(at: "2026-03-12T08:00:00Z") { version } later: asKnownAt(at: "2026-03-19T12:00:00Z") { id version }
      now: asKnownAt(at: "2026-03-20T12:00:00Z") { version }
      versions { version action recordedBy { subject audience } decision { number } }
      changes(from: 1, to: 2) { path before after } } }`,
    { number },
  )
  expect(decision).toMatchObject({ before: null, later: { id: `${number}-1` }, now: { version: 2 } })
  expect(decision.versions.map(({ action }: { action: string }) => action)).toEqual(['CREATE', 'MODIFY'])
  expect(decision.changes).toContainEqual({
    path: 'coverages.GENERAL_MEDICINE.patientPart',
    before: 'NOTHING',
    after: 'FULL',
  })
  expect(decision.changes).toContainEqual({
    path: 'coverages.PHARMACEUTICALS.period.from',
    before: null,
    after: '2026-03-20',
  })
  expect(decision.changes.some(({ path }: { path: string }) => path.includes('HOSPITALIZATION.period'))).toBe(false)
})

test('what is read can be sent back, and changes nothing', async () => {
  const period = { from: '2026-03-01' as never, to: null }
  const seeker = world.person({
    residences: [{ status: 'ASYLUM_SEEKER_FINANCIAL_AID', register: 'WAITING', allocationInsCode: '62063', period }],
  })
  const { number } = await decide(
    {
      judicialDecision: true,
      housingOffered: true,
      residenceInsCode: '21013',
      insuranceDelayGrounds: 'papers',
      ownFunds: [{ description: 'glasses', maxAmount: '80.00' }, { description: 'dentist' }],
      coverages: [
        {
          careType: 'GENERAL_MEDICINE',
          period: { from: '2026-03-01', to: '2026-05-31' },
          insurancePart: 'PARTIAL',
          patientPart: 'PARTIAL',
          patientPartMaxPerMonth: '12.50',
          agreement: true,
          prescriptionRequired: true,
          authorisedProviders: [GP],
        },
      ],
    },
    {},
    seeker,
  )
  const INPUT = `councilDate validity { from to } judicialDecision incomeLevel housingOffered residenceInsCode insuranceDelayGrounds ownFunds { description maxAmount }
    coverages { careType period { from to } insurancePart patientPart supplements patientPartMaxPerMonth supplementMax supplementTypes agreement prescriptionRequired authorisedProviders { inamiNumber } authorisedCompanies }`
  const { refundTerms, ...read } = await ask(
    `query ($number: ID!) { decision(number: $number) { ${INPUT} refundTerms { refundCode } } }`,
    { number },
  )
  expect(refundTerms.refundCode).toBe(9005)
  expect(read).toMatchObject({ residenceInsCode: '21013', housingOffered: true })
  const names = ({ authorisedProviders, ...coverage }: { authorisedProviders: { inamiNumber: string }[] }) => ({
    ...coverage,
    authorisedProviders: authorisedProviders.map(({ inamiNumber }) => inamiNumber),
  })
  const input = { ...read, niss: seeker.niss, coverages: read.coverages.map(names) }
  const { decision, findings } = await ask(MODIFY, { number, expectedVersion: 1, input })
  expect(findings).toEqual([])
  expect(decision.version).toBe(2)
  const { changes } = await ask(
    'query ($number: ID!) { decision(number: $number) { changes(from: 1, to: 2) { path } } }',
    { number },
  )
  expect(changes).toEqual([])
})

test('a household gets one decision each, with its own findings', async () => {
  const { number } = await decide()
  const [child, partner] = [world.person(), world.person({ deathDate: '2026-01-01' as never })]
  const COPY = `mutation ($number: ID!, $niss: [Niss!]!) { copyDecisionToHousehold(number: $number, niss: $niss) {
    decision { number coverages { careType } } findings { rule } } }`
  const copies = await ask(COPY, { number, niss: [child.niss, partner.niss] })
  expect(copies[0]).toMatchObject({ findings: [], decision: { coverages: [{}, {}, {}] } })
  expect(copies[0].decision.number).not.toBe(number)
  expect(copies[1]).toMatchObject({ decision: null, findings: [{ rule: 'DEC-DECEASED-5-DAYS' }] })
  expect((await ask(COPY, { number, niss: [child.niss] }))[0].decision.number).toBe(copies[0].decision.number)
})

test('a worker finds decisions by what they are, and CAAMI sees neither income nor own funds', async () => {
  const insurable = world.person({
    residences: [
      {
        status: 'LEGAL_STAY',
        register: 'FOREIGNERS',
        allocationInsCode: null,
        period: { from: '2025-09-01' as never, to: null },
      },
    ],
    insurances: [{ status: 'INSURABLE', insurer: null, period: { from: '2025-10-01' as never, to: null } }],
  })
  const { number } = await decide({}, { as: 'cpas:0299991108:worker' }, insurable)
  const as = 'cpas:0299991108:worker'
  const LIST = `query ($filter: DecisionFilter) { decisions(filter: $filter) { totalCount edges { node { number insuranceDueBy refundTerms { refundCode } } } } }`
  const of = async (filter: object, who: Who = { as }) => {
    const { edges } = await ask(LIST, { filter }, who)
    return edges.map(({ node }: { node: { number: string } }) => node.number)
  }
  expect(await of({ insuranceOverdue: true })).toEqual([number])
  expect(await of({ insuranceOverdue: false })).toEqual([])
  expect(await of({ status: 'ACTIVE' })).toEqual([number])
  expect(await of({ status: 'ACTIVE', on: '2026-06-01' })).toEqual([])
  expect(await of({ status: 'EXPIRED', on: '2026-06-01' })).toEqual([number])
  expect(await of({ on: '2026-05-31', careType: 'GENERAL_MEDICINE', kind: 'GUARANTEE' })).toEqual([number])
  expect(await of({ endsIn: { from: '2026-05-31', to: '2026-05-31' } })).toEqual([number])
  expect(await of({ niss: insurable.niss }, { as: 'caami:caami:agent' })).toEqual([number])
  expect(await of({ niss: insurable.niss }, {})).toEqual([])
  const income = await graph.run(
    'query ($n: ID!) { decision(number: $n) { incomeLevel } }',
    { n: number },
    { as: 'caami:caami:agent' },
  )
  expect(income.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  expect(
    await ask('query ($n: Niss!) { managingCpas(niss: $n) { enterpriseNumber name(language: NL) } }', {
      n: insurable.niss,
    }),
  ).toEqual({
    enterpriseNumber: '0299991108',
    name: 'OCMW Luik (proef)',
  })
})

test('pages follow each other without a gap', async () => {
  const numbers: string[] = []
  for (let after: string | null = null; ; ) {
    const page: { edges: { node: { number: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
      await ask(
        'query ($after: String) { decisions(first: 4, after: $after) { edges { node { number } } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
    numbers.push(...page.edges.map(({ node }) => node.number))
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  expect(new Set(numbers).size).toBe(numbers.length)
  const { totalCount } = await ask('{ decisions(first: 1) { totalCount } }', {})
  expect(numbers).toHaveLength(totalCount)
})

test('systems that keep a copy read what happened to their decisions', async () => {
  const CHANGES = 'query ($after: String) { decisionChanges(after: $after) { events { kind subject version } next } }'
  const before = await ask(CHANGES, {})
  const { number } = await decide()
  await ask(STOP, { number, expectedVersion: 1, lastDay: '2026-03-12' })
  // A change is told once every older transaction of the server has ended, those of other tests too.
  let after = await ask(CHANGES, { after: before.next })
  for (let i = 0; i < 200 && after.events.length < 2; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    after = await ask(CHANGES, { after: before.next })
  }
  expect(after.events).toEqual([
    { kind: 'DecisionCreated', subject: number, version: 1 },
    { kind: 'DecisionStopped', subject: number, version: 2 },
  ])
  const other = await ask(CHANGES, { after: before.next }, { as: 'cpas:0299991108:worker' })
  expect(other.events.some(({ subject }: { subject: string }) => subject === number)).toBe(false)
})

test('the rules of a day come with their figures', async () => {
  const RULES =
    'query ($on: LocalDate) { rules(on: $on) { id text(language: EN) legalSource inForce { from to } parameters { name value } } }'
  const sixty = (list: { id: string }[]) => list.find(({ id }) => id === 'DEC-60-DAYS')
  expect(sixty(await ask(RULES, { on: '2020-04-10' }))).toMatchObject({
    parameters: [{ name: 'days', value: '45' }],
    inForce: { to: '2020-04-10' },
  })
  expect(sixty(await ask(RULES, { on: '2020-04-11' }))).toMatchObject({ parameters: [{ name: 'days', value: '60' }] })
  // What is told of a day was in force that day.
  for (const on of ['1996-12-11', '1996-12-12', '2018-01-31', '2026-03-12'])
    for (const { inForce } of await ask(RULES, { on })) {
      expect(inForce.from <= on).toBe(true)
      expect(inForce.to === null || on <= inForce.to).toBe(true)
    }
})
