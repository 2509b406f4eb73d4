import { type FixtureSchemas, fixtureCaller, fixtureSchemas } from '../testing/fixture-schemas'

let views: FixtureSchemas
let ask: FixtureSchemas['ask']
beforeAll(async () => {
  views = await fixtureSchemas()
  ask = views.ask
})
afterAll(() => views.close())
beforeEach(() => views.clear())

describe('an answer over two subgraphs', () => {
  test('comes together in the order in which it was asked', async () => {
    const { data, errors } = await ask(
      'query Card($n: ID!) { decision(number: $n) { amount beneficiary { lastName birthDate } number } }',
      { n: '1' },
    )
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data)).toBe(
      '{"decision":{"amount":"12.50","beneficiary":{"lastName":"Peeters","birthDate":"1980-02-29"},"number":"1"}}',
    )
  })

  test('repeated fields, aliases, fragments and conditions give what graphql-js gives', async () => {
    const query = `query ($yes: Boolean!, $no: Boolean = false) {
      decision(number: "1") { ...A beneficiary { friend { lastName } } ... on Decision { beneficiary { id } } only: kind @include(if: $yes) kind @skip(if: $yes) beneficiary @include(if: $no) { birthDate } }
      page: decisions(first: 2) { edges { node { number } } edges { cursor } ...B }
      __typename
    }
    fragment A on Decision { number beneficiary { lastName } }
    fragment B on DecisionConnection { edges { node { beneficiary { lastName } } } }`
    const { data, errors } = await ask(query, { yes: true })
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      decision: {
        number: '1',
        beneficiary: { lastName: 'Peeters', friend: { lastName: 'Dupont' }, id: '1' },
        only: 'PRINCIPLE',
      },
      page: {
        edges: [
          { node: { number: '1', beneficiary: { lastName: 'Peeters' } }, cursor: 'c0' },
          { node: { number: '2', beneficiary: { lastName: 'Dupont' } }, cursor: 'c1' },
        ],
      },
      __typename: 'Query',
    })
  })

  test('each entity is asked once and each subgraph once a step', async () => {
    await ask(
      '{ a: decision(number: "1") { beneficiary { lastName } holder { lastName } } b: decision(number: "1") { beneficiary { lastName } } }',
    )
    expect(views.graph.cards.seen).toHaveLength(1)
    expect(views.graph.people.seen).toHaveLength(1)
  })

  test('an object of which nothing is asked is there all the same', async () => {
    const { data } = await ask(
      '{ decision(number: "1") { number @skip(if: true) } none: decision(number: "none") { number @skip(if: true) } }',
    )
    expect(data).toEqual({ decision: {}, none: null })
  })

  test('the operation has its name, or its first root field, in every subgraph', async () => {
    await ask('query Card { decision(number: "1") { number } }')
    await ask('{ x: decision(number: "1") { number } }')
    expect(views.graph.cards.seen.map((request) => request.operation)).toEqual(['Card', 'decision'])
  })

  test('every subgraph gets the executed root fields, each once, whatever the client calls them', async () => {
    await ask(`query Harmless { coverage: decisions(first: 1) { edges { cursor } } ...More again: decisions(first: 1) { edges { cursor } } skipped: beneficiary(niss: "85073003328") @skip(if: true) { id } }
      fragment More on Query { hidden: decision(number: "1") { beneficiary { lastName } } }`)
    const seen = [...views.graph.cards.seen, ...views.graph.people.seen]
    expect(views.graph.people.seen).not.toHaveLength(0)
    for (const { operation, rootFields } of seen)
      expect({ operation, rootFields }).toEqual({ operation: 'Harmless', rootFields: ['decisions', 'decision'] })
  })

  test('two callers at the same time never share a subgraph call', async () => {
    const query = 'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } } }'
    const input = { niss: '85073003328', validity: { from: '2026-01-01' }, coverages: [] }
    const callers = Array.from({ length: 20 }, (_, i) => fixtureCaller('CPAS', 'worker', `cpas-${i}`))
    const answers = await Promise.all(callers.map((caller) => ask(query, { input }, caller)))
    expect(answers.map(({ data }) => data?.createDecision)).toEqual(
      callers.map(({ caller }) => ({ decision: { number: caller.organisation } })),
    )
    expect(new Set(views.graph.cards.seen.map((request) => request.requestId)).size).toBe(20)
    expect(views.graph.cards.seen).toHaveLength(20)
  })
})

describe('what is missing', () => {
  test('an entity that its owner does not give is null as a whole, without an error', async () => {
    expect(await ask('{ decision(number: "gone") { number beneficiary { birthDate } } }')).toMatchObject({
      data: { decision: { number: 'gone', beneficiary: null } },
      errors: undefined,
    })
    expect((await ask('{ decisions { edges { node { beneficiary { lastName } } } } }')).data).toEqual({
      decisions: {
        edges: [
          { node: { beneficiary: { lastName: 'Peeters' } } },
          { node: { beneficiary: { lastName: 'Dupont' } } },
          { node: { beneficiary: null } },
        ],
      },
    })
  })

  test('behind a field that promises one, its parent goes, with one error', async () => {
    const { data, errors } = await ask('{ decision(number: "gone") { number holder { lastName } } }')
    expect(data).toEqual({ decision: null })
    expect(errors).toHaveLength(1)
    expect(errors?.[0]).toMatchObject({
      path: ['decision', 'holder'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-of-0299990019' },
    })
  })

  test('in a list that promises its items, the whole answer goes, with one error', async () => {
    const { data, errors } = await ask('{ ledger { number holder { lastName } } }')
    expect(data).toBeNull()
    expect(errors).toHaveLength(1)
  })

  test('a subgraph that is away leaves the rest of the answer', async () => {
    views.away.add('beneficiary')
    const { data, errors } = await ask('{ decision(number: "1") { number beneficiary { lastName birthDate } } }')
    expect(data).toEqual({ decision: { number: '1', beneficiary: null } })
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['decision', 'beneficiary'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'beneficiary' },
      }),
    ])
  })

  test('a subgraph that is away, under a field that promises: its parent goes, with that error only', async () => {
    views.away.add('beneficiary')
    const { data, errors } = await ask('{ decision(number: "1") { holder { lastName } } }')
    expect(data).toEqual({ decision: null })
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['SUBGRAPH_UNAVAILABLE'])
  })

  test('the subgraph of the root field is away', async () => {
    views.away.add('decision')
    const { data, errors } = await ask(
      '{ decision(number: "1") { number } beneficiary(niss: "85073003328") { lastName } }',
    )
    expect(data).toEqual({ decision: null, beneficiary: { lastName: 'Peeters' } })
    expect(errors?.[0]?.extensions?.code).toBe('SUBGRAPH_UNAVAILABLE')
    expect((await ask('{ decisions { edges { cursor } } }')).data).toBeNull()
  })

  test('an error of a subgraph keeps its code, message, path and argument, and nothing else', async () => {
    const { data, errors } = await ask('{ decision(number: "hidden") { number beneficiary { lastName } } }')
    expect(data).toEqual({ decision: { number: 'hidden', beneficiary: null } })
    expect(errors).toEqual([
      {
        message: 'Not for you.',
        path: ['decision', 'beneficiary'],
        extensions: { code: 'FORBIDDEN', argument: 'niss' },
      },
    ])
  })

  test('a fault shows nothing but the request id, which the log has without a person', async () => {
    const { data, errors } = await ask('{ decision(number: "broken") { number fault beneficiary { lastName } } }')
    expect(data).toEqual({ decision: { number: 'broken', fault: null, beneficiary: null } })
    for (const error of errors ?? []) {
      expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'request-of-0299990019' })
    }
    expect(JSON.stringify(errors)).not.toMatch(/person|85073003328|stack/)
    expect(views.log.filter((line) => line.requestId === 'request-of-0299990019')).toHaveLength(2)
    expect(JSON.stringify(views.log)).not.toContain('85073003328')
  })
})

describe('a view', () => {
  test('shows its own fields only, by introspection too', async () => {
    const query =
      '{ __type(name: "Decision") { fields { name } } s: __schema { mutationType { name } } ledger { number } }'
    const { data, errors } = await ask(query, {}, fixtureCaller('PROVIDER', 'staff'))
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data?.__type)).not.toContain('incomeLevel')
    expect(data).toMatchObject({ s: { mutationType: null }, ledger: [{ number: '1' }, { number: 'gone' }] })
  })

  test('a hidden, an internal and a misspelt field are refused in the same words', async () => {
    const refused = async (field: string) =>
      (await ask(`{ decision(number: "1") { ${field} } }`, {}, fixtureCaller('PROVIDER', 'staff'))).errors
    expect(await refused('incomeLevel')).toEqual(
      JSON.parse(JSON.stringify(await refused('incomeLevex')).replaceAll('Levex', 'Level')),
    )
    expect((await ask('{ beneficiaryFacts(question: "x") }')).code).toBe('GRAPHQL_VALIDATION_FAILED')
    expect((await ask('{ decision(number: "1") { numbe } }')).errors?.[0]?.message).not.toContain('Did you mean')
  })

  test('a role without the right is refused before any subgraph is called', async () => {
    const { data, errors } = await ask(
      '{ decision(number: "1") { number } b: beneficiary(niss: "85073003328") { id } }',
      {},
      fixtureCaller('SPP_IS', 'analyst'),
    )
    expect(data).toBeUndefined()
    expect(errors).toEqual([expect.objectContaining({ path: ['b'], extensions: { code: 'FORBIDDEN' } })])
    expect(views.graph.cards.seen.length + views.graph.people.seen.length).toBe(0)
    expect(
      (await ask('{ beneficiary(niss: "85073003328") { id } }', {}, fixtureCaller('SPP_IS', 'inspector'))).errors,
    ).toBeUndefined()
  })
})
