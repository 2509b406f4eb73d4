import { rulesOf, summarize } from './answers'
import { decisionSteps, validity } from './decision-steps'
import { CPAS, decide, decisionInput, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { EXTEND, MODIFY, MUTATE, SIMULATE_MODIFICATION, STOP } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { simulateAndCreate, newPerson } = decisionSteps(fixtures, unusedNiss)

describe('DEC-OVERLAP and DEC-CONTINUITY', () => {
  test.concurrent('a person has one decision per day among all CPAS, and the message names the managing CPAS', async () => {
    const niss = await newPerson()
    await decide(fixtures.cpas, decisionInput(niss, { validity: validity('2026-03-01', '2026-04-30') }))
    const own = await simulateAndCreate(decisionInput(niss, { validity: validity('2026-04-30', '2026-05-31') }))
    expect(own.findings).toEqual(['E DEC-OVERLAP validity'])
    const input = decisionInput(niss, { validity: validity('2026-04-30', '2026-05-31'), residenceInsCode: '62063' })
    const others = await simulateAndCreate(input, TODAY, fixtures.otherCpas)
    expect(others.findings).toEqual(['E DEC-CONTINUITY validity', 'E DEC-OVERLAP validity'])
    const { cpas } = await fixtures.cpas.ask<any>(`{ cpas(enterpriseNumber: "${CPAS}") { name(language: EN) } }`)
    for (const { message } of others.raw) expect(message).toContain(cpas.name)
    const next = await simulateAndCreate(
      decisionInput(niss, { validity: validity('2026-05-01', '2026-05-31'), residenceInsCode: '62063' }),
      TODAY,
      fixtures.otherCpas,
    )
    expect(next.findings).toEqual([])
  })
  test.concurrent('DEC-CONTINUITY applies from 11 April 2020', async () => {
    const niss = await newPerson({}, '2019-06-01')
    const input = (councilDate: string) =>
      decisionInput(niss, { councilDate, validity: validity('2020-03-15', '2020-06-30') })
    await decide(fixtures.cpas, input('2020-04-01'), '2020-04-01')
    const there = (councilDate: string) => ({ ...input(councilDate), residenceInsCode: '62063' })
    expect((await simulateAndCreate(there('2020-04-10'), '2020-04-10', fixtures.otherCpas)).findings).toEqual([
      'E DEC-OVERLAP validity',
    ])
    expect((await simulateAndCreate(there('2020-04-11'), '2020-04-11', fixtures.otherCpas)).findings).toEqual([
      'E DEC-CONTINUITY validity',
      'E DEC-OVERLAP validity',
    ])
  })
  test.concurrent('a new decision may begin after the last day of a stopped decision', async () => {
    const niss = await newPerson()
    const { number } = await decide(fixtures.cpas, decisionInput(niss))
    const { stopDecision } = await fixtures.cpas.ask<any>(STOP, { number, version: 1, lastDay: '2026-03-31' }, TODAY)
    expect(stopDecision.findings).toEqual([])
    expect(
      (await simulateAndCreate(decisionInput(niss, { validity: validity('2026-04-01', '2026-04-30') }))).findings,
    ).toEqual([])
  })
  test.concurrent('DEC-OVERLAP rejects an extension into another decision', async () => {
    const niss = await newPerson()
    const { number } = await decide(
      fixtures.cpas,
      decisionInput(niss, { validity: validity('2026-03-01', '2026-03-31') }),
    )
    await decide(fixtures.cpas, decisionInput(niss, { validity: validity('2026-04-01', '2026-04-30') }))
    const { extendDecision } = await fixtures.cpas.ask<any>(EXTEND, { number, version: 1, to: '2026-04-01' }, TODAY)
    expect(extendDecision.decision).toBeNull()
    expect(rulesOf(extendDecision.findings)).toEqual(['DEC-OVERLAP'])
  })
})

test.concurrent('DEC-TERRITORY warns about a municipality outside the territory of the CPAS', async () => {
  const { findings, decision } = await simulateAndCreate(
    decisionInput(await newPerson(), { residenceInsCode: '62063' }),
  )
  expect(findings).toEqual(['W DEC-TERRITORY residenceInsCode'])
  expect(decision).not.toBeNull()
  expect((await simulateAndCreate(decisionInput(await newPerson(), { residenceInsCode: '21013' }))).findings).toEqual(
    [],
  )
})

describe('scope of MediPrima', () => {
  test.concurrent('DEC-SCOPE-INSURED rejects a decision that contains an insured day', async () => {
    const niss = await newPerson({ insurance: 'INSURED', insuranceFrom: '2026-02-01' })
    const insured = await simulateAndCreate(decisionInput(niss))
    expect(insured.findings).toEqual(['E DEC-SCOPE-INSURED niss'])
    expect(insured.simulated.refundTerms).toBeNull()
    const over = await simulateAndCreate(decisionInput(niss, { validity: validity('2026-01-31', '2026-02-01') }))
    expect(over.findings).toEqual(['E DEC-SCOPE-INSURED niss', 'W DEC-SITUATION-AHEAD validity.to'])
    expect(over.simulated.findings[0].facts).toContainEqual({ name: 'day', value: '2026-02-01' })
    const before = await simulateAndCreate(decisionInput(niss, { validity: validity('2026-01-31', '2026-01-31') }))
    expect(before.findings).toEqual([])
  })
  test.concurrent('DEC-SCOPE-INSURED rejects an extension and a modification that reach an insured day', async () => {
    const niss = await newPerson()
    const input = decisionInput(niss, { validity: validity('2026-03-01', '2026-04-30') })
    const { number } = await decide(fixtures.cpas, input)
    await fixtures.bcss.ask(
      MUTATE,
      {
        input: [
          { reference: `aff-${niss}`, niss, kind: 'INSURANCE_AFFILIATION', effectiveOn: '2026-05-10', insurer: '100' },
        ],
      },
      TODAY,
    )
    const extend = async (to: string) =>
      (await fixtures.cpas.ask<any>(EXTEND, { number, version: 1, to }, TODAY)).extendDecision
    const longer = {
      number,
      version: 1,
      input: decisionInput(niss, { validity: validity('2026-03-01', '2026-05-10') }),
    }
    const { modifyDecision } = await fixtures.cpas.ask<any>(MODIFY, longer, TODAY)
    const { simulateModification } = await fixtures.cpas.ask<any>(SIMULATE_MODIFICATION, longer, TODAY)
    expect(summarize(modifyDecision.findings)).toEqual([
      'E DEC-SCOPE-INSURED niss',
      'W DEC-SITUATION-AHEAD validity.to',
    ])
    expect(simulateModification.findings).toEqual(modifyDecision.findings)
    expect(summarize((await extend('2026-05-10')).findings)).toEqual([
      'E DEC-EXTENSION-SITUATION to',
      'E DEC-SCOPE-INSURED to',
    ])
    expect((await extend('2026-05-09')).findings).toEqual([])
  })
  test.concurrent('DEC-SCOPE-RECEPTION-CENTRE rejects a decision while the person lives in a reception centre', async () => {
    const niss = await newPerson()
    await fixtures.bcss.ask(
      MUTATE,
      { input: [{ reference: `arr-${niss}`, niss, kind: 'RECEPTION_CENTRE_ARRIVAL', effectiveOn: '2026-02-01' }] },
      '2026-02-02',
    )
    expect((await simulateAndCreate(decisionInput(niss))).findings).toEqual(['E DEC-SCOPE-RECEPTION-CENTRE niss'])
    await fixtures.bcss.ask(
      MUTATE,
      { input: [{ reference: `dep-${niss}`, niss, kind: 'RECEPTION_CENTRE_DEPARTURE', effectiveOn: '2026-03-01' }] },
      '2026-03-02',
    )
    expect((await simulateAndCreate(decisionInput(niss))).findings).toEqual([])
  })
  test.concurrent('DEC-UNKNOWN-BENEFICIARY rejects a decision for a person who is not registered', async () => {
    const { findings } = await simulateAndCreate(decisionInput(unusedNiss.bis()))
    expect(findings).toEqual(['E DEC-UNKNOWN-BENEFICIARY niss'])
  })
})

describe('DEC-INSURABLE-3-MONTHS', () => {
  const insurable = (from: string) =>
    newPerson({
      insurance: 'INSURABLE',
      insuranceFrom: from,
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from },
    })
  test.concurrent('a decision within three months of becoming insurable may run past them, with a warning', async () => {
    const { findings, decision } = await simulateAndCreate(decisionInput(await insurable('2025-12-01')))
    expect(findings).toEqual(['W DEC-INSURABLE-3-MONTHS insuranceDelayGrounds'])
    expect(decision).toMatchObject({ insuranceDueBy: '2026-03-01', insuranceStatus: 'INSURABLE' })
    expect(decision.refundTerms.refundCode).toBe(9002)
  })
  test.concurrent('DEC-INSURABLE-3-MONTHS warns after three months, and the State pays nothing', async () => {
    const { findings, decision } = await simulateAndCreate(decisionInput(await insurable('2025-11-30')))
    expect(findings).toEqual(['W DEC-INSURABLE-3-MONTHS insuranceDelayGrounds'])
    expect(decision.refundTerms.refundCode).toBe(9009)
  })
  test.concurrent('recorded grounds for the delay suppress DEC-INSURABLE-3-MONTHS', async () => {
    const { findings, decision } = await simulateAndCreate(
      decisionInput(await insurable('2025-06-01'), { insuranceDelayGrounds: 'waits for papers' }),
    )
    expect(findings).toEqual([])
    expect(decision).toMatchObject({ insuranceDelayGrounds: 'waits for papers' })
    expect(decision.refundTerms.refundCode).toBe(9002)
  })
})

describe('DEC-DECEASED-5-DAYS', () => {
  const dead = async (effectiveOn = '2026-03-05') => {
    const niss = await newPerson()
    await fixtures.bcss.ask(
      MUTATE,
      { input: [{ reference: `death-${niss}`, niss, kind: 'DEATH', effectiveOn }] },
      '2026-03-06',
    )
    return niss
  }
  test.concurrent.each([
    ['last until the day of death', '2026-03-05', []],
    ['last until 5 days after the death', '2026-03-10', []],
    ['not end before the day of death', '2026-03-04', ['E DEC-DECEASED-5-DAYS validity.to']],
    ['not last until 6 days after the death', '2026-03-11', ['E DEC-DECEASED-5-DAYS validity.to']],
  ])('the decision of a deceased person may %s', async (_, to, expected) => {
    const found = await simulateAndCreate(decisionInput(await dead(), { validity: validity('2026-03-01', to) }))
    expect(found.findings).toEqual(expected)
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
