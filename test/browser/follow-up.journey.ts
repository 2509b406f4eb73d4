import { BrowserSession } from './browser-session'
import { birthDateOf, bisNumber } from './identifiers'
import type { Journey } from './journeys'
import { Partner } from './partner'

const HANDLED = '2019-03-20'
const REPORTED = '2019-03-18'
const REGISTER = `mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } findings { message } } }`
const CREATE = `mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } findings { message } } }`
const REPORT = `mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { message } } }`
const READ = `query ($number: ID!) { decision(number: $number) { status validity { from to } councilDate coverages { careType period { from to } }
  mutations { status } follows { number } followedBy { number validity { from to } councilDate } } }`

interface Read {
  decision: {
    status: string
    validity: { from: string; to: string }
    councilDate: string
    coverages: { careType: string; period: { from: string; to: string } }[]
    mutations: { status: string }[]
    follows: { number: string } | null
    followedBy: { number: string; validity: { from: string; to: string }; councilDate: string } | null
  }
}

/** The example of the manual: three mutations inside a decision of 2019, handled on 20 March 2019 with the dates that the console proposes. */
export const followUp: Journey = async (journeyContext) => {
  const { baseUrl } = journeyContext
  const cpas = await Partner.as(baseUrl, 'cpas:0299990019:worker')
  const number = await suspendedDecision(cpas, await Partner.as(baseUrl, 'system:bcss:bcss'))
  const read = async (of: string) => (await cpas.ask<Read>(READ, { number: of }, HANDLED)).decision
  const suspended = async () => {
    const { status, mutations } = await read(number)
    return status === 'SUSPENDED' && mutations.length === 3
  }
  for (let attempts = 0; attempts < 200 && !(await suspended()); attempts++)
    await new Promise((resolve) => setTimeout(resolve, 100))

  const me = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  await me.page.evaluate((day) => sessionStorage.setItem('mediprima.clock', day), HANDLED)
  await me.open(`/mutations/${number}`)
  const proposed = await me.page.locator('main ol').last().locator('li').allInnerTexts()
  me.expect(proposed.length === 2, `two decisions are proposed: ${proposed.join(' | ')}`)
  me.expect(/20\/01\/2019.*31\/01\/2019.*20\/03\/2019/s.test(proposed[0] ?? ''), `the first part: ${proposed[0]}`)
  me.expect(/01\/02\/2019.*14\/03\/2019.*01\/01\/2019/s.test(proposed[1] ?? ''), `the second part: ${proposed[1]}`)
  await me.type(/^Date de l’enquête sociale/, '01/01/2019')
  await me.sees('Acceptable')
  await me.check('mutation-follow-up')
  await me.button('Arrêter et enregistrer la suite').click()

  await me.page.waitForURL(/decisions\/create\?after=/)
  await me.settled()
  await me.type(/^Date de l’enquête sociale/, '01/01/2019')
  await me.sees('Acceptable')
  await me.check()
  await me.button('Enregistrer la décision').click()
  await me.page.waitForURL(/decisions\/\d+\/show/)
  const second = await read(/decisions\/(\d+)\/show/.exec(me.page.url())?.[1] ?? '')
  const stopped = await read(number)
  const days = ({ from, to }: { from: string; to: string }) => `${from} ${to}`
  me.expect(days(stopped.validity) === '2019-01-01 2019-01-19', `the decision stops: ${days(stopped.validity)}`)
  me.expect(
    stopped.mutations.map(({ status }) => status).join() === 'PROCESSED,CANCELLED,CANCELLED',
    `one mutation is processed: ${JSON.stringify(stopped.mutations)}`,
  )
  const first = stopped.followedBy
  me.expect(
    !!first && days(first.validity) === '2019-01-20 2019-01-31' && first.councilDate === HANDLED,
    `the follow-up: ${JSON.stringify(first)}`,
  )
  me.expect(
    days(second.validity) === '2019-02-01 2019-03-14' && second.councilDate === '2019-01-01',
    `the decision after the follow-up: ${JSON.stringify(second)}`,
  )
  // Each of the two covers the care of the stopped decision on all its days.
  for (const part of [await read(first?.number ?? ''), second]) {
    const covers = part.coverages.map(({ careType, period }) => `${careType} ${days(period)}`)
    me.expect(String(covers) === `GENERAL_MEDICINE ${days(part.validity)}`, `the coverages: ${covers}`)
  }
  me.expect((await read(first?.number ?? '')).follows?.number === number, 'the follow-up names what it follows')
}

/** A decision of 2019 under which the registers reported three changes. */
async function suspendedDecision(cpas: Partner, bcss: Partner): Promise<string> {
  const niss = bisNumber('MALE')
  const person = {
    niss,
    lastName: 'Voorbeeld',
    firstNames: 'Leo',
    gender: 'MALE',
    birthDate: birthDateOf(niss),
    address: { insCode: '21004', from: '2018-12-01' },
  }
  await cpas.ask(REGISTER, { input: person }, '2018-12-01')
  const period = { from: '2019-01-01', to: '2019-03-31' }
  const input = {
    niss,
    councilDate: '2019-01-01',
    validity: period,
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '21004',
    inquiry: { on: '2019-01-01' },
    coverages: [{ careType: 'GENERAL_MEDICINE', period }],
  }
  const { createDecision } = await cpas.ask<{
    createDecision: { decision: { number: string } | null; findings: { message: string }[] }
  }>(CREATE, { input }, '2019-01-01')
  if (!createDecision.decision) throw new Error(createDecision.findings.map(({ message }) => message).join(' '))
  const residence = (status: string, register: string, from: string) => ({ residence: { status, register, from } })
  const reports = [
    ['RESIDENCE_CHANGE', '2019-01-20', residence('REGULARISATION_9TER', 'WAITING', '2019-01-20')],
    ['RESIDENCE_CHANGE', '2019-02-01', residence('LEGAL_STAY', 'FOREIGNERS', '2019-02-01')],
    ['INSURANCE_AFFILIATION', '2019-03-15', {}],
  ] as const
  for (const [kind, effectiveOn, more] of reports)
    await bcss.ask(
      REPORT,
      { input: [{ reference: `${niss}-${effectiveOn}`, niss, kind, effectiveOn, ...more }] },
      REPORTED,
    )
  return createDecision.decision.number
}
