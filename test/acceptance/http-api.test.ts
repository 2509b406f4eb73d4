import { connectPartner, type Partner } from '../e2e-scenario/client'
import { codesOf } from './answers'
import { CPAS, decide, decisionInput, register, setUpFixtures, unusedNissNumbers } from './fixtures'
import { bearer, httpSteps, TRIVIAL } from './http-steps'
import { COMMIT } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const { tokenOf, post } = httpSteps(fixtures)
const unusedNiss = unusedNissNumbers()

describe('connections', () => {
  const of = (partner: Partner, field: string, more = '') => ({ partner, field, more })
  const all = () => [
    of(fixtures.cpas, 'beneficiaries'),
    of(fixtures.cpas, 'identityMutations'),
    of(fixtures.supervisor, 'accessLog', 'filter: {}'),
    of(fixtures.cpas, 'decisions'),
    of(fixtures.cpas, 'mutationInbox'),
    of(fixtures.cpas, 'commitments'),
    of(fixtures.cpas, 'cpasList'),
    of(fixtures.cpas, 'providers'),
    of(fixtures.cpas, 'paperInvoices'),
    of(fixtures.cpas, 'nomenclature'),
    of(fixtures.cpas, 'invoiceLines'),
    of(fixtures.caami, 'attestations'),
    of(fixtures.caami, 'attestationControls'),
    of(fixtures.caami, 'invoiceFiles'),
    of(fixtures.caami, 'invoices'),
    of(fixtures.caami, 'payments'),
    of(fixtures.caami, 'settlements'),
    of(fixtures.caami, 'derogations'),
  ]
  const ask = ({ partner, field, more }: ReturnType<typeof of>, args: string) =>
    partner.raw(
      `{ ${field}(${[more, args].filter(Boolean).join(', ')}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } } }`,
    )
  test('every connection takes from 1 to 200 rows', async () => {
    for (const one of all()) {
      for (const first of [1, 200]) {
        const { data, errors } = await ask(one, `first: ${first}`)
        expect([one.field, errors]).toEqual([one.field, undefined])
        expect(data[one.field].edges.length).toBeLessThanOrEqual(first)
      }
      expect([one.field, codesOf(await ask(one, 'first: 0'))]).toEqual([one.field, ['BAD_USER_INPUT']])
      expect([one.field, codesOf(await ask(one, 'first: -1'))]).toEqual([one.field, ['BAD_USER_INPUT']])
      expect([one.field, codesOf(await ask(one, 'first: 201'))]).toEqual([one.field, ['TOO_COMPLEX']])
      expect([one.field, codesOf(await ask(one, 'first: 2147483648'))]).not.toEqual([one.field, []])
    }
  })
  test('every connection returns at most 25 rows by default', async () => {
    for (const one of all()) {
      for (const args of ['first: null', 'after: null']) {
        const { data, errors } = await ask(one, args)
        expect([one.field, args, errors]).toEqual([one.field, args, undefined])
        expect(data[one.field].edges.length).toBeLessThanOrEqual(25)
      }
    }
  })
  test('every connection rejects a foreign cursor', async () => {
    const odd = [
      'x',
      '""',
      'W10',
      Buffer.from('["a","b"]').toString('base64url'),
      Buffer.from('[1,2,3,4,5]').toString('base64url'),
      Buffer.from('["2026-01-01T00:00:00.000Z","zz"]').toString('base64url'),
    ]
    for (const one of all())
      for (const cursor of odd) {
        const codes = codesOf(await ask(one, `after: ${JSON.stringify(cursor)}`))
        expect([one.field, cursor, codes.some((code) => code === 'INTERNAL_SERVER_ERROR')]).toEqual([
          one.field,
          cursor,
          false,
        ])
        if (cursor === 'x') expect([one.field, codes]).toEqual([one.field, ['BAD_USER_INPUT']])
      }
  })
})

describe('the demo clock', () => {
  const simulate = async (councilDate: string, on?: string) => {
    const { simulateDecision } = await fixtures.cpas.ask<any>(
      'query ($input: DecisionInput!) { simulateDecision(input: $input) { findings { rule } } }',
      { input: decisionInput(unusedNiss.bis(), { councilDate, coverages: [] }) },
      on,
    )
    return simulateDecision.findings.some(({ rule }: any) => rule === 'DEC-COUNCIL-DATE')
  }
  test('the demo clock accepts a day', async () => {
    expect(await simulate('2026-03-12', '2026-03-12')).toBe(false)
    expect(await simulate('2026-03-13', '2026-03-12')).toBe(true)
  })
  test('the demo clock accepts an instant and uses its Belgian day', async () => {
    expect(await simulate('2026-03-13', '2026-03-12T22:59:59Z')).toBe(true)
    expect(await simulate('2026-03-13', '2026-03-12T23:00:00Z')).toBe(false)
    expect(await simulate('2026-07-13', '2026-07-12T22:00:00.000Z')).toBe(false)
    expect(await simulate('2026-07-13', '2026-07-12T23:59:59+02:00')).toBe(true)
  })
  test('records carry the instant of the demo clock', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    await decide(fixtures.cpas, decisionInput(niss), '2026-03-12T14:15:16+01:00')
    const { requestCommitment } = await fixtures.gp.ask<any>(
      COMMIT,
      { input: { niss, provider: fixtures.gpNumber, careType: 'GENERAL_MEDICINE', on: '2026-03-14' } },
      '2026-03-14T00:30:00+01:00',
    )
    expect(new Date(requestCommitment.commitment.issuedAt).toISOString()).toBe('2026-03-13T23:30:00.000Z')
    const { accessLog } = await fixtures.supervisor.ask<any>(
      'query ($niss: Niss!) { accessLog(filter: { niss: $niss, from: "2026-03-12T13:15:16Z", to: "2026-03-12T13:15:16Z" }) { edges { node { at kind subgraph } } } }',
      { niss },
    )
    expect(accessLog.edges.map(({ node }: any) => [new Date(node.at).toISOString(), node.kind])).toContainEqual([
      '2026-03-12T13:15:16.000Z',
      'WRITE',
    ])
  })
  test.each(['tomorrow', '2026-02-30', '2026-03-12T25:00:00Z', '2026-03-12T10:00:00', '12/03/2026', '-1'])(
    'the demo clock %s is rejected with 400',
    async (clock) => {
      const response = await post(TRIVIAL, { ...bearer(await tokenOf(`cpas:${CPAS}:worker`)), 'x-demo-clock': clock })
      expect(response.status).toBe(400)
      expect(((await response.json()) as any).errors[0].extensions.code).toBe('BAD_USER_INPUT')
    },
  )
})

describe('operational endpoints', () => {
  test('health and metrics endpoints respond', async () => {
    for (const path of ['/health/live', '/health/ready'])
      expect((await fetch(`${fixtures.url}${path}`)).status).toBe(200)
    const metrics = await fetch(`${fixtures.url}/metrics`)
    expect(metrics.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await metrics.text()).toMatch(/^# (HELP|TYPE) /m)
  })
  test('GraphiQL and console load no file from another host', async () => {
    for (const path of ['/graphql', '/']) {
      const response = await fetch(`${fixtures.url}${path}`, { headers: { accept: 'text/html' } })
      if (response.status === 401 || response.status === 404) continue // Built without the browser's part.
      expect(response.headers.get('content-type')).toMatch(/text\/html/)
      expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//)
    }
  })
  test('500 requests of one client in a second are answered', async () => {
    const token = await tokenOf('cpas:0299991108:worker')
    const statuses = await Promise.all(
      Array.from({ length: 500 }, async () => {
        const response = await post(TRIVIAL, bearer(token))
        await response.arrayBuffer()
        return response.status
      }),
    )
    expect(statuses.filter((status) => status !== 200)).toEqual([])
  })
  test('a client with default headers receives plain JSON', async () => {
    const partner = await connectPartner(fixtures.url, `cpas:${CPAS}:worker`)
    expect((await partner.raw('{ __typename }')).data).toEqual({ __typename: 'Query' })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
