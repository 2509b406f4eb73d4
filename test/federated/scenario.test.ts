import { connectPartner } from '../e2e-scenario/client'
import { syntheticBisNumber } from '../e2e-scenario/identifiers'
import { Reporter } from '../e2e-scenario/reporter'
import { runScenario } from '../e2e-scenario/scenario'
import { type BuiltApp, startBuilt, startModes } from './built-app'

jest.setTimeout(120_000)

describe.each(startModes)('the graph in mode "%s"', (_mode, main) => {
  let system: BuiltApp
  beforeAll(async () => {
    system = await startBuilt(main)
  })
  afterAll(() => system?.stop())

  test('the end-to-end scenario has no difference from the expected results', async () => {
    const reporter = new Reporter()
    jest.spyOn(console, 'log').mockImplementation(() => undefined)
    await runScenario(system.url, reporter)
    jest.restoreAllMocks()
    expect(reporter.differences).toEqual([])
  })

  test('an audience cannot select fields of other audiences', async () => {
    const cpas = await connectPartner(system.url, 'cpas:0299990019:worker', 'CPAS')
    const provider = await connectPartner(system.url, 'provider:10001490004:prescriber', 'provider')
    const decisions = '{ decisions(first: 1) { edges { node { number incomeLevel } } } }'
    expect((await cpas.raw(decisions)).errors).toBeUndefined()
    expect((await provider.raw(decisions)).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  test('a role without the permission is FORBIDDEN', async () => {
    const agent = await connectPartner(system.url, 'caami:caami:agent', 'CAAMI')
    const { errors } = await agent.raw('mutation { recoverLine(id: "x", reason: "x") { line { id } } }')
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('an invalid item of identity mutations is rejected alone, as a variable and as a literal', async () => {
    const cpas = await connectPartner(system.url, 'cpas:0299990019:worker', 'CPAS')
    const bcss = await connectPartner(system.url, 'system:bcss:bcss', 'BCSS')
    const niss = syntheticBisNumber()
    await cpas.ask(
      'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { id } } }',
      {
        input: { niss, lastName: 'Exemple', gender: 'FEMALE' },
      },
    )
    const SELECTION = '{ mutation { kind } alreadyRecorded findings { rule path } }'
    const refused = (...paths: string[]) => ({
      mutation: null,
      alreadyRecorded: false,
      findings: paths.map((path) => ({ rule: 'ID-UNREADABLE', path })),
    })
    const applied = { mutation: { kind: 'NAME_CHANGE' }, alreadyRecorded: false, findings: [] }
    const change = { niss, kind: 'NAME_CHANGE', effectiveOn: '2026-03-01', lastName: 'Bien' }
    const fromVariables = await bcss.ask<{ recordIdentityMutations: object[] }>(
      `mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) ${SELECTION} }`,
      {
        input: [
          { ...change, reference: `${niss}-1` },
          { ...change, reference: `${niss}-2`, niss: '85473099921', effectiveOn: '2026-02-30', kind: 'MARRIAGE' },
          { ...change, reference: `${niss}-3` },
        ],
      },
    )
    expect(fromVariables.recordIdentityMutations).toEqual([
      applied,
      refused('input.1.niss', 'input.1.kind', 'input.1.effectiveOn'),
      applied,
    ])
    const fromLiterals = await bcss.ask<{ recordIdentityMutations: object[] }>(
      `mutation ($day: LocalDate!) { recordIdentityMutations(input: [
        { reference: "${niss}-4", niss: ${niss}, kind: DEATH, effectiveOn: $day }
        { reference: "${niss}-5", niss: "${niss}", kind: NAME_CHANGE, effectiveOn: "2026-03-02", lastName: "Mieux" }
        { reference: "${niss}-6", niss: "${niss}", kind: MARRIAGE, effectiveOn: ["2026-03-02"], lastName: "Mieux" }
      ]) ${SELECTION} }`,
      { day: 'soon' },
    )
    expect(fromLiterals.recordIdentityMutations).toEqual([
      refused('input.0.niss', 'input.0.effectiveOn'),
      applied,
      refused('input.2.kind', 'input.2.effectiveOn'),
    ])
  })

  test('an invalid NISS is rejected with the path of the argument', async () => {
    const cpas = await connectPartner(system.url, 'cpas:0299990019:worker', 'CPAS')
    const answer = await cpas.raw('query ($niss: Niss!) { beneficiary(niss: $niss) { id } }', { niss: '85010112345' })
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'niss' })
    expect(JSON.stringify(answer)).not.toMatch(/stack|select |\/work/)
  })

  test('a request without a valid token gets 401', async () => {
    for (const headers of [{}, { authorization: 'Bearer nonsense' }, { authorization: 'Basic abc' }]) {
      const response = await fetch(`${system.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
        body: '{"query":"{ rules { id } }"}',
      })
      expect(response.status).toBe(401)
      expect(((await response.json()) as { data?: unknown }).data).toBeUndefined()
    }
  })

  test('the rules of all five subgraphs are listed', async () => {
    const cpas = await connectPartner(system.url, 'cpas:0299990019:worker', 'CPAS')
    const { rules } = await cpas.ask<{ rules: { id: string }[] }>('{ rules { id text(language: NL) legalSource } }')
    const families = new Set(rules.map(({ id }) => id.split('-')[0]))
    expect([...families]).toEqual(
      expect.arrayContaining(['DEC', 'COV', 'COM', 'TAR', 'INV', 'ATT', 'BIL', 'SET', 'BEN']),
    )
  })
})
