import {
  COVERAGE,
  CPAS,
  cover,
  decide,
  decisionInput,
  EXTEND,
  FINDINGS,
  type Fixtures,
  MODIFY,
  MUTATE,
  numbersOf,
  openFixtures,
  REACTIVATE,
  READ,
  register,
  rulesOf,
  SIMULATE_MODIFICATION,
  STOP,
  summarize,
  TODAY,
  waitUntil,
} from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let world: Fixtures
const people = numbersOf(6)
beforeAll(async () => {
  world = await openFixtures()
})

type More = Record<string, any>
const validity = (from: string, to: string) => ({ from, to })
let references = 0
const feed = async (niss: string, kind: string, effectiveOn: string, more: More = {}, on = TODAY) => {
  const input = [{ reference: `m-${niss}-${references++}`, niss, kind, effectiveOn, ...more }]
  const { recordIdentityMutations } = await world.bcss.ask<any>(MUTATE, { input }, on)
  expect(recordIdentityMutations[0].findings).toEqual([])
  return recordIdentityMutations[0].mutation
}
const legal = (from: string) => ({ residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from } })
const read = async (number: string, on = TODAY) => (await world.cpas.ask<any>(READ, { number }, on)).decision
/** The decision once so many mutations have arrived, and what they did to it. */
const settled = (number: string, count = 1, on = TODAY) =>
  waitUntil(
    () => read(number, on),
    ({ mutations, suspension }: any) =>
      mutations.length >= count && (suspension !== null || !mutations.some(({ suspends }: any) => suspends)),
  )
const INBOX = `query Inbox($filter: MutationInboxFilter, $after: String) { mutationInbox(filter: $filter, first: 200, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id status suspends processedAt decision { number } mutation { kind effectiveOn } } } } }`
async function inbox(number: string, filter: More | null = null, by = world.cpas) {
  const found: any[] = []
  for (let cursor: string | null = null; ; ) {
    const { mutationInbox }: any = await by.ask<any>(INBOX, { filter, after: cursor }, TODAY)
    found.push(...mutationInbox.edges.map(({ node }: any) => node))
    if (!mutationInbox.pageInfo.hasNextPage) break
    cursor = mutationInbox.pageInfo.endCursor
  }
  return found.filter((node) => node.decision.number === number)
}
async function decided(more: More = {}, person: More = {}) {
  const niss = await register(world.cpas, people.bis(), person)
  const input = decisionInput(niss, more)
  return { niss, input, number: (await decide(world.cpas, input)).number as string }
}
const reactivate = async (number: string, version: number, more: More = {}, on = TODAY) =>
  (await world.cpas.ask<any>(REACTIVATE, { number, version, ...more }, on)).reactivateDecision

describe('what a mutation does to a decision', () => {
  test.concurrent.each([
    ['NAME_CHANGE', { lastName: 'Autre' }],
    ['GENDER_CHANGE', { gender: 'MALE' }],
    ['BIRTH_DATE_CORRECTION', { birthDate: '1965-02-03' }],
    ['ADDRESS_CHANGE', { address: { insCode: '21013', from: '2026-03-20' } }],
    ['INSURANCE_END', {}],
    ['RECEPTION_CENTRE_DEPARTURE', {}],
  ])('%s: it goes on, and the CPAS is informed', async (kind, more) => {
    const { niss, number } = await decided()
    await feed(niss, kind, '2026-03-20', more)
    const decision = await settled(number)
    expect(decision).toMatchObject({ version: 1, status: 'ACTIVE', suspension: null })
    expect(decision.mutations).toMatchObject([
      { status: 'INFORMATION', suspends: false, processedAt: null, mutation: { kind, effectiveOn: '2026-03-20' } },
    ])
    expect(await inbox(number)).toEqual([])
    expect(await inbox(number, { status: 'INFORMATION' })).toHaveLength(1)
  })

  test.concurrent('a new name is shown on the decision from its day on', async () => {
    const { niss, number } = await decided()
    await feed(niss, 'NAME_CHANGE', '2026-03-12', { lastName: 'Neuf' })
    const { decision } = await world.cpas.ask<any>(
      'query ($number: ID!) { decision(number: $number) { beneficiary { lastName } } }',
      { number },
      TODAY,
    )
    expect(decision.beneficiary.lastName).toBe('Neuf')
  })

  test.concurrent('NUMBER_CHANGE with the same status: it goes on under the new number', async () => {
    const { niss, number } = await decided()
    const newNiss = people.national()
    await feed(niss, 'NUMBER_CHANGE', '2026-03-12', { newNiss })
    const decision = await settled(number)
    expect(decision).toMatchObject({ version: 1, suspension: null, beneficiary: { niss: newNiss } })
    expect(decision.mutations).toMatchObject([{ status: 'INFORMATION', suspends: false }])
    const { decisions } = await world.cpas.ask<any>(
      'query ($niss: Niss!) { decisions(filter: { niss: $niss }) { edges { node { number } } } }',
      { niss: newNiss },
    )
    expect(decisions.edges).toEqual([{ node: { number } }])
  })

  test.concurrent.each([
    ['NUMBER_CHANGE', legal('2026-03-20')],
    ['RESIDENCE_CHANGE', legal('2026-03-20')],
    ['STRUCK_OFF', {}],
    ['INSURANCE_AFFILIATION', { insurer: '100' }],
    ['RECEPTION_CENTRE_ARRIVAL', {}],
  ])('%s: suspended from the effective day', async (kind, more) => {
    const { niss, number } = await decided()
    const mutation = await feed(
      niss,
      kind,
      '2026-03-20',
      kind === 'NUMBER_CHANGE' ? { ...more, newNiss: people.national() } : more,
    )
    const decision = await settled(number)
    expect(decision).toMatchObject({ version: 2, suspension: { since: '2026-03-20', cause: { status: 'PENDING' } } })
    expect(decision.mutations).toMatchObject([
      { status: 'PENDING', suspends: true, processedAt: null, mutation: { kind } },
    ])
    expect(decision.versions.map(({ action }: any) => action)).toEqual(['CREATE', 'SUSPEND'])
    const { decision: days } = await world.cpas.ask<any>(
      'query ($number: ID!) { decision(number: $number) { before: status(on: "2026-03-19") onTheDay: status(on: "2026-03-20") suspension { recordedAt cause { mutation { id } decision { number } } } } }',
      { number },
      TODAY,
    )
    expect(days).toMatchObject({
      before: 'ACTIVE',
      onTheDay: 'SUSPENDED',
      suspension: { cause: { mutation: { id: mutation.id }, decision: { number } } },
    })
    expect(await inbox(number)).toMatchObject([{ status: 'PENDING', suspends: true, mutation: { kind } }])
    expect(await inbox(number, { kinds: [kind] })).toHaveLength(1)
    expect(await inbox(number, { kinds: ['NAME_CHANGE'] })).toHaveLength(0)
    expect(await inbox(number, null, world.other)).toHaveLength(0)
    expect(await inbox(number, { cpas: CPAS }, world.inspector)).toHaveLength(1)
  })

  test.concurrent('DEATH: suspended from the sixth day after it; stoppable from the death to 5 days after', async () => {
    const { niss, number } = await decided()
    await feed(niss, 'DEATH', '2026-03-10')
    expect(await settled(number)).toMatchObject({ suspension: { since: '2026-03-16' } })
    const { coverage } = await world.gp.ask<any>(COVERAGE, { niss, on: '2026-03-09' }, TODAY)
    expect(coverage.findings).toEqual([])
    const stop = async (version: number, lastDay: string) =>
      (await world.cpas.ask<any>(STOP, { number, version, lastDay }, '2026-03-20')).stopDecision
    for (const lastDay of ['2026-03-09', '2026-03-16']) {
      const refused = await stop(2, lastDay)
      expect(refused.decision).toBeNull()
      expect(rulesOf(refused.findings)).toEqual(['DEC-DECEASED-5-DAYS'])
      expect(refused.findings[0].path).toBe('lastDay')
    }
    const stopped = await stop(2, '2026-03-10')
    expect(stopped.findings).toEqual([])
    expect(stopped.decision).toMatchObject({ status: 'STOPPED', validity: { to: '2026-03-10' } })
  })
  test.concurrent('DEATH: the fifth day after it is good too', async () => {
    const { niss, number } = await decided()
    await feed(niss, 'DEATH', '2026-03-10')
    await settled(number)
    const { stopDecision } = await world.cpas.ask<any>(
      STOP,
      { number, version: 2, lastDay: '2026-03-15' },
      '2026-03-20',
    )
    expect(stopDecision.findings).toEqual([])
    expect(stopDecision.decision).toMatchObject({ validity: { to: '2026-03-15' }, suspension: null })
  })

  test.concurrent('a stop that deals with an earlier mutation ends before it, whoever died since', async () => {
    const { niss, number } = await decided()
    await feed(niss, 'RESIDENCE_CHANGE', '2026-03-05', legal('2026-03-05'))
    await feed(niss, 'DEATH', '2026-03-10')
    const { version } = await settled(number, 2)
    const { stopDecision } = await world.cpas.ask<any>(STOP, { number, version, lastDay: '2026-03-04' }, TODAY)
    expect(stopDecision.findings).toEqual([])
    expect((await read(number)).mutations).toMatchObject([{ status: 'PROCESSED' }, { status: 'CANCELLED' }])
  })

  test.concurrent('a decision that ended before the effective day is left alone', async () => {
    const { niss, number } = await decided({ validity: validity('2026-03-01', '2026-03-19') })
    const { number: next } = await decide(
      world.cpas,
      decisionInput(niss, { validity: validity('2026-03-20', '2026-04-30') }),
    )
    await feed(niss, 'RESIDENCE_CHANGE', '2026-03-20', legal('2026-03-20'))
    expect(await settled(next)).toMatchObject({ suspension: { since: '2026-03-20' } })
    expect(await read(number)).toMatchObject({ version: 1, suspension: null, mutations: [] })
  })
  test.concurrent('a decision that begins later is suspended from the effective day too', async () => {
    const { niss, number } = await decided({ validity: validity('2026-04-01', '2026-04-30') })
    await feed(niss, 'RESIDENCE_CHANGE', '2026-03-20', legal('2026-03-20'))
    expect(await settled(number)).toMatchObject({ suspension: { since: '2026-03-20' } })
    const { decision } = await world.cpas.ask<any>(
      'query ($number: ID!) { decision(number: $number) { before: status(on: "2026-03-19") since: status(on: "2026-03-20") first: status(on: "2026-04-01") } }',
      { number },
    )
    expect(decision).toEqual({ before: 'FUTURE', since: 'SUSPENDED', first: 'SUSPENDED' })
    const suspendedOn = async (on: string) =>
      (
        await world.cpas.ask<any>(
          'query ($niss: Niss!, $on: LocalDate!) { decisions(filter: { niss: $niss, status: SUSPENDED, on: $on }) { totalCount } }',
          { niss, on },
        )
      ).decisions.totalCount
    expect([await suspendedOn('2026-03-19'), await suspendedOn('2026-03-20')]).toEqual([0, 1])
  })
  test.concurrent('every decision of the person is concerned, of whatever centre', async () => {
    const { niss, number } = await decided({ validity: validity('2026-03-01', '2026-03-31') })
    const there = await decide(
      world.other,
      decisionInput(niss, { validity: validity('2026-04-01', '2026-04-30'), residenceInsCode: '62063' }),
    )
    await feed(niss, 'STRUCK_OFF', '2026-03-20')
    expect((await settled(number)).suspension).toMatchObject({ since: '2026-03-20' })
    await waitUntil(
      async () => (await world.other.ask<any>(READ, { number: there.number }, TODAY)).decision,
      (decision: any) => decision.suspension !== null,
    )
  })
  test.concurrent('a mutation of the same reference again suspends once', async () => {
    const { niss, number } = await decided()
    const input = [{ reference: `twice-${niss}`, niss, kind: 'STRUCK_OFF', effectiveOn: '2026-03-20' }]
    const [one, two] = [
      await world.bcss.ask<any>(MUTATE, { input }, TODAY),
      await world.bcss.ask<any>(MUTATE, { input }, TODAY),
    ]
    expect(one.recordIdentityMutations[0].alreadyRecorded).toBe(false)
    expect(two.recordIdentityMutations[0]).toMatchObject({
      alreadyRecorded: true,
      mutation: one.recordIdentityMutations[0].mutation,
      findings: [],
    })
    await settled(number)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await read(number)).mutations).toHaveLength(1)
    expect((await read(number)).version).toBe(2)
  })
})

test.concurrent('an answer is of one moment: no mutation waits without its suspension', async () => {
  for (let i = 0; i < 5; i++) {
    const { niss, number } = await decided()
    await feed(niss, 'STRUCK_OFF', '2026-03-20')
    for (let isSuspended = false; !isSuspended; ) {
      const { mutations, suspension, versions, version } = await read(number)
      isSuspended = suspension !== null
      expect(mutations.map(({ status }: any) => status)).toEqual(isSuspended ? ['PENDING'] : [])
      expect(versions).toHaveLength(version)
    }
  }
})

describe('a suspended decision', () => {
  const suspended = async () => {
    const made = await decided()
    await feed(made.niss, 'RESIDENCE_CHANGE', '2026-03-10', legal('2026-03-10'))
    await settled(made.number)
    return made
  }
  test.concurrent('DEC-SUSPENDED: is not modified, nor extended', async () => {
    const { number, input } = await suspended()
    const modified = (await world.cpas.ask<any>(MODIFY, { number, version: 2, input }, TODAY)).modifyDecision
    expect(modified.decision).toBeNull()
    expect(summarize(modified.findings)).toContain('E DEC-SUSPENDED number')
    const simulated = (await world.cpas.ask<any>(SIMULATE_MODIFICATION, { number, input }, TODAY)).simulateModification
    expect(simulated.findings).toEqual(modified.findings)
    expect(simulated.acceptable).toBe(false)
    const extended = (await world.cpas.ask<any>(EXTEND, { number, version: 2, to: '2026-09-30' }, TODAY)).extendDecision
    expect(extended.decision).toBeNull()
    expect(rulesOf(extended.findings)).toContain('DEC-SUSPENDED')
    expect((await read(number)).version).toBe(2)
  })
  test.concurrent('may be stopped on the day before the mutation, which deals with it', async () => {
    const { number } = await suspended()
    const { stopDecision } = await world.cpas.ask<any>(STOP, { number, version: 2, lastDay: '2026-03-09' }, TODAY)
    expect(stopDecision.findings).toEqual([])
    expect(stopDecision.decision).toMatchObject({ status: 'STOPPED', validity: { to: '2026-03-09' }, suspension: null })
    expect((await read(number)).mutations).toMatchObject([{ status: 'PROCESSED' }])
    expect(await inbox(number)).toEqual([])
  })
  test.concurrent('is reactivated once: by default it ends on the day before the mutation', async () => {
    const { number } = await suspended()
    const done = await reactivate(number, 2)
    expect(done.findings).toEqual([])
    expect(done).toMatchObject({
      followUp: null,
      stopped: { number, version: 3, status: 'STOPPED', validity: { to: '2026-03-09' }, suspension: null },
    })
    expect(done.processed).toMatchObject([{ status: 'PROCESSED', mutation: { kind: 'RESIDENCE_CHANGE' } }])
    expect(done.processed[0].processedAt).not.toBeNull()
    expect((await read(number)).versions.map(({ action }: any) => action)).toEqual(['CREATE', 'SUSPEND', 'REACTIVATE'])
    const again = await reactivate(number, 2)
    expect(again.stopped).toBeNull()
    expect(rulesOf(again.findings)).toContain('DEC-VERSION')
    expect(rulesOf((await reactivate(number, 3)).findings)).toEqual(['DEC-NOT-SUSPENDED'])
    expect(await inbox(number, { status: 'PROCESSED' })).toHaveLength(1)
  })
  test.concurrent('may end earlier, not later', async () => {
    const { number } = await suspended()
    const late = await reactivate(number, 2, { lastDay: '2026-03-10' })
    expect(late.stopped).toBeNull()
    expect(late.findings[0].path).toBe('lastDay')
    const early = await reactivate(number, 2, { lastDay: '2026-03-05' })
    expect(early.findings).toEqual([])
    expect(early.stopped).toMatchObject({ validity: { to: '2026-03-05' } })
  })
  test.concurrent('follows up from the day of the mutation, in the new situation', async () => {
    const { niss, number } = await suspended()
    const followUp = decisionInput(niss, { validity: validity('2026-03-10', '2026-06-30') })
    const done = await reactivate(number, 2, { followUp })
    expect(done.findings).toEqual([])
    expect(done.stopped.validity.to).toBe('2026-03-09')
    expect(done.followUp).toMatchObject({
      version: 1,
      status: 'ACTIVE',
      residenceStatus: 'LEGAL_STAY',
      validity: { from: '2026-03-10' },
      refundTerms: { refundCode: 9008 },
      suspension: null,
    })
    expect(done.followUp.number).not.toBe(number)
    const { coverage } = await world.gp.ask<any>(COVERAGE, { niss, on: TODAY, careTypes: ['GENERAL_MEDICINE'] }, TODAY)
    expect(coverage.items[0]).toMatchObject({ covered: true, decision: { number: done.followUp.number } })
  })
  test.concurrent('stays suspended where its follow-up is refused: all or nothing', async () => {
    const { niss, number } = await suspended()
    const followUp = decisionInput(niss, {
      validity: validity('2026-03-10', '2027-03-10'),
      coverages: [cover('HOSPITALIZATION', { period: validity('2026-03-10', '2026-06-30') })],
    })
    const done = await reactivate(number, 2, { followUp })
    expect(done).toMatchObject({ stopped: null, followUp: null, processed: [] })
    expect(summarize(done.findings)).toEqual([
      'E DEC-COUPLING-HOSPITAL followUp.coverages.0.careType',
      'E DEC-ONE-YEAR followUp.validity.to',
    ])
    expect(await read(number)).toMatchObject({
      version: 2,
      suspension: { since: '2026-03-10' },
      mutations: [{ status: 'PENDING' }],
    })
  })
  test.concurrent('ten reactivations at once: one does it', async () => {
    const { niss, number } = await suspended()
    const followUp = decisionInput(niss, { validity: validity('2026-03-10', '2026-06-30') })
    const all = await Promise.all(Array.from({ length: 10 }, () => reactivate(number, 2, { followUp })))
    expect(all.filter(({ stopped }) => stopped !== null)).toHaveLength(1)
    for (const one of all) if (!one.stopped) expect(rulesOf(one.findings)).toContain('DEC-VERSION')
    const { decisions } = await world.cpas.ask<any>(
      'query ($niss: Niss!) { decisions(filter: { niss: $niss }) { totalCount } }',
      { niss },
    )
    expect(decisions.totalCount).toBe(2)
  })
})

describe('several mutations', () => {
  const card = { councilDate: '2019-01-01', validity: validity('2019-01-01', '2019-03-31') }
  async function manual(order: number[]) {
    const niss = await register(world.cpas, people.bis(), {}, '2018-12-01')
    const { number } = await decide(world.cpas, decisionInput(niss, card), '2019-01-02')
    const mutations: [string, string, More][] = [
      [
        'RESIDENCE_CHANGE',
        '2019-01-20',
        { residence: { status: 'REGULARISATION_9TER', register: 'FOREIGNERS', from: '2019-01-20' } },
      ],
      ['INSURANCE_AFFILIATION', '2019-02-01', { insurer: '100' }],
      ['STRUCK_OFF', '2019-03-15', {}],
    ]
    for (const [count, i] of order.entries()) {
      await feed(niss, ...mutations[i]!, '2019-03-20')
      await settled(number, count + 1, '2019-03-20')
    }
    return { niss, number }
  }
  test.concurrent.each([
    ['in their order', [0, 1, 2]],
    ['the last one first', [2, 1, 0]],
    ['the middle one first', [1, 0, 2]],
  ])('the manual’s example of 2019, %s', async (_, order) => {
    const { niss, number } = await manual(order)
    const before = await read(number, '2019-03-20')
    expect(before.suspension.since).toBe('2019-01-20')
    const followUp = decisionInput(niss, { councilDate: '2019-03-20', validity: validity('2019-01-20', '2019-01-31') })
    // 59 days lie between the 20th of January and the 20th of March: more than the 45 of that year.
    const late = await reactivate(number, before.version, { followUp }, '2019-03-20')
    expect(rulesOf(late.findings)).toEqual(['DEC-60-DAYS', 'DEC-60-DAYS'])
    // From the 1st of February on the person is insured: the follow-up ends before that day.
    const insured = decisionInput(niss, { councilDate: '2019-03-05', validity: validity('2019-01-20', '2019-03-31') })
    const over = await reactivate(number, before.version, { followUp: insured }, '2019-03-20')
    expect(over).toMatchObject({ stopped: null, followUp: null })
    expect(summarize(over.findings)).toEqual(['E DEC-SCOPE-INSURED followUp.niss'])
    expect(over.findings[0].facts).toContainEqual({ name: 'day', value: '2019-02-01' })
    const done = await reactivate(
      number,
      before.version,
      { followUp: { ...followUp, councilDate: '2019-03-05' } },
      '2019-03-20',
    )
    expect(done.findings).toEqual([])
    expect(done.stopped.validity).toEqual(validity('2019-01-01', '2019-01-19'))
    expect(done.followUp).toMatchObject({ validity: { from: '2019-01-20' }, residenceStatus: 'REGULARISATION_9TER' })
    const { mutations } = await read(number, '2019-03-20')
    expect(mutations.map(({ status, mutation }: any) => [mutation.kind, status])).toEqual([
      ['RESIDENCE_CHANGE', 'PROCESSED'],
      ['INSURANCE_AFFILIATION', 'CANCELLED'],
      ['STRUCK_OFF', 'CANCELLED'],
    ])
    expect(done.processed).toHaveLength(1)
    expect(await inbox(number, { status: 'CANCELLED' })).toHaveLength(2)
  })
  test.concurrent('only the stop: no decision goes on', async () => {
    const { number } = await manual([1, 2, 0])
    const { version } = await read(number, '2019-03-20')
    const done = await reactivate(number, version, {}, '2019-03-20')
    expect(done.stopped.validity.to).toBe('2019-01-19')
    expect(done.followUp).toBeNull()
  })
  test.concurrent('information between them neither suspends nor is cancelled', async () => {
    const { niss, number } = await decided()
    await feed(niss, 'NAME_CHANGE', '2026-03-08', { lastName: 'Autre' })
    await feed(niss, 'STRUCK_OFF', '2026-03-10')
    await settled(number, 2)
    const done = await reactivate(number, 2)
    expect(done.stopped.validity.to).toBe('2026-03-09')
    const { mutations } = await read(number)
    expect(mutations.map(({ status }: any) => status)).toEqual(['INFORMATION', 'PROCESSED'])
  })
})

describe('two persons become one', () => {
  test.concurrent('who had two numbers keeps every decision, and each number leads to both', async () => {
    const [one, two] = [
      await decided({ validity: validity('2026-03-01', '2026-03-31') }),
      await decided({ validity: validity('2026-04-01', '2026-04-30') }),
    ]
    await feed(one.niss, 'NUMBER_CHANGE', '2026-03-12', { newNiss: two.niss })
    for (const niss of [one.niss, two.niss]) {
      const { decisions } = await world.cpas.ask<any>(
        'query ($niss: Niss!) { decisions(filter: { niss: $niss }) { totalCount edges { node { number beneficiary { niss } } } } }',
        { niss },
        TODAY,
      )
      expect(new Set(decisions.edges.map(({ node }: any) => node.number))).toEqual(new Set([one.number, two.number]))
      for (const { node } of decisions.edges) expect(node.beneficiary.niss).toBe(two.niss)
      const { coverage } = await world.gp.ask<any>(
        COVERAGE,
        { niss, on: '2026-04-10', careTypes: ['GENERAL_MEDICINE'] },
        TODAY,
      )
      expect(coverage.items[0]).toMatchObject({ covered: true, decision: { number: two.number } })
    }
    // From now on the two are one for the overlap too.
    const { createDecision } = await world.cpas.ask<any>(
      `mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } ${FINDINGS} } }`,
      { input: decisionInput(one.niss, { validity: validity('2026-04-15', '2026-05-31') }) },
      TODAY,
    )
    expect(rulesOf(createDecision.findings)).toEqual(['DEC-OVERLAP'])
  })
  test.concurrent('also where both had a decision on the same days', async () => {
    const [one, two] = [await decided(), await decided()]
    await feed(one.niss, 'NUMBER_CHANGE', '2026-03-12', { newNiss: two.niss })
    const { coverage } = await world.gp.ask<any>(
      COVERAGE,
      { niss: one.niss, on: TODAY, careTypes: ['GENERAL_MEDICINE'] },
      TODAY,
    )
    expect(coverage.items[0].covered).toBe(true)
    const { stopDecision } = await world.cpas.ask<any>(STOP, { number: one.number, version: 1, lastDay: TODAY }, TODAY)
    expect(stopDecision.findings).toEqual([])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
