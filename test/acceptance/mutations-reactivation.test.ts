import { rulesOf, summarize } from './answers'
import { coverageInput, decide, decisionInput, register, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { legal, mutationSteps } from './mutation-steps'
import { COVERAGE, EXTEND, FINDINGS, MODIFY, REACTIVATE, SIMULATE_MODIFICATION, STOP } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { recordMutation, read, waitForMutations, inbox, personWithDecision } = mutationSteps(fixtures, unusedNiss)
type Overrides = Record<string, any>
const validity = (from: string, to: string) => ({ from, to })
const reactivate = async (number: string, version: number, more: Overrides = {}, on = TODAY) =>
  (await fixtures.cpas.ask<any>(REACTIVATE, { number, version, ...more }, on)).reactivateDecision

describe('a suspended decision', () => {
  const suspended = async () => {
    const made = await personWithDecision()
    await recordMutation(made.niss, 'RESIDENCE_CHANGE', '2026-03-10', legal('2026-03-10'))
    await waitForMutations(made.number)
    return made
  }
  test.concurrent('DEC-SUSPENDED rejects a modification and an extension of a suspended decision', async () => {
    const { number, input } = await suspended()
    const modified = (await fixtures.cpas.ask<any>(MODIFY, { number, version: 2, input }, TODAY)).modifyDecision
    expect(modified.decision).toBeNull()
    expect(summarize(modified.findings)).toContain('E DEC-SUSPENDED number')
    const simulated = (await fixtures.cpas.ask<any>(SIMULATE_MODIFICATION, { number, input }, TODAY))
      .simulateModification
    expect(simulated.findings).toEqual(modified.findings)
    expect(simulated.acceptable).toBe(false)
    const extended = (await fixtures.cpas.ask<any>(EXTEND, { number, version: 2, to: '2026-09-30' }, TODAY))
      .extendDecision
    expect(extended.decision).toBeNull()
    expect(rulesOf(extended.findings)).toContain('DEC-SUSPENDED')
    expect((await read(number)).version).toBe(2)
  })
  test.concurrent('a suspended decision can be stopped on the day before the mutation, which processes the mutation', async () => {
    const { number } = await suspended()
    const { stopDecision } = await fixtures.cpas.ask<any>(STOP, { number, version: 2, lastDay: '2026-03-09' }, TODAY)
    expect(stopDecision.findings).toEqual([])
    expect(stopDecision.decision).toMatchObject({ status: 'STOPPED', validity: { to: '2026-03-09' }, suspension: null })
    expect((await read(number)).mutations).toMatchObject([{ status: 'PROCESSED' }])
    expect(await inbox(number)).toEqual([])
  })
  test.concurrent('a suspended decision is reactivated once and ends by default on the day before the mutation', async () => {
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
  test.concurrent('a reactivation may set an earlier last day, not a later one', async () => {
    const { number } = await suspended()
    const late = await reactivate(number, 2, { lastDay: '2026-03-10' })
    expect(late.stopped).toBeNull()
    expect(late.findings[0].path).toBe('lastDay')
    const early = await reactivate(number, 2, { lastDay: '2026-03-05' })
    expect(early.findings).toEqual([])
    expect(early.stopped).toMatchObject({ validity: { to: '2026-03-05' } })
  })
  test.concurrent('a follow-up begins on the day of the mutation with the new residence status', async () => {
    const { niss, number } = await suspended()
    const followUp = decisionInput(niss, { validity: validity('2026-03-10', '2026-06-30') })
    const done = await reactivate(number, 2, { followUp })
    expect(rulesOf(done.findings)).toEqual(['DEC-INSURABLE-3-MONTHS'])
    expect(done.stopped.validity.to).toBe('2026-03-09')
    expect(done.followUp).toMatchObject({
      version: 1,
      status: 'ACTIVE',
      residenceStatus: 'LEGAL_STAY',
      validity: { from: '2026-03-10' },
      refundTerms: { refundCode: 9002 },
      suspension: null,
    })
    expect(done.followUp.number).not.toBe(number)
    const { coverage } = await fixtures.gp.ask<any>(
      COVERAGE,
      { niss, on: TODAY, careTypes: ['GENERAL_MEDICINE'] },
      TODAY,
    )
    expect(coverage.items[0]).toMatchObject({ covered: true, decision: { number: done.followUp.number } })
  })
  test.concurrent('a decision stays suspended when its follow-up is rejected', async () => {
    const { niss, number } = await suspended()
    const followUp = decisionInput(niss, {
      validity: validity('2026-03-10', '2027-03-10'),
      coverages: [coverageInput('HOSPITALIZATION', { period: validity('2026-03-10', '2026-06-30') })],
    })
    const done = await reactivate(number, 2, { followUp })
    expect(done).toMatchObject({ stopped: null, followUp: null, processed: [] })
    expect(summarize(done.findings)).toEqual([
      'E DEC-COUPLING-HOSPITAL followUp.coverages.0.careType',
      'E DEC-ONE-YEAR followUp.validity.to',
      'W DEC-INSURABLE-3-MONTHS followUp.insuranceDelayGrounds',
    ])
    expect(await read(number)).toMatchObject({
      version: 2,
      suspension: { since: '2026-03-10' },
      mutations: [{ status: 'PENDING' }],
    })
  })
  test.concurrent('of ten concurrent reactivations one succeeds', async () => {
    const { niss, number } = await suspended()
    const followUp = decisionInput(niss, { validity: validity('2026-03-10', '2026-06-30') })
    const all = await Promise.all(Array.from({ length: 10 }, () => reactivate(number, 2, { followUp })))
    expect(all.filter(({ stopped }) => stopped !== null)).toHaveLength(1)
    for (const one of all) if (!one.stopped) expect(rulesOf(one.findings)).toContain('DEC-VERSION')
    const { decisions } = await fixtures.cpas.ask<any>(
      'query ($niss: Niss!) { decisions(filter: { niss: $niss }) { totalCount } }',
      { niss },
    )
    expect(decisions.totalCount).toBe(2)
  })
})

describe('several mutations', () => {
  const card = { councilDate: '2019-01-01', validity: validity('2019-01-01', '2019-03-31') }
  async function exampleOf2019(order: number[]) {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), {}, '2018-12-01')
    const { number } = await decide(fixtures.cpas, decisionInput(niss, card), '2019-01-02')
    const mutations: [string, string, Overrides][] = [
      [
        'RESIDENCE_CHANGE',
        '2019-01-20',
        { residence: { status: 'REGULARISATION_9TER', register: 'FOREIGNERS', from: '2019-01-20' } },
      ],
      ['INSURANCE_AFFILIATION', '2019-02-01', { insurer: '100' }],
      ['STRUCK_OFF', '2019-03-15', {}],
    ]
    for (const [count, i] of order.entries()) {
      await recordMutation(niss, ...mutations[i]!, '2019-03-20')
      await waitForMutations(number, count + 1, '2019-03-20')
    }
    return { niss, number }
  }
  test.concurrent.each([
    ['in chronological order', [0, 1, 2]],
    ['in reverse order', [2, 1, 0]],
    ['in mixed order', [1, 0, 2]],
  ])('the example of 2019 in the manual gives the same result with its mutations %s', async (_, order) => {
    const { niss, number } = await exampleOf2019(order)
    const before = await read(number, '2019-03-20')
    expect(before.suspension.since).toBe('2019-01-20')
    const followUp = decisionInput(niss, { councilDate: '2019-03-20', validity: validity('2019-01-20', '2019-01-31') })
    // From the 1st of February on the person is insured: the follow-up ends before that day.
    const insured = decisionInput(niss, { councilDate: '2019-03-05', validity: validity('2019-01-20', '2019-03-31') })
    const over = await reactivate(number, before.version, { followUp: insured }, '2019-03-20')
    expect(over).toMatchObject({ stopped: null, followUp: null })
    expect(summarize(over.findings).slice(0, 1)).toEqual(['E DEC-SCOPE-INSURED followUp.niss'])
    expect(rulesOf(over.findings).slice(1)).toEqual(['DEC-SITUATION-AHEAD', 'DEC-SITUATION-AHEAD'])
    expect(over.findings[0].facts).toContainEqual({ name: 'day', value: '2019-02-01' })
    // 59 days lie between the 20th of January and the 20th of March, more than the 45 of that year: the rights were given before.
    const done = await reactivate(number, before.version, { followUp }, '2019-03-20')
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
  test.concurrent('a reactivation without a follow-up only stops the decision', async () => {
    const { number } = await exampleOf2019([1, 2, 0])
    const { version } = await read(number, '2019-03-20')
    const done = await reactivate(number, version, {}, '2019-03-20')
    expect(done.stopped.validity.to).toBe('2019-01-19')
    expect(done.followUp).toBeNull()
  })
  test.concurrent('an informational mutation neither suspends nor is cancelled', async () => {
    const { niss, number } = await personWithDecision()
    await recordMutation(niss, 'NAME_CHANGE', '2026-03-08', { lastName: 'Autre' })
    await recordMutation(niss, 'STRUCK_OFF', '2026-03-10')
    await waitForMutations(number, 2)
    const done = await reactivate(number, 2)
    expect(done.stopped.validity.to).toBe('2026-03-09')
    const { mutations } = await read(number)
    expect(mutations.map(({ status }: any) => status)).toEqual(['INFORMATION', 'PROCESSED'])
  })
})

describe('merged persons', () => {
  test.concurrent('merged persons keep all decisions, and each number finds all of them', async () => {
    const [one, two] = [
      await personWithDecision({ validity: validity('2026-03-01', '2026-03-31') }),
      await personWithDecision({ validity: validity('2026-04-01', '2026-04-30') }),
    ]
    await recordMutation(one.niss, 'NUMBER_CHANGE', '2026-03-12', { newNiss: two.niss })
    for (const niss of [one.niss, two.niss]) {
      const { decisions } = await fixtures.cpas.ask<any>(
        'query ($niss: Niss!) { decisions(filter: { niss: $niss }) { totalCount edges { node { number beneficiary { niss } } } } }',
        { niss },
        TODAY,
      )
      expect(new Set(decisions.edges.map(({ node }: any) => node.number))).toEqual(new Set([one.number, two.number]))
      for (const { node } of decisions.edges) expect(node.beneficiary.niss).toBe(two.niss)
      const { coverage } = await fixtures.gp.ask<any>(
        COVERAGE,
        { niss, on: '2026-04-10', careTypes: ['GENERAL_MEDICINE'] },
        TODAY,
      )
      expect(coverage.items[0]).toMatchObject({ covered: true, decision: { number: two.number } })
    }
    // DEC-OVERLAP applies across both numbers.
    const { createDecision } = await fixtures.cpas.ask<any>(
      `mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } ${FINDINGS} } }`,
      { input: decisionInput(one.niss, { validity: validity('2026-04-15', '2026-05-31') }) },
      TODAY,
    )
    expect(rulesOf(createDecision.findings)).toEqual(['DEC-OVERLAP'])
  })
  test.concurrent('merged persons with decisions on the same days stay covered, and one decision can be stopped', async () => {
    const [one, two] = [await personWithDecision(), await personWithDecision()]
    await recordMutation(one.niss, 'NUMBER_CHANGE', '2026-03-12', { newNiss: two.niss })
    const { coverage } = await fixtures.gp.ask<any>(
      COVERAGE,
      { niss: one.niss, on: TODAY, careTypes: ['GENERAL_MEDICINE'] },
      TODAY,
    )
    expect(coverage.items[0].covered).toBe(true)
    const { stopDecision } = await fixtures.cpas.ask<any>(
      STOP,
      { number: one.number, version: 1, lastDay: TODAY },
      TODAY,
    )
    expect(stopDecision.findings).toEqual([])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
