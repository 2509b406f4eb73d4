import { BrowserSession } from './browser-session'
import { asTyped, bisNumber, isoDay } from './identifiers'
import type { Journey } from './journeys'
import { Partner } from './partner'

const REGISTER =
  'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { message } } }'
const DECIDE =
  'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number insuranceDueBy } findings { message } } }'

/** A person who is to join a health insurance fund: the decision and the coverage show the terms until that day and after it. */
export const termsByDay: Journey = async (journeyContext) => {
  const { baseUrl } = journeyContext
  const niss = bisNumber()
  const cpas = await Partner.as(baseUrl, 'cpas:0299990019:worker')
  await cpas.ask(REGISTER, {
    input: {
      niss,
      lastName: 'Voorbeeld',
      firstNames: 'Lea',
      gender: 'FEMALE',
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: isoDay(-400) },
      insurance: 'INSURABLE',
      insuranceFrom: isoDay(-60),
    },
  })
  const validity = { from: isoDay(), to: isoDay(90) }
  const { createDecision } = await cpas.ask<{
    createDecision: { decision: { number: string; insuranceDueBy: string } | null; findings: { message: string }[] }
  }>(DECIDE, {
    input: {
      niss,
      councilDate: isoDay(),
      validity,
      incomeLevel: 'UP_TO_LIVING_WAGE',
      residenceInsCode: '21004',
      inquiry: { on: isoDay() },
      coverages: [{ careType: 'GENERAL_MEDICINE', period: validity }],
    },
  })
  if (!createDecision.decision) throw new Error(createDecision.findings.map(({ message }) => message).join(' '))
  const { number, insuranceDueBy } = createDecision.decision
  const dayAfter = new Date(Date.parse(insuranceDueBy) + 86_400_000).toISOString().slice(0, 10)

  const me = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  await me.open(`/decisions/${number}/show`)
  const text = await me.page.locator('main').innerText()
  const [until, from] = [
    text.indexOf(`${asTyped(validity.from)} – ${asTyped(insuranceDueBy)}`),
    text.indexOf(`${asTyped(dayAfter)} – `),
  ]
  me.expect(until >= 0 && text.indexOf('9002', until) > until, `the terms until ${insuranceDueBy} are 9002`)
  me.expect(from > until && text.indexOf('9009', from) > from, `the terms from ${dayAfter} on are 9009`)
  await me.check('decision-terms')
  for (const [on, share] of [
    [insuranceDueBy, /^100(,0)?\s% \/ 100(,0)?\s%$/],
    [dayAfter, /^0(,0)?\s% \/ 0(,0)?\s%$/],
  ] as const) {
    await me.open(`/coverage?niss=${niss}&on=${on}`)
    await me.sees(share)
  }
}
