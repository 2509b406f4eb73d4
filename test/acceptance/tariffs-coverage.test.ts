import { syntheticInamiNumber } from '../e2e-scenario/identifiers'
import { rulesOf, sharesOf, summarizeWithCode, waitUntil } from './answers'
import {
  coveredPerson,
  decideFor,
  hospitalCoverages,
  quoteAndSend,
  registerLegalResident,
  sendLines,
} from './care-fixtures'
import { registerProvider, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { findingsOf, gpLine } from './tariff-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()

describe('TAR-PRESCRIPTION', () => {
  const prescriber = '10001490004'
  test('TAR-PRESCRIPTION requires prescriber and prescription number when the coverage requires a prescription', async () => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), {
      coverages: [{ careType: 'GENERAL_MEDICINE', prescriptionRequired: true }],
    })
    const check = (more: object) =>
      quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, gpLine({ claimed: '33.73', ...more }))
    const none = await check({})
    expect(summarizeWithCode(none.quoted.findings)).toEqual(['E TAR-PRESCRIPTION - lines.0.prescriber'])
    expect(findingsOf(none.sent)).toEqual(findingsOf(none.quoted))
    const noNumber = await check({ prescriber })
    expect(summarizeWithCode(noNumber.quoted.findings)).toEqual(['E TAR-PRESCRIPTION - lines.0.prescriptionNumber'])
    const blank = await check({ prescriber, prescriptionNumber: ' ' })
    expect(rulesOf(blank.quoted.findings)).toEqual(['TAR-PRESCRIPTION'])
    const noPrescriber = await check({ prescriptionNumber: 'P-1' })
    expect(summarizeWithCode(noPrescriber.quoted.findings)).toEqual(['E TAR-PRESCRIPTION - lines.0.prescriber'])
    const good = await check({ prescriber, prescriptionNumber: 'P-1' })
    expect([good.quoted.findings, good.sent.findings]).toEqual([[], []])
  })

  test('TAR-PRESCRIPTION always applies to physiotherapy', async () => {
    const number = syntheticInamiNumber('509091', '527')
    await registerProvider(fixtures.caami, { inamiNumber: number, category: 'PHYSIOTHERAPIST' })
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), {
      coverages: [{ careType: 'PARAMEDICAL', patientPart: 'FULL' }],
    })
    const partner = await fixtures.as(`provider:${number}:staff`)
    const { quoted } = await quoteAndSend(partner, number, niss, { code: '560011', performedOn: '2026-03-10' })
    expect(rulesOf(quoted.findings)).toContain('TAR-PRESCRIPTION')
  })
})

describe('the coverage of a line', () => {
  const check = (niss: string, more: object = {}, options: object = {}) =>
    quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, gpLine({ claimed: '33.73', ...more }), options)

  test.each([
    ['the number is unknown', async () => unusedNiss.bis(), 'COV-NONE 202', 'COV-NONE 202'],
    [
      'no decision was ever taken',
      async () => registerLegalResident(fixtures.cpas, unusedNiss.bis()),
      'COV-NONE 202',
      'COV-NONE 202',
    ],
    [
      'the decision has ended',
      async () =>
        (await coveredPerson(fixtures.cpas, unusedNiss.bis(), { validity: { from: '2026-01-01', to: '2026-03-09' } }))
          .niss,
      'COV-NOT-ACTIVE 201',
      'COV-NOT-ACTIVE 201',
    ],
    [
      'the decision is a principle decision',
      async () => (await coveredPerson(fixtures.cpas, unusedNiss.bis(), { coverages: [] })).niss,
      'COV-ABSENT 207',
      'COV-ABSENT 207',
    ],
    [
      'the coverage has another care type',
      async () => (await coveredPerson(fixtures.cpas, unusedNiss.bis(), { coverages: hospitalCoverages() })).niss,
      'COV-ABSENT 207',
      'COV-ABSENT 207',
    ],
    [
      'the coverage ended before the decision',
      async () =>
        (
          await coveredPerson(fixtures.cpas, unusedNiss.bis(), {
            coverages: [{ careType: 'GENERAL_MEDICINE', period: { from: '2026-01-01', to: '2026-03-09' } }],
          })
        ).niss,
      'COV-NOT-IN-PERIOD 206',
      'COV-NOT-IN-PERIOD 206',
    ],
    [
      'the coverage is restricted to another provider',
      async () =>
        (
          await coveredPerson(fixtures.cpas, unusedNiss.bis(), {
            coverages: [{ careType: 'GENERAL_MEDICINE', authorisedProviders: ['10001490004'] }],
          })
        ).niss,
      'COV-PROVIDER-NOT-LISTED 204',
      'COV-PROVIDER-NOT-LISTED 204',
    ],
  ])('a line is rejected when %s', async (_, person, asked, invoiced) => {
    const { quoted, sent, tarify } = await check(await person())
    expect(summarizeWithCode(quoted.findings)).toEqual([`E ${asked} lines.0`])
    expect(summarizeWithCode(sent.findings)).toContain(`E ${invoiced} invoices.0.lines.0`)
    expect(summarizeWithCode(tarify.findings)).toEqual([`E ${asked} -`])
    expect([quoted.outcome, sent.outcome]).toEqual(['REJECTED', 'REJECTED'])
    expect(sharesOf(sent)).toEqual(['33.73', '0.00', '0.00', '0.00'])
  })

  test('INV-BENEFICIARY rejects a line with an unknown number', async () => {
    const { sent } = await check(unusedNiss.bis())
    expect(summarizeWithCode(sent.findings)).toContain('E INV-BENEFICIARY 250820 invoices.0.lines.0')
  })

  test('care is covered until the day before the death', async () => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    await fixtures.bcss.ask(
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
      { input: [{ reference: `death-${niss}`, niss, kind: 'DEATH', effectiveOn: '2026-03-10' }] },
      '2026-03-11',
    )
    const before = await check(niss, { performedOn: '2026-03-09' })
    expect([before.quoted.findings, before.sent.findings]).toEqual([[], []])
    const that = await check(niss, { performedOn: '2026-03-10' })
    expect(summarizeWithCode(that.quoted.findings)).toEqual(['E COV-DECEASED 200 lines.0'])
    expect(summarizeWithCode(that.sent.findings)).toEqual(['E INV-DECEASED 500549 invoices.0.lines.0'])
    const later = await check(niss, { performedOn: '2026-03-11' })
    expect(rulesOf(later.quoted.findings)).toEqual(['COV-DECEASED'])
    expect(rulesOf(later.sent.findings)).toEqual(['INV-DECEASED'])
  })

  test('care is covered until the day before the suspension', async () => {
    const { niss, decision } = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    await fixtures.bcss.ask(
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
      {
        input: [
          { reference: `ins-${niss}`, niss, kind: 'INSURANCE_AFFILIATION', effectiveOn: '2026-03-05', insurer: '100' },
        ],
      },
      '2026-03-06',
    )
    await waitUntil(
      () =>
        fixtures.cpas.ask<any>('query ($n: ID!) { decision(number: $n) { status } }', { n: decision.number }, TODAY),
      ({ decision: now }) => now.status === 'SUSPENDED',
    )
    const before = await check(niss, { performedOn: '2026-03-04' })
    expect([before.quoted.findings, before.sent.findings]).toEqual([[], []])
    const after = await check(niss, { performedOn: '2026-03-05' })
    expect(summarizeWithCode(after.quoted.findings)).toEqual(['E COV-INSURED - lines.0', 'E COV-SUSPENDED 203 lines.0'])
    expect(findingsOf(after.sent)).toEqual(findingsOf(after.quoted))
  })

  test('COV-PROVIDER-NOT-IN-PHASE rejects a category in no phase and an unregistered provider', async () => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), { coverages: hospitalCoverages() })
    const specialist = '10001589580'
    const number = `100015${String(97 - (100015 % 97)).padStart(2, '0')}580`
    expect(number).toHaveLength(specialist.length)
    await registerProvider(fixtures.caami, { inamiNumber: number, category: 'SPECIALIST' })
    const partner = await fixtures.as(`provider:${number}:prescriber`)
    const { quoted, sent } = await quoteAndSend(partner, number, niss, {
      code: '102034',
      performedOn: '2026-03-10',
      claimed: '37.15',
    })
    expect(summarizeWithCode(quoted.findings)).toEqual(['E COV-PROVIDER-NOT-IN-PHASE - lines.0'])
    expect(summarizeWithCode(sent.findings)).toEqual(['E INV-NOT-PARTICIPATING - invoices.0.lines.0'])
    const unknown = `100817${String(97 - (100817 % 97)).padStart(2, '0')}004`
    const stranger = await fixtures.as(`provider:${unknown}:prescriber`)
    const { niss: person } = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    const line = gpLine({ claimed: '33.73' })
    await expect(quoteAndSend(stranger, unknown, person, line)).rejects.toThrow('FORBIDDEN')
    const [refused] = await sendLines(stranger, unknown, person, [{ ...line, claimed: '33.73' }])
    expect(summarizeWithCode(refused.findings)).toEqual(['E INV-NOT-PARTICIPATING - invoices.0.lines.0'])
  })
})

test('a decision recorded later covers care of its days', async () => {
  const niss = await registerLegalResident(fixtures.cpas, unusedNiss.bis())
  const before = await quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, gpLine({ claimed: '33.73' }))
  expect(before.sent.outcome).toBe('REJECTED')
  await decideFor(fixtures.cpas, niss)
  const after = await quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, gpLine({ claimed: '33.73' }))
  expect(after.sent.outcome).toBe('ACCEPTED')
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
