import { codesOf, waitUntil } from './answers'
import { decisionSteps, validity } from './decision-steps'
import { CPAS, decide, decisionInput, OTHER_CPAS, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { EXTEND, MUTATE, STOP } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { newPerson } = decisionSteps(fixtures, unusedNiss)
type Overrides = Record<string, any>

describe('decisionChanges', () => {
  const CHANGES =
    'query ($after: String, $first: Int) { decisionChanges(after: $after, first: $first) { next events { id at kind subject version } } }'
  async function end(partner = fixtures.cpas): Promise<string> {
    for (let after: string | null = null; ; ) {
      const { decisionChanges }: any = await partner.ask<any>(CHANGES, { after, first: 200 })
      if (decisionChanges.events.length === 0) return decisionChanges.next
      after = decisionChanges.next
    }
  }
  test('decisionChanges returns each change of the CPAS once, in order, with identifiers only', async () => {
    const [start, elsewhere] = [await end(), await end(fixtures.otherCpas)]
    const niss = await newPerson()
    const input = decisionInput(niss)
    const { number } = await decide(fixtures.cpas, input)
    await fixtures.cpas.ask<any>(EXTEND, { number, version: 1, to: '2026-12-31' }, TODAY)
    await fixtures.bcss.ask<any>(
      MUTATE,
      { input: [{ reference: `c-${niss}`, niss, kind: 'STRUCK_OFF', effectiveOn: '2026-03-20' }] },
      TODAY,
    )
    const seen: any[] = []
    let after = start
    await waitUntil(
      async () => {
        const { decisionChanges } = await fixtures.cpas.ask<any>(CHANGES, { after, first: 1 })
        expect(decisionChanges.events.length).toBeLessThanOrEqual(1)
        seen.push(...decisionChanges.events)
        after = decisionChanges.next
        return seen.filter(({ subject }) => subject === number).length
      },
      (count) => count >= 3,
    )
    const own = seen.filter(({ subject }) => subject === number)
    expect(own.map(({ version }) => version)).toEqual([1, 2, 3])
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(JSON.stringify(seen)).not.toContain(niss)
    const again = await fixtures.cpas.ask<any>(CHANGES, { after: own[0].id, first: 200 })
    expect(
      again.decisionChanges.events.filter(({ subject }: any) => subject === number).map(({ version }: any) => version),
    ).toEqual([2, 3])
    const theirs = await fixtures.otherCpas.ask<any>(CHANGES, { after: elsewhere, first: 200 })
    expect(theirs.decisionChanges.events.some(({ subject }: any) => subject === number)).toBe(false)
    expect(theirs.decisionChanges.next).toEqual(expect.any(String))
  })
  test('decisionChanges returns a usable cursor when nothing is new', async () => {
    const after = await end()
    const { decisionChanges } = await fixtures.cpas.ask<any>(CHANGES, { after })
    expect(decisionChanges.events.every(({ id }: any) => id !== after)).toBe(true)
    expect(typeof decisionChanges.next).toBe('string')
    expect(codesOf(await fixtures.cpas.raw(CHANGES, { after: 'nonsense!' }))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await fixtures.cpas.raw(CHANGES, { first: 201 }))).toEqual(['TOO_COMPLEX'])
    expect(codesOf(await fixtures.cpas.raw(CHANGES, { first: 0 }))).toEqual(['BAD_USER_INPUT'])
  })
})

describe('lists of decisions', () => {
  const LIST =
    'query ($filter: DecisionFilter, $first: Int, $after: String) { decisions(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { number } } } }'
  const list = async (filter: Overrides, more: Overrides = {}, partner = fixtures.cpas, on = TODAY) =>
    (await partner.ask<any>(LIST, { filter, ...more }, on)).decisions
  const numbersIn = ({ edges }: any) => edges.map(({ node }: any) => node.number)

  test('decisions are listed newest first, and pages stay stable while decisions are added', async () => {
    const niss = await newPerson()
    const created: string[] = []
    const make = async (month: number) => {
      const period = validity(`2026-0${month}-01`, `2026-0${month}-20`)
      created.unshift(
        (await decide(fixtures.cpas, decisionInput(niss, { validity: period }), `2026-03-12T1${created.length}:00:00Z`))
          .number,
      )
    }
    for (const month of [3, 4, 5, 6]) await make(month)
    const one = await list({ niss }, { first: 2 })
    expect(numbersIn(one)).toEqual(created.slice(0, 2))
    expect(one).toMatchObject({
      totalCount: 4,
      pageInfo: {
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: one.edges[0].cursor,
        endCursor: one.edges[1].cursor,
      },
    })
    await make(7)
    const two = await list({ niss }, { first: 2, after: one.pageInfo.endCursor })
    expect(numbersIn(two)).toEqual(created.slice(3))
    expect(two.pageInfo.hasNextPage).toBe(false)
    const nothing = await list({ niss }, { first: 2, after: two.pageInfo.endCursor })
    expect(nothing).toMatchObject({ edges: [], pageInfo: { hasNextPage: false } })
  })

  test('decisions are filtered by kind, number, status, day, care type and CPAS', async () => {
    const niss = await newPerson()
    const principle = await decide(
      fixtures.cpas,
      decisionInput(niss, { validity: validity('2026-03-01', '2026-03-31'), coverages: [] }),
    )
    const guarantee = await decide(
      fixtures.cpas,
      decisionInput(niss, { validity: validity('2026-04-01', '2026-05-31') }),
    )
    const only = async (filter: Overrides, partner = fixtures.cpas) =>
      numbersIn(await list({ niss, ...filter }, {}, partner))
    expect(await only({})).toEqual([guarantee.number, principle.number])
    expect(await only({ kind: 'PRINCIPLE' })).toEqual([principle.number])
    expect(await only({ number: guarantee.number })).toEqual([guarantee.number])
    expect(await only({ status: 'ACTIVE' })).toEqual([principle.number])
    expect(await only({ status: 'FUTURE' })).toEqual([guarantee.number])
    expect(await only({ status: 'ACTIVE', on: '2026-04-01' })).toEqual([guarantee.number])
    expect(await only({ on: '2026-03-31' })).toEqual([principle.number])
    expect(await only({ careType: 'GENERAL_MEDICINE' })).toEqual([guarantee.number])
    expect(await only({ careType: 'PROSTHESES' })).toEqual([])
    expect(await only({ cpas: CPAS })).toHaveLength(2)
    expect(await only({ cpas: OTHER_CPAS })).toEqual([])
    expect(await only({ endsIn: validity('2026-03-31', '2026-04-30') })).toEqual([principle.number])
    expect(await only({ endsIn: { from: '2026-05-31' } })).toEqual([guarantee.number])
    expect(await only({}, fixtures.otherCpas)).toEqual([])
    expect(await only({}, fixtures.inspector)).toHaveLength(2)
    expect(await only({ cpas: CPAS }, fixtures.otherCpas)).toEqual([])
  })

  test('the status filter and the status field agree on every day', async () => {
    const niss = await newPerson()
    const period = (month: number) => validity(`2026-0${month}-01`, `2026-0${month}-25`)
    for (const month of [3, 4, 5, 6]) {
      const { number } = await decide(fixtures.cpas, decisionInput(niss, { validity: period(month) }))
      if (month === 4) await fixtures.cpas.ask<any>(STOP, { number, version: 1, lastDay: '2026-04-10' }, TODAY)
      if (month === 6) await fixtures.cpas.ask<any>(STOP, { number, version: 1, lastDay: '2026-05-31' }, TODAY)
    }
    await fixtures.bcss.ask<any>(
      MUTATE,
      { input: [{ reference: `s-${niss}`, niss, kind: 'STRUCK_OFF', effectiveOn: '2026-05-10' }] },
      TODAY,
    )
    const statuses = ['FUTURE', 'ACTIVE', 'SUSPENDED', 'STOPPED', 'EXPIRED']
    await waitUntil(
      async () => (await list({ niss, status: 'SUSPENDED', on: '2026-05-10' })).totalCount,
      (count) => count === 1,
    )
    const seen = new Set<string>()
    for (const on of [
      '2026-02-28',
      '2026-03-01',
      '2026-03-26',
      '2026-04-11',
      '2026-05-09',
      '2026-05-10',
      '2026-07-01',
    ]) {
      const { decisions } = await fixtures.cpas.ask<any>(
        'query ($niss: Niss!, $on: LocalDate) { decisions(filter: { niss: $niss }) { edges { node { number status(on: $on) } } } }',
        { niss, on },
        TODAY,
      )
      for (const status of statuses) {
        const wanted = decisions.edges
          .filter(({ node }: any) => node.status === status)
          .map(({ node }: any) => node.number)
        expect([on, status, numbersIn(await list({ niss, status, on }))]).toEqual([on, status, wanted])
        if (wanted.length > 0) seen.add(status)
      }
    }
    expect([...seen].sort()).toEqual([...statuses].sort())
  })

  test('insuranceOverdue selects insurable persons past three months without recorded grounds', async () => {
    const make = async (insuranceFrom: string, more: Overrides = {}) => {
      const niss = await newPerson(
        {
          insurance: 'INSURABLE',
          insuranceFrom,
          residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: insuranceFrom },
        },
        '2025-10-01',
      )
      await decide(fixtures.cpas, decisionInput(niss, more))
      return niss
    }
    const [due, notYet, grounds] = [
      await make('2025-12-11'),
      await make('2025-12-12'),
      await make('2025-10-01', { insuranceDelayGrounds: 'waits for papers' }),
    ]
    const overdue = async (niss: string, on = TODAY) =>
      (await list({ niss, insuranceOverdue: true }, {}, fixtures.cpas, on)).totalCount
    expect(await overdue(due)).toBe(1)
    expect(await overdue(notYet)).toBe(0)
    expect(await overdue(notYet, '2026-03-13')).toBe(1)
    expect(await overdue(grounds)).toBe(0)
    // Insured in time: the decision is suspended and no longer overdue, although the mutation is pending.
    await fixtures.bcss.ask<any>(
      MUTATE,
      {
        input: [
          {
            reference: `a-${notYet}`,
            niss: notYet,
            kind: 'INSURANCE_AFFILIATION',
            effectiveOn: '2026-03-12',
            insurer: '100',
          },
        ],
      },
      TODAY,
    )
    await waitUntil(
      () => overdue(notYet, '2026-03-13'),
      (count) => count === 0,
    )
  })

  test('Cpas.decisions lists the decisions of the CPAS', async () => {
    const niss = await newPerson()
    const { number } = await decide(fixtures.cpas, decisionInput(niss))
    const query =
      'query ($cpas: EnterpriseNumber!, $niss: Niss!) { cpas(enterpriseNumber: $cpas) { decisions(filter: { niss: $niss }) { totalCount edges { node { number } } } } }'
    expect(await fixtures.cpas.ask(query, { cpas: CPAS, niss })).toEqual({
      cpas: { decisions: { totalCount: 1, edges: [{ node: { number } }] } },
    })
    expect(await fixtures.otherCpas.ask(query, { cpas: CPAS, niss })).toEqual({
      cpas: { decisions: { totalCount: 0, edges: [] } },
    })
    expect(await fixtures.caami.ask(query, { cpas: CPAS, niss })).toMatchObject({
      cpas: { decisions: { totalCount: 1 } },
    })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
