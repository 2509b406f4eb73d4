import { waitUntil } from '../../../shared/testing/wait-until'
import { day } from '../../../shared/values/day'
import { type CallOptions, setUpDecisions } from '../testing/decision-steps'
import { CREATE, decisionInput, EXTEND, GP, MODIFY, STOP, threeCoverages } from '../testing/scenario'

const { ask, graph, scenario } = setUpDecisions()

const rulesOf = (payload: { findings: { rule: string }[] }) => payload.findings.map(({ rule }) => rule)
const decide = async (more: Record<string, unknown> = {}, options: CallOptions = {}, person = scenario.person()) => {
  const input = decisionInput(person.niss, more)
  const { decision, findings } = await ask(CREATE, { input }, options)
  expect(findings.filter(({ severity }: { severity: string }) => severity === 'ERROR')).toEqual([])
  return { input, number: decision.number as string, person }
}

test('modifyDecision adds coverages to a principle decision', async () => {
  const { number, input } = await decide({ coverages: [] })
  const changed = { ...input, coverages: threeCoverages('2026-03-12', '2026-05-31') }
  const { decision } = await ask(MODIFY, { number, expectedVersion: 1, input: changed })
  expect(decision).toMatchObject({ number, version: 2, kind: 'GUARANTEE' })
})

test('a stale expectedVersion gives DEC-VERSION, another CPAS gives DEC-OTHER-CPAS', async () => {
  const { number, input } = await decide()
  await ask(MODIFY, { number, expectedVersion: 1, input })
  expect(rulesOf(await ask(MODIFY, { number, expectedVersion: 1, input }))).toEqual(['DEC-VERSION'])
  const other = await ask(MODIFY, { number, expectedVersion: 2, input }, { as: 'cpas:0299991108:worker' })
  expect(other).toMatchObject({ decision: null, findings: [{ rule: 'DEC-OTHER-CPAS' }] })
})

test('modifyDecision of an unknown number gives NOT_FOUND', async () => {
  const { input } = await decide()
  const { errors } = await graph().run(MODIFY, { number: '999999999999', expectedVersion: 1, input })
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
})

test('of concurrent modifications of one version, exactly one is recorded', async () => {
  const { number, input } = await decide()
  const results = await Promise.all([1, 2, 3].map(() => ask(MODIFY, { number, expectedVersion: 1, input })))
  expect(results.map(rulesOf).sort()).toEqual([[], ['DEC-VERSION'], ['DEC-VERSION']])
})

test('extensions by three months from 2019-01-15 end on 2020-01-14 at the latest (example of the manual)', async () => {
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
  for (const [today, lastDay] of [
    ['2019-04-10', '2019-07-14'],
    ['2019-07-10', '2019-10-14'],
    ['2019-10-10', '2020-01-14'],
  ] as const) {
    const { decision, findings } = await ask(EXTEND, { number, expectedVersion, to: lastDay }, { today })
    expect(findings).toEqual([])
    expect(decision).toMatchObject({ councilDate: '2019-01-15', validity: { from: '2019-01-15', to: lastDay } })
    expect(decision.coverages.map((coverage: { period: { to: string } }) => coverage.period.to)).toEqual([
      lastDay,
      lastDay,
      lastDay,
    ])
    expectedVersion++
  }
  const late = await ask(EXTEND, { number, expectedVersion, to: '2020-01-15' }, { today: '2020-01-10' })
  expect(late.decision).toBeNull()
  expect(late.findings[0]).toMatchObject({ rule: 'DEC-ONE-YEAR', path: 'to' })
})

test('an extension of one care type must keep the companion coverage of hospital care', async () => {
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

test('a stop ends the decision and its coverages; a stop in the past is refused', async () => {
  const { number } = await decide()
  const past = await ask(STOP, { number, expectedVersion: 1, lastDay: '2026-03-05' })
  expect(rulesOf(past)).toContain('DEC-RETRO-DECREASE')
  expect(past.findings[0].path).toBe('lastDay')
  const { decision } = await ask(STOP, { number, expectedVersion: 1, lastDay: '2026-03-11' })
  expect(decision).toMatchObject({ status: 'STOPPED', validity: { to: '2026-03-11' }, version: 2 })
})

test('a future decision can be annulled, and another decision can use its days', async () => {
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

test('simulateDecision returns the findings of createDecision', async () => {
  const person = scenario.person()
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
  const { errors } = await graph().run(SIMULATE, { input: good }, { as: 'sppis:sppis:analyst' })
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  expect(number).toBeTruthy()
})

test('simulateModification returns the findings of modifyDecision', async () => {
  const { number, input } = await decide()
  const narrower = { ...input, coverages: input.coverages.slice(0, 2) }
  const SIMULATE = `query ($number: ID!, $input: DecisionInput!) { simulateModification(number: $number, input: $input) {
    acceptable findings { rule code severity path message facts { name value } legalSource } } }`
  const simulated = await ask(SIMULATE, { number, input: narrower })
  const recorded = await ask(MODIFY, { number, expectedVersion: 1, input: narrower })
  expect(simulated.acceptable).toBe(false)
  expect(simulated.findings).toEqual(recorded.findings)
  expect(rulesOf(simulated)).toEqual(['DEC-RETRO-DECREASE'])
  // The SPP IS gets the findings that the CPAS of the decision would get.
  const elsewhere = { ...input, residenceInsCode: '62063' }
  const simulatedBySppIs = await ask(SIMULATE, { number, input: elsewhere }, { as: 'sppis:sppis:inspector' })
  expect(rulesOf(simulatedBySppIs)).toEqual(['DEC-TERRITORY'])
  expect(simulatedBySppIs.findings).toEqual(
    (await ask(MODIFY, { number, expectedVersion: 1, input: elsewhere })).findings,
  )
})

test('asKnownAt returns the version of an instant, changes returns the differences by care type', async () => {
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

test('a modification with the content that was read changes no field', async () => {
  const period = { from: day('2026-03-01'), to: null }
  const seeker = scenario.person({
    residences: [{ status: 'ASYLUM_SEEKER_FINANCIAL_AID', register: 'WAITING', allocationInsCode: '62063', period }],
  })
  const { number } = await decide(
    {
      judicialDecision: true,
      housingOffered: true,
      residenceInsCode: '21013',
      insuranceDelayGrounds: 'waits for papers',
      decidedBy: 'PRESIDENT',
      inquiry: { on: '2026-03-09', reference: 'ES-1' },
      competenceGround: 'law of 1965',
      ownFunds: [
        {
          description: 'glasses',
          maxAmount: '80.00',
          careType: 'PROSTHESES',
          period: { from: '2026-03-02', to: '2026-03-31' },
        },
        { description: 'dentist' },
      ],
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
          restrictionGround: 'treated there for years',
        },
      ],
    },
    {},
    seeker,
  )
  const INPUT = `councilDate validity { from to } judicialDecision incomeLevel housingOffered residenceInsCode insuranceDelayGrounds decidedBy inquiry { on reference } competenceGround ownFunds { description maxAmount careType period { from to } }
    coverages { careType period { from to } insurancePart patientPart supplements patientPartMaxPerMonth supplementMax supplementTypes agreement prescriptionRequired authorisedProviders { inamiNumber } authorisedCompanies restrictionGround }`
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

test('copyDecisionToHousehold records one decision per member, with its own findings, and is idempotent', async () => {
  const { number } = await decide()
  const [child, partner] = [scenario.person(), scenario.person({ deathDate: day('2026-01-01') })]
  const COPY = `mutation ($number: ID!, $niss: [Niss!]!) { copyDecisionToHousehold(number: $number, niss: $niss) {
    decision { number coverages { careType } } findings { rule } } }`
  const copies = await ask(COPY, { number, niss: [child.niss, partner.niss] })
  expect(copies[0]).toMatchObject({ findings: [], decision: { coverages: [{}, {}, {}] } })
  expect(copies[0].decision.number).not.toBe(number)
  expect(copies[1]).toMatchObject({ decision: null, findings: [{ rule: 'DEC-DECEASED-5-DAYS' }] })
  expect((await ask(COPY, { number, niss: [child.niss] }))[0].decision.number).toBe(copies[0].decision.number)
})

test('decisions can be filtered by status, day, care type, deadline and person; CAAMI cannot read the income', async () => {
  const insurable = scenario.person({
    residences: [
      {
        status: 'LEGAL_STAY',
        register: 'FOREIGNERS',
        allocationInsCode: null,
        period: { from: day('2025-09-01'), to: null },
      },
    ],
    insurances: [{ status: 'INSURABLE', insurer: null, period: { from: day('2025-10-01'), to: null } }],
  })
  const { number } = await decide({}, { as: 'cpas:0299991108:worker' }, insurable)
  const as = 'cpas:0299991108:worker'
  const LIST = `query ($filter: DecisionFilter) { decisions(filter: $filter) { totalCount edges { node { number insuranceDueBy refundTerms { refundCode } } } } }`
  const numbersOf = async (filter: object, options: CallOptions = { as }) => {
    const { edges } = await ask(LIST, { filter }, options)
    return edges.map(({ node }: { node: { number: string } }) => node.number)
  }
  expect(await numbersOf({ insuranceOverdue: true })).toEqual([number])
  expect(await numbersOf({ insuranceOverdue: false })).toEqual([])
  expect(await numbersOf({ status: 'ACTIVE' })).toEqual([number])
  expect(await numbersOf({ status: 'ACTIVE', on: '2026-06-01' })).toEqual([])
  expect(await numbersOf({ status: 'EXPIRED', on: '2026-06-01' })).toEqual([number])
  expect(await numbersOf({ on: '2026-05-31', careType: 'GENERAL_MEDICINE', kind: 'GUARANTEE' })).toEqual([number])
  expect(await numbersOf({ endsIn: { from: '2026-05-31', to: '2026-05-31' } })).toEqual([number])
  expect(await numbersOf({ niss: insurable.niss }, { as: 'caami:caami:agent' })).toEqual([number])
  expect(await numbersOf({ niss: insurable.niss }, {})).toEqual([])
  const income = await graph().run(
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

test('the pages of decisions contain every decision once', async () => {
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

test('decisionChanges returns the changes of a CPAS in order, and none of another CPAS', async () => {
  const CHANGES = 'query ($after: String) { decisionChanges(after: $after) { events { kind subject version } next } }'
  const before = await ask(CHANGES, {})
  const { number } = await decide()
  await ask(STOP, { number, expectedVersion: 1, lastDay: '2026-03-12' })
  // The feed contains a change once every older transaction of the server has ended, also those of other test files: changes
  // of earlier tests may appear late too.
  const own = async (): Promise<{ subject: string }[]> => {
    const { events } = await ask(CHANGES, { after: before.next })
    return events.filter(({ subject }: { subject: string }) => subject === number)
  }
  expect(await waitUntil(own, (changes) => changes.length >= 2)).toEqual([
    { kind: 'DecisionCreated', subject: number, version: 1 },
    { kind: 'DecisionStopped', subject: number, version: 2 },
  ])
  const other = await ask(CHANGES, { after: before.next }, { as: 'cpas:0299991108:worker' })
  expect(other.events.some(({ subject }: { subject: string }) => subject === number)).toBe(false)
})

test('rules returns the versions and parameters in force on a day', async () => {
  const RULES =
    'query ($on: LocalDate) { rules(on: $on) { id text(language: EN) legalSource inForce { from to } parameters { name value } } }'
  const sixty = (list: { id: string }[]) => list.find(({ id }) => id === 'DEC-60-DAYS')
  expect(sixty(await ask(RULES, { on: '2020-04-10' }))).toMatchObject({
    parameters: [{ name: 'days', value: '45' }],
    inForce: { to: '2020-04-10' },
  })
  expect(sixty(await ask(RULES, { on: '2020-04-11' }))).toMatchObject({ parameters: [{ name: 'days', value: '60' }] })
  // Every returned version is in force on the day.
  for (const on of ['1996-12-11', '1996-12-12', '2018-01-31', '2026-03-12'])
    for (const { inForce } of await ask(RULES, { on })) {
      expect(inForce.from <= on).toBe(true)
      expect(inForce.to === null || on <= inForce.to).toBe(true)
    }
})
