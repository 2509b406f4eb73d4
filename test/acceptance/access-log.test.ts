import { CPAS, register, setUpFixtures, unusedNissNumbers } from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
type Overrides = Record<string, any>

describe('the access log', () => {
  const LOG =
    'query Log($filter: AccessFilter!, $first: Int, $after: String) { accessLog(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id at niss operation rootFields kind refused subgraph requestId actor { subject audience organisation role } } } } }'
  const log = async (filter: Overrides, partner = fixtures.supervisor, more: Overrides = {}) =>
    (await partner.ask<any>(LOG, { filter, ...more })).accessLog
  const nodes = (connection: any) => connection.edges.map(({ node }: any) => node)
  test.concurrent('accessLog returns actor, person, operation and request of each access, newest first', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), {}, '2026-03-01T08:00:00Z')
    await fixtures.cpas.ask(
      'query LookUp($niss: Niss!) { beneficiary(niss: $niss) { lastName } }',
      { niss },
      '2026-03-02T08:00:00Z',
    )
    await fixtures.cpas.ask(`{ beneficiary(niss: "${niss}") { lastName } }`, {}, '2026-03-03T08:00:00Z')
    await fixtures.gp.ask(
      'query Visit($niss: Niss!) { coverage(niss: $niss) { known } }',
      { niss },
      '2026-03-04T08:00:00Z',
    )
    await fixtures.inspector.ask(
      'query Inspect($niss: Niss!) { beneficiary(niss: $niss) { lastName } }',
      { niss },
      '2026-03-05T08:00:00Z',
    )
    const own = nodes(await log({ niss, to: '2026-03-10T00:00:00Z' }))
    expect(own.map(({ operation, kind, at }: any) => [operation, kind, new Date(at).toISOString()])).toEqual([
      ['beneficiary', 'READ', '2026-03-03T08:00:00.000Z'],
      ['LookUp', 'READ', '2026-03-02T08:00:00.000Z'],
      ['Register', 'WRITE', '2026-03-01T08:00:00.000Z'],
    ])
    for (const { niss: loggedNiss, actor, requestId, subgraph } of own) {
      expect(loggedNiss).toBe(niss)
      expect(actor).toMatchObject({ audience: 'CPAS', organisation: CPAS, role: 'worker' })
      expect(requestId).toBeTruthy()
      expect(subgraph).toBe('beneficiary')
    }
    expect(own.map(({ rootFields }: any) => rootFields)).toEqual([
      ['beneficiary'],
      ['beneficiary'],
      ['registerBeneficiary'],
    ])
    const all = nodes(await log({ niss, to: '2026-03-10T00:00:00Z' }, fixtures.inspector))
    expect(all.find(({ operation }: any) => operation === 'Visit').rootFields).toEqual(['coverage'])
    expect(all.map(({ operation }: any) => operation)).toEqual(
      expect.arrayContaining(['Inspect', 'Visit', 'LookUp', 'Register', 'beneficiary']),
    )
    expect(all.find(({ operation }: any) => operation === 'Visit')).toMatchObject({
      subgraph: 'decision',
      actor: { audience: 'PROVIDER', organisation: fixtures.gpNumber },
    })
    expect(
      nodes(await log({ niss, to: '2026-03-10T00:00:00Z' }, fixtures.gp)).map(({ operation }: any) => operation),
    ).toEqual(['Visit'])
    expect(nodes(await log({ niss, to: '2026-03-10T00:00:00Z' }, fixtures.otherCpasSupervisor))).toEqual([])
    expect(
      nodes(await log({ niss, organisation: CPAS }, fixtures.inspector)).every(
        ({ actor }: any) => actor.organisation === CPAS,
      ),
    ).toBe(true)
    expect(nodes(await log({ niss, organisation: CPAS }, fixtures.gp))).toEqual([])
    expect(
      nodes(
        await log({ niss, subject: own[0].actor.subject, from: '2026-03-02T08:00:00Z', to: '2026-03-02T08:00:00Z' }),
      ),
    ).toMatchObject([{ operation: 'LookUp' }])
    expect(nodes(await log({ niss, subject: 'nobody' }))).toEqual([])
    const one = await log({ niss, to: '2026-03-10T00:00:00Z' }, fixtures.supervisor, { first: 2 })
    expect(one).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    const two = await log({ niss, to: '2026-03-10T00:00:00Z' }, fixtures.supervisor, {
      first: 2,
      after: one.pageInfo.endCursor,
    })
    expect(nodes(two).map(({ operation }: any) => operation)).toEqual(['Register'])
  })
  test.concurrent('a forbidden read is logged as refused, and reading the access log is logged', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    await fixtures.analyst.raw('query Curious($niss: Niss!) { beneficiary(niss: $niss) { lastName } }', { niss })
    await fixtures.analyst.raw('query Curious($niss: Niss!) { coverage(niss: $niss) { known } }', { niss })
    expect(
      nodes(await log({ niss }, fixtures.inspector))
        .map(({ operation, refused }: any) => ({ operation, refused }))
        .filter(({ operation }: any) => operation !== 'Log'),
    ).toEqual([
      { operation: 'Curious', refused: true },
      { operation: 'Curious', refused: true },
      { operation: 'Register', refused: false },
    ])
    expect(nodes(await log({ niss }, fixtures.inspector)).map(({ operation }: any) => operation)).toEqual(
      expect.arrayContaining(['Log', 'Register']),
    )
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
