import pg from 'pg'
import { unavailable } from '../../../shared/errors/graphql-errors'
import type { AccessKey, AccessRow } from '../../../shared/inter-service/contracts'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { nissCheckDigits } from '../../../shared/values/niss'
import { beneficiarySubgraph } from '../subgraph'

const bis = (nine: string) => nine + nissCheckDigits(nine, false)
const ELIF = bis('704501998')
const JOSE = bis('714501997')
const NATIONAL = bis('700501998')

const REGISTER = `mutation Register($input: RegisterBeneficiaryInput!) {
  registerBeneficiary(input: $input) { beneficiary { niss } findings { rule } }
}`
const RECORD = `mutation Record($input: [IdentityMutationInput!]!) {
  recordIdentityMutations(input: $input) { mutation { id } findings { rule } }
}`
const SEARCH = `query Search($filter: BeneficiaryFilter, $first: Int, $after: String) {
  beneficiaries(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { niss } }
  }
}`
const LOG = `query Log($filter: AccessFilter!, $first: Int, $after: String) {
  accessLog(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id at niss refused kind subgraph operation requestId actor { audience organisation subject } } }
  }
}`
const MUTATIONS = `query Mutations($filter: IdentityMutationFilter, $first: Int, $after: String) {
  identityMutations(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { reference kind before after beneficiary { niss } } }
  }
}`

// The other subgraphs' parts of the log, as a test sets them.
const elsewhere: Record<string, AccessRow[]> = {}
let down = false
const part = (name: string) => (keys: readonly AccessKey[]) => {
  if (down && name === 'invoice') throw unavailable('invoice')
  return keys.map((key) => {
    const rows = (elsewhere[name] ?? []).filter((row) => !key.organisation || row.organisation === key.organisation)
    const later = rows.filter(
      ({ at, id }) => !key.before || at < key.before.at || (at === key.before.at && id < key.before.id),
    )
    return { rows: later.slice(0, key.limit), total: rows.length }
  })
}

describe('lists of persons and mutations', () => {
  let graph: TestSubgraph
  const search = async (filter: object, today = '2026-03-12') => {
    const { data, errors } = await graph.run(SEARCH, { filter }, { today })
    expect(errors).toBeUndefined()
    return data.beneficiaries.edges.map((edge: { node: { niss: string } }) => edge.node.niss)
  }
  beforeAll(async () => {
    graph = await createTestSubgraph(beneficiarySubgraph, {
      services: {
        'decision.access': part('decision'),
        'provider.access': part('provider'),
        'attestation.access': part('attestation'),
        'invoice.access': part('invoice'),
      },
    })
    const address = { insCode: '21004', from: '2026-01-01' }
    await graph.run(REGISTER, {
      input: { niss: ELIF, lastName: 'Yılmaz-Çelik', firstNames: 'Elif', gender: 'FEMALE', address },
    })
    await graph.run(REGISTER, { input: { niss: JOSE, lastName: 'García', firstNames: 'José María', gender: 'MALE' } })
    const { errors } = await graph.run(
      RECORD,
      {
        input: [
          {
            reference: 'a',
            niss: ELIF,
            kind: 'NUMBER_CHANGE',
            effectiveOn: '2026-03-10',
            newNiss: NATIONAL,
            residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-03-10' },
          },
          { reference: 'b', niss: JOSE, kind: 'ADDRESS_CHANGE', effectiveOn: '2026-03-20', address },
        ],
      },
      { as: 'system:bcss:bcss' },
    )
    expect(errors).toBeUndefined()
  })
  afterAll(() => graph.close())

  test.each([
    ['a name without its accents, in small letters', 'garcia', [JOSE]],
    ['a part of a name', 'arc', [JOSE]],
    ['first and last name in either order', 'jose garcia', [JOSE]],
    ['a double name with a blank for its dash', 'yilmaz celik', [NATIONAL]],
    ['a double name', 'çelik', [NATIONAL]],
    ['a part of a former number', ELIF.slice(0, 5), [NATIONAL]],
    ['a number with its dots and dashes', `${ELIF.slice(0, 2)}.${ELIF.slice(2, 4)}.${ELIF.slice(4, 6)}-`, [NATIONAL]],
    ['a name and a number', `elif ${NATIONAL}`, [NATIONAL]],
    ['a name of nobody', 'xyz', []],
    ['a wildcard character of SQL', '%', []],
    ['blanks only: all persons', '  ', [JOSE, NATIONAL]],
  ])('beneficiaries searches by %s', async (_, text, found) => {
    expect(await search({ search: text })).toEqual(found)
  })

  test('residence and municipality filters use the values of today', async () => {
    expect(await search({ residenceStatus: 'LEGAL_STAY' })).toEqual([NATIONAL])
    expect(await search({ residenceStatus: 'ILLEGAL_STAY' })).toEqual([JOSE])
    expect(await search({ residenceStatus: 'ILLEGAL_STAY' }, '2026-03-09')).toEqual([JOSE, ELIF])
    expect(await search({ insCode: '21004' })).toEqual([NATIONAL])
    expect(await search({ insCode: '21004' }, '2026-03-20')).toEqual([JOSE, NATIONAL])
  })

  test('pages have no gap, and each has the total count', async () => {
    const one = await graph.run(SEARCH, { first: 1 })
    expect(one.data.beneficiaries).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    })
    const two = await graph.run(SEARCH, { first: 1, after: one.data.beneficiaries.pageInfo.endCursor })
    expect(two.data.beneficiaries).toMatchObject({
      edges: [{ node: { niss: NATIONAL } }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    })
    const wrong = await graph.run(SEARCH, { after: Buffer.from('["a","b"]').toString('base64url') })
    expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    expect((await graph.run(SEARCH, { first: 201 })).errors?.[0]?.extensions.code).toBe('TOO_COMPLEX')
  })

  test('identityMutations filters by person, kind and day, newest first', async () => {
    const all = await graph.run(MUTATIONS, {}, { as: 'system:bcss:bcss' })
    expect(all.data.identityMutations).toMatchObject({
      totalCount: 2,
      edges: [
        { node: { reference: 'b', before: null, after: '21004' } },
        { node: { reference: 'a', before: ELIF, after: NATIONAL, beneficiary: { niss: NATIONAL } } },
      ],
    })
    const references = async (filter: object) => {
      const { data } = await graph.run(MUTATIONS, { filter })
      return data.identityMutations.edges.map((edge: { node: { reference: string } }) => edge.node.reference)
    }
    expect(await references({ niss: ELIF })).toEqual(['a'])
    expect(await references({ niss: NATIONAL })).toEqual(['a'])
    expect(await references({ niss: bis('704501001') })).toEqual([])
    expect(await references({ kinds: ['ADDRESS_CHANGE'] })).toEqual(['b'])
    expect(await references({ effective: { from: '2026-03-01', to: '2026-03-10' } })).toEqual(['a'])
    expect(await references({ effective: { from: '2026-03-11' } })).toEqual(['b'])
  })

  describe('the access log', () => {
    const supervisor = { as: 'cpas:0299990019:supervisor' }
    const row = (id: string, at: string, organisation = '0299990019'): AccessRow => ({
      id,
      at,
      organisation,
      subject: 's',
      audience: 'CPAS',
      role: 'worker',
      niss: JOSE,
      personId: null,
      operation: 'Op',
      rootFields: ['decisions'],
      refused: false,
      purpose: null,
      client: null,
      kind: 'READ',
      subgraph: 'decision',
      requestId: 'q',
    })

    test('the access log merges the rows of all subgraphs, newest first, over pages', async () => {
      elsewhere.decision = [
        row('00000000-0000-7000-8000-000000000003', '2027-01-02T00:00:00.000Z'),
        row('00000000-0000-7000-8000-000000000001', '2020-01-01T00:00:00.000Z'),
      ]
      elsewhere.invoice = [row('00000000-0000-7000-8000-000000000002', '2027-01-01T00:00:00.000Z', '0299991108')]
      const inspector = { as: 'sppis:sppis:inspector' }
      const before = (await graph.run(LOG, { filter: {}, first: 200 }, inspector)).data.accessLog
      expect(before.totalCount).toBe(before.edges.length)
      const seen: string[] = []
      let after: string | null = null
      for (;;) {
        const page = await graph.run(LOG, { filter: {}, first: 2, after }, inspector)
        expect(page.errors).toBeUndefined()
        for (const edge of page.data.accessLog.edges) seen.push(edge.node.id)
        if (!page.data.accessLog.pageInfo.hasNextPage) break
        after = page.data.accessLog.pageInfo.endCursor
      }
      // Reading the log adds lines to it; those that were there are seen, each once.
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toEqual(expect.arrayContaining(before.edges.map((edge: { node: { id: string } }) => edge.node.id)))
      expect(seen[0]).toMatch(/3$/)
      expect(seen[1]).toMatch(/2$/)
      expect(seen.at(-1)).toMatch(/1$/)
    })

    test('the access log returns to a CPAS its own rows only', async () => {
      const own = await graph.run(LOG, { filter: {}, first: 200 }, supervisor)
      const organisations = own.data.accessLog.edges.map(
        (edge: { node: { actor: { organisation: string; audience: string } } }) => edge.node.actor.organisation,
      )
      expect(new Set(organisations)).toEqual(new Set(['0299990019']))
      const other = await graph.run(LOG, { filter: { organisation: '0299991108' } }, supervisor)
      expect(other.data.accessLog).toMatchObject({ totalCount: 0, edges: [] })
    })

    test('the access log is forbidden for a worker', async () => {
      const { errors } = await graph.run(LOG, { filter: {} })
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    })

    test('a read of the access log of a person is logged', async () => {
      elsewhere.decision = []
      elsewhere.invoice = []
      const read = async () => (await graph.run(LOG, { filter: { niss: ELIF } }, supervisor)).data.accessLog.totalCount
      const before = await read()
      expect(await read()).toBe(before + 1)
      const nobody = { filter: { niss: bis('704501099') } }
      for (const rows of [0, 1]) {
        const { accessLog } = (await graph.run(LOG, nobody, supervisor)).data
        expect(accessLog.totalCount).toBe(rows)
        for (const { node } of accessLog.edges) expect(node).toMatchObject({ refused: true, niss: nobody.filter.niss })
      }
    })

    test('a read of a page of the access log is logged for each person on it', async () => {
      elsewhere.decision = []
      elsewhere.invoice = []
      const { data } = await graph.run(LOG, { filter: {}, first: 200 }, { as: 'cpas:0299990019:supervisor' })
      const shown = new Set(data.accessLog.edges.map((edge: { node: { niss: string } }) => edge.node.niss))
      const [last] = await graph.db.query(
        `select count(distinct person_id)::int as n from access
         where request_id = (select request_id from access order by id desc limit 1) and kind = 'READ'`,
      )
      expect(shown.size).toBeGreaterThan(1)
      expect(last.n).toBeGreaterThanOrEqual(2)
    })

    test('the access log contains the rows of the subgraphs that answer, and the read is logged', async () => {
      const lines = async () => (await graph.db.query('select count(*)::int as n from access'))[0].n
      const before = await lines()
      down = true
      const { data, errors } = await graph.run(LOG, { filter: { niss: ELIF } }, supervisor)
      down = false
      expect(errors).toBeUndefined()
      expect(data.accessLog.edges.length).toBeGreaterThan(0)
      expect(await lines()).toBe(before + 1)
    })

    test('the access log counts its rows only if the total is selected', async () => {
      const statements = async (fields: string) => {
        const spy = jest.spyOn(pg.Client.prototype, 'query')
        await graph.run(`{ accessLog(filter: {}) { ${fields} edges { node { id } } } }`, {}, supervisor)
        const texts = spy.mock.calls.map(([statement]) => String((statement as { text?: string }).text ?? statement))
        spy.mockRestore()
        return texts.filter((text) => /limit 1001/i.test(text)).length
      }
      expect(await statements('')).toBe(0)
      expect(await statements('totalCount')).toBe(1)
    })
  })
})
