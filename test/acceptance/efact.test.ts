import { parseResponse } from '../../subgraphs/invoice/efact/testing/parse-response'
import { codesOf, rulesOf, summarizeWithCode, waitUntil } from './answers'
import { commit, coveredPerson, daysLater, hospitalCoverages, ILLEGAL } from './care-fixtures'
import { writeReferenceFile } from './efact-reference-writer'
import { answerOf, efactSteps, invoiceOf, linesOf, SUBMIT } from './efact-steps'
import { setUpFixtures, unusedNissNumbers } from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { newSender, legalResident, personWithoutLegalStay } = efactSteps(fixtures, unusedNiss)

test('the coverage code is the refund code padded to ten digits', async () => {
  expect((await legalResident()).decision.refundTerms.coverageCode).toBe('0000009008')
})

test('a file of the reference writer is accepted and answered as settled, and a second submission returns the same file', async () => {
  const sender = await newSender()
  const content = writeReferenceFile(sender.file([invoiceOf(await legalResident())])).base64()
  const sent = await sender.send(content)
  expect(summarizeWithCode(sent.findings)).toEqual([])
  expect(sent.file).toMatchObject({
    status: 'CHECKED',
    channel: 'EFACT',
    counts: { lines: 1, accepted: 1, reduced: 0, rejected: 0 },
    total: { claimed: '26.50', state: '20.50', cpas: '6.00', patient: '0.00' },
  })
  const answer = await answerOf(sent)
  expect([answer.name, answer.error]).toEqual(['920900', null])
  expect(answer.records.flatMap(({ errors }) => errors)).toEqual([])
  expect(Buffer.from(sent.file.answer, 'base64').length).toBe(67 + 610 + answer.records.length * 800 + 2 * 800)
  expect(answer.total!.integer('acceptedAB')).toBe(2050)
  expect(answer.total!.integer('refusedAB')).toBe(0)
  const again = await sender.send(content, '2026-03-13')
  expect(again.file.id).toBe(sent.file.id)
  const { invoiceFile } = await sender.partner.ask<any>(
    'query ($id: ID!) { invoiceFile(id: $id) { answer channel status } }',
    { id: sent.file.id },
  )
  expect(invoiceFile).toEqual({ answer: sent.file.answer, channel: 'EFACT', status: 'CHECKED' })
})

test('a commitment of record 51 is linked to its line', async () => {
  const sender = await newSender()
  const person = await legalResident()
  const number = await commit(sender.partner, sender.number, person.niss, '2026-03-10')
  const commitment = { number, on: '2026-03-10' }
  const sent = await sender.send(writeReferenceFile(sender.file([invoiceOf(person, {}, { commitment })])).base64())
  expect(summarizeWithCode(sent.findings)).toEqual([])
  expect(sent.file.counts.accepted).toBe(1)
  const { invoiceLine } = await sender.partner.ask<any>(
    'query ($id: ID!) { invoiceLine(id: $id) { commitment { number } decision { number } } }',
    { id: linesOf(sent)[0].id },
  )
  expect(invoiceLine).toEqual({ commitment: { number }, decision: { number: person.decision.number } })
})

test('care on an insured day is rejected without a commitment and accepted with an earlier one', async () => {
  const sender = await newSender()
  const person = await legalResident()
  const number = await commit(sender.partner, sender.number, person.niss, '2026-03-02')
  const affiliation = {
    reference: `efact-${person.niss}`,
    niss: person.niss,
    kind: 'INSURANCE_AFFILIATION',
    effectiveOn: '2026-03-05',
    insurer: '100',
  }
  await fixtures.bcss.ask<any>(
    'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
    { input: [affiliation] },
    '2026-03-06',
  )
  await waitUntil(
    () => fixtures.cpas.ask<any>('query ($n: ID!) { decision(number: $n) { status } }', { n: person.decision.number }),
    ({ decision }) => decision.status === 'SUSPENDED',
  )
  const without = await sender.send(writeReferenceFile(sender.file([invoiceOf(person)])).base64())
  expect(without.file.status).toBe('REFUSED')
  expect(rulesOf(linesOf(without)[0].findings)).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
  const commitment = { number, on: '2026-03-02' }
  const sent = await sender.send(writeReferenceFile(sender.file([invoiceOf(person, {}, { commitment })])).base64())
  expect([summarizeWithCode(sent.findings), summarizeWithCode(linesOf(sent)[0].findings)]).toEqual([[], []])
  expect(sent.file.counts).toMatchObject({ accepted: 1, rejected: 0 })
})

test('a hospital with an 8-digit number submits an attestation in record 25', async () => {
  const sender = await newSender('HOSPITAL')
  const person = await coveredPerson(
    fixtures.cpas,
    unusedNiss.bis(),
    { coverages: hospitalCoverages({ supplements: 'FULL' }) },
    ILLEGAL,
  )
  const { issueAttestation } = await fixtures.gp.ask<any>(
    'mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } } }',
    {
      input: {
        niss: person.niss,
        provider: fixtures.gpNumber,
        careTypes: ['AMBULATORY_HOSPITAL_CARE'],
        validity: { from: '2026-03-01', to: '2026-03-31' },
      },
    },
    '2026-03-01',
  )
  const attestation = issueAttestation.attestation.number
  const invoice = invoiceOf(person, { attestation }, { code: '102034', state: 3715, supplement: 200 })
  const sent = await sender.send(writeReferenceFile(sender.file([invoice])).base64())
  expect(summarizeWithCode(sent.findings)).toEqual([])
  expect(sent.file.total).toEqual({ claimed: '39.15', state: '37.15', cpas: '2.00', patient: '0.00' })
})

test('a provider cannot submit an eFact file of another provider', async () => {
  const sender = await newSender()
  const content = writeReferenceFile(sender.file([invoiceOf(await legalResident())])).base64()
  expect(codesOf(await fixtures.hospital.raw(SUBMIT, { content }, '2026-03-12'))).toEqual(['FORBIDDEN'])
  expect(codesOf(await fixtures.caami.raw(SUBMIT, { content }))).toContain('GRAPHQL_VALIDATION_FAILED')
})

test('care that was invoiced by eFact before is rejected with INV-LINE-DUPLICATE', async () => {
  const sender = await newSender()
  const person = await legalResident()
  await sender.send(writeReferenceFile(sender.file([invoiceOf(person)])).base64())
  const again = await sender.send(
    writeReferenceFile(sender.file([invoiceOf(person)], '2026-03-13')).base64(),
    '2026-03-13',
  )
  const rules = linesOf(again).flatMap(({ findings }: any) => summarizeWithCode(findings))
  expect(rules).toEqual([expect.stringMatching(/^E INV-LINE-DUPLICATE 500544/)])
})

test('a new file that names the rejected invoice corrects a rejected line, not an accepted one', async () => {
  const sender = await newSender()
  const person = await legalResident()
  const invoices = Array.from({ length: 20 }, (_, i) =>
    invoiceOf(person, {}, { on: daysLater('2026-02-10', i), state: i === 7 ? 2049 : 2050 }),
  )
  const first = await sender.send(writeReferenceFile(sender.file(invoices)).base64())
  expect(first.file.counts).toMatchObject({ accepted: 19, rejected: 1 })
  const again = { number: invoices[7]!.number, sending: 1, month: '202603' }
  const corrected = invoiceOf(person, { again }, { on: daysLater('2026-02-10', 7) })
  const second = await sender.send(writeReferenceFile(sender.file([corrected], '2026-03-13')).base64(), '2026-03-13')
  expect(summarizeWithCode(second.findings)).toEqual([])
  expect(second.file).toMatchObject({ status: 'CHECKED', counts: { lines: 1, accepted: 1 } })
  // What was accepted is not: the new file is no second claim.
  const whole = { ...again, number: invoices[8]!.number }
  const other = invoiceOf(person, { again: whole }, { on: daysLater('2026-02-10', 8) })
  const third = await sender.send(writeReferenceFile(sender.file([other], '2026-03-14')).base64(), '2026-03-14')
  expect(linesOf(third).flatMap(({ findings }: any) => summarizeWithCode(findings))).toEqual([
    expect.stringMatching(/^E INV-LINE-DUPLICATE 500544/),
  ])
})

test('a file of 200 lines is checked before its response', async () => {
  const sender = await newSender()
  const people = await Promise.all(Array.from({ length: 4 }, legalResident))
  const invoices = people.map((person) => {
    const invoice = invoiceOf(person)
    return {
      ...invoice,
      lines: Array.from({ length: 50 }, (_, i) => ({ ...invoice.lines[0]!, on: daysLater('2026-01-02', i) })),
    }
  })
  const { file } = await sender.send(writeReferenceFile(sender.file(invoices)).base64())
  expect(file).toMatchObject({ status: 'CHECKED', counts: { lines: 200, accepted: 200 } })
})

test('a credit note cancels a line, and its care can be invoiced again', async () => {
  const sender = await newSender()
  const person = await personWithoutLegalStay()
  const first = await sender.send(writeReferenceFile(sender.file([invoiceOf(person, {}, { state: 2650 })])).base64())
  expect(first.file.total.state).toBe('26.50')
  const credit = invoiceOf(person, { credit: true }, { state: -2650 })
  const sent = await sender.send(writeReferenceFile(sender.file([credit], '2026-03-13')).base64(), '2026-03-13')
  expect(summarizeWithCode(sent.findings)).toEqual([])
  expect(sent.file.total.state).toBe('-26.50')
  const invoicedAgain = await sender.send(
    writeReferenceFile(sender.file([invoiceOf(person, {}, { state: 2650 })], '2026-03-14')).base64(),
    '2026-03-14',
  )
  expect(invoicedAgain.file.counts.accepted).toBe(1)
})

test('a file of 1,000 lines is checked and answered', async () => {
  const sender = await newSender()
  const people = await Promise.all(Array.from({ length: 20 }, legalResident))
  const invoices = people.map((person) => {
    const invoice = invoiceOf(person)
    return {
      ...invoice,
      lines: Array.from({ length: 50 }, (_, i) => ({ ...invoice.lines[0]!, on: daysLater('2026-01-02', i) })),
    }
  })
  const { file } = await sender.send(writeReferenceFile(sender.file(invoices)).base64())
  const read = () =>
    sender.partner
      .ask<any>('query ($id: ID!) { invoiceFile(id: $id) { status answer counts { lines accepted } } }', {
        id: file.id,
      })
      .then(({ invoiceFile }) => invoiceFile)
  const done = await waitUntil(read, ({ status }) => status === 'CHECKED')
  expect(done.counts).toEqual({ lines: 1000, accepted: 1000 })
  expect((await parseResponse(Buffer.from(done.answer, 'base64'))).records.length).toBe(1000 + 20 * 3 + 2)
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
