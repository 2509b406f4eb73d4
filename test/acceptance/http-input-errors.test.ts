import { type Partner } from '../e2e-scenario/client'
import { codesOf } from './answers'
import { CPAS, decisionInput, register, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { bearer, httpSteps } from './http-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const { tokenOf, post } = httpSteps(fixtures)
const unusedNiss = unusedNissNumbers()

describe('input errors', () => {
  const scalars: [string, string, unknown, string][] = [
    ['a NISS with wrong check digits', 'query ($v: Niss!) { beneficiary(niss: $v) { id } }', '85410112345', 'niss'],
    ['a NISS that is none', 'query ($v: Niss!) { beneficiary(niss: $v) { id } }', 'abc', 'niss'],
    ['a NISS as a number', 'query ($v: Niss!) { beneficiary(niss: $v) { id } }', 85410112345, 'niss'],
    [
      'an INAMI number',
      'query ($v: InamiNumber!) { provider(inamiNumber: $v) { name } }',
      '10001491004',
      'inamiNumber',
    ],
    [
      'an enterprise number',
      'query ($v: EnterpriseNumber!) { cpas(enterpriseNumber: $v) { name } }',
      '0299990018',
      'enterpriseNumber',
    ],
    ['a nomenclature code', 'query ($v: NomenclatureCode!) { nomenclatureItem(code: $v) { code } }', '10107', 'code'],
    ['a day', 'query ($v: LocalDate) { rules(on: $v) { id } }', '2026-02-29', 'on'],
    ['a day with a time', 'query ($v: LocalDate) { rules(on: $v) { id } }', '2026-02-28T00:00:00Z', 'on'],
    [
      'an instant without offset',
      'query ($v: DateTime!) { decision(number: "1") { asKnownAt(at: $v) { version } } }',
      '2026-02-28T00:00:00',
      'at',
    ],
    [
      'an unknown care type',
      'query ($v: CareType) { decisions(filter: { careType: $v }) { totalCount } }',
      'MAGIC',
      'filter.careType',
    ],
    ['a text for a number', 'query ($v: Int) { decisions(first: $v) { totalCount } }', 'many', 'first'],
    ['null where something is needed', 'query ($v: Niss!) { beneficiary(niss: $v) { id } }', null, 'niss'],
  ]
  test.each(scalars)('BAD_USER_INPUT names the argument for %s', async (_, query, v, argument) => {
    const answer = await fixtures.cpas.raw(query, { v })
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors?.[0]?.extensions?.argument).toBe(argument)
    expect(answer.data ?? null).toBeNull()
    expect(JSON.stringify(answer)).not.toMatch(/stacktrace|node_modules|\/work\//)
  })
  test.each([
    ['{ beneficiary(niss: "85410112345") { id } }', 'niss'],
    ['{ coverage(niss: "85410112345") { known } }', 'niss'],
    ['{ provider(inamiNumber: "1") { name } }', 'inamiNumber'],
    ['{ rules(on: "yesterday") { id } }', 'on'],
    ['{ decisions(filter: { endsIn: { from: "2026-13-01" } }) { totalCount } }', 'filter.endsIn.from'],
    ['{ decisions(filter: { cpas: "123" }) { totalCount } }', 'filter.cpas'],
  ])('BAD_USER_INPUT names the argument of the literal in %s', async (query, argument) => {
    const answer = await fixtures.cpas.raw(query)
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors?.[0]?.extensions?.argument).toBe(argument)
  })
  test('a NISS may contain dots, dashes and spaces', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    const dotted = `${niss.slice(0, 2)}.${niss.slice(2, 4)}.${niss.slice(4, 6)}-${niss.slice(6, 9)}.${niss.slice(9)}`
    for (const text of [dotted, `${niss.slice(0, 6)} ${niss.slice(6)}`])
      expect(
        await fixtures.cpas.ask('query ($niss: Niss!) { beneficiary(niss: $niss) { niss } }', { niss: text }),
      ).toEqual({ beneficiary: { niss } })
  })

  const known = [
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'BAD_USER_INPUT',
    'GRAPHQL_VALIDATION_FAILED',
    'TOO_COMPLEX',
    'TOO_MANY_REQUESTS',
    'NOT_FOUND',
    'CONFLICT',
    'SUBGRAPH_UNAVAILABLE',
    'INTERNAL_SERVER_ERROR',
  ]
  test.each([
    ['broken JSON', '{"query": "{ rules'],
    ['a body that is no JSON', 'hello'],
    ['an empty body', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['an empty object', '{}'],
    ['a query that is no text', '{"query": 7}'],
    ['an empty query', '{"query": ""}'],
    ['a query that can’t be parsed', '{"query": "{ rules { id }"}'],
    ['an unknown field', '{"query": "{ rules { colour } }"}'],
    ['two operations and no name', '{"query": "query A { rules { id } } query B { rules { id } }"}'],
    ['a name that is no operation', '{"query": "query A { rules { id } }", "operationName": "C"}'],
    ['variables that are no object', '{"query": "{ rules { id } }", "variables": "x"}'],
    ['a list of operations', '[{"query": "{ rules { id } }"}]'],
    ['a subscription', '{"query": "subscription { rules { id } }"}'],
    ['a missing variable', '{"query": "query ($n: Niss!) { beneficiary(niss: $n) { id } }"}'],
  ])('a request with %s is answered with a code of the contract and no stack', async (_, body) => {
    const response = await post(body, bearer(await tokenOf(`cpas:${CPAS}:worker`)))
    expect([200, 400]).toContain(response.status)
    const answer = (await response.json()) as any
    expect(answer.data ?? null).toBeNull()
    expect(answer.errors.length).toBeGreaterThan(0)
    for (const { extensions } of answer.errors) {
      expect(known).toContain(extensions.code)
      expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR')
    }
    expect(JSON.stringify(answer)).not.toMatch(/stacktrace|node_modules|\/work\//)
  })
  test('a request body over the limit is answered with 413', async () => {
    const response = await post(
      `{"query": "{ rules { id } }", "variables": {"x": "${'x'.repeat(50 * 1024 * 1024)}"}}`,
      bearer(await tokenOf(`cpas:${CPAS}:worker`)),
    ).catch((cause) => cause)
    if (response instanceof Response) expect(response.status).toBe(413)
    expect((await fetch(`${fixtures.url}/health/live`)).status).toBe(200)
  })
  test('a request body of another media type is rejected', async () => {
    const token = await tokenOf(`cpas:${CPAS}:worker`)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await post('{"query":"{ rules { id } }"}', { ...bearer(token), 'content-type': type })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
    }
  })
  test('a mutation by GET is rejected', async () => {
    const query = encodeURIComponent('mutation { runPayments { lineCount } }')
    const response = await fetch(`${fixtures.url}/graphql?query=${query}`, {
      headers: { ...bearer(await tokenOf('caami:caami:agent')), 'apollo-require-preflight': 'true' },
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(((await response.json().catch(() => ({}))) as any).data ?? null).toBeNull()
  })
  test('a query that is too deep, too wide or too costly is TOO_COMPLEX', async () => {
    const deep = `{ cpas(enterpriseNumber: "${CPAS}") { ${'decisions { edges { node { cpas { '.repeat(8)} name ${'} } } }'.repeat(8)} } }`
    const wide = `{ ${Array.from({ length: 400 }, (_, i) => `a${i}: rules { id }`).join(' ')} }`
    const costly =
      '{ decisions(first: 200) { edges { node { commitments(first: 200) { edges { node { decision { commitments(first: 200) { edges { node { number } } } } } } } } } } }'
    const pages = '{ decisions(first: 201) { totalCount } }'
    for (const query of [deep, wide, costly, pages])
      expect(codesOf(await fixtures.cpas.raw(query))).toEqual(['TOO_COMPLEX'])
  })
  test('cyclic fragments are rejected', async () => {
    const answer = await fixtures.cpas.raw('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')
    expect(codesOf(answer)).toContain('GRAPHQL_VALIDATION_FAILED')
  })
  test('injected SQL and HTML stay text', async () => {
    const name = `Robert'); drop table person; -- <script>alert(1)</script> %_\\`
    const niss = await register(fixtures.cpas, unusedNiss.bis(), { lastName: name }, TODAY)
    const { beneficiaries } = await fixtures.inspector.ask<any>(
      'query ($search: String) { beneficiaries(filter: { search: $search }) { edges { node { niss lastName } } } }',
      { search: 'Robert drop table' },
    )
    expect(beneficiaries.edges.map(({ node }: any) => node)).toContainEqual({ niss, lastName: name })
    for (const search of ["'", '%', '_', '\\', '"; select 1', '\u0000', '🙂']) {
      const answer = await fixtures.cpas.raw(
        'query ($search: String) { beneficiaries(filter: { search: $search }, first: 1) { totalCount } cpasList(search: $search) { totalCount } }',
        { search },
      )
      expect(codesOf(answer)).not.toContain('INTERNAL_SERVER_ERROR')
    }
  })
  test('a NUL character in a text is never an internal error', async () => {
    const niss = unusedNiss.bis()
    const zero = 'a\u0000b'
    const tries: [Partner, string, Record<string, unknown>][] = [
      [
        fixtures.cpas,
        'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } } }',
        { input: { niss, lastName: zero, gender: 'FEMALE' } },
      ],
      [fixtures.cpas, 'query ($n: ID!) { decision(number: $n) { number } }', { n: zero }],
      [fixtures.cpas, 'query ($n: ID!) { commitment(number: $n) { number } }', { n: zero }],
      [fixtures.cpas, 'query ($n: String) { cpasList(search: $n) { totalCount } }', { n: zero }],
      [
        fixtures.cpas,
        'mutation ($n: ID!) { stopDecision(number: $n, expectedVersion: 1, lastDay: "2026-01-01", reason: "x") { decision { number } } }',
        { n: zero },
      ],
      [
        fixtures.cpas,
        'mutation ($input: DecisionInput!, $r: ID) { createDecision(input: $input, reference: $r) { decision { number } } }',
        { input: decisionInput(niss), r: zero },
      ],
      [fixtures.cpas, 'query ($f: DecisionFilter) { decisions(filter: $f) { totalCount } }', { f: { number: zero } }],
      [
        fixtures.bcss,
        'mutation ($i: [IdentityMutationInput!]!) { recordIdentityMutations(input: $i) { mutation { id } } }',
        { i: [{ reference: zero, niss, kind: 'DEATH', effectiveOn: TODAY }] },
      ],
      [
        fixtures.supervisor,
        'query ($f: AccessFilter!) { accessLog(filter: $f) { totalCount } }',
        { f: { subject: zero } },
      ],
    ]
    for (const [partner, query, variables] of tries)
      expect([query, codesOf(await partner.raw(query, variables, TODAY))]).not.toEqual([
        query,
        ['INTERNAL_SERVER_ERROR'],
      ])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
