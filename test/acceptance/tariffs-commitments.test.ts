import { rulesOf, sharesOf, summarizeWithCode, waitUntil } from './answers'
import { commit, coveredPerson, hospitalCoverages, quoteAndSend } from './care-fixtures'
import { setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { findingsOf, gpLine } from './tariff-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()

describe('commitments', () => {
  test('a commitment guarantees care from its first day to 30 days later', async () => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    const commitmentNumber = await commit(fixtures.gp, fixtures.gpNumber, niss, '2026-02-01')
    const check = (performedOn: string) =>
      quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, gpLine({ performedOn, claimed: '33.73' }), {
        commitmentNumber,
      })
    for (const good of ['2026-02-01', '2026-03-03']) {
      const { quoted, sent, tarify } = await check(good)
      expect([quoted.findings, sent.findings]).toEqual([[], []])
      expect(tarify.commitment.number).toBe(commitmentNumber)
    }
    for (const bad of ['2026-01-31', '2026-03-04']) {
      const { quoted, sent } = await check(bad)
      expect(summarizeWithCode(quoted.findings)).toEqual(['E COM-30-DAYS 254226 lines.0'])
      expect(findingsOf(sent)).toEqual(findingsOf(quoted))
      expect(sent.outcome).toBe('REJECTED')
    }
  })

  test.each([
    ['an unknown commitment', async () => 'ENG-0'],
    [
      'a commitment of another person',
      async (niss: string) => {
        expect(niss).toBeTruthy()
        const { niss: other } = await coveredPerson(fixtures.cpas, unusedNiss.bis())
        return commit(fixtures.gp, fixtures.gpNumber, other, '2026-03-10')
      },
    ],
  ])('COM-UNKNOWN rejects %s although the decision covers the day', async (_, number) => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    const { quoted, sent } = await quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, gpLine({ claimed: '33.73' }), {
      commitmentNumber: await number(niss),
    })
    expect(summarizeWithCode(quoted.findings)).toEqual(['E COM-UNKNOWN 254220 lines.0'])
    expect(findingsOf(sent)).toEqual(findingsOf(quoted))
  })

  test('COM-UNKNOWN rejects a commitment of another provider or care type', async () => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), {
      coverages: [{ careType: 'GENERAL_MEDICINE' }, ...hospitalCoverages()],
    })
    const ofHospital = await commit(
      fixtures.hospital,
      fixtures.hospitalNumber,
      niss,
      '2026-03-10',
      'AMBULATORY_HOSPITAL_CARE',
    )
    const other = await quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, gpLine({ claimed: '33.73' }), {
      commitmentNumber: ofHospital,
    })
    expect(rulesOf(other.quoted.findings)).toEqual(['COM-UNKNOWN'])
    expect(rulesOf(other.sent.findings)).toEqual(['COM-UNKNOWN'])
    const ofStay = await commit(fixtures.hospital, fixtures.hospitalNumber, niss, '2026-03-10', 'HOSPITALIZATION')
    const careType = await quoteAndSend(
      fixtures.hospital,
      fixtures.hospitalNumber,
      niss,
      { code: '102034', performedOn: '2026-03-10', claimed: '37.15' },
      { commitmentNumber: ofStay },
    )
    expect(rulesOf(careType.quoted.findings)).toEqual(['COM-UNKNOWN'])
    expect(rulesOf(careType.sent.findings)).toEqual(['COM-UNKNOWN'])
  })
})

describe('commitments issued before a reduction of coverage', () => {
  const AMEND = `mutation ($number: ID!, $version: Int!, $input: DecisionInput!) { modifyDecision(number: $number, expectedVersion: $version, input: $input) { decision { version } findings { rule severity } } }`
  const STOP = `mutation ($number: ID!, $lastDay: LocalDate!) { stopDecision(number: $number, expectedVersion: 1, lastDay: $lastDay, reason: "moved away") { decision { version } findings { rule severity } } }`
  const check = (niss: string, performedOn: string, commitmentNumber?: string, on = TODAY) =>
    quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, gpLine({ performedOn, claimed: '33.73' }), {
      commitmentNumber,
      on,
    })

  test('a commitment is honoured after its decision was stopped', async () => {
    const { niss, decision } = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    const commitmentNumber = await commit(fixtures.gp, fixtures.gpNumber, niss, '2026-03-01')
    const stopped = await fixtures.cpas.ask<any>(STOP, { number: decision.number, lastDay: '2026-03-05' }, '2026-03-05')
    expect(stopped.stopDecision.findings).toEqual([])
    const without = await check(niss, '2026-03-06')
    expect(summarizeWithCode(without.quoted.findings)).toEqual(['E COV-NOT-ACTIVE 201 lines.0'])
    expect(without.sent.outcome).toBe('REJECTED')
    const { quoted, sent } = await check(niss, '2026-03-06', commitmentNumber)
    expect([quoted.findings, sent.findings]).toEqual([[], []])
    expect(sharesOf(sent)).toEqual(['33.73', '27.73', '6.00', '0.00'])
    const { invoiceLine } = await fixtures.inspector.ask<any>(
      'query ($id: ID!) { invoiceLine(id: $id) { decisionVersion { id } commitment { number } } }',
      { id: sent.id },
    )
    expect(invoiceLine).toEqual({
      decisionVersion: { id: `${decision.number}-1` },
      commitment: { number: commitmentNumber },
    })
    const last = await check(niss, '2026-03-31', commitmentNumber, '2026-04-02')
    expect(last.sent.findings).toEqual([])
    const late = await check(niss, '2026-04-01', commitmentNumber, '2026-04-02')
    expect(rulesOf(late.sent.findings).sort()).toEqual(['COM-30-DAYS', 'COV-NOT-ACTIVE'])
  })

  test('a commitment keeps the shares of its decision version', async () => {
    const { niss, decision } = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    const commitmentNumber = await commit(fixtures.gp, fixtures.gpNumber, niss, '2026-03-12')
    const validity = { from: '2026-01-01', to: '2026-08-31' }
    const coverage = { careType: 'GENERAL_MEDICINE', period: validity, patientPart: 'FULL' }
    const input = {
      niss,
      councilDate: '2026-01-01',
      validity,
      incomeLevel: 'UP_TO_LIVING_WAGE',
      residenceInsCode: '21004',
      inquiry: { on: '2019-01-01' },
      coverages: [{ ...coverage, period: { from: '2026-01-01', to: '2026-03-12' } }],
    }
    const shorter = await fixtures.cpas.ask<any>(AMEND, { number: decision.number, version: 1, input }, '2026-03-12')
    expect(shorter.modifyDecision.findings).toEqual([])
    const without = await check(niss, '2026-03-13', undefined, '2026-03-14')
    expect(rulesOf(without.quoted.findings)).toEqual(['COV-NOT-IN-PERIOD'])
    const { quoted, sent } = await check(niss, '2026-03-13', commitmentNumber, '2026-03-14')
    expect([quoted.findings, sent.findings]).toEqual([[], []])
  })

  test('a commitment is honoured for an insured person, not for a deceased one', async () => {
    const MUTATE =
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }'
    const { niss, decision } = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    const commitmentNumber = await commit(fixtures.gp, fixtures.gpNumber, niss, '2026-03-01')
    const mutation = {
      reference: `aff-${niss}`,
      niss,
      kind: 'INSURANCE_AFFILIATION',
      effectiveOn: '2026-03-05',
      insurer: '100',
    }
    await fixtures.bcss.ask(MUTATE, { input: [mutation] }, '2026-03-06')
    await waitUntil(
      () =>
        fixtures.cpas.ask<any>('query ($n: ID!) { decision(number: $n) { status } }', { n: decision.number }, TODAY),
      ({ decision: now }) => now.status === 'SUSPENDED',
    )
    expect(rulesOf((await check(niss, '2026-03-07')).quoted.findings)).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
    const { quoted, sent } = await check(niss, '2026-03-07', commitmentNumber)
    expect([quoted.findings, sent.findings]).toEqual([[], []])
    const death = { reference: `death-${niss}`, niss, kind: 'DEATH', effectiveOn: '2026-03-08' }
    await fixtures.bcss.ask(MUTATE, { input: [death] }, '2026-03-09')
    const after = await check(niss, '2026-03-09', commitmentNumber)
    expect(rulesOf(after.quoted.findings)).toEqual(['COV-DECEASED'])
    expect(rulesOf(after.sent.findings)).toEqual(['INV-DECEASED'])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
