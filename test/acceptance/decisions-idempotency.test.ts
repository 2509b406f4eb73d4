import { rulesOf } from './answers'
import { decisionSteps } from './decision-steps'
import { decide, decisionInput, OTHER_CPAS, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { CREATE, MODIFY } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { newPerson } = decisionSteps(fixtures, unusedNiss)
const VERSIONS = `query ($number: ID!) { decision(number: $number) { version versions { id version recordedAt action reason kind councilDate judicialDecision incomeLevel residenceStatus insuranceStatus
  validity { from to } refundTerms { refundCode } coverages { careType period { from to } patientPart } ownFunds { description maxAmount }
  recordedBy { subject audience organisation role } decision { number version } } } }`

describe('idempotency and races', () => {
  test('a repeated reference returns the first result, and DEC-REFERENCE with other input', async () => {
    const [a, b] = [await newPerson(), await newPerson()]
    const reference = `ref-${a}`
    const first = (
      await fixtures.cpas.ask<any>(CREATE, { input: decisionInput(a, { residenceInsCode: '62063' }), reference }, TODAY)
    ).createDecision
    const again = (
      await fixtures.cpas.ask<any>(
        CREATE,
        { input: decisionInput(a, { residenceInsCode: '62063' }), reference },
        '2026-03-20',
      )
    ).createDecision
    const other = (await fixtures.cpas.ask<any>(CREATE, { input: decisionInput(b), reference }, TODAY)).createDecision
    expect(first.findings.map(({ rule }: any) => rule)).toEqual(['DEC-TERRITORY'])
    expect(again.decision.number).toBe(first.decision.number)
    expect(again.findings).toEqual(first.findings)
    expect(other.decision).toBeNull()
    expect(other.findings).toMatchObject([{ rule: 'DEC-REFERENCE', severity: 'ERROR', path: 'reference' }])
    const income = {
      input: decisionInput(a, { residenceInsCode: '62063', incomeLevel: 'ABOVE_LIVING_WAGE' }),
      reference,
    }
    const { createDecision: richer } = await fixtures.cpas.ask<any>(CREATE, income, TODAY)
    expect([richer.decision, rulesOf(richer.findings)]).toEqual([null, ['DEC-REFERENCE']])
    const { decisions } = await fixtures.cpas.ask<any>(
      'query ($niss: Niss!) { decisions(filter: { niss: $niss }) { totalCount } }',
      { niss: b },
    )
    expect(decisions.totalCount).toBe(0)
  })
  test('a repeated reference returns the first result after an extension, while the decision has version 2', async () => {
    const niss = await newPerson()
    const call = { input: decisionInput(niss), reference: `later-${niss}` }
    const { createDecision: first } = await fixtures.cpas.ask<any>(CREATE, call, TODAY)
    const { number } = first.decision
    await fixtures.cpas.ask<any>(
      'mutation ($number: ID!) { extendDecision(number: $number, expectedVersion: 1, to: "2026-09-30") { decision { version } } }',
      { number },
      TODAY,
    )
    const { createDecision: again } = await fixtures.cpas.ask<any>(CREATE, call, TODAY)
    expect(again).toEqual(first)
    const { decision } = await fixtures.cpas.ask<any>(
      'query ($number: ID!) { decision(number: $number) { version validity { to } } }',
      { number },
    )
    expect(decision).toEqual({ version: 2, validity: { to: '2026-09-30' } })
  })
  test('two CPAS may use the same reference', async () => {
    const [a, b] = [await newPerson(), await newPerson()]
    const one = await decide(fixtures.cpas, decisionInput(a), TODAY, `shared-${a}`)
    const two = await decide(fixtures.otherCpas, decisionInput(b, { residenceInsCode: '62063' }), TODAY, `shared-${a}`)
    expect(two.number).not.toBe(one.number)
    expect(two.cpas.enterpriseNumber).toBe(OTHER_CPAS)
  })
  test('ten concurrent calls with one reference create one decision', async () => {
    const niss = await newPerson()
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        fixtures.cpas.ask<any>(CREATE, { input: decisionInput(niss), reference: `race-${niss}` }, TODAY),
      ),
    )
    expect(new Set(all.map(({ createDecision }) => createDecision.decision?.number)).size).toBe(1)
    expect(all.every(({ createDecision }) => createDecision.findings.length === 0)).toBe(true)
  })
  test('of fifty concurrent calls with one reference for two persons, one person gets a decision and the other DEC-REFERENCE', async () => {
    const persons = [await newPerson(), await newPerson()]
    const reference = `race-of-two-${persons[0]}`
    const all = await Promise.all(
      Array.from({ length: 50 }, async (_, i) => {
        const niss = persons[i % 2]!
        const { createDecision } = await fixtures.cpas.ask<any>(
          CREATE,
          { input: decisionInput(niss), reference },
          TODAY,
        )
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
  test('of ten concurrent calls without a reference one creates a decision and nine return DEC-OVERLAP', async () => {
    const niss = await newPerson()
    const all = await Promise.all(
      Array.from({ length: 10 }, () => fixtures.cpas.ask<any>(CREATE, { input: decisionInput(niss) }, TODAY)),
    )
    const created = all.filter(({ createDecision }) => createDecision.decision !== null)
    expect(created).toHaveLength(1)
    for (const { createDecision } of all)
      if (!createDecision.decision) expect(rulesOf(createDecision.findings)).toEqual(['DEC-OVERLAP'])
  })
  test('of two CPAS that decide concurrently one succeeds', async () => {
    const niss = await newPerson()
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        (i % 2 ? fixtures.cpas : fixtures.otherCpas).ask<any>(
          CREATE,
          { input: decisionInput(niss, { residenceInsCode: i % 2 ? '21004' : '62063' }) },
          TODAY,
        ),
      ),
    )
    expect(all.filter(({ createDecision }) => createDecision.decision !== null)).toHaveLength(1)
  })
  test('of ten concurrent modifications of one version one is recorded', async () => {
    const input = decisionInput(await newPerson())
    const { number } = await decide(fixtures.cpas, input)
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        fixtures.cpas.ask<any>(
          MODIFY,
          { number, version: 1, input: { ...input, ownFunds: [{ description: `n${i}` }] } },
          TODAY,
        ),
      ),
    )
    expect(all.filter(({ modifyDecision }) => modifyDecision.decision !== null)).toHaveLength(1)
    for (const { modifyDecision } of all)
      if (!modifyDecision.decision) expect(rulesOf(modifyDecision.findings)).toEqual(['DEC-VERSION'])
    const { decision } = await fixtures.cpas.ask<any>(VERSIONS, { number }, TODAY)
    expect(decision.versions).toHaveLength(2)
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
