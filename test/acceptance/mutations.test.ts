import { rulesOf, waitUntil } from './answers'
import { CPAS, decide, decisionInput, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { legal, mutationSteps } from './mutation-steps'
import { COVERAGE, MUTATE, READ, STOP } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { recordMutation, read, waitForMutations, inbox, personWithDecision } = mutationSteps(fixtures, unusedNiss)
const validity = (from: string, to: string) => ({ from, to })

describe('effect of an identity mutation on a decision', () => {
  test.concurrent.each([
    ['NAME_CHANGE', { lastName: 'Autre' }],
    ['GENDER_CHANGE', { gender: 'MALE' }],
    ['BIRTH_DATE_CORRECTION', { birthDate: '1965-02-03' }],
    ['ADDRESS_CHANGE', { address: { insCode: '21013', from: '2026-03-20' } }],
    ['INSURANCE_END', {}],
    ['RECEPTION_CENTRE_DEPARTURE', {}],
  ])('%s does not suspend the decision and informs the CPAS', async (kind, more) => {
    const { niss, number } = await personWithDecision()
    await recordMutation(niss, kind, '2026-03-20', more)
    const decision = await waitForMutations(number)
    expect(decision).toMatchObject({ version: 1, status: 'ACTIVE', suspension: null })
    expect(decision.mutations).toMatchObject([
      { status: 'INFORMATION', suspends: false, processedAt: null, mutation: { kind, effectiveOn: '2026-03-20' } },
    ])
    expect(await inbox(number)).toEqual([])
    expect(await inbox(number, { status: 'INFORMATION' })).toHaveLength(1)
  })

  test.concurrent('a decision shows the new name of its beneficiary from the effective day on', async () => {
    const { niss, number } = await personWithDecision()
    await recordMutation(niss, 'NAME_CHANGE', '2026-03-12', { lastName: 'Neuf' })
    const { decision } = await fixtures.cpas.ask<any>(
      'query ($number: ID!) { decision(number: $number) { beneficiary { lastName } } }',
      { number },
      TODAY,
    )
    expect(decision.beneficiary.lastName).toBe('Neuf')
  })

  test.concurrent('NUMBER_CHANGE with the same residence status keeps the decision active under the new number', async () => {
    const { niss, number } = await personWithDecision()
    const newNiss = unusedNiss.national()
    await recordMutation(niss, 'NUMBER_CHANGE', '2026-03-12', { newNiss })
    const decision = await waitForMutations(number)
    expect(decision).toMatchObject({ version: 1, suspension: null, beneficiary: { niss: newNiss } })
    expect(decision.mutations).toMatchObject([{ status: 'INFORMATION', suspends: false }])
    const { decisions } = await fixtures.cpas.ask<any>(
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
  ])('%s suspends the decision from its effective day on', async (kind, more) => {
    const { niss, number } = await personWithDecision()
    const mutation = await recordMutation(
      niss,
      kind,
      '2026-03-20',
      kind === 'NUMBER_CHANGE' ? { ...more, newNiss: unusedNiss.national() } : more,
    )
    const decision = await waitForMutations(number)
    expect(decision).toMatchObject({ version: 2, suspension: { since: '2026-03-20', cause: { status: 'PENDING' } } })
    expect(decision.mutations).toMatchObject([
      { status: 'PENDING', suspends: true, processedAt: null, mutation: { kind } },
    ])
    expect(decision.versions.map(({ action }: any) => action)).toEqual(['CREATE', 'SUSPEND'])
    const { decision: days } = await fixtures.cpas.ask<any>(
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
    expect(await inbox(number, null, fixtures.otherCpas)).toHaveLength(0)
    expect(await inbox(number, { cpas: CPAS }, fixtures.inspector)).toHaveLength(1)
  })

  test.concurrent('DEATH suspends the decision from the sixth day after it, and the decision can be stopped from the death to 5 days after it', async () => {
    const { niss, number } = await personWithDecision()
    await recordMutation(niss, 'DEATH', '2026-03-10')
    expect(await waitForMutations(number)).toMatchObject({ suspension: { since: '2026-03-16' } })
    const { coverage } = await fixtures.gp.ask<any>(COVERAGE, { niss, on: '2026-03-09' }, TODAY)
    expect(coverage.findings).toEqual([])
    const stop = async (version: number, lastDay: string) =>
      (await fixtures.cpas.ask<any>(STOP, { number, version, lastDay }, '2026-03-20')).stopDecision
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
  test.concurrent('a decision can be stopped on the fifth day after the death', async () => {
    const { niss, number } = await personWithDecision()
    await recordMutation(niss, 'DEATH', '2026-03-10')
    await waitForMutations(number)
    const { stopDecision } = await fixtures.cpas.ask<any>(
      STOP,
      { number, version: 2, lastDay: '2026-03-15' },
      '2026-03-20',
    )
    expect(stopDecision.findings).toEqual([])
    expect(stopDecision.decision).toMatchObject({ validity: { to: '2026-03-15' }, suspension: null })
  })

  test.concurrent('a stop that processes an earlier mutation ends before that mutation even after a death', async () => {
    const { niss, number } = await personWithDecision()
    await recordMutation(niss, 'RESIDENCE_CHANGE', '2026-03-05', legal('2026-03-05'))
    await recordMutation(niss, 'DEATH', '2026-03-10')
    const { version } = await waitForMutations(number, 2)
    const { stopDecision } = await fixtures.cpas.ask<any>(STOP, { number, version, lastDay: '2026-03-04' }, TODAY)
    expect(stopDecision.findings).toEqual([])
    expect((await read(number)).mutations).toMatchObject([{ status: 'PROCESSED' }, { status: 'CANCELLED' }])
  })

  test.concurrent('a mutation does not affect a decision that ended before its effective day', async () => {
    const { niss, number } = await personWithDecision({ validity: validity('2026-03-01', '2026-03-19') })
    const { number: next } = await decide(
      fixtures.cpas,
      decisionInput(niss, { validity: validity('2026-03-20', '2026-04-30') }),
    )
    await recordMutation(niss, 'RESIDENCE_CHANGE', '2026-03-20', legal('2026-03-20'))
    expect(await waitForMutations(next)).toMatchObject({ suspension: { since: '2026-03-20' } })
    expect(await read(number)).toMatchObject({ version: 1, suspension: null, mutations: [] })
  })
  test.concurrent('a mutation suspends a future decision from its effective day on', async () => {
    const { niss, number } = await personWithDecision({ validity: validity('2026-04-01', '2026-04-30') })
    await recordMutation(niss, 'RESIDENCE_CHANGE', '2026-03-20', legal('2026-03-20'))
    expect(await waitForMutations(number)).toMatchObject({ suspension: { since: '2026-03-20' } })
    const { decision } = await fixtures.cpas.ask<any>(
      'query ($number: ID!) { decision(number: $number) { before: status(on: "2026-03-19") since: status(on: "2026-03-20") first: status(on: "2026-04-01") } }',
      { number },
    )
    expect(decision).toEqual({ before: 'FUTURE', since: 'SUSPENDED', first: 'SUSPENDED' })
    const suspendedOn = async (on: string) =>
      (
        await fixtures.cpas.ask<any>(
          'query ($niss: Niss!, $on: LocalDate!) { decisions(filter: { niss: $niss, status: SUSPENDED, on: $on }) { totalCount } }',
          { niss, on },
        )
      ).decisions.totalCount
    expect([await suspendedOn('2026-03-19'), await suspendedOn('2026-03-20')]).toEqual([0, 1])
  })
  test.concurrent('a mutation suspends the decisions of every CPAS', async () => {
    const { niss, number } = await personWithDecision({ validity: validity('2026-03-01', '2026-03-31') })
    const there = await decide(
      fixtures.otherCpas,
      decisionInput(niss, { validity: validity('2026-04-01', '2026-04-30'), residenceInsCode: '62063' }),
    )
    await recordMutation(niss, 'STRUCK_OFF', '2026-03-20')
    expect((await waitForMutations(number)).suspension).toMatchObject({ since: '2026-03-20' })
    await waitUntil(
      async () => (await fixtures.otherCpas.ask<any>(READ, { number: there.number }, TODAY)).decision,
      (decision: any) => decision.suspension !== null,
    )
  })
  test.concurrent('a repeated reference of a mutation suspends a decision once', async () => {
    const { niss, number } = await personWithDecision()
    const input = [{ reference: `twice-${niss}`, niss, kind: 'STRUCK_OFF', effectiveOn: '2026-03-20' }]
    const [one, two] = [
      await fixtures.bcss.ask<any>(MUTATE, { input }, TODAY),
      await fixtures.bcss.ask<any>(MUTATE, { input }, TODAY),
    ]
    expect(one.recordIdentityMutations[0].alreadyRecorded).toBe(false)
    expect(two.recordIdentityMutations[0]).toMatchObject({
      alreadyRecorded: true,
      mutation: one.recordIdentityMutations[0].mutation,
      findings: [],
    })
    await waitForMutations(number)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await read(number)).mutations).toHaveLength(1)
    expect((await read(number)).version).toBe(2)
  })
})

test.concurrent('one response never shows a pending mutation without its suspension', async () => {
  for (let i = 0; i < 5; i++) {
    const { niss, number } = await personWithDecision()
    await recordMutation(niss, 'STRUCK_OFF', '2026-03-20')
    for (let isSuspended = false; !isSuspended; ) {
      const { mutations, suspension, versions, version } = await read(number)
      isSuspended = suspension !== null
      expect(mutations.map(({ status }: any) => status)).toEqual(isSuspended ? ['PENDING'] : [])
      expect(versions).toHaveLength(version)
    }
  }
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
