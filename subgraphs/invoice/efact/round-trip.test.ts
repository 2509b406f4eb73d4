import * as fc from 'fast-check'
import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { buildResponse } from './build-response'
import { exampleFile, exampleInvoice, exampleLine } from './example-file'
import { parseEfact } from './parse'
import { RecordReader } from './record-reader'
import { efactFileArbitrary, seedOf } from './testing/efact-arbitrary'
import { toInput, toInvoiceFile } from './testing/in-memory'
import { parseResponse, writeResponse } from './testing/parse-response'
import { writeEfact } from './write-file'

const seed = seedOf('EFACT_SEED', 20261121)
const facts = { insurerReference: '69000000000001', answeredOn: day('2026-11-21') }

test('the example file has no issues and round-trips', async () => {
  const parsed = await parseEfact(writeEfact(exampleFile))
  expect(parsed.issues.map((issue) => issue.text('EN'))).toEqual([])
  expect(toInput(toInvoiceFile(parsed))).toEqual(exampleFile)
})

test(`a written file is parsed as the same file without issues (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(efactFileArbitrary, async (file) => {
      const parsed = await parseEfact(writeEfact(file))
      expect(parsed.issues.map((issue) => issue.text('EN'))).toEqual([])
      expect(toInput(toInvoiceFile(parsed))).toEqual(file)
    }),
    { seed, numRuns: 150 },
  )
}, 60_000)

test(`files and responses round-trip byte for byte (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(efactFileArbitrary, async (file) => {
      const bytes = writeEfact(file)
      let again = ''
      for (const { record } of new RecordReader().push(bytes)) again += record.text
      expect(Buffer.from(again, 'latin1').equals(bytes)).toBe(true)
      const parsed = await parseEfact(bytes)
      for (const refused of [null, 'BLOCKING'] as const) {
        const answer = Buffer.concat([
          ...buildResponse(
            bytes,
            parsed,
            {
              refused,
              rejections: [{ recordIndex: 3, code: '500546', comment: 'trop tard, après deux ans' }],
              linesInError: 1,
            },
            facts,
          ),
        ])
        expect(writeResponse(await parseResponse(answer)).equals(answer)).toBe(true)
      }
    }),
    { seed, numRuns: 60 },
  )
}, 60_000)

test('credit notes are written first, and accents are removed', async () => {
  const credit = {
    ...exampleInvoice,
    number: '9',
    kind: 'CREDIT_NOTE' as const,
    lines: [{ ...exampleLine, stateShare: cents(-2050), patientShare: cents(-600) }],
  }
  const bytes = writeEfact({
    ...exampleFile,
    contact: { ...exampleFile.contact, lastName: 'Lefèvre-Müßig' },
    invoices: [exampleInvoice, credit],
  })
  expect(bytes.every((byte) => byte < 0x80)).toBe(true)
  const parsed = await parseEfact(bytes)
  expect(parsed.issues).toEqual([])
  expect(toInvoiceFile(parsed)).toMatchObject({
    contact: { lastName: 'Lefevre-Mussig' },
    invoices: [{ kind: 'CREDIT_NOTE' }, { kind: 'INVOICE' }],
  })
  const line = parsed.file!.invoices[0]!.lines[0]!.record
  expect([line.raw('amount'), line.raw('supplement')]).toEqual(['-00000002050', '-000000000'])
})

test.each([
  [
    'an invoice number of 13 digits',
    { invoices: [{ ...exampleInvoice, number: '1234567890123' }] },
    'zone 24,25 (invoiceNumber)',
  ],
  ['a sending number that is not digits', { sendingNumber: Number.NaN }, 'zone 301 (sendingNumber)'],
  [
    'a negative amount in an invoice',
    { invoices: [{ ...exampleInvoice, lines: [{ ...exampleLine, stateShare: cents(-1) }] }] },
    'an invoice is not negative',
  ],
])('%s is rejected by the writer with the reason', (_, change, expected) => {
  expect(() => writeEfact({ ...exampleFile, ...change })).toThrow(expected)
})
