import { tellChain } from '../story/chain'
import { partner } from '../story/client'
import { Teller } from '../story/tell'
import { type System, startBuilt, ways } from './system'

jest.setTimeout(120_000)

describe.each(ways)('the graph, %s', (_way, main) => {
  let system: System
  beforeAll(async () => {
    system = await startBuilt(main)
  })
  afterAll(() => system?.stop())

  test('carries the whole chain as the law says, from the decision to the trail', async () => {
    const teller = new Teller()
    jest.spyOn(console, 'log').mockImplementation(() => undefined)
    await tellChain(system.url, teller)
    jest.restoreAllMocks()
    expect(teller.differences).toEqual([])
  })

  test('shows each audience its own schema and nothing of the others', async () => {
    const cpas = await partner(system.url, 'CPAS', 'cpas:0299990019:worker')
    const provider = await partner(system.url, 'provider', 'provider:10001490004:prescriber')
    const decisions = '{ decisions(first: 1) { edges { node { number incomeLevel } } } }'
    expect((await cpas.raw(decisions)).errors).toBeUndefined()
    expect((await provider.raw(decisions)).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  test('refuses a role that lacks the right before anything is asked', async () => {
    const agent = await partner(system.url, 'CAAMI', 'caami:caami:agent')
    const { errors } = await agent.raw('mutation { recoverLine(id: "x", reason: "x") { line { id } } }')
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('tells bad input by its path and writes nothing', async () => {
    const cpas = await partner(system.url, 'CPAS', 'cpas:0299990019:worker')
    const answer = await cpas.raw('query ($niss: Niss!) { beneficiary(niss: $niss) { id } }', { niss: '85010112345' })
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'niss' })
    expect(JSON.stringify(answer)).not.toMatch(/stack|select |\/work/)
  })

  test('answers 401 without a token or with a broken one', async () => {
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

  test('lists the rules of all five subgraphs', async () => {
    const cpas = await partner(system.url, 'CPAS', 'cpas:0299990019:worker')
    const { rules } = await cpas.ask<{ rules: { id: string }[] }>('{ rules { id text(language: NL) legalSource } }')
    const families = new Set(rules.map(({ id }) => id.split('-')[0]))
    expect([...families]).toEqual(
      expect.arrayContaining(['DEC', 'COV', 'COM', 'TAR', 'INV', 'ATT', 'BIL', 'SET', 'BEN']),
    )
  })
})
