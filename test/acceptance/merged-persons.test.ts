import { summarize, waitUntil } from './answers'
import { CPAS, decide, decisionInput, OTHER_CPAS, register, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { mutationSteps } from './mutation-steps'
import { CREATE, REACTIVATE, STOP } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { recordMutation, inbox } = mutationSteps(fixtures, unusedNiss)
const validity = (from: string, to: string) => ({ from, to })
const READ = `query ($number: ID!) { decision(number: $number) { version status suspension { since } validity { from to }
  mutations { status suspends sharesDaysWith { number cpas { enterpriseNumber } validity { from } } } } }`
const read = async (partner: any, number: string) => (await partner.ask(READ, { number }, TODAY)).decision

/** Two registrations with a decision each; the registers then report that they are one person. */
async function mergedPersons() {
  const first = await register(fixtures.cpas, unusedNiss.bis())
  const second = await register(fixtures.otherCpas, unusedNiss.bis())
  const earlier = (
    await decide(fixtures.cpas, decisionInput(first, { validity: validity('2026-03-10', '2026-08-31') }))
  ).number as string
  const there = { validity: validity('2026-03-01', '2026-06-30'), residenceInsCode: '62063' }
  const later = (await decide(fixtures.otherCpas, decisionInput(second, there))).number as string
  await recordMutation(second, 'NUMBER_CHANGE', TODAY, { newNiss: first })
  await waitUntil(
    () => read(fixtures.otherCpas, later),
    ({ suspension }: any) => suspension !== null,
  )
  return { first, second, earlier, later }
}

test('the later recorded decision of two persons who become one is suspended from the first common day, and its CPAS ends it before', async () => {
  const { second, earlier, later } = await mergedPersons()
  expect(await read(fixtures.otherCpas, later)).toMatchObject({
    version: 2,
    status: 'SUSPENDED',
    suspension: { since: '2026-03-10' },
    mutations: [
      { status: 'PENDING', suspends: true, sharesDaysWith: { number: earlier, cpas: { enterpriseNumber: CPAS } } },
    ],
  })
  expect(await read(fixtures.cpas, earlier)).toMatchObject({
    version: 1,
    status: 'ACTIVE',
    suspension: null,
    mutations: [{ status: 'INFORMATION', sharesDaysWith: { number: later, cpas: { enterpriseNumber: OTHER_CPAS } } }],
  })
  expect(await inbox(later, { status: 'PENDING' }, fixtures.otherCpas)).toHaveLength(1)
  expect(await inbox(earlier, { status: 'INFORMATION' })).toHaveLength(1)
  const stop = (lastDay: string) =>
    fixtures.otherCpas.ask<any>(
      STOP,
      { number: later, version: 2, lastDay, reason: 'two registrations of one person' },
      TODAY,
    )
  const tooLate = (await stop('2026-03-10')).stopDecision
  expect([tooLate.decision, summarize(tooLate.findings)]).toEqual([
    null,
    ['E DEC-PERIOD lastDay', 'W DEC-MERGED-PERSONS number'],
  ])
  const done = (await stop('2026-03-09')).stopDecision
  expect(done.decision).toMatchObject({ status: 'STOPPED', validity: { to: '2026-03-09' } })
  expect(summarize(done.findings)).toEqual(['W DEC-MERGED-PERSONS number'])
  const input = decisionInput(second, { validity: validity('2026-03-09', '2026-03-09') })
  const { createDecision } = await fixtures.cpas.ask<any>(CREATE, { input }, TODAY)
  expect(summarize(createDecision.findings)).toContain('E DEC-OVERLAP validity')
})

test('the day before its first day annuls the later decision, and its days are free', async () => {
  const { second, later } = await mergedPersons()
  const call = { number: later, version: 2, lastDay: '2026-02-28' }
  const { reactivateDecision } = await fixtures.otherCpas.ask<any>(REACTIVATE, call, TODAY)
  expect(reactivateDecision.stopped).toMatchObject({
    status: 'STOPPED',
    validity: { from: '2026-03-01', to: '2026-02-28' },
  })
  const input = decisionInput(second, { validity: validity('2026-03-01', '2026-03-09') })
  expect((await decide(fixtures.cpas, input)).number).not.toBe(later)
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
