/** Requests about situations that change inside a decision that an inspection of the law made, with the answers of today. */
import { rulesOf, summarize } from './answers'
import { coverageInput, decide, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { invoiceSteps, line } from './invoice-steps'
import { legal, mutationSteps } from './mutation-steps'
import { EXTEND, FINDINGS, MODIFY, TARIFY } from './operations'
import { factsOf, general, inputFor, rightsSteps } from './rights-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { recordMutation, read, waitForMutations } = mutationSteps(fixtures, unusedNiss)
const { sendOne } = invoiceSteps(fixtures, unusedNiss)
const { person, simulate, create, reactivate, codesOn, covers } = rightsSteps(fixtures, unusedNiss)
type Overrides = Record<string, any>

describe('a person who is known to be insured on later days', () => {
  test.concurrent('a decision from 2026-02-05 to 2027-02-04, of a person whose affiliation from 2026-02-15 was reported on 2026-02-01, is refused with that day and accepted until 2026-02-14; an invoice of 2026-03-01 is not paid', async () => {
    const niss = await person('2026-01-15')
    await recordMutation(niss, 'INSURANCE_AFFILIATION', '2026-02-15', {}, '2026-02-01')
    const over = inputFor(niss, '2026-02-05', '2026-02-05', '2027-02-04')
    const refused = await create(over, '2026-02-05')
    expect(summarize(refused.findings)).toEqual(['E DEC-SCOPE-INSURED niss', 'W DEC-SITUATION-AHEAD validity.to'])
    expect(factsOf(refused.findings, 'DEC-SCOPE-INSURED')).toMatchObject([{ day: '2026-02-15' }])
    expect((await simulate(over, '2026-02-05')).findings).toEqual(refused.findings)
    const until = await create(inputFor(niss, '2026-02-05', '2026-02-05', '2026-02-14'), '2026-02-05')
    expect(until.findings).toEqual([])
    expect((await covers(niss, '2026-03-01')).covered).toBe(false)
    const paid = await sendOne(niss, line({ performedOn: '2026-03-01' }))
    expect(paid).toMatchObject({ outcome: 'REJECTED', amounts: { state: '0.00' } })
    const modified = await fixtures.cpas.ask<any>(
      MODIFY,
      { number: until.decision.number, version: 1, input: over },
      '2026-02-06',
    )
    expect(rulesOf(modified.modifyDecision.findings)).toContain('DEC-SCOPE-INSURED')
  })

  test.concurrent('an extension to 2026-12-31 over an affiliation, or a legal stay, from 2026-05-01 that was reported on 2026-03-01 is refused with that day and accepted until 2026-04-30', async () => {
    for (const [kind, more, rules] of [
      ['INSURANCE_AFFILIATION', {}, ['DEC-SCOPE-INSURED', 'DEC-EXTENSION-SITUATION']],
      ['RESIDENCE_CHANGE', legal('2026-05-01'), ['DEC-EXTENSION-SITUATION', 'DEC-INSURABLE-3-MONTHS']],
    ] as const) {
      const niss = await person('2026-01-15')
      const { number } = await decide(
        fixtures.cpas,
        inputFor(niss, '2026-02-01', '2026-02-01', '2026-03-31'),
        '2026-02-01',
      )
      await recordMutation(niss, kind, '2026-05-01', more, '2026-03-01')
      const extend = async (to: string) =>
        (await fixtures.cpas.ask<any>(EXTEND, { number, version: 1, to }, TODAY)).extendDecision
      const refused = await extend('2026-12-31')
      expect(rulesOf(refused.findings)).toEqual(rules)
      expect(refused.findings.every(({ path }: any) => path === 'to')).toBe(true)
      expect(factsOf(refused.findings, 'DEC-EXTENSION-SITUATION')).toMatchObject([{ kind, effectiveOn: '2026-05-01' }])
      expect((await extend('2026-05-01')).decision).toBeNull()
      expect((await extend('2026-04-30')).findings).toEqual([])
    }
  })

  test.concurrent('a follow-up from 2026-01-20 to 2026-06-30 of a person who is insured from 2026-02-15 is refused as a whole and accepted until 2026-02-14; on 2026-03-10 the person is insured and no care is covered', async () => {
    const niss = await person('2026-01-01')
    const { number } = await decide(
      fixtures.cpas,
      inputFor(niss, '2026-01-05', '2026-01-05', '2026-06-30'),
      '2026-01-05',
    )
    await recordMutation(niss, 'RESIDENCE_CHANGE', '2026-01-20', legal('2026-01-20'), '2026-03-01')
    await recordMutation(niss, 'INSURANCE_AFFILIATION', '2026-02-15', {}, '2026-03-01')
    await waitForMutations(number, 2)
    const { version } = await read(number)
    const refused = await reactivate(number, version, inputFor(niss, TODAY, '2026-01-20', '2026-06-30'), TODAY)
    expect(refused.stopped).toBeNull()
    expect(factsOf(refused.findings, 'DEC-SCOPE-INSURED')).toMatchObject([{ day: '2026-02-15' }])
    const done = await reactivate(number, version, inputFor(niss, TODAY, '2026-01-20', '2026-02-14'), TODAY)
    expect(done.findings).toEqual([])
    expect(done.stopped.validity.to).toBe('2026-01-19')
    expect((await covers(niss, '2026-03-10')).covered).toBe(false)
    const INSURANCE = 'query ($niss: Niss!) { beneficiary(niss: $niss) { insurance(on: "2026-03-10") { status } } }'
    const { beneficiary } = await fixtures.cpas.ask<any>(INSURANCE, { niss }, TODAY)
    expect(beneficiary.insurance.status).toBe('INSURED')
    const { tarify } = await fixtures.gp.ask<any>(
      TARIFY,
      { input: { niss, provider: fixtures.gpNumber, performedOn: '2026-03-10', lines: [{ code: '101076' }] } },
      TODAY,
    )
    expect(tarify.total.state).toBe('0.00')
  })
})

describe('several mutations inside a decision (the manual’s example, handled on 20 March 2019)', () => {
  const HANDLED = '2019-03-20'
  const suspendedCard = async () => {
    const niss = await person('2018-12-01')
    const { number } = await decide(
      fixtures.cpas,
      inputFor(niss, '2019-01-01', '2019-01-01', '2019-03-31'),
      '2019-01-01',
    )
    const nineTer = { residence: { status: 'REGULARISATION_9TER', register: 'WAITING', from: '2019-01-20' } }
    await recordMutation(niss, 'RESIDENCE_CHANGE', '2019-01-20', nineTer, '2019-03-18')
    await recordMutation(niss, 'RESIDENCE_CHANGE', '2019-02-01', legal('2019-02-01'), '2019-03-18')
    await recordMutation(niss, 'INSURANCE_AFFILIATION', '2019-03-15', {}, '2019-03-18')
    await waitForMutations(number, 3)
    return { niss, number, version: (await read(number)).version as number }
  }
  const LINKS = `query ($number: ID!) { decision(number: $number) { validity { from to } follows { number } followedBy { number } } }`
  const links = async (number: string) => (await fixtures.cpas.ask<any>(LINKS, { number }, TODAY)).decision

  test.concurrent('a follow-up from 2019-01-20 with a council date of 2019-03-20 is accepted until the day before the affiliation, 59 days before the council; legal stay from 2019-02-01 changes its terms and is a warning', async () => {
    const { niss, number, version } = await suspendedCard()
    const done = await reactivate(number, version, inputFor(niss, HANDLED, '2019-01-20', '2019-03-14'), HANDLED)
    expect(summarize(done.findings)).toEqual(['W DEC-SITUATION-AHEAD followUp.validity.to'])
    expect(factsOf(done.findings, 'DEC-SITUATION-AHEAD')).toMatchObject([
      { kind: 'RESIDENCE_CHANGE', effectiveOn: '2019-02-01' },
    ])
    expect(done.stopped.validity).toMatchObject({ from: '2019-01-01', to: '2019-01-19' })
    expect(done.processed).toHaveLength(1)
    expect((await read(number)).mutations.map(({ status }: any) => status)).toEqual([
      'PROCESSED',
      'CANCELLED',
      'CANCELLED',
    ])
    expect(await codesOn(done.followUp.number, null, '2019-01-31', '2019-02-01', '2019-03-14')).toEqual([
      9003, 9003, 9002, 9002,
    ])
    expect(await links(number)).toMatchObject({ follows: null, followedBy: { number: done.followUp.number } })
    expect(await links(done.followUp.number)).toMatchObject({ follows: { number }, followedBy: null })
  })

  test.concurrent.each(['2019-01-01', '2019-03-05'])(
    'a follow-up from 2019-01-20 to 2019-03-31 with a council date of %s is refused as a whole, because the person is insured from 2019-03-15',
    async (councilDate) => {
      const { niss, number, version } = await suspendedCard()
      const refused = await reactivate(
        number,
        version,
        inputFor(niss, councilDate, '2019-01-20', '2019-03-31'),
        HANDLED,
      )
      expect([refused.stopped, refused.followUp]).toEqual([null, null])
      expect(factsOf(refused.findings, 'DEC-SCOPE-INSURED')).toMatchObject([{ day: '2019-03-15' }])
      expect((await read(number)).status).toBe('SUSPENDED')
    },
  )

  const FACTS = `query ($number: ID!) { decision(number: $number) { councilDate situationChanges { kind effectiveOn decideBy }
    refundTermsPeriods { period { from to } refundTerms { refundCode } } mutations { decideBy mutation { effectiveOn } } } }`
  test.concurrent('the follow-up split at each later change, with the dates that the console proposes from the facts of the card, is accepted: the later part keeps the council date of the stopped decision', async () => {
    const { niss, number, version } = await suspendedCard()
    // The facts from which admin/src/resources/mutations/followUpParts.ts proposes these dates.
    const { decision: card } = await fixtures.cpas.ask<any>(FACTS, { number }, HANDLED)
    expect(card.councilDate).toBe('2019-01-01')
    const changes = [
      ['2019-01-20', '2019-03-06'],
      ['2019-02-01', '2019-03-18'],
      ['2019-03-15', '2019-04-29'],
    ]
    expect(card.situationChanges.map(({ effectiveOn, decideBy }: any) => [effectiveOn, decideBy])).toEqual(changes)
    expect(
      card.refundTermsPeriods.map(({ period, refundTerms }: any) => [period.from, refundTerms?.refundCode]),
    ).toEqual([
      ['2019-01-01', 9001],
      ['2019-01-20', 9003],
      ['2019-02-01', 9002],
      ['2019-03-15', undefined],
    ])
    expect(card.mutations.map(({ decideBy, mutation }: any) => [mutation.effectiveOn, decideBy])).toEqual(changes)
    const first = await reactivate(number, version, inputFor(niss, HANDLED, '2019-01-20', '2019-01-31'), HANDLED)
    expect(first.findings).toEqual([])
    const late = await create(inputFor(niss, HANDLED, '2019-02-01', '2019-03-14'), HANDLED)
    expect(rulesOf(late.findings)).toEqual(['DEC-60-DAYS', 'DEC-60-DAYS'])
    const second = await create(inputFor(niss, '2019-01-01', '2019-02-01', '2019-03-14'), HANDLED)
    expect(second.findings).toEqual([])
    expect(second.decision).toMatchObject({ residenceStatus: 'LEGAL_STAY', refundTerms: { refundCode: 9002 } })
    // The first part follows the stopped decision. The second one is a decision of its own, not that of a reactivation.
    expect(await links(number)).toMatchObject({ follows: null, followedBy: { number: first.followUp.number } })
    expect(await links(first.followUp.number)).toMatchObject({
      validity: { from: '2019-01-20', to: '2019-01-31' },
      follows: { number },
      followedBy: null,
    })
    expect(await links(second.decision.number)).toMatchObject({
      validity: { from: '2019-02-01', to: '2019-03-14' },
      follows: null,
      followedBy: null,
    })
  })

  test.concurrent('a follow-up may begin later than the day after the stop, and its new rights are limited', async () => {
    const { niss, number, version } = await suspendedCard()
    const coverages = [
      general('2019-01-22', '2019-03-14', { patientPart: 'FULL' }),
      coverageInput('PHARMACEUTICALS', { period: { from: '2019-01-22', to: '2019-03-14' } }),
    ]
    const more = inputFor(niss, HANDLED, '2019-01-22', '2019-03-14', { coverages })
    const refused = await reactivate(number, version, more, HANDLED)
    expect(summarize(refused.findings).filter((text) => text.startsWith('E'))).toEqual([
      'E DEC-60-DAYS followUp.coverages.0.patientPart',
      'E DEC-60-DAYS followUp.coverages.1.period.from',
    ])
    const done = await reactivate(number, version, inputFor(niss, HANDLED, '2019-01-22', '2019-03-14'), HANDLED)
    expect(done.stopped.validity.to).toBe('2019-01-19')
    expect(done.followUp.validity.from).toBe('2019-01-22')
  })
})

test.concurrent('a follow-up is simulated with the findings that the reactivation gives', async () => {
  const niss = await person('2026-01-01')
  const { number } = await decide(fixtures.cpas, inputFor(niss, '2026-01-05', '2026-01-05', '2026-06-30'), '2026-01-05')
  await recordMutation(niss, 'RESIDENCE_CHANGE', '2026-01-06', legal('2026-01-06'), '2026-03-10')
  await waitForMutations(number)
  const FOLLOW = `query ($input: DecisionInput!, $follows: ID) { simulateDecision(input: $input, follows: $follows) { acceptable ${FINDINGS} } }`
  const simulated = async (input: Overrides, follows: string | null = number) =>
    (await fixtures.cpas.ask<any>(FOLLOW, { input, follows }, TODAY)).simulateDecision
  // 65 days before the council date.
  const same = inputFor(niss, TODAY, '2026-01-06', '2026-03-31')
  expect(await simulated(same)).toEqual({ acceptable: true, findings: [] })
  expect(rulesOf((await simulated(same, null)).findings)).toEqual(['DEC-60-DAYS', 'DEC-60-DAYS', 'DEC-OVERLAP'])
  const wider = inputFor(niss, TODAY, '2026-01-06', '2026-03-31', {
    coverages: [general('2026-01-06', '2026-03-31', { patientPart: 'FULL' })],
  })
  const refused = await simulated(wider)
  expect(summarize(refused.findings)).toEqual(['E DEC-60-DAYS coverages.0.patientPart'])
  const recorded = await reactivate(number, 2, wider, TODAY)
  expect(recorded.findings.map(({ rule, path }: any) => [rule, path])).toEqual([
    ['DEC-60-DAYS', 'followUp.coverages.0.patientPart'],
  ])
  expect((await reactivate(number, 2, same, TODAY)).findings).toEqual([])
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
