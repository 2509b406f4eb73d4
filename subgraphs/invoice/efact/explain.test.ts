import { day } from '../../../shared/values/day'
import { buildResponse, type ResponseSource } from './build-response'
import { exampleFile, exampleInvoice } from './example-file'
import { formatRecord, formatVerdict } from './explain-text'
import { parseEfact } from './parse'
import { invoiceJson, readInvoiceJson } from './read-invoice-json'
import { EfactMutator } from './testing/efact-mutator'
import { explainFile } from './testing/in-memory'
import { writeEfact } from './write-file'

const valid = writeEfact(exampleFile)

test('a valid file is explained zone by zone without empty zones', async () => {
  const { verdict, records } = await explainFile(valid, 'EN')
  expect(formatVerdict(verdict, 'EN')).toBe('No errors; records: 9.')
  expect(formatRecord(records[5]!, 'EN')).toBe(
    [
      '4. Record 50: service line (byte 1278)',
      '   1                  1-2      record type: 50',
      '   2                  3-8      record sequence number: 000004',
      '   4                  10-16    nomenclature code: 0101032',
      '   5                  17-24    date of the first service: 20261116  = 16/11/2026',
      '   6a,6b              25-32    date of the last service: 20261116  = 16/11/2026',
      '   7                  33-35    health insurance fund of affiliation: 690',
      '   8a,8b              36-48    beneficiary identification: 0097000080964  = 97000080964',
      '   9                  49-49    sex: 2  = female',
      '   13                 53-55    service code: 990  = ambulatory practice',
      '   15                 68-79    provider: 010001490004  = 10001490004',
      '   16                 80-80    provider norm: 1  = own act',
      '   19                 88-99    insurer amount (the State’s share): +00000002050  = 20,50 €',
      '   22                 108-112  units: +0001  = 1',
      '   27                 128-137  patient share: +000000600  = 6,00 €',
      `   99                 349-350  record check digits: ${valid.toString('latin1').slice(227 + 4 * 350 - 2, 227 + 4 * 350)}`,
      '',
    ].join('\n'),
  )
})

test('an issue follows its zone, in the requested language', async () => {
  const bytes = new EfactMutator(valid).setZone(2, 'destination', '600').bytes()
  const { verdict, records } = await explainFile(bytes, 'FR')
  expect(formatRecord(records[4]!, 'FR')).toContain(
    'mutualité de destination\u00a0: 600\n   !! B251803 [INV-DESTINATION] Enregistrement 25 (n° 3)',
  )
  expect(formatVerdict(verdict, 'FR')).toBe('Fichier refusé\u00a0; erreurs\u00a0: 1, enregistrements lus\u00a0: 9.')
})

test('an issue of the whole file is listed apart from the records', async () => {
  const { issues } = await explainFile(Buffer.concat([valid, valid]), 'NL')
  expect(issues.map((issue) => issue.text)).toEqual([
    'Er volgen nog tekens na het einde van het bericht op byte 3378. Een bestand bevat één bericht.',
  ])
})

test('a response is explained with the insurer’s error detail of each record', async () => {
  const response = Buffer.concat([
    ...buildResponse(
      valid,
      await parseEfact(valid),
      { refused: null, rejections: [{ recordIndex: 3, code: '500546', comment: 'Prescription' }], linesInError: 1 },
      { insurerReference: '1', answeredOn: day('2026-11-22') },
    ),
  ])
  const { verdict, records } = await explainFile(response, 'EN')
  expect(formatVerdict(verdict, 'EN')).toBe('Response 920900; records in error: 1, records: 9.')
  const detail = records.filter((record) => record.type === 'detail')[3]!
  expect(formatRecord(detail, 'EN')).toMatch(
    /code of rejection 1: 500546 {2}= limitation period expired.*comment: Prescription/s,
  )
})

test.each<[string, ResponseSource, string, number]>([
  [
    'a settlement without errors',
    { refused: null, rejections: [], linesInError: 0 },
    'Response 920900; records in error: 0, records: 9.',
    0,
  ],
  [
    'a settlement with a remark',
    {
      refused: null,
      rejections: [{ recordIndex: 3, code: '501940', letter: 'S', comment: 'Remark.' }],
      linesInError: 0,
    },
    'Response 920900; records in error: 0, records: 9.',
    0,
  ],
  [
    'a refusal for its lines',
    {
      refused: 'FIVE_PERCENT',
      rejections: [
        { recordIndex: 3, code: '254220', letter: 'R', comment: 'Unknown commitment.' },
        { recordIndex: 3, code: '500000', letter: 'R', comment: '' },
      ],
      linesInError: 1,
    },
    'Response 920099: the file is refused; records in error: 1, records: 9.',
    1,
  ],
])('explaining %s prints its errors and the result', async (_, submission, verdict, status) => {
  const response = Buffer.concat([
    ...buildResponse(valid, await parseEfact(valid), submission, {
      insurerReference: '1',
      answeredOn: day('2026-11-22'),
    }),
  ])
  const explained = await explainFile(response, 'EN')
  expect(formatVerdict(explained.verdict, 'EN')).toBe(verdict)
  expect(explained.verdict.response?.refused).toBe(status === 1)
  const withErrors = explained.records.filter(({ hasResponseError }) => hasResponseError)
  expect(withErrors.map(({ type }) => type)).toEqual(submission.rejections.length > 0 ? ['50', 'detail'] : [])
  for (const { code, comment } of submission.rejections) {
    const text = formatRecord(withErrors[1]!, 'EN')
    expect(text).toContain(`: ${code}`)
    expect(text).toContain(comment)
  }
})

test('a 920999 is explained with the serial of each error at its zone', async () => {
  const mutated = new EfactMutator(valid)
  mutated.segments = `${mutated.segments.slice(0, 12)}77${mutated.segments.slice(14)}`
  const response = Buffer.concat([
    ...buildResponse(
      mutated.bytes(),
      await parseEfact(mutated.bytes()),
      { refused: null, rejections: [], linesInError: 0 },
      { insurerReference: '1', answeredOn: day('2026-11-22') },
    ),
  ])
  const { verdict, records } = await explainFile(response, 'EN')
  expect(verdict.response).toEqual({ message: '920999', refused: true, recordsInError: 0 })
  expect(records.map(({ hasResponseError }) => hasResponseError)).toEqual([true, false])
  expect(formatRecord(records[0]!, 'EN')).toContain('!! B202-03 [INV-FORMAT] production or test, 03')
})

test('the JSON of an invoice file is read as the same file', () => {
  expect(readInvoiceJson(JSON.parse(JSON.stringify(invoiceJson(exampleFile))))).toEqual(exampleFile)
})

test.each<[string, (json: Record<string, unknown>) => void, string]>([
  [
    'a wrong provider',
    (json) => {
      json.provider = '123'
    },
    'provider: "123" is not an INAMI number',
  ],
  [
    'no IBAN',
    (json) => {
      delete json.iban
    },
    'iban is missing',
  ],
  [
    'an unknown field',
    (json) => {
      json.amount = 1
    },
    'amount is an unknown field',
  ],
  [
    'no invoices',
    (json) => {
      json.invoices = []
    },
    'invoices: expected a list with at least one element',
  ],
  [
    'an amount as a number',
    (json) => {
      const [invoice] = json.invoices as (typeof exampleInvoice)[]
      Object.assign(invoice!.lines[0]!, { stateShare: 20.5 })
    },
    'invoices.0.lines.0.stateShare: 20.5 is not an amount',
  ],
])('%s in the JSON is rejected with its path', (_, change, expected) => {
  const json = JSON.parse(JSON.stringify(invoiceJson(exampleFile)))
  change(json)
  expect(() => readInvoiceJson(json)).toThrow(expected)
})
