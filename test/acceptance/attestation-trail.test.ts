import { codesOf, summarizeWithCode, waitUntil } from './answers'
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

test.each(['FR', 'NL', 'DE', 'EN'])('the blank form in %s is a PDF', async (language) => {
  const BLANK = 'query ($language: Language!) { blankAttestationForm(language: $language) { mediaType content } }'
  const { blankAttestationForm } = await fixtures.cpas.ask<any>(BLANK, { language }, TODAY)
  expect(blankAttestationForm.mediaType).toBe('application/pdf')
  expect(Buffer.from(blankAttestationForm.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
