import { type FixtureSchemas, fixtureSchemas } from '../testing/fixture-schemas'
import { maxTextLength } from './text-limits'

let views: FixtureSchemas
let ask: FixtureSchemas['ask']
beforeAll(async () => {
  views = await fixtureSchemas()
  ask = views.ask
})
afterAll(() => views.close())
beforeEach(() => views.clear())

describe('names and texts that are too long to keep', () => {
  const long = 'x'.repeat(101)
  const asked = '{ decision(number: "1") { number } }'

  test.each([
    ['an operation name', `query ${long} ${asked}`, 'operationName'],
    ['the name of another operation of the document', `query Short ${asked} query ${long} ${asked}`, 'operationName'],
    ['an alias', `{ ${long}: decision(number: "1") { number } }`, 'query'],
    ['a nested alias', `{ decision(number: "1") { ${long}: number } }`, 'query'],
    ['a fragment name', `{ decision(number: "1") { ...${long} } } fragment ${long} on Decision { number }`, 'query'],
    ['a variable name', `query ($${long}: ID!) { decision(number: $${long}) { number } }`, 'query'],
  ])('%s of 101 characters is refused', async (_, query, argument) => {
    const { code, argument: found, errors } = await ask(query, {})
    expect({ code, argument: found }).toEqual({ code: 'BAD_USER_INPUT', argument })
    expect(JSON.stringify(errors).length).toBeLessThan(400)
    expect(views.graph.cards.seen).toHaveLength(0)
  })

  test('an operation name of 100 characters is accepted', async () => {
    const { errors } = await ask(`query ${'x'.repeat(100)} ${asked}`)
    expect(errors).toBeUndefined()
  })

  test.each([
    ['in a variable', 'query ($n: ID!) { decision(number: $n) { number } }', { n: '1'.repeat(256) }],
    ['in the document', `{ decision(number: "${'1'.repeat(256)}") { number } }`, {}],
  ])('an identifier of 256 characters %s is refused', async (_, query, variables) => {
    expect(await ask(query, variables)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'number' })
  })

  test.each([
    ['input.reference', 255],
    ['input.fileName', 255],
    ['inputs.12.number', 255],
    ['input.coverages.0.supplementTypes.3', 255],
    ['remark', 4_000],
    ['input.insuranceDelayGrounds', 4_000],
    ['after', 4_000],
    ['content', Number.POSITIVE_INFINITY],
  ])('%s may have %d characters', (path, longest) => {
    expect(maxTextLength(path)).toBe(longest)
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
    expect(views.graph.cards.seen).toHaveLength(0)
  })

  test.each([
    ['a scalar written in the document', '{ beneficiary(niss: "123") { id } }', 'niss'],
    ['a number where a text scalar is', '{ beneficiary(niss: 1.5) { id } }', 'niss'],
    ['an object where a scalar is', '{ beneficiary(niss: {a: 1}) { id } }', 'niss'],
    ['a null where none may be', '{ beneficiary(niss: null) { id } }', 'niss'],
    ['a text for a whole number', '{ decisions(first: "10") { edges { cursor } } }', 'first'],
    ['a list for an identifier', '{ decision(number: ["1"]) { number } }', 'number'],
    ['an object for a whole number', '{ decisions(first: {a: 1}) { edges { cursor } } }', 'first'],
    ['a list for a text scalar', '{ beneficiary(niss: ["85073003328"]) { id } }', 'niss'],
    ['a list for an object', '{ accessLog(filter: ["x"]) }', 'filter'],
    [
      'a list in the default of a variable',
      'query ($n: Int = [1]) { decisions(first: $n) { edges { cursor } } }',
      'first',
    ],
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
      '{ decisions @include(if: "x") { edges { cursor } } }',
      '{ decisions @skip(if: [true]) { edges { cursor } } }',
      '{ beneficiary { id } }',
      '{ decision(number: "1", colour: 1) { number } }',
      '{ decision(number: "1") }',
      '{ nothing }',
    ]) {
      expect((await ask(query)).code).toBe('GRAPHQL_VALIDATION_FAILED')
    }
    expect((await ask('{ decision(')).code).toBe('GRAPHQL_VALIDATION_FAILED')
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
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(views.graph.cards.seen).toHaveLength(0)
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
