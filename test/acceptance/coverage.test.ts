import type { Partner } from '../e2e-scenario/client'
import { syntheticInamiNumber } from '../e2e-scenario/identifiers'
import {
  COMMIT,
  COVERAGE,
  CPAS,
  codesOf,
  cover,
  decide,
  decisionInput,
  type Fixtures,
  GP,
  HOSPITAL,
  MODIFY,
  MUTATE,
  numbersOf,
  openFixtures,
  READ,
  register,
  registerProvider,
  rulesOf,
  STOP,
  TODAY,
  waitUntil,
} from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let world: Fixtures
const people = numbersOf(5)
beforeAll(async () => {
  world = await openFixtures()
})

type More = Record<string, any>
const validity = (from: string, to: string) => ({ from, to })
const newPerson = async (more: More = {}, on?: string) => register(world.cpas, people.bis(), more, on)
const covered = async (more: More = {}) => {
  const niss = await newPerson()
  return { niss, ...(await decide(world.cpas, decisionInput(niss, more))) }
}
const feed = (niss: string, kind: string, effectiveOn: string, more: More = {}, on = TODAY) =>
  world.bcss.ask<any>(
    MUTATE,
    { input: [{ reference: `${kind}-${niss}-${effectiveOn}`, niss, kind, effectiveOn, ...more }] },
    on,
  )
const suspended = (number: string) =>
  waitUntil(
    async () => (await world.cpas.ask<any>(READ, { number }, TODAY)).decision,
    (decision: any) => decision.suspension !== null,
  )
const GENERAL = ['GENERAL_MEDICINE']
async function look(
  niss: string,
  on: string | null,
  by: Partner = world.gp,
  careTypes: string[] | null = GENERAL,
  more: More = {},
  clock = TODAY,
) {
  const { coverage } = await by.ask<any>(COVERAGE, { niss, on, careTypes, ...more }, clock)
  return coverage
}
const told = (coverage: any) => coverage.items[0].findings.map(({ rule, code }: any) => `${rule} ${code}`)
async function commit(niss: string, on = TODAY, more: More = {}, by: Partner = world.gp, clock = TODAY) {
  const { requestCommitment } = await by.ask<any>(
    COMMIT,
    { input: { niss, provider: GP, careType: 'GENERAL_MEDICINE', on, ...more } },
    clock,
  )
  return requestCommitment
}

/** What coverage says, requestCommitment must say too. */
async function both(niss: string, on: string, by = world.gp, careType = 'GENERAL_MEDICINE', provider = GP) {
  const coverage = await look(niss, on, by, [careType])
  const given = await commit(niss, on, { careType, provider }, by)
  expect(rulesOf(given.findings).sort()).toEqual(rulesOf(coverage.items[0].findings).sort())
  expect(given.commitment !== null).toBe(coverage.items[0].covered)
  return told(coverage)
}

describe('coverage', () => {
  test.concurrent('tells what holds today for all eight care types where none is named', async () => {
    const { niss, number } = await covered()
    const coverage = await look(niss, null, world.gp, null)
    expect(coverage).toMatchObject({ on: TODAY, known: true, beneficiary: { niss } })
    expect(coverage.items).toHaveLength(8)
    expect(new Set(coverage.items.map(({ careType }: any) => careType)).size).toBe(8)
    const general = coverage.items.find(({ careType }: any) => careType === 'GENERAL_MEDICINE')
    expect(general).toEqual({
      careType: 'GENERAL_MEDICINE',
      covered: true,
      amuAttestationRequired: true,
      decision: { number },
      cpas: { enterpriseNumber: CPAS },
      coverage: { careType: 'GENERAL_MEDICINE', period: validity('2026-03-01', '2026-08-31') },
      state: { insurancePart: '100.0', patientPart: '100.0' },
      findings: [],
    })
    const medicines = coverage.items.find(({ careType }: any) => careType === 'PHARMACEUTICALS')
    expect(medicines).toMatchObject({
      covered: false,
      coverage: null,
      findings: [{ rule: 'COV-ABSENT', code: '207', severity: 'ERROR' }],
    })
  })

  test.concurrent('a centre, CAAMI and an inspector ask it too, for a provider or for none', async () => {
    const { niss } = await covered()
    for (const by of [world.cpas, world.other, world.caami, world.inspector]) {
      expect((await look(niss, null, by)).items[0].covered).toBe(true)
      expect((await look(niss, null, by, GENERAL, { provider: GP })).items[0].covered).toBe(true)
      const nobody = await look(niss, null, by, GENERAL, { provider: syntheticInamiNumber('100997', '004') })
      expect(told(nobody)).toEqual(['COV-PROVIDER-NOT-IN-PHASE null'])
    }
  })

  test.concurrent('a provider asks for itself only', async () => {
    const { niss } = await covered()
    expect((await look(niss, null, world.gp, GENERAL, { provider: GP })).items[0].covered).toBe(true)
    expect(codesOf(await world.gp.raw(COVERAGE, { niss, provider: HOSPITAL }, TODAY))).toEqual(['FORBIDDEN'])
    expect(
      codesOf(
        await world.gp.raw(
          COMMIT,
          { input: { niss, provider: HOSPITAL, careType: 'GENERAL_MEDICINE', on: TODAY } },
          TODAY,
        ),
      ),
    ).toEqual(['FORBIDDEN'])
  })

  test.concurrent('by any number that the person ever had', async () => {
    const { niss, number } = await covered()
    const newNiss = people.national()
    await feed(niss, 'NUMBER_CHANGE', '2026-03-10', { newNiss })
    for (const one of [niss, newNiss]) {
      const coverage = await look(one, null)
      expect(coverage.items[0]).toMatchObject({ covered: true, decision: { number } })
      expect(coverage.beneficiary.niss).toBe(newNiss)
    }
    const [a, b] = [await commit(niss), await commit(newNiss)]
    expect(a.commitment.number).toBe(b.commitment.number)
  })
})

describe('what stands in the way', () => {
  test.concurrent('COV-NONE: no decision was ever taken', async () => {
    expect(await both(await newPerson(), TODAY)).toEqual(['COV-NONE 202'])
  })
  test.concurrent('COV-NONE: nobody is known by that number', async () => {
    const niss = people.bis()
    expect(await both(niss, TODAY)).toEqual(['COV-NONE 202'])
    expect(await look(niss, null)).toMatchObject({ known: false, beneficiary: null })
  })
  test.concurrent('COV-NOT-ACTIVE: decisions exist, none that day', async () => {
    const { niss } = await covered()
    expect(await both(niss, '2026-02-28')).toEqual(['COV-NOT-ACTIVE 201'])
    expect(await both(niss, '2026-03-01')).toEqual([])
    expect(await both(niss, '2026-08-31')).toEqual([])
    expect(await both(niss, '2026-09-01')).toEqual(['COV-NOT-ACTIVE 201'])
    expect(await look(niss, '2026-09-01')).toMatchObject({ known: false, beneficiary: { niss } })
  })
  test.concurrent('COV-NOT-ACTIVE: a decision that was undone from its first day was taken all the same', async () => {
    const { niss, number } = await covered()
    await feed(niss, 'INSURANCE_AFFILIATION', '2026-03-01', { insurer: '100' })
    const { version } = await suspended(number)
    const { reactivateDecision } = await world.cpas.ask<any>(
      'mutation ($number: ID!, $version: Int!) { reactivateDecision(number: $number, expectedVersion: $version) { stopped { validity { to } } } }',
      { number, version },
      TODAY,
    )
    expect(reactivateDecision.stopped.validity.to).toBe('2026-02-28')
    expect(await both(niss, TODAY)).toEqual(['COV-NOT-ACTIVE 201'])
  })
  test.concurrent('COV-ABSENT: a principle decision covers nothing', async () => {
    const { niss } = await covered({ coverages: [] })
    expect(await both(niss, TODAY)).toEqual(['COV-ABSENT 207'])
    expect(await look(niss, null)).toMatchObject({ known: true })
  })
  test.concurrent('COV-NOT-IN-PERIOD: the cover has other days', async () => {
    const { niss } = await covered({
      coverages: [cover('GENERAL_MEDICINE', { period: validity('2026-04-01', '2026-04-30') })],
    })
    expect(await both(niss, '2026-03-31')).toEqual(['COV-NOT-IN-PERIOD 206'])
    expect(await both(niss, '2026-04-01')).toEqual([])
    expect(await both(niss, '2026-04-30')).toEqual([])
    expect(await both(niss, '2026-05-01')).toEqual(['COV-NOT-IN-PERIOD 206'])
  })
  test.concurrent('COV-DECEASED: the day of death counts', async () => {
    const { niss } = await covered()
    await feed(niss, 'DEATH', '2026-03-10')
    expect(await both(niss, '2026-03-09')).toEqual([])
    expect(await both(niss, '2026-03-10')).toEqual(['COV-DECEASED 200'])
    expect((await both(niss, '2026-03-11'))[0]).toBe('COV-DECEASED 200')
  })
  test.concurrent('COV-SUSPENDED: from the day of the suspension on', async () => {
    const { niss, number } = await covered()
    await feed(niss, 'RESIDENCE_CHANGE', '2026-03-10', {
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-03-10' },
    })
    await suspended(number)
    expect(await both(niss, '2026-03-09')).toEqual([])
    expect(await both(niss, '2026-03-10')).toEqual(['COV-SUSPENDED 203'])
    const coverage = await look(niss, null)
    expect(coverage).toMatchObject({ known: true, items: [{ decision: { number }, cpas: { enterpriseNumber: CPAS } }] })
  })
  test.concurrent('COV-INSURED: from the first insured day on, beside the suspension that the affiliation brings', async () => {
    const { niss, number } = await covered()
    await feed(niss, 'INSURANCE_AFFILIATION', '2026-03-10', { insurer: '100' })
    await suspended(number)
    expect(await both(niss, '2026-03-09')).toEqual([])
    expect((await both(niss, '2026-03-10')).sort()).toEqual(['COV-INSURED null', 'COV-SUSPENDED 203'])
    expect(await look(niss, null)).toMatchObject({ known: true, items: [{ covered: false, decision: { number } }] })
  })
  test.concurrent('COV-PROVIDER-NOT-LISTED: a list restricts to those named', async () => {
    const { niss } = await covered({
      coverages: [cover('GENERAL_MEDICINE', { authorisedProviders: [syntheticInamiNumber('100996', '004')] })],
    })
    expect(await both(niss, TODAY)).toEqual(['COV-PROVIDER-NOT-LISTED 204'])
    expect(told(await look(niss, null, world.cpas))).toEqual([])
    const listed = await covered({
      coverages: [cover('GENERAL_MEDICINE', { authorisedProviders: [syntheticInamiNumber('100996', '004'), GP] })],
    })
    expect(await both(listed.niss, TODAY)).toEqual([])
  })
  test.concurrent('COV-PROVIDER-NOT-IN-PHASE: by category and day', async () => {
    const { niss } = await covered({
      validity: validity('2026-03-01', '2026-08-31'),
      coverages: ['GENERAL_MEDICINE', 'PARAMEDICAL'].map((type) => cover(type)),
    })
    const physio = syntheticInamiNumber('500997', '001')
    await registerProvider(world.caami, physio, 'PHYSIOTHERAPIST')
    const by = await world.as(`provider:${physio}:staff`)
    expect(await both(niss, TODAY, by, 'PARAMEDICAL', physio)).toEqual(['COV-PROVIDER-NOT-IN-PHASE null'])
    const unknown = syntheticInamiNumber('100995', '004')
    expect(
      await both(niss, TODAY, await world.as(`provider:${unknown}:prescriber`), 'GENERAL_MEDICINE', unknown),
    ).toEqual(['COV-PROVIDER-NOT-IN-PHASE null'])
  })
  test.concurrent.each([
    ['a GP from 1 October 2017', 'gp', GP, '2017-10-01', []],
    ['not the day before', 'gp', GP, '2017-09-30', ['COV-PROVIDER-NOT-IN-PHASE null']],
    ['a hospital from 1 June 2014', 'hospital', HOSPITAL, '2014-06-01', []],
    ['not the day before', 'hospital', HOSPITAL, '2014-05-31', ['COV-PROVIDER-NOT-IN-PHASE null']],
  ] as const)('%s', async (_, who, provider, on, expected) => {
    const year = Number(on.slice(0, 4))
    const period = validity(`${year}-05-01`, `${year}-12-31`)
    const niss = await newPerson({}, '2013-01-01')
    const types = ['GENERAL_MEDICINE', 'HOSPITALIZATION']
    await decide(
      world.cpas,
      decisionInput(niss, {
        councilDate: `${year}-05-10`,
        validity: period,
        coverages: types.map((type) => cover(type, { period })),
      }),
      `${year}-05-10`,
    )
    const careType = who === 'gp' ? 'GENERAL_MEDICINE' : 'HOSPITALIZATION'
    expect(await both(niss, on, world[who], careType, provider)).toEqual(expected)
  })
})

describe('a commitment', () => {
  test.concurrent('guarantees from the day asked for to 30 days after it, by the version relied on', async () => {
    const { niss, number } = await covered()
    const { commitment, findings } = await commit(niss, '2026-03-15')
    expect(findings).toEqual([])
    expect(commitment).toMatchObject({
      careType: 'GENERAL_MEDICINE',
      guaranteed: validity('2026-03-15', '2026-04-14'),
      decision: { number },
      decisionVersion: { id: `${number}-1`, version: 1 },
      provider: { inamiNumber: GP },
      beneficiary: { niss },
    })
    expect(commitment.number.length).toBeLessThanOrEqual(48)
  })
  test.concurrent('is one for the same provider, person, day and care type, also fifty at once', async () => {
    const { niss } = await covered({ coverages: [cover('GENERAL_MEDICINE'), cover('PARAMEDICAL')] })
    const all = await Promise.all(Array.from({ length: 50 }, () => commit(niss)))
    expect(new Set(all.map(({ commitment }) => commitment.number)).size).toBe(1)
    expect((await commit(niss, '2026-03-13')).commitment.number).not.toBe(all[0].commitment.number)
    expect((await commit(niss, TODAY, { careType: 'PARAMEDICAL' })).commitment.number).not.toBe(
      all[0].commitment.number,
    )
    const { commitments } = await world.gp.ask<any>(
      'query ($niss: Niss!) { commitments(filter: { niss: $niss }) { totalCount } }',
      { niss },
    )
    expect(commitments.totalCount).toBe(3)
  })
  test.concurrent('is asked for under one’s own number', async () => {
    const { niss } = await covered()
    const { data, errors } = await world.hospital.raw(
      COMMIT,
      { input: { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: TODAY } },
      TODAY,
    )
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    expect(data?.requestCommitment ?? null).toBeNull()
  })
  test.concurrent('stays readable for those whom it concerns, and is nobody else’s', async () => {
    const { niss, number: decisionNumber } = await covered()
    const { number } = (await commit(niss)).commitment
    const query = 'query ($number: ID!) { commitment(number: $number) { number } }'
    for (const by of [world.gp, world.cpas, world.caami, world.inspector])
      expect(await by.ask(query, { number })).toEqual({ commitment: { number } })
    for (const by of [world.hospital, world.other])
      expect(await by.ask(query, { number })).toEqual({ commitment: null })
    expect(await world.gp.ask(query, { number: 'nonsense' })).toEqual({ commitment: null })
    const list =
      'query ($filter: CommitmentFilter) { commitments(filter: $filter) { totalCount edges { node { number } } } }'
    for (const filter of [{ niss }, { decisionNumber }, { niss, provider: GP }]) {
      expect((await world.cpas.ask<any>(list, { filter })).commitments.edges).toEqual([{ node: { number } }])
      expect((await world.gp.ask<any>(list, { filter })).commitments.totalCount).toBe(1)
      expect((await world.hospital.ask<any>(list, { filter })).commitments.totalCount).toBe(0)
      expect((await world.other.ask<any>(list, { filter })).commitments.totalCount).toBe(0)
    }
    expect((await world.cpas.ask<any>(list, { filter: { niss, provider: HOSPITAL } })).commitments.totalCount).toBe(0)
  })
  test.concurrent('opens the decision to the provider, without what the view hides', async () => {
    const { niss, number } = await covered({ ownFunds: [{ description: 'secret' }] })
    const given = (await commit(niss)).commitment
    const { commitment } = await world.gp.ask<any>(
      'query ($number: ID!) { commitment(number: $number) { decision { number version kind status validity { from to } cpas { name } refundTerms { refundCode } coverages { careType } beneficiary { niss lastName } } } }',
      { number: given.number },
      TODAY,
    )
    expect(commitment.decision).toMatchObject({
      number,
      version: 1,
      kind: 'GUARANTEE',
      status: 'ACTIVE',
      refundTerms: { refundCode: 9001 },
      beneficiary: { niss },
    })
    for (const field of ['incomeLevel', 'ownFunds { description }', 'councilDate', 'versions { version }'])
      expect(
        codesOf(
          await world.gp.raw(`query ($number: ID!) { commitment(number: $number) { decision { ${field} } } }`, {
            number: given.number,
          }),
        ),
      ).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })

  describe('and what comes later', () => {
    const GPS_LINE = `query Tarify($input: TarificationInput!) { tarify(input: $input) { lines { outcome findings { rule code } } commitment { number } findings { rule code } } }`
    async function tarify(
      niss: string,
      performedOn: string,
      commitmentNumber: string | null,
      by: Partner = world.gp,
      provider = GP,
    ) {
      const { tarify: answer } = await by.ask<any>(
        GPS_LINE,
        { input: { niss, provider, performedOn, commitmentNumber, lines: [{ code: '101076' }] } },
        performedOn,
      )
      return {
        outcome: answer.lines[0].outcome,
        found: [...answer.lines[0].findings, ...answer.findings]
          .filter(({ rule }: any) => /^CO[VM]/.test(rule))
          .map(({ rule, code }: any) => `${rule} ${code}`),
      }
    }
    const unique = (list: string[]) => [...new Set(list)]

    test.concurrent('a stop leaves it in force for its 30 days', async () => {
      const { niss, number } = await covered()
      const { commitment } = await commit(niss)
      const { stopDecision } = await world.cpas.ask<any>(STOP, { number, version: 1, lastDay: TODAY }, TODAY)
      expect(stopDecision.findings).toEqual([])
      expect(unique((await tarify(niss, '2026-03-20', null)).found)).toEqual(['COV-NOT-ACTIVE 201'])
      expect(await tarify(niss, '2026-03-20', commitment.number)).toEqual({ outcome: 'ACCEPTED', found: [] })
      expect(await tarify(niss, '2026-04-11', commitment.number)).toEqual({ outcome: 'ACCEPTED', found: [] })
      const late = await tarify(niss, '2026-04-12', commitment.number)
      expect(late.outcome).toBe('REJECTED')
      expect(late.found).toContain('COM-30-DAYS 254226')
    })
    test.concurrent('outside its days a line that names it is refused, also where the decision still covers the day', async () => {
      const { niss } = await covered()
      const { commitment } = await commit(niss)
      expect(await tarify(niss, '2026-04-12', null)).toEqual({ outcome: 'ACCEPTED', found: [] })
      const late = await tarify(niss, '2026-04-12', commitment.number)
      expect(late.outcome).toBe('REJECTED')
      expect(unique(late.found)).toEqual(['COM-30-DAYS 254226'])
      const early = await tarify(niss, '2026-03-11', commitment.number)
      expect(unique(early.found)).toEqual(['COM-30-DAYS 254226'])
    })
    test.concurrent('a restriction to other providers does not take it away', async () => {
      const { niss, number } = await covered()
      const { commitment } = await commit(niss)
      const other = syntheticInamiNumber('100994', '004')
      const from = '2026-03-13'
      // From tomorrow on only another GP: rights of today stay as they are.
      await world.cpas.ask<any>(STOP, { number, version: 1, lastDay: TODAY }, TODAY)
      await decide(
        world.cpas,
        decisionInput(niss, {
          validity: validity(from, '2026-08-31'),
          coverages: [
            cover('GENERAL_MEDICINE', { period: validity(from, '2026-08-31'), authorisedProviders: [other] }),
          ],
        }),
      )
      expect(unique((await tarify(niss, '2026-03-20', null)).found)).toEqual(['COV-PROVIDER-NOT-LISTED 204'])
      expect(await tarify(niss, '2026-03-20', commitment.number)).toEqual({ outcome: 'ACCEPTED', found: [] })
    })
    test.concurrent('a suspension does not take it away', async () => {
      const { niss, number } = await covered()
      const { commitment } = await commit(niss)
      await feed(niss, 'INSURANCE_AFFILIATION', '2026-03-15', { insurer: '100' })
      await suspended(number)
      expect(unique((await tarify(niss, '2026-03-20', null)).found)).toEqual(['COV-INSURED null', 'COV-SUSPENDED 203'])
      expect(await tarify(niss, '2026-03-20', commitment.number)).toEqual({ outcome: 'ACCEPTED', found: [] })
    })
    test.concurrent('COM-UNKNOWN: another’s number, or none at all', async () => {
      const [one, two] = [await covered(), await covered()]
      const { commitment } = await commit(one.niss)
      expect(unique((await tarify(two.niss, TODAY, commitment.number)).found)).toEqual(['COM-UNKNOWN 254220'])
      expect(unique((await tarify(one.niss, TODAY, '123')).found)).toEqual(['COM-UNKNOWN 254220'])
    })
  })
})

describe('through coverage', () => {
  const Q = (fields: string) =>
    `query ($niss: Niss!) { coverage(niss: $niss, careTypes: [GENERAL_MEDICINE]) { known items { covered decision { ${fields} } } } }`
  test.concurrent('a provider sees the decision and its own commitments on it', async () => {
    const { niss, number } = await covered({
      coverages: [cover('GENERAL_MEDICINE', { authorisedProviders: [GP, HOSPITAL] })],
    })
    const { commitment } = await commit(niss)
    const fields =
      'number status coverages { authorisedProviders { inamiNumber name } } commitments(first: 10) { totalCount edges { node { number } } }'
    const seen = async (by: Partner) => (await by.ask<any>(Q(fields), { niss }, TODAY)).coverage.items[0].decision
    expect(await seen(world.gp)).toMatchObject({
      number,
      status: 'ACTIVE',
      coverages: [{ authorisedProviders: [{ inamiNumber: GP }, { inamiNumber: HOSPITAL }] }],
      commitments: { totalCount: 1, edges: [{ node: { number: commitment.number } }] },
    })
    expect((await seen(world.hospital)).commitments).toEqual({ totalCount: 0, edges: [] })
  })
  test.concurrent('a centre that asks for more of another’s decision loses the decision, not the answer', async () => {
    const { niss, number } = await covered()
    const head = await world.other.raw(Q('number cpas { enterpriseNumber } validity { from }'), { niss }, TODAY)
    expect(head.errors).toBeUndefined()
    expect(head.data.coverage.items[0].decision).toMatchObject({ number, cpas: { enterpriseNumber: CPAS } })
    const more = await world.other.raw(Q('number kind'), { niss }, TODAY)
    expect(codesOf(more)).toEqual(['FORBIDDEN'])
    expect(more.data).toEqual({ coverage: { known: true, items: [{ covered: true, decision: null }] } })
  })
  test.concurrent('a cover narrowed on its first day leaves the commitments of before in force', async () => {
    const period = validity(TODAY, '2026-08-31')
    const { niss, number } = await covered({ validity: period })
    const { commitment } = await commit(niss)
    const coverages = [cover('GENERAL_MEDICINE', { period, authorisedProviders: [HOSPITAL] })]
    const { modifyDecision } = await world.cpas.ask<any>(
      MODIFY,
      { number, version: 1, input: decisionInput(niss, { validity: period, coverages }) },
      TODAY,
    )
    expect(modifyDecision.findings).toEqual([])
    expect(told(await look(niss, null))).toEqual(['COV-PROVIDER-NOT-LISTED 204'])
    const again = await commit(niss)
    expect(again.commitment).toEqual(commitment)
    expect(again.commitment.decisionVersion.version).toBe(1)
  })
})

describe('managingCpas', () => {
  const MANAGING =
    'query ($niss: Niss!, $on: LocalDate) { managingCpas(niss: $niss, on: $on) { enterpriseNumber name insCodes } }'
  test.concurrent('is the one whose decision holds that day, for any centre', async () => {
    const { niss } = await covered()
    for (const by of [world.cpas, world.other, world.inspector]) {
      const { managingCpas } = await by.ask<any>(MANAGING, { niss }, TODAY)
      expect(managingCpas).toMatchObject({ enterpriseNumber: CPAS })
      expect([...managingCpas.insCodes].sort()).toEqual(['21004', '21013'])
    }
    expect(await world.other.ask(MANAGING, { niss, on: '2026-02-28' }, TODAY)).toEqual({ managingCpas: null })
    expect(await world.other.ask(MANAGING, { niss: people.bis() }, TODAY)).toEqual({ managingCpas: null })
  })
})

test.concurrent('the cpas register is everyone’s', async () => {
  for (const by of [world.cpas, world.caami, world.analyst, world.gp]) {
    const { cpas, none, cpasList } = await by.ask<any>(
      `{ cpas(enterpriseNumber: "0299.991.108") { enterpriseNumber name(language: NL) insCodes } none: cpas(enterpriseNumber: "0207889014") { name } cpasList(first: 200) { totalCount edges { node { enterpriseNumber } } } }`,
    )
    expect(cpas).toMatchObject({ enterpriseNumber: '0299991108', insCodes: ['62063'] })
    expect(none).toBeNull()
    expect(cpasList.edges.map(({ node }: any) => node.enterpriseNumber)).toEqual(
      expect.arrayContaining([CPAS, '0299991108']),
    )
  }
})

test.concurrent('rules of all subgraphs are listed with texts, days, parameters and sources, by day', async () => {
  const query =
    'query ($on: LocalDate) { rules(on: $on) { id text(language: DE) legalSource inForce { from to } parameters { name value } } }'
  const ids = (rules: any[]) => rules.map(({ id }) => id)
  const { rules } = await world.gp.ask<any>(query, {})
  const { rules: old } = await world.gp.ask<any>(query, { on: '2020-04-10' })
  const sixty = (list: any[]) => list.filter(({ id }) => id === 'DEC-60-DAYS')
  expect(sixty(rules)).toMatchObject([
    { inForce: { from: '2020-04-11', to: null }, parameters: expect.arrayContaining([{ name: 'days', value: '60' }]) },
  ])
  expect(sixty(old)).toMatchObject([
    { inForce: { to: '2020-04-10' }, parameters: expect.arrayContaining([{ name: 'days', value: '45' }]) },
  ])
  expect(ids(rules)).toContain('DEC-COUPLING-AMBULATORY')
  expect(ids(old)).not.toContain('DEC-COUPLING-AMBULATORY')
  expect(ids(old)).not.toContain('DEC-CONTINUITY')
  expect(new Set(ids(rules)).size).toBe(rules.length)
  for (const rule of rules) expect(rule.text && rule.legalSource && rule.inForce.from).toBeTruthy()
})

test.concurrent('every id of the catalogue is listed', async () => {
  const { rules } = await world.cpas.ask<any>('{ rules { id } }')
  const ids = new Set(rules.map(({ id }: any) => id))
  const catalogue =
    `DEC-PERIOD DEC-COUNCIL-DATE DEC-60-DAYS DEC-ONE-YEAR DEC-ILLEGAL-STAY-MONTHS DEC-COVER-IN-DECISION DEC-COVER-ONCE
    DEC-COUPLING-HOSPITAL DEC-COUPLING-AMBULATORY DEC-COVER-TERMS DEC-OVERLAP DEC-CONTINUITY DEC-TERRITORY DEC-SCOPE-INSURED DEC-SCOPE-RECEPTION-CENTRE
    DEC-INSURABLE-3-MONTHS DEC-DECEASED-5-DAYS DEC-RETRO-DECREASE DEC-RETRO-60-DAYS DEC-SUSPENDED DEC-VERSION DEC-NOT-SUSPENDED DEC-OTHER-CPAS DEC-UNKNOWN-BENEFICIARY DEC-REFERENCE
    COV-DECEASED COV-NOT-ACTIVE COV-NONE COV-INSURED COV-SUSPENDED COV-PROVIDER-NOT-LISTED COV-NOT-IN-PERIOD COV-ABSENT COV-PROVIDER-NOT-IN-PHASE COM-30-DAYS COM-UNKNOWN
    TAR-FUTURE TAR-TWO-MONTHS TAR-CODE TAR-CODE-ON-DATE TAR-DISCIPLINE TAR-NOT-IN-EFACT TAR-AGE TAR-PRESCRIPTION TAR-CAP TAR-RATE
    INV-FORMAT INV-CHECK-DIGIT INV-SEQUENCE INV-RECORD-25 INV-DESTINATION INV-TOTAL INV-ONE-FILE-A-DAY INV-FIVE-PERCENT INV-FILE-DUPLICATE INV-LINE-DUPLICATE
    INV-DECISION INV-DECISION-VERSION INV-BENEFICIARY INV-AMU-FLAG INV-ATTESTATION INV-ATTESTATION-KEPT INV-TWO-YEARS INV-LATE INV-DECEASED INV-AMOUNT
    INV-NOT-PARTICIPATING INV-PAID SET-CLOSED ATT-ISSUER ATT-NEEDLESS ATT-IN-USE ATT-COVERS ATT-PRESCRIBED ATT-5-YEARS
    BIL-PHASE BIL-GP-DUTY BIL-D1 BIL-AGE-67 BIL-OUTSIDE-PRACTICE BIL-FORCE-MAJEURE BIL-GUARD-POST BIL-MEDICAL-HOUSE BIL-SOFTWARE BIL-JUSTIFICATION`.split(
      /\s+/,
    )
  expect(catalogue.filter((id) => !ids.has(id))).toEqual([])
  const { rules: transition } = await world.cpas.ask<any>('{ rules(on: "2025-10-31") { id } }')
  expect(transition.map(({ id }: any) => id)).toContain('BIL-GP-TRANSITION')
})

test.concurrent('what stands in the way is told in four languages, and where it comes from', async () => {
  const niss = await newPerson()
  const { coverage } = await world.gp.ask<any>(
    'query ($niss: Niss!) { coverage(niss: $niss) { findings { rule FR: message NL: message(language: NL) DE: message(language: DE) EN: message(language: EN) legalSource } } }',
    { niss },
    TODAY,
  )
  const [{ FR, NL, DE, EN, legalSource }] = coverage.findings
  expect(new Set([FR, NL, DE, EN]).size).toBe(4)
  expect(legalSource).not.toBe('')
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
