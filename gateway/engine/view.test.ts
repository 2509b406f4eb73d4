import pino from 'pino'
import type { Audience } from '../../shared/policy/caller'
import { unavailable } from '../../shared/schema/errors'
import { day } from '../../shared/values/day'
import { compose } from '../compose'
import { smallGraph } from '../testing/small-graph'
import { localLink, type SubgraphLink, transportsOver } from '../transports'
import { createView, type View, type ViewContext } from './view'

const graph = smallGraph()
const away = new Set<string>()
const log: Record<string, unknown>[] = []
const views = new Map<Audience, View>()

const breakable = (name: string, link: SubgraphLink): SubgraphLink => ({
  ...link,
  call: (call) => {
    if (!away.has(name)) return link.call(call)
    return { errors: [unavailable(name)] }
  },
})

beforeAll(async () => {
  const links = new Map(
    [graph.people, graph.cards].map((subgraph) => [subgraph.name, breakable(subgraph.name, localLink(subgraph))]),
  )
  const sink = pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) })
  for (const audience of ['CPAS', 'SPP_IS', 'PROVIDER'] as const) {
    views.set(
      audience,
      await createView(audience, compose([graph.people, graph.cards], audience), transportsOver(links), sink),
    )
  }
})
afterAll(async () => {
  for (const view of views.values()) await view.close()
})
beforeEach(() => {
  away.clear()
  log.length = 0
  graph.people.seen.length = 0
  graph.cards.seen.length = 0
})

const context = (audience: Audience, role: string, organisation = '0299990019'): ViewContext => ({
  caller: { subject: 'someone', audience, organisation, role },
  requestId: `request-of-${organisation}`,
  now: '2026-03-02T11:00:00.000Z',
  today: day('2026-03-02'),
  codes: [],
})
async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  as: ViewContext = context('CPAS', 'worker'),
) {
  const view = views.get(as.caller.audience)
  if (!view) throw new Error('no such view in this test')
  const response = await view.server.executeOperation({ query, variables }, { contextValue: as })
  if (response.body.kind !== 'single') throw new Error('one answer was expected')
  const { data, errors } = response.body.singleResult
  return {
    data: data as Record<string, never> | null | undefined,
    errors,
    code: errors?.[0]?.extensions?.code,
    argument: errors?.[0]?.extensions?.argument,
  }
}

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
    expect(graph.cards.seen).toHaveLength(1)
    expect(graph.people.seen).toHaveLength(1)
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
    expect(graph.cards.seen.map((request) => request.operation)).toEqual(['Card', 'decision'])
  })

  test('two callers at the same time never share a subgraph call', async () => {
    const query = 'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } } }'
    const input = { niss: '85073003328', validity: { from: '2026-01-01' }, coverages: [] }
    const callers = Array.from({ length: 20 }, (_, i) => context('CPAS', 'worker', `cpas-${i}`))
    const answers = await Promise.all(callers.map((caller) => ask(query, { input }, caller)))
    expect(answers.map(({ data }) => data?.createDecision)).toEqual(
      callers.map(({ caller }) => ({ decision: { number: caller.organisation } })),
    )
    expect(new Set(graph.cards.seen.map((request) => request.requestId)).size).toBe(20)
    expect(graph.cards.seen).toHaveLength(20)
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
    away.add('beneficiary')
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
    away.add('beneficiary')
    const { data, errors } = await ask('{ decision(number: "1") { holder { lastName } } }')
    expect(data).toEqual({ decision: null })
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['SUBGRAPH_UNAVAILABLE'])
  })

  test('the subgraph of the root field is away', async () => {
    away.add('decision')
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
    expect(log.filter((line) => line.requestId === 'request-of-0299990019')).toHaveLength(2)
    expect(JSON.stringify(log)).not.toContain('85073003328')
  })
})

describe('a view', () => {
  test('shows its own fields only, by introspection too', async () => {
    const query =
      '{ __type(name: "Decision") { fields { name } } s: __schema { mutationType { name } } ledger { number } }'
    const { data, errors } = await ask(query, {}, context('PROVIDER', 'staff'))
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data?.__type)).not.toContain('incomeLevel')
    expect(data).toMatchObject({ s: { mutationType: null }, ledger: [{ number: '1' }, { number: 'gone' }] })
  })

  test('a hidden, an internal and a misspelt field are refused in the same words', async () => {
    const refused = async (field: string) =>
      (await ask(`{ decision(number: "1") { ${field} } }`, {}, context('PROVIDER', 'staff'))).errors
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
      context('SPP_IS', 'analyst'),
    )
    expect(data).toBeUndefined()
    expect(errors).toEqual([expect.objectContaining({ path: ['b'], extensions: { code: 'FORBIDDEN' } })])
    expect(graph.cards.seen.length + graph.people.seen.length).toBe(0)
    expect(
      (await ask('{ beneficiary(niss: "85073003328") { id } }', {}, context('SPP_IS', 'inspector'))).errors,
    ).toBeUndefined()
  })
})

describe('input that cannot be read', () => {
  const create = 'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } } }'
  const input = {
    niss: '85073003328',
    validity: { from: '2026-01-01' },
    coverages: [{ kind: 'PRINCIPLE', period: { from: '2026-01-01' } }],
  }
  const period = { from: '2026-01-01', to: '2026-02-30' }

  test.each([
    [
      'a scalar in a list in a variable',
      { ...input, coverages: [{ kind: 'PRINCIPLE', period }] },
      'input.coverages.0.period.to',
    ],
    ['a number with wrong check digits', { ...input, niss: '85073003329' }, 'input.niss'],
    ['a missing field', { ...input, validity: {} }, 'input.validity.from'],
    [
      'a value that the enumeration has not',
      { ...input, coverages: [...input.coverages, { kind: 'OTHER', period }] },
      'input.coverages.1.kind',
    ],
    ['a field that the input has not', { ...input, colour: 'blue' }, 'input.colour'],
    ['a text for a whole number', { ...input, days: '12' }, 'input.days'],
    ['a text for an object', { ...input, validity: '2026' }, 'input.validity'],
    ['nothing', null, 'input'],
    ['a null where a list is asked', { ...input, coverages: null }, 'input.coverages'],
  ])('%s', async (_, given, argument) => {
    expect(await ask(create, { input: given })).toMatchObject({ code: 'BAD_USER_INPUT', argument, data: undefined })
    expect(graph.cards.seen).toHaveLength(0)
  })

  test.each([
    ['a scalar written in the document', '{ beneficiary(niss: "123") { id } }', 'niss'],
    ['a number where a text scalar is', '{ beneficiary(niss: 1.5) { id } }', 'niss'],
    ['an object where a scalar is', '{ beneficiary(niss: {a: 1}) { id } }', 'niss'],
    ['a null where none may be', '{ beneficiary(niss: null) { id } }', 'niss'],
    ['a text for a whole number', '{ decisions(first: "10") { edges { cursor } } }', 'first'],
    ['a page of none', '{ decisions(first: 0) { edges { cursor } } }', 'first'],
    [
      'a page of less than none, nested',
      '{ decision(number: "1") { children(first: -1) { edges { cursor } } } }',
      'first',
    ],
    [
      'a value that the enumeration has not',
      'mutation { createDecision(input: {niss: "85073003328", validity: {from: "2026-01-01"}, coverages: [{kind: OTHER, period: {from: "2026-01-01"}}]}) { decision { number } } }',
      'input.coverages.0.kind',
    ],
    [
      'one item for a list',
      'mutation { createDecision(input: {niss: "85073003328", validity: {from: "2026-01-01"}, coverages: {kind: PRINCIPLE, period: {from: "soon"}}}) { decision { number } } }',
      'input.coverages.period.from',
    ],
  ])('%s', async (_, query, argument) => {
    expect(await ask(query)).toMatchObject({ code: 'BAD_USER_INPUT', argument })
  })

  test('a variable in an object in the document, and one that is not given', async () => {
    const query =
      'mutation ($niss: Niss!) { createDecision(input: {niss: $niss, validity: {from: "2026-01-01"}, coverages: []}) { decision { number } } }'
    expect(await ask(query, { niss: '1' })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.niss' })
    expect(await ask(query)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.niss' })
    expect(await ask('query ($n: Int = 0) { decisions(first: $n) { edges { cursor } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'first',
    })
    expect(
      await ask('query ($i: Boolean!) { decisions @include(if: $i) { edges { cursor } } }', { i: 'maybe' }),
    ).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'i' })
  })

  test('a document that does not fit the schema is a validation error', async () => {
    for (const query of [
      '{ beneficiary { id } }',
      '{ decision(number: "1", colour: 1) { number } }',
      '{ decision(number: "1") }',
      '{ nothing }',
    ]) {
      expect((await ask(query)).code).toBe('GRAPHQL_VALIDATION_FAILED')
    }
    expect((await ask('{ decision(')).code).toBe('GRAPHQL_PARSE_FAILED')
    expect((await ask('query A { ledger { number } } query B { ledger { number } }')).code).toBe('BAD_USER_INPUT')
  })
})

describe('limits', () => {
  const deep = (levels: number) =>
    `{ decision(number: "1") { ${'beneficiary { friend { '.repeat(1)}${'friend { '.repeat(levels)} id ${'} '.repeat(levels + 2)} } }`

  test.each([
    ['a page over 200', '{ decisions(first: 201) { edges { cursor } } }'],
    ['depth', deep(20)],
    [
      'pages in pages',
      '{ decisions(first: 200) { edges { node { children(first: 200) { edges { node { children(first: 200) { edges { cursor } } } } } } } } }',
    ],
    ['aliases', `{ ${Array.from({ length: 300 }, (_, i) => `a${i}: decision(number: "1") { number }`).join(' ')} }`],
    ['repeated fields', `{ decision(number: "1") { ${'number '.repeat(300)} } }`],
    ['repeated objects', `{ ${'ledger { number } '.repeat(300)} }`],
    ['fields', `{ ${Array.from({ length: 2600 }, (_, i) => `x${i}`).join(' ')} }`],
    [
      'fragments',
      `{ ...F0 } ${Array.from({ length: 300 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} }`).join(' ')} fragment F300 on Query { ...F0 }`,
    ],
    ['variables', `query (${Array.from({ length: 300 }, (_, i) => `$v${i}: Int`).join(' ')}) { ledger { number } }`],
    ['directives', `{ decision(number: "1") { number ${'@include(if: true) '.repeat(300)} } }`],
    ['tokens', `{ decision(number: "1") { ${'number '.repeat(60_000)} } }`],
    [
      'fragments that double',
      `{ ...F0 } ${Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F30 on Query { ledger { number } }`,
    ],
  ])('%s', async (_, query) => {
    const start = performance.now()
    expect(await ask(query)).toMatchObject({ code: 'TOO_COMPLEX', data: undefined })
    expect(performance.now() - start).toBeLessThan(250)
    expect(graph.cards.seen).toHaveLength(0)
  })

  test('a fragment in a circle is a validation error', async () => {
    expect(
      (
        await ask(
          '{ decision(number: "1") { ...A } } fragment A on Decision { ...B } fragment B on Decision { ...A number }',
        )
      ).code,
    ).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  test('the largest page goes through', async () => {
    expect(
      (
        await ask(
          '{ decisions(first: 200) { edges { node { number children(first: 10) { edges { node { number } } } } } } }',
        )
      ).errors,
    ).toBeUndefined()
  })
})
