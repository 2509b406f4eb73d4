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

describe('lengths of names and texts', () => {
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
    ['input.competenceGround', 4_000],
    ['input.coverages.0.restrictionGround', 4_000],
    ['scan', Number.POSITIVE_INFINITY],
    ['after', 4_000],
    ['content', Number.POSITIVE_INFINITY],
  ])('the argument %s may have %d characters', (path, length) => {
    expect(maxTextLength(path)).toBe(length)
  })
})

describe('aliases that every JavaScript object has as a property', () => {
  test.each(Object.getOwnPropertyNames(Object.prototype))('%s is refused before a subgraph is asked', async (name) => {
    for (const query of [
      `{ ${name}: decision(number: "1") { number } }`,
      `{ decision(number: "1") { ${name}: number } }`,
      `{ decision(number: "1") { ...F } } fragment F on Decision { ${name}: number }`,
    ]) {
      const { errors } = await ask(query)
      expect(errors).toMatchObject([
        {
          message: `"${name}" cannot be an alias. Use another name.`,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ])
    }
    expect(views.graph.cards.seen).toHaveLength(0)
  })
})

describe('invalid input', () => {
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
    ['a NISS with wrong check digits', { ...input, niss: '85073003329' }, 'input.niss'],
    ['a missing field', { ...input, validity: {} }, 'input.validity.from'],
    [
      'an unknown enum value',
      { ...input, coverages: [...input.coverages, { kind: 'OTHER', period }] },
      'input.coverages.1.kind',
    ],
    ['an unknown input field', { ...input, colour: 'blue' }, 'input.colour'],
    ['a string for an Int', { ...input, days: '12' }, 'input.days'],
    ['a string for an input object', { ...input, validity: '2026' }, 'input.validity'],
    ['null for a required input', null, 'input'],
    ['null for a required list', { ...input, coverages: null }, 'input.coverages'],
  ])('%s in a variable is rejected with the path of the argument', async (_, invalidInput, argument) => {
    expect(await ask(create, { input: invalidInput })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument,
      data: undefined,
    })
    expect(views.graph.cards.seen).toHaveLength(0)
  })

  test.each([
    ['an invalid scalar', '{ beneficiary(niss: "123") { id } }', 'niss'],
    ['a number for a string scalar', '{ beneficiary(niss: 1.5) { id } }', 'niss'],
    ['an object for a scalar', '{ beneficiary(niss: {a: 1}) { id } }', 'niss'],
    ['null for a non-null argument', '{ beneficiary(niss: null) { id } }', 'niss'],
    ['a string for an Int', '{ decisions(first: "10") { edges { cursor } } }', 'first'],
    ['a list for an ID', '{ decision(number: ["1"]) { number } }', 'number'],
    ['an object for an Int', '{ decisions(first: {a: 1}) { edges { cursor } } }', 'first'],
    ['a list for a string scalar', '{ beneficiary(niss: ["85073003328"]) { id } }', 'niss'],
    ['a list for an input object', '{ accessLog(filter: ["x"]) }', 'filter'],
    [
      'a list in the default value of a variable',
      'query ($n: Int = [1]) { decisions(first: $n) { edges { cursor } } }',
      'first',
    ],
    ['a page size of 0', '{ decisions(first: 0) { edges { cursor } } }', 'first'],
    [
      'a negative page size of a nested field',
      '{ decision(number: "1") { children(first: -1) { edges { cursor } } } }',
      'first',
    ],
    [
      'an unknown enum value',
      'mutation { createDecision(input: {niss: "85073003328", validity: {from: "2026-01-01"}, coverages: [{kind: OTHER, period: {from: "2026-01-01"}}]}) { decision { number } } }',
      'input.coverages.0.kind',
    ],
    [
      'an invalid single item for a list',
      'mutation { createDecision(input: {niss: "85073003328", validity: {from: "2026-01-01"}, coverages: {kind: PRINCIPLE, period: {from: "soon"}}}) { decision { number } } }',
      'input.coverages.period.from',
    ],
  ])('%s in the document is rejected with the path of the argument', async (_, query, argument) => {
    expect(await ask(query)).toMatchObject({ code: 'BAD_USER_INPUT', argument })
  })

  test('an invalid or missing variable inside an object literal is rejected with the path of the argument', async () => {
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

  test('a document that does not match the schema is a validation error', async () => {
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

describe('operation limits', () => {
  const deep = (levels: number) =>
    `{ decision(number: "1") { ${'beneficiary { friend { '.repeat(1)}${'friend { '.repeat(levels)} id ${'} '.repeat(levels + 2)} } }`

  test.each([
    ['a page size above 200', '{ decisions(first: 201) { edges { cursor } } }'],
    ['too deep nesting', deep(20)],
    [
      'large pages in large pages',
      '{ decisions(first: 200) { edges { node { children(first: 200) { edges { node { children(first: 200) { edges { cursor } } } } } } } } }',
    ],
    [
      'too many aliases',
      `{ ${Array.from({ length: 300 }, (_, i) => `a${i}: decision(number: "1") { number }`).join(' ')} }`,
    ],
    ['too many repeated fields', `{ decision(number: "1") { ${'number '.repeat(300)} } }`],
    ['too many repeated objects', `{ ${'ledger { number } '.repeat(300)} }`],
    ['too many fields', `{ ${Array.from({ length: 2600 }, (_, i) => `x${i}`).join(' ')} }`],
    [
      'too many fragments',
      `{ ...F0 } ${Array.from({ length: 300 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} }`).join(' ')} fragment F300 on Query { ...F0 }`,
    ],
    [
      'too many variables',
      `query (${Array.from({ length: 300 }, (_, i) => `$v${i}: Int`).join(' ')}) { ledger { number } }`,
    ],
    ['too many directives', `{ decision(number: "1") { number ${'@include(if: true) '.repeat(300)} } }`],
    ['too many tokens', `{ decision(number: "1") { ${'number '.repeat(60_000)} } }`],
    [
      'fragments that double the operation',
      `{ ...F0 } ${Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F30 on Query { ledger { number } }`,
    ],
  ])('an operation with %s is rejected as too complex', async (_, query) => {
    const start = performance.now()
    expect(await ask(query)).toMatchObject({ code: 'TOO_COMPLEX', data: undefined })
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(views.graph.cards.seen).toHaveLength(0)
  })

  test('a cycle of fragments is a validation error', async () => {
    expect(
      (
        await ask(
          '{ decision(number: "1") { ...A } } fragment A on Decision { ...B } fragment B on Decision { ...A number }',
        )
      ).code,
    ).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  test('a page of 200 rows is allowed', async () => {
    expect(
      (
        await ask(
          '{ decisions(first: 200) { edges { node { number children(first: 10) { edges { node { number } } } } } } }',
        )
      ).errors,
    ).toBeUndefined()
  })
})
