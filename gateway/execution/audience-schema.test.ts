import { type FixtureSchemas, fixtureCaller, fixtureSchemas } from '../testing/fixture-schemas'

let views: FixtureSchemas
let ask: FixtureSchemas['ask']
beforeAll(async () => {
  views = await fixtureSchemas()
  ask = views.ask
})
afterAll(() => views.close())
beforeEach(() => views.clear())

describe('operations on two subgraphs', () => {
  test('the fields of the response have the order of the operation', async () => {
    const { data, errors } = await ask(
      'query Card($n: ID!) { decision(number: $n) { amount beneficiary { lastName birthDate } number } }',
      { n: '1' },
    )
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data)).toBe(
      '{"decision":{"amount":"12.50","beneficiary":{"lastName":"Peeters","birthDate":"1980-02-29"},"number":"1"}}',
    )
  })

  test('repeated fields, aliases, fragments and conditions are resolved as in graphql-js', async () => {
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

  test('each entity is fetched once, and each subgraph is called once per step', async () => {
    await ask(
      '{ a: decision(number: "1") { beneficiary { lastName } holder { lastName } } b: decision(number: "1") { beneficiary { lastName } } }',
    )
    expect(views.graph.cards.seen).toHaveLength(1)
    expect(views.graph.people.seen).toHaveLength(1)
  })

  test('an object without selected fields is in the response', async () => {
    const { data } = await ask(
      '{ decision(number: "1") { number @skip(if: true) } none: decision(number: "none") { number @skip(if: true) } }',
    )
    expect(data).toEqual({ decision: {}, none: null })
  })

  test('subgraphs receive the operation name, or the first root field without one', async () => {
    await ask('query Card { decision(number: "1") { number } }')
    await ask('{ x: decision(number: "1") { number } }')
    expect(views.graph.cards.seen.map((request) => request.operation)).toEqual(['Card', 'decision'])
  })

  test('subgraphs receive each executed root field once, by its name in the schema', async () => {
    await ask(`query Harmless { coverage: decisions(first: 1) { edges { cursor } } ...More again: decisions(first: 1) { edges { cursor } } skipped: beneficiary(niss: "85073003328") @skip(if: true) { id } }
      fragment More on Query { hidden: decision(number: "1") { beneficiary { lastName } } }`)
    const seen = [...views.graph.cards.seen, ...views.graph.people.seen]
    expect(views.graph.people.seen).not.toHaveLength(0)
    for (const { operation, rootFields } of seen)
      expect({ operation, rootFields }).toEqual({ operation: 'Harmless', rootFields: ['decisions', 'decision'] })
  })

  test.each([
    ['{ decision(number: "1") { number beneficiary { lastName } } }', false],
    ['{ decision(number: "1") { number beneficiary { lastName key: id } } }', true],
    ['{ decision(number: "1") { beneficiary { ...Person } } } fragment Person on Beneficiary { id }', true],
    ['{ decision(number: "1") { beneficiary { lastName id @skip(if: true) } } }', false],
  ])('subgraphs know whether the client reads ids of persons: %s', async (query, readsPersonIds) => {
    const { data } = await ask(query)
    expect(data?.decision).toBeTruthy()
    const seen = [...views.graph.cards.seen, ...views.graph.people.seen]
    expect(seen.length).toBeGreaterThan(0)
    for (const request of seen) expect(request).toMatchObject({ readsPersonIds })
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

describe('missing values', () => {
  test('an entity that its subgraph does not return is null without an error', async () => {
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

  test('a missing entity in a non-null field makes the parent null with one error', async () => {
    const { data, errors } = await ask('{ decision(number: "gone") { number holder { lastName } } }')
    expect(data).toEqual({ decision: null })
    expect(errors).toHaveLength(1)
    expect(errors?.[0]).toMatchObject({
      path: ['decision', 'holder'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-of-0299990019' },
    })
  })

  test('a missing entity under a list of non-null items makes the data null with one error', async () => {
    const { data, errors } = await ask('{ ledger { number holder { lastName } } }')
    expect(data).toBeNull()
    expect(errors).toHaveLength(1)
  })

  test('an unavailable subgraph makes only its fields null', async () => {
    views.unavailable.add('beneficiary')
    const { data, errors } = await ask('{ decision(number: "1") { number beneficiary { lastName birthDate } } }')
    expect(data).toEqual({ decision: { number: '1', beneficiary: null } })
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['decision', 'beneficiary'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'beneficiary' },
      }),
    ])
  })

  test('an unavailable subgraph under a non-null field makes the parent null, with its error only', async () => {
    views.unavailable.add('beneficiary')
    const { data, errors } = await ask('{ decision(number: "1") { holder { lastName } } }')
    expect(data).toEqual({ decision: null })
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['SUBGRAPH_UNAVAILABLE'])
  })

  test('an unavailable subgraph of a root field leaves the other root fields', async () => {
    views.unavailable.add('decision')
    const { data, errors } = await ask(
      '{ decision(number: "1") { number } beneficiary(niss: "85073003328") { lastName } }',
    )
    expect(data).toEqual({ decision: null, beneficiary: { lastName: 'Peeters' } })
    expect(errors?.[0]?.extensions?.code).toBe('SUBGRAPH_UNAVAILABLE')
    expect((await ask('{ decisions { edges { cursor } } }')).data).toBeNull()
  })

  test('a subgraph error keeps its code, message, path and argument, and no other extension', async () => {
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

  test('an unexpected error shows only the request id, and the log has no personal data', async () => {
    const { data, errors } = await ask('{ decision(number: "broken") { number failing beneficiary { lastName } } }')
    expect(data).toEqual({ decision: { number: 'broken', failing: null, beneficiary: null } })
    for (const error of errors ?? []) {
      expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'request-of-0299990019' })
    }
    expect(JSON.stringify(errors)).not.toMatch(/person|85073003328|stack/)
    expect(views.log.filter((line) => line.requestId === 'request-of-0299990019')).toHaveLength(2)
    expect(JSON.stringify(views.log)).not.toContain('85073003328')
  })
})

describe('enum values of other audiences', () => {
  const query = '{ decision(number: "suspended") { number formerKind formerKinds } }'

  test('a hidden value is null in a nullable field', async () => {
    const { data, errors } = await ask(query)
    expect(errors).toBeUndefined()
    expect(data).toEqual({ decision: { number: 'suspended', formerKind: null, formerKinds: ['GUARANTEE', null] } })
  })

  test('a hidden value in a non-null field makes the parent null with one error, which does not contain it', async () => {
    const { data, errors } = await ask('{ decision(number: "suspended") { number kind } }')
    expect(data).toEqual({ decision: null })
    expect(errors).toHaveLength(1)
    expect(JSON.stringify([errors, views.log])).not.toContain('SUSPENDED')
  })

  test('the audience of the value receives it', async () => {
    const caller = fixtureCaller('CAAMI', 'agent', 'caami')
    expect((await ask(query, {}, caller)).data).toEqual({
      decision: { number: 'suspended', formerKind: 'SUSPENDED', formerKinds: ['GUARANTEE', 'SUSPENDED'] },
    })
  })
})

describe('the schema of an audience', () => {
  test('introspection shows the fields of the audience only', async () => {
    const query =
      '{ __type(name: "Decision") { fields { name } } s: __schema { mutationType { name } } ledger { number } }'
    const { data, errors } = await ask(query, {}, fixtureCaller('PROVIDER', 'staff'))
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data?.__type)).not.toContain('incomeLevel')
    expect(data).toMatchObject({ s: { mutationType: null }, ledger: [{ number: '1' }, { number: 'gone' }] })
  })

  test('a hidden, an internal and a misspelt field are rejected with the same message', async () => {
    const errorsOf = async (field: string) =>
      (await ask(`{ decision(number: "1") { ${field} } }`, {}, fixtureCaller('PROVIDER', 'staff'))).errors
    expect(await errorsOf('incomeLevel')).toEqual(
      JSON.parse(JSON.stringify(await errorsOf('incomeLevex')).replaceAll('Levex', 'Level')),
    )
    expect((await ask('{ beneficiaryFacts(question: "x") }')).code).toBe('GRAPHQL_VALIDATION_FAILED')
    expect((await ask('{ decision(number: "1") { numbe } }')).errors?.[0]?.message).not.toContain('Did you mean')
  })

  test('a role without the permission is rejected; subgraphs only log the refusal', async () => {
    const { data, errors } = await ask(
      '{ decision(number: "1") { number } b: beneficiary(niss: "85073003328") { id } }',
      {},
      fixtureCaller('SPP_IS', 'analyst'),
    )
    expect(data).toBeUndefined()
    expect(errors).toEqual([expect.objectContaining({ path: ['b'], extensions: { code: 'FORBIDDEN' } })])
    for (const { seen } of [views.graph.cards, views.graph.people])
      expect(seen).toMatchObject([{ rootFields: ['decision', 'beneficiary'] }])
    expect(
      (await ask('{ beneficiary(niss: "85073003328") { id } }', {}, fixtureCaller('SPP_IS', 'inspector'))).errors,
    ).toBeUndefined()
  })
})
