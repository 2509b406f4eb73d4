import type { Partner } from '../e2e-scenario/client'
import { codesOf, rulesOf, summarizeWithCode, waitUntil } from './answers'
import { attestationSteps, ISSUE } from './attestation-steps'
import { sendLines } from './care-fixtures'
import { setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { FINDINGS } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { input, person } = attestationSteps(fixtures, unusedNiss)
const CONTROL = 'id answeredAt outcome attestation { number issuedLate }'
const OPEN = `mutation ($input: ControlInput!) { openAttestationControl(input: $input) { controls { ${CONTROL} } } }`
const ANSWER = `mutation ($id: ID!, $attestation: ID, $scan: String) { answerControl(id: $id, attestation: $attestation, scan: $scan) { controls { ${CONTROL} } ${FINDINGS} } }`
const RECORD = `mutation ($id: ID!, $attestation: ID) { recordControlOutcome(id: $id, outcome: SHOWN, attestation: $attestation) { controls { ${CONTROL} } ${FINDINGS} } }`
const LINE = 'query ($id: ID!) { invoiceLine(id: $id) { outcome attestation { number issuedLate } } }'
const CARE = `query ($niss: Niss!, $careType: CareType!, $prescribedBy: InamiNumber) { careAttested(niss: $niss, careType: $careType, on: "2026-03-10", prescribedBy: $prescribedBy) { attested ${FINDINGS} } }`

/** A controlled line of general medicine on 10 March 2026 without an attestation. */
async function controlledLine() {
  const niss = await person()
  const care = { code: '101076', performedOn: '2026-03-10', claimed: '33.73' }
  const [line] = await sendLines(fixtures.gp, fixtures.gpNumber, niss, [care], {})
  const wanted = { input: { invoiceLines: [line.id], dueOn: '2026-04-01' } }
  const { openAttestationControl } = await fixtures.controller.ask<any>(OPEN, wanted, TODAY)
  return { niss, line: line.id as string, control: openAttestationControl.controls[0].id as string }
}
const issue = async (niss: string) =>
  (await fixtures.gp.ask<any>(ISSUE, { input: input(niss) }, TODAY)).issueAttestation
const lineOf = async (id: string) => (await fixtures.caami.ask<any>(LINE, { id }, TODAY)).invoiceLine

test('the attestation issued after the control and shown for it is on the control and, with the outcome, on the line', async () => {
  const { niss, line, control } = await controlledLine()
  const issued = await issue(niss)
  expect(summarizeWithCode(issued.findings)).toEqual(['W ATT-LATE - -'])
  const { number } = issued.attestation
  const { answerControl } = await fixtures.gp.ask<any>(ANSWER, { id: control, attestation: number }, TODAY)
  expect(answerControl.controls).toMatchObject([{ outcome: null, attestation: { number, issuedLate: true } }])
  expect(await lineOf(line)).toMatchObject({ outcome: 'ACCEPTED', attestation: null })
  const { recordControlOutcome } = await fixtures.controller.ask<any>(RECORD, { id: control }, TODAY)
  expect(recordControlOutcome.controls).toMatchObject([{ outcome: 'SHOWN', attestation: { number } }])
  await waitUntil(
    () => lineOf(line),
    ({ attestation }: any) => attestation !== null,
  )
  expect(await lineOf(line)).toEqual({ outcome: 'ACCEPTED', attestation: { number, issuedLate: true } })
  const LATE = `query ($niss: Niss!, $issuedLate: Boolean!) { invoiceLines(filter: { niss: $niss, issuedLate: $issuedLate }) { edges { node { id } } } }`
  const late = (issuedLate: boolean) => fixtures.caami.ask<any>(LATE, { niss, issuedLate }, TODAY)
  await waitUntil(
    () => late(true),
    ({ invoiceLines }: any) => invoiceLines.edges.length > 0,
  )
  expect((await late(true)).invoiceLines.edges).toEqual([{ node: { id: line } }])
  expect((await late(false)).invoiceLines.edges).toEqual([])
  const again = await fixtures.gp.raw(ANSWER, { id: control, attestation: number }, TODAY)
  expect(codesOf(again)).toEqual(['CONFLICT'])
})

test('a controller names the attestation that was shown; one of another person is refused', async () => {
  const [one, other] = [await controlledLine(), await controlledLine()]
  const { number } = (await issue(other.niss)).attestation
  const refused = (await fixtures.controller.ask<any>(RECORD, { id: one.control, attestation: number }, TODAY))
    .recordControlOutcome
  expect([refused.controls, summarizeWithCode(refused.findings)]).toEqual([[], ['E ATT-CONTROL-ANSWER - attestation']])
  await fixtures.controller.ask<any>(RECORD, { id: other.control, attestation: number }, TODAY)
  await waitUntil(
    () => lineOf(other.line),
    ({ attestation }: any) => attestation?.number === number,
  )
})

test('a scan answers a control, and CAAMI and inspectors read it byte for byte', async () => {
  const { control } = await controlledLine()
  const scan = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(2_000_000, 1)]).toString('base64')
  const { answerControl } = await fixtures.gp.ask<any>(ANSWER, { id: control, scan }, TODAY)
  expect(answerControl.controls[0].answeredAt).not.toBeNull()
  const SCAN = 'query ($id: ID!) { controlScan(id: $id) { mediaType content } }'
  for (const reader of [fixtures.caami, fixtures.gp, await fixtures.as('sppis:sppis:inspector')])
    expect((await reader.ask<any>(SCAN, { id: control }, TODAY)).controlScan).toEqual({
      mediaType: 'application/pdf',
      content: scan,
    })
  const empty = await fixtures.gp.raw(ANSWER, { id: control }, TODAY)
  expect(codesOf(empty)).toEqual(['BAD_USER_INPUT'])
})

test('the CPAS of the person and any provider ask whether prescribed care is attested', async () => {
  const niss = await person()
  const medicines = { niss, careType: 'PHARMACEUTICALS', prescribedBy: fixtures.gpNumber }
  const before = (await fixtures.cpas.ask<any>(CARE, medicines, TODAY)).careAttested
  expect([before.attested, summarizeWithCode(before.findings)]).toEqual([false, ['E ATT-COVERS - -']])
  await issue(niss)
  for (const partner of [fixtures.cpas, fixtures.hospital, fixtures.caami]) {
    const { careAttested } = await partner.ask<any>(CARE, medicines, TODAY)
    expect([careAttested.attested, careAttested.findings.map(({ rule }: any) => rule)]).toEqual([
      true,
      ['ATT-PRESCRIBED'],
    ])
  }
  expect(codesOf(await fixtures.otherCpas.raw(CARE, medicines, TODAY))).toEqual(['FORBIDDEN'])
})

const careOn = async (niss: string, partner: Partner, today: string, on = '2025-12-20') => {
  const variables = { niss, careType: 'PHARMACEUTICALS', prescribedBy: fixtures.gpNumber, on }
  const query = CARE.replace('$careType: CareType!', '$on: LocalDate!, $careType: CareType!').replace(
    '"2026-03-10"',
    '$on',
  )
  return (await partner.ask<any>(query, variables, today)).careAttested.attested
}

test('prescribed care of 20 December 2025 is covered by the general practitioner’s attestation where it is invoiced from 1 January 2026', async () => {
  const validity = { from: '2025-12-01', to: '2026-05-31' }
  const niss = await person({ validity })
  await fixtures.gp.ask<any>(ISSUE, { input: input(niss, { validity }) }, '2025-12-10')
  for (const partner of [fixtures.cpas, fixtures.hospital]) {
    expect(await careOn(niss, partner, '2025-12-31')).toBe(false)
    expect(await careOn(niss, partner, '2026-01-01')).toBe(true)
  }
})

test('an exception of the general practitioner to electronic invoicing ends the cover of prescribed care by the attestation', async () => {
  const niss = await person()
  await issue(niss)
  expect(await careOn(niss, fixtures.cpas, TODAY, '2026-03-10')).toBe(true)
  const PAPER =
    'mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { id } findings { rule } } }'
  const paper = {
    provider: fixtures.gpNumber,
    niss,
    issuedOn: '2026-03-10',
    amount: '33.73',
    situation: 'FORCE_MAJEURE',
    justification: 'Panne de réseau',
  }
  await fixtures.cpas.ask<any>(PAPER, { input: paper }, TODAY)
  expect(await careOn(niss, fixtures.cpas, TODAY, '2026-03-10')).toBe(false)
})

describe('issuing', () => {
  const tryToIssue = async (more: object, partner = fixtures.gp, on = TODAY) =>
    (await partner.ask<any>(ISSUE, { input: input(await person(), more) }, on)).issueAttestation

  test.each([
    ['2016-01-10 to 2099-01-01', { from: '2016-01-10', to: '2099-01-01' }],
    ['twelve months and a day', { from: '2026-03-01', to: '2027-03-01' }],
    ['no end', { from: '2026-03-01', to: null }],
  ])('an attestation of %s is refused (ATT-PERIOD)', async (_, validity) => {
    const refused = await tryToIssue({ validity })
    expect([refused.attestation, summarizeWithCode(refused.findings)]).toEqual([null, ['E ATT-PERIOD - validity.to']])
  })

  test('an attestation of twelve months is accepted', async () => {
    expect((await tryToIssue({ validity: { from: '2026-03-01', to: '2027-02-28' } })).findings).toEqual([])
  })

  test.each([
    [30, '2026-02-10', []],
    [31, '2026-02-09', ['W ATT-LATE - validity.from']],
  ])(
    'ATT-LATE: an attestation issued %i days after its first day has the expected findings',
    async (_, from, findings) => {
      const issued = await tryToIssue({ validity: { from, to: '2026-04-30' } })
      expect(summarizeWithCode(issued.findings)).toEqual(findings)
    },
  )

  test('a physician who is not registered issues none (ATT-ISSUER)', async () => {
    const provider = fixtures.newGpNumber()
    const unregistered = await fixtures.as(`provider:${provider}:prescriber`)
    const answer = await unregistered.raw(ISSUE, { input: input(await person(), { provider }) }, TODAY)
    if (answer.errors) expect(codesOf(answer)).toEqual(['FORBIDDEN'])
    else expect(summarizeWithCode(answer.data.issueAttestation.findings)).toEqual(['E ATT-ISSUER - provider'])
    const LIST = 'query ($provider: InamiNumber) { attestations(filter: { provider: $provider }) { totalCount } }'
    expect((await fixtures.caami.ask<any>(LIST, { provider }, TODAY)).attestations.totalCount).toBe(0)
  })

  test('an attestation of 12 February after a control of 10 February supports a line of 21 January, and CAAMI and inspectors see that it came late', async () => {
    const niss = await person()
    const consultation = (performedOn: string) => ({ code: '101076', performedOn, claimed: '33.73' })
    const [first] = await sendLines(fixtures.gp, fixtures.gpNumber, niss, [consultation('2026-01-20')], {
      on: '2026-02-01',
    })
    await fixtures.controller.ask(OPEN, { input: { invoiceLines: [first.id], dueOn: '2026-04-01' } }, '2026-02-10')
    const validity = { from: '2026-01-10', to: '2026-06-30' }
    const { issueAttestation } = await fixtures.gp.ask<any>(ISSUE, { input: input(niss, { validity }) }, '2026-02-12')
    expect(rulesOf(issueAttestation.findings)).toContain('ATT-LATE')
    const { number } = issueAttestation.attestation
    const [second] = await sendLines(fixtures.gp, fixtures.gpNumber, niss, [consultation('2026-01-21')], {
      on: '2026-02-13',
    })
    expect(second.outcome).toBe('ACCEPTED')
    const inspector = await fixtures.as('sppis:sppis:inspector')
    for (const reader of [fixtures.caami, inspector])
      expect((await reader.ask<any>(LINE, { id: second.id }, TODAY)).invoiceLine.attestation).toEqual({
        number,
        issuedLate: true,
      })
  })
})

test('CAAMI reads which providers owe attestations, and a provider its own reminder', async () => {
  const { niss } = await controlledLine()
  const REMINDERS = `query ($provider: InamiNumber) { attestationReminders(provider: $provider, first: 200) { lineCount state firstDay lastDay provider { inamiNumber } } }`
  const MISSING = `query ($provider: InamiNumber) { invoiceLines(filter: { provider: $provider, attestationMissing: true }, first: 200) { totalCount edges { node { amounts { state } } } } }`
  const provider = fixtures.gpNumber
  const { invoiceLines } = await fixtures.caami.ask<any>(MISSING, { provider }, TODAY)
  const state = invoiceLines.edges.reduce((sum: number, { node }: any) => sum + Number(node.amounts.state), 0)
  for (const partner of [fixtures.caami, fixtures.gp]) {
    const [reminder] = (await partner.ask<any>(REMINDERS, { provider }, TODAY)).attestationReminders
    expect(reminder).toMatchObject({
      lineCount: invoiceLines.totalCount,
      state: state.toFixed(2),
      provider: { inamiNumber: provider },
    })
  }
  expect((await fixtures.hospital.ask<any>(REMINDERS, { provider }, TODAY)).attestationReminders).toEqual([])
  const before = invoiceLines.totalCount
  await sendLines(fixtures.gp, provider, niss, [{ code: '101076', performedOn: '2026-03-11', claimed: '33.73' }], {})
  const [after] = (await fixtures.gp.ask<any>(REMINDERS, {}, TODAY)).attestationReminders
  expect(after.lineCount).toBe(before + 1)
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
