import {
  COMMIT,
  CPAS,
  CREATE,
  codesOf,
  cover,
  decide,
  decisionInput,
  EXTEND,
  type Fixtures,
  GP,
  MODIFY,
  MUTATE,
  numbersOf,
  OTHER_CPAS,
  openFixtures,
  register,
  rulesOf,
  STOP,
  TODAY,
  waitUntil,
} from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let world: Fixtures
const people = numbersOf(7)
beforeAll(async () => {
  world = await openFixtures()
})

type More = Record<string, any>
const validity = (from: string, to: string) => ({ from, to })
const newPerson = async (more: More = {}, on?: string) => register(world.cpas, people.bis(), more, on)

const VERSIONS = `query ($number: ID!) { decision(number: $number) { version versions { id version recordedAt action reason kind councilDate judicialDecision incomeLevel residenceStatus insuranceStatus
  validity { from to } refundTerms { refundCode } coverages { careType period { from to } patientPart } ownFunds { description maxAmount }
  recordedBy { subject audience organisation role } decision { number version } } } }`

/** Created on the 12th of March, modified on the 14th, extended on the 16th, stopped on the 20th, at instants of the clock. */
async function lived() {
  const niss = await newPerson()
  const input = decisionInput(niss)
  const { number } = await decide(world.cpas, input, '2026-03-12T09:00:00+01:00')
  const richer = {
    ...input,
    coverages: [
      cover('PARAMEDICAL'),
      { ...input.coverages[0], patientPart: 'PARTIAL', patientPartMaxPerMonth: '25.00' },
    ],
    ownFunds: [{ description: 'glasses', maxAmount: '50.00' }],
  }
  const { modifyDecision } = await world.supervisor.ask<any>(
    MODIFY,
    { number, version: 1, input: richer, reason: 'asked for more' },
    '2026-03-14T10:30:00Z',
  )
  expect(modifyDecision.findings).toEqual([])
  expect(modifyDecision.decision.version).toBe(2)
  const { extendDecision } = await world.cpas.ask<any>(
    EXTEND,
    { number, version: 2, to: '2026-12-31' },
    '2026-03-16T10:30:00Z',
  )
  expect(extendDecision.findings).toEqual([])
  const { stopDecision } = await world.cpas.ask<any>(
    STOP,
    { number, version: 3, lastDay: '2026-03-31', reason: 'moved away' },
    '2026-03-20T10:30:00Z',
  )
  expect(stopDecision.findings).toEqual([])
  return { niss, number: number as string, input, richer }
}

describe('the history of a decision', () => {
  let life: Awaited<ReturnType<typeof lived>>
  beforeAll(async () => {
    life = await lived()
  })

  test('is all its versions, oldest first: who, when, what, why', async () => {
    const { decision } = await world.cpas.ask<any>(VERSIONS, { number: life.number }, '2026-04-01')
    expect(decision.version).toBe(4)
    expect(decision.versions.map(({ id, version, action, reason }: any) => [id, version, action, reason])).toEqual([
      [`${life.number}-1`, 1, 'CREATE', null],
      [`${life.number}-2`, 2, 'MODIFY', 'asked for more'],
      [`${life.number}-3`, 3, 'EXTEND', null],
      [`${life.number}-4`, 4, 'STOP', 'moved away'],
    ])
    expect(decision.versions.map(({ recordedAt }: any) => new Date(recordedAt).toISOString())).toEqual([
      '2026-03-12T08:00:00.000Z',
      '2026-03-14T10:30:00.000Z',
      '2026-03-16T10:30:00.000Z',
      '2026-03-20T10:30:00.000Z',
    ])
    expect(decision.versions.map(({ validity: { to } }: any) => to)).toEqual([
      '2026-08-31',
      '2026-08-31',
      '2026-12-31',
      '2026-03-31',
    ])
    expect(decision.versions[0].recordedBy).toMatchObject({ audience: 'CPAS', organisation: CPAS, role: 'worker' })
    expect(decision.versions[1].recordedBy).toMatchObject({ audience: 'CPAS', organisation: CPAS, role: 'supervisor' })
    expect(decision.versions[0].coverages).toHaveLength(1)
    expect(decision.versions[1].coverages).toHaveLength(2)
    expect(decision.versions[0].decision).toEqual({ number: life.number, version: 4 })
    for (const { recordedAt } of decision.versions)
      expect(recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/)
  })

  test('asKnownAt gives the version of that moment, to the instant', async () => {
    const query = `query ($number: ID!) { decision(number: $number) {
      before: asKnownAt(at: "2026-03-12T07:59:59.999Z") { version } created: asKnownAt(at: "2026-03-12T09:00:00+01:00") { version }
      between: asKnownAt(at: "2026-03-14T11:29:59+01:00") { version } modified: asKnownAt(at: "2026-03-14T11:30:00+01:00") { version ownFunds { maxAmount } } now: asKnownAt(at: "2030-01-01T00:00:00Z") { version } } }`
    const { decision } = await world.cpas.ask<any>(query, { number: life.number }, '2026-04-01')
    expect(decision).toEqual({
      before: null,
      created: { version: 1 },
      between: { version: 1 },
      modified: { version: 2, ownFunds: [{ maxAmount: '50.00' }] },
      now: { version: 4 },
    })
  })

  test('changes tell what differs, field by field', async () => {
    const query =
      'query ($number: ID!, $from: Int!, $to: Int!) { decision(number: $number) { changes(from: $from, to: $to) { path before after } } }'
    const between = async (from: number, to: number, by = world.cpas) =>
      (await by.ask<any>(query, { number: life.number, from, to }, TODAY)).decision.changes
    const forth = await between(1, 2)
    expect(forth).toEqual(
      expect.arrayContaining([
        { path: 'coverages.GENERAL_MEDICINE.patientPart', before: 'NOTHING', after: 'PARTIAL' },
        { path: 'coverages.GENERAL_MEDICINE.patientPartMaxPerMonth', before: null, after: '25.00' },
        { path: 'coverages.PARAMEDICAL.careType', before: null, after: 'PARAMEDICAL' },
        { path: 'ownFunds.glasses.maxAmount', before: null, after: '50.00' },
      ]),
    )
    expect(await between(2, 1)).toEqual(
      expect.arrayContaining([{ path: 'ownFunds.glasses.maxAmount', before: '50.00', after: null }]),
    )
    expect(await between(2, 2)).toEqual([])
    expect(await between(2, 3)).toEqual(
      expect.arrayContaining([{ path: 'validity.to', before: '2026-08-31', after: '2026-12-31' }]),
    )
    expect((await between(1, 2, world.caami)).some(({ path }: any) => /ownFunds|incomeLevel/.test(path))).toBe(false)
    expect(codesOf(await world.cpas.raw(query, { number: life.number, from: 1, to: 9 }))).toEqual(['BAD_USER_INPUT'])
  })

  test('can’t be rewritten: a version keeps what it said', async () => {
    const { decision } = await world.cpas.ask<any>(VERSIONS, { number: life.number }, '2026-04-01')
    expect(decision.versions[0]).toMatchObject({
      incomeLevel: 'UP_TO_LIVING_WAGE',
      ownFunds: [],
      validity: validity('2026-03-01', '2026-08-31'),
      refundTerms: { refundCode: 9001 },
    })
  })

  test('a version is found by its id from a commitment, and the decision is today’s', async () => {
    const niss = await newPerson()
    const input = decisionInput(niss)
    const { number } = await decide(world.cpas, input)
    const given = await world.gp.ask<any>(
      COMMIT,
      { input: { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: TODAY } },
      TODAY,
    )
    await world.cpas.ask<any>(EXTEND, { number, version: 1, to: '2026-12-31' }, TODAY)
    const { commitment } = await world.inspector.ask<any>(
      'query ($number: ID!) { commitment(number: $number) { decision { version } decisionVersion { id version validity { to } } } }',
      { number: given.requestCommitment.commitment.number },
    )
    expect(commitment).toEqual({
      decision: { version: 2 },
      decisionVersion: { id: `${number}-1`, version: 1, validity: { to: '2026-08-31' } },
    })
  })
})

describe('the same call twice', () => {
  test('the same reference with the same input gives the first answer, and with other input DEC-REFERENCE', async () => {
    const [a, b] = [await newPerson(), await newPerson()]
    const reference = `ref-${a}`
    const first = (
      await world.cpas.ask<any>(CREATE, { input: decisionInput(a, { residenceInsCode: '62063' }), reference }, TODAY)
    ).createDecision
    const again = (
      await world.cpas.ask<any>(
        CREATE,
        { input: decisionInput(a, { residenceInsCode: '62063' }), reference },
        '2026-03-20',
      )
    ).createDecision
    const other = (await world.cpas.ask<any>(CREATE, { input: decisionInput(b), reference }, TODAY)).createDecision
    expect(first.findings.map(({ rule }: any) => rule)).toEqual(['DEC-TERRITORY'])
    expect(again.decision.number).toBe(first.decision.number)
    expect(again.findings).toEqual(first.findings)
    expect(other.decision).toBeNull()
    expect(other.findings).toMatchObject([{ rule: 'DEC-REFERENCE', severity: 'ERROR', path: 'reference' }])
    const income = {
      input: decisionInput(a, { residenceInsCode: '62063', incomeLevel: 'ABOVE_LIVING_WAGE' }),
      reference,
    }
    const { createDecision: richer } = await world.cpas.ask<any>(CREATE, income, TODAY)
    expect([richer.decision, rulesOf(richer.findings)]).toEqual([null, ['DEC-REFERENCE']])
    const { decisions } = await world.cpas.ask<any>(
      'query ($niss: Niss!) { decisions(filter: { niss: $niss }) { totalCount } }',
      { niss: b },
    )
    expect(decisions.totalCount).toBe(0)
  })
  test('the first answer is still given after an extension, and the decision itself shows version 2', async () => {
    const niss = await newPerson()
    const call = { input: decisionInput(niss), reference: `later-${niss}` }
    const { createDecision: first } = await world.cpas.ask<any>(CREATE, call, TODAY)
    const { number } = first.decision
    await world.cpas.ask<any>(
      'mutation ($number: ID!) { extendDecision(number: $number, expectedVersion: 1, to: "2026-09-30") { decision { version } } }',
      { number },
      TODAY,
    )
    const { createDecision: again } = await world.cpas.ask<any>(CREATE, call, TODAY)
    expect(again).toEqual(first)
    const { decision } = await world.cpas.ask<any>(
      'query ($number: ID!) { decision(number: $number) { version validity { to } } }',
      { number },
    )
    expect(decision).toEqual({ version: 2, validity: { to: '2026-09-30' } })
  })
  test('a reference is the caller’s own: another centre’s is another', async () => {
    const [a, b] = [await newPerson(), await newPerson()]
    const one = await decide(world.cpas, decisionInput(a), TODAY, `shared-${a}`)
    const two = await decide(world.other, decisionInput(b, { residenceInsCode: '62063' }), TODAY, `shared-${a}`)
    expect(two.number).not.toBe(one.number)
    expect(two.cpas.enterpriseNumber).toBe(OTHER_CPAS)
  })
  test('ten at once with one reference make one decision', async () => {
    const niss = await newPerson()
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        world.cpas.ask<any>(CREATE, { input: decisionInput(niss), reference: `race-${niss}` }, TODAY),
      ),
    )
    expect(new Set(all.map(({ createDecision }) => createDecision.decision?.number)).size).toBe(1)
    expect(all.every(({ createDecision }) => createDecision.findings.length === 0)).toBe(true)
  })
  test('fifty at once with one reference for two persons: one decides, the other person gets DEC-REFERENCE', async () => {
    const persons = [await newPerson(), await newPerson()]
    const reference = `race-of-two-${persons[0]}`
    const all = await Promise.all(
      Array.from({ length: 50 }, async (_, i) => {
        const niss = persons[i % 2]!
        const { createDecision } = await world.cpas.ask<any>(CREATE, { input: decisionInput(niss), reference }, TODAY)
        return { niss, ...createDecision }
      }),
    )
    const decided = all.filter(({ decision }) => decision !== null)
    expect(decided).toHaveLength(25)
    expect(new Set(decided.map(({ decision }) => decision.number)).size).toBe(1)
    for (const { niss, decision, findings } of all)
      if (decision) expect([decision.beneficiary.niss, findings]).toEqual([niss, []])
      else expect(rulesOf(findings)).toEqual(['DEC-REFERENCE'])
  })
  test('ten at once without one: the nine others overlap', async () => {
    const niss = await newPerson()
    const all = await Promise.all(
      Array.from({ length: 10 }, () => world.cpas.ask<any>(CREATE, { input: decisionInput(niss) }, TODAY)),
    )
    const made = all.filter(({ createDecision }) => createDecision.decision !== null)
    expect(made).toHaveLength(1)
    for (const { createDecision } of all)
      if (!createDecision.decision) expect(rulesOf(createDecision.findings)).toEqual(['DEC-OVERLAP'])
  })
  test('two centres at once: one decides', async () => {
    const niss = await newPerson()
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        (i % 2 ? world.cpas : world.other).ask<any>(
          CREATE,
          { input: decisionInput(niss, { residenceInsCode: i % 2 ? '21004' : '62063' }) },
          TODAY,
        ),
      ),
    )
    expect(all.filter(({ createDecision }) => createDecision.decision !== null)).toHaveLength(1)
  })
  test('ten modifications of one version at once: one is written', async () => {
    const input = decisionInput(await newPerson())
    const { number } = await decide(world.cpas, input)
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        world.cpas.ask<any>(
          MODIFY,
          { number, version: 1, input: { ...input, ownFunds: [{ description: `n${i}` }] } },
          TODAY,
        ),
      ),
    )
    expect(all.filter(({ modifyDecision }) => modifyDecision.decision !== null)).toHaveLength(1)
    for (const { modifyDecision } of all)
      if (!modifyDecision.decision) expect(rulesOf(modifyDecision.findings)).toEqual(['DEC-VERSION'])
    const { decision } = await world.cpas.ask<any>(VERSIONS, { number }, TODAY)
    expect(decision.versions).toHaveLength(2)
  })
})

describe('decisionChanges', () => {
  const CHANGES =
    'query ($after: String, $first: Int) { decisionChanges(after: $after, first: $first) { next events { id at kind subject version } } }'
  async function end(by = world.cpas): Promise<string> {
    for (let after: string | null = null; ; ) {
      const { decisionChanges }: any = await by.ask<any>(CHANGES, { after, first: 200 })
      if (decisionChanges.events.length === 0) return decisionChanges.next
      after = decisionChanges.next
    }
  }
  test('tells each change once, in order, with identifiers only; others’ are not told', async () => {
    const [start, elsewhere] = [await end(), await end(world.other)]
    const niss = await newPerson()
    const input = decisionInput(niss)
    const { number } = await decide(world.cpas, input)
    await world.cpas.ask<any>(EXTEND, { number, version: 1, to: '2026-12-31' }, TODAY)
    await world.bcss.ask<any>(
      MUTATE,
      { input: [{ reference: `c-${niss}`, niss, kind: 'STRUCK_OFF', effectiveOn: '2026-03-20' }] },
      TODAY,
    )
    const seen: any[] = []
    let after = start
    await waitUntil(
      async () => {
        const { decisionChanges } = await world.cpas.ask<any>(CHANGES, { after, first: 1 })
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
    const again = await world.cpas.ask<any>(CHANGES, { after: own[0].id, first: 200 })
    expect(
      again.decisionChanges.events.filter(({ subject }: any) => subject === number).map(({ version }: any) => version),
    ).toEqual([2, 3])
    const theirs = await world.other.ask<any>(CHANGES, { after: elsewhere, first: 200 })
    expect(theirs.decisionChanges.events.some(({ subject }: any) => subject === number)).toBe(false)
    expect(theirs.decisionChanges.next).toEqual(expect.any(String))
  })
  test('where nothing is new, next is still good', async () => {
    const after = await end()
    const { decisionChanges } = await world.cpas.ask<any>(CHANGES, { after })
    expect(decisionChanges.events.every(({ id }: any) => id !== after)).toBe(true)
    expect(typeof decisionChanges.next).toBe('string')
    expect(codesOf(await world.cpas.raw(CHANGES, { after: 'nonsense!' }))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await world.cpas.raw(CHANGES, { first: 201 }))).toEqual(['TOO_COMPLEX'])
    expect(codesOf(await world.cpas.raw(CHANGES, { first: 0 }))).toEqual(['BAD_USER_INPUT'])
  })
})

describe('lists of decisions', () => {
  const LIST =
    'query ($filter: DecisionFilter, $first: Int, $after: String) { decisions(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { number } } } }'
  const list = async (filter: More, more: More = {}, by = world.cpas, on = TODAY) =>
    (await by.ask<any>(LIST, { filter, ...more }, on)).decisions
  const numbersIn = ({ edges }: any) => edges.map(({ node }: any) => node.number)

  test('newest first, page after page, stable while decisions are added', async () => {
    const niss = await newPerson()
    const made: string[] = []
    const make = async (month: number) => {
      const period = validity(`2026-0${month}-01`, `2026-0${month}-20`)
      made.unshift(
        (await decide(world.cpas, decisionInput(niss, { validity: period }), `2026-03-12T1${made.length}:00:00Z`))
          .number,
      )
    }
    for (const month of [3, 4, 5, 6]) await make(month)
    const one = await list({ niss }, { first: 2 })
    expect(numbersIn(one)).toEqual(made.slice(0, 2))
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
    expect(numbersIn(two)).toEqual(made.slice(3))
    expect(two.pageInfo.hasNextPage).toBe(false)
    const nothing = await list({ niss }, { first: 2, after: two.pageInfo.endCursor })
    expect(nothing).toMatchObject({ edges: [], pageInfo: { hasNextPage: false } })
  })

  test('by what they are', async () => {
    const niss = await newPerson()
    const principle = await decide(
      world.cpas,
      decisionInput(niss, { validity: validity('2026-03-01', '2026-03-31'), coverages: [] }),
    )
    const guarantee = await decide(world.cpas, decisionInput(niss, { validity: validity('2026-04-01', '2026-05-31') }))
    const only = async (filter: More, by = world.cpas) => numbersIn(await list({ niss, ...filter }, {}, by))
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
    expect(await only({}, world.other)).toEqual([])
    expect(await only({}, world.inspector)).toHaveLength(2)
    expect(await only({ cpas: CPAS }, world.other)).toEqual([])
  })

  test('the status of the filter is the status of the field, on any day', async () => {
    const niss = await newPerson()
    const period = (month: number) => validity(`2026-0${month}-01`, `2026-0${month}-25`)
    for (const month of [3, 4, 5, 6]) {
      const { number } = await decide(world.cpas, decisionInput(niss, { validity: period(month) }))
      if (month === 4) await world.cpas.ask<any>(STOP, { number, version: 1, lastDay: '2026-04-10' }, TODAY)
      if (month === 6) await world.cpas.ask<any>(STOP, { number, version: 1, lastDay: '2026-05-31' }, TODAY)
    }
    await world.bcss.ask<any>(
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
      const { decisions } = await world.cpas.ask<any>(
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

  test('insuranceOverdue are those insurable whose months are over without grounds', async () => {
    const make = async (insuranceFrom: string, more: More = {}) => {
      const niss = await newPerson(
        {
          insurance: 'INSURABLE',
          insuranceFrom,
          residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: insuranceFrom },
        },
        '2025-10-01',
      )
      await decide(world.cpas, decisionInput(niss, more))
      return niss
    }
    const [due, notYet, grounds] = [
      await make('2025-12-11'),
      await make('2025-12-12'),
      await make('2025-10-01', { insuranceDelayGrounds: 'papers' }),
    ]
    const overdue = async (niss: string, on = TODAY) =>
      (await list({ niss, insuranceOverdue: true }, {}, world.cpas, on)).totalCount
    expect(await overdue(due)).toBe(1)
    expect(await overdue(notYet)).toBe(0)
    expect(await overdue(notYet, '2026-03-13')).toBe(1)
    expect(await overdue(grounds)).toBe(0)
    // Insured in time: suspended, and no longer one to be insured, though the centre has not dealt with it yet.
    await world.bcss.ask<any>(
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

  test('a CPAS lists its decisions under itself too', async () => {
    const niss = await newPerson()
    const { number } = await decide(world.cpas, decisionInput(niss))
    const query =
      'query ($cpas: EnterpriseNumber!, $niss: Niss!) { cpas(enterpriseNumber: $cpas) { decisions(filter: { niss: $niss }) { totalCount edges { node { number } } } } }'
    expect(await world.cpas.ask(query, { cpas: CPAS, niss })).toEqual({
      cpas: { decisions: { totalCount: 1, edges: [{ node: { number } }] } },
    })
    expect(await world.other.ask(query, { cpas: CPAS, niss })).toEqual({
      cpas: { decisions: { totalCount: 0, edges: [] } },
    })
    expect(await world.caami.ask(query, { cpas: CPAS, niss })).toMatchObject({ cpas: { decisions: { totalCount: 1 } } })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
