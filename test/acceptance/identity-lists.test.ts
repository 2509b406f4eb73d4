import { type Partner } from '../e2e-scenario/client'
import { register, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { identitySteps } from './identity-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { recordMutation } = identitySteps(fixtures)
type Overrides = Record<string, any>

describe('lists of beneficiaries and identity mutations', () => {
  const SEARCH =
    'query ($filter: BeneficiaryFilter, $first: Int, $after: String) { beneficiaries(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { niss } } } }'
  const found = async (filter: Overrides, partner = fixtures.inspector) =>
    (await partner.ask<any>(SEARCH, { filter, first: 200 }, TODAY)).beneficiaries.edges.map(
      ({ node }: any) => node.niss,
    )
  test.concurrent('beneficiaries are searched by part of a name or number, ignoring accents and case', async () => {
    const tag = `Zq${Math.random()
      .toString(36)
      .replace(/[^a-z]/g, '')
      .slice(0, 6)}`
    const niss = await register(fixtures.cpas, unusedNiss.bis(), {
      lastName: `Ûnder-${tag} Özgür`,
      firstNames: 'Łukasz',
    })
    const dotted = `${niss.slice(0, 2)}.${niss.slice(2, 4)}.${niss.slice(4, 6)}-${niss.slice(6, 9)}.${niss.slice(9)}`
    for (const search of [
      tag,
      tag.toUpperCase(),
      `under-${tag.slice(0, 5)}`,
      `${tag} ozgur`,
      `OZGUR ${tag}`,
      `lukasz ${tag}`,
    ])
      expect([search, await found({ search })]).toEqual([search, [niss]])
    for (const search of [niss, niss.slice(0, 9), dotted]) expect(await found({ search })).toContain(niss)
    expect(await found({ search: `${tag}x` })).toEqual([])
    expect(await found({ search: tag, residenceStatus: 'ILLEGAL_STAY' })).toEqual([niss])
    expect(await found({ search: tag, residenceStatus: 'LEGAL_STAY' })).toEqual([])
    await recordMutation(niss, 'ADDRESS_CHANGE', '2026-03-01', { address: { insCode: '21013', from: '2026-03-01' } })
    expect(await found({ search: tag, insCode: '21013' })).toEqual([niss])
    expect(await found({ search: tag, insCode: '21004' })).toEqual([])
    await recordMutation(niss, 'NAME_CHANGE', '2026-03-02', { lastName: `Nouveau-${tag}` })
    expect(await found({ search: `nouveau-${tag}` }, fixtures.inspector)).toEqual([niss])
  })
  test.concurrent('pages of beneficiaries stay stable while persons are added', async () => {
    const tag = `Pg${Math.random()
      .toString(36)
      .replace(/[^a-z]/g, '')
      .slice(0, 7)}`
    const make = (hour: number) =>
      register(fixtures.cpas, unusedNiss.bis(), { lastName: tag }, `2026-01-02T${String(hour).padStart(2, '0')}:00:00Z`)
    const made = [await make(8), await make(9), await make(10)].reverse()
    const page = async (after: string | null) =>
      (await fixtures.inspector.ask<any>(SEARCH, { filter: { search: tag }, first: 2, after }, TODAY)).beneficiaries
    const one = await page(null)
    expect(one.edges.map(({ node }: any) => node.niss)).toEqual(made.slice(0, 2))
    expect(one).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    await make(11)
    const two = await page(one.pageInfo.endCursor)
    expect(two.edges.map(({ node }: any) => node.niss)).toEqual(made.slice(2))
    expect(two.pageInfo.hasNextPage).toBe(false)
  })
  test.concurrent('identityMutations are filtered by person, kind and effective day, newest first', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    await recordMutation(niss, 'NAME_CHANGE', '2026-02-10', { lastName: 'Un' }, '2026-02-11T08:00:00Z')
    await recordMutation(niss, 'STRUCK_OFF', '2026-02-01', {}, '2026-02-11T09:00:00Z')
    await recordMutation(niss, 'NAME_CHANGE', '2026-02-20', { lastName: 'Deux' }, '2026-02-21T08:00:00Z')
    const kinds = async (filter: Overrides, partner: Partner = fixtures.inspector) =>
      (
        await partner.ask<any>(
          'query ($filter: IdentityMutationFilter) { identityMutations(filter: $filter) { edges { node { kind effectiveOn receivedAt beneficiary { niss } } } } }',
          { filter: { niss, ...filter } },
        )
      ).identityMutations.edges.map(({ node }: any) => `${node.kind} ${node.effectiveOn}`)
    expect(await kinds({})).toEqual(['NAME_CHANGE 2026-02-20', 'STRUCK_OFF 2026-02-01', 'NAME_CHANGE 2026-02-10'])
    expect(await kinds({ kinds: ['STRUCK_OFF', 'DEATH'] })).toEqual(['STRUCK_OFF 2026-02-01'])
    expect(await kinds({ effective: { from: '2026-02-01', to: '2026-02-10' } }, fixtures.inspector)).toEqual([
      'STRUCK_OFF 2026-02-01',
      'NAME_CHANGE 2026-02-10',
    ])
    expect(await kinds({ effective: { from: '2026-02-20' } }, fixtures.bcss)).toEqual(['NAME_CHANGE 2026-02-20'])
    expect(await kinds({ niss: unusedNiss.bis() })).toEqual([])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
