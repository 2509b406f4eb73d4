import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { buildResponse, type ResponseSource } from './build-response'
import { exampleFile, exampleInvoice, exampleLine } from './example-file'
import { parseEfact } from './parse'
import { acknowledge, rejectFile, submissionHeaderOf } from './response'
import { EfactMutator } from './testing/efact-mutator'
import { parseResponse } from './testing/parse-response'
import { writeEfact } from './write-file'

// Records: 0 = 10; 1 = 20, 2 = 25, 3 = 50, 4 = 51, 5 = 80; 6 = 20, 7 = 25, 8 = 50, 9 = 51, 10 = 80; 11 = 90, 12 = 95, 13 = 96.
const content = writeEfact({
  ...exampleFile,
  invoices: [
    exampleInvoice,
    { ...exampleInvoice, number: '202611000002', lines: [{ ...exampleLine, code: '101076', stateShare: cents(2773) }] },
  ],
})
const data = { insurerReference: '69000000000001', answeredOn: day('2026-11-22') }
const nothing: ResponseSource = { refused: null, rejections: [], linesInError: 0 }
const respondTo = async (bytes: Buffer, submission: ResponseSource) => {
  const response = Buffer.concat([...buildResponse(bytes, await parseEfact(bytes), submission, data)])
  return { length: response.length, ...(await parseResponse(response)) }
}

test('the acknowledgement has the reference of the submission', async () => {
  const response = await parseResponse(acknowledge(content, data))
  expect(response).toMatchObject({ name: '931000', records: [], error: null })
  expect(response.segment200!.raw('providerMessage')).toBe('20261121000001')
  expect(response.segment200!.raw('insurerMessage')).toBe('69000000000001')
  expect(response.segment300!.raw('fileReference')).toBe('2026-11-001  ')
})

test('a settlement contains every record with 450 more characters, then records 91 and 92 of 800', async () => {
  const response = await respondTo(content, nothing)
  expect(response.length).toBe(67 + 610 + 12 * 800 + 2 * 800)
  expect(response).toMatchObject({ name: '920900', error: null })
  expect(response.records.map(({ record }) => record.type)).toEqual([
    '10',
    '20',
    '25',
    '50',
    '51',
    '80',
    '20',
    '25',
    '50',
    '51',
    '80',
    '90',
  ])
  expect(response.records.map(({ detail }) => detail.integer('index'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(response.records.flatMap(({ errors }) => errors)).toEqual([])
  expect(response.perMutuality[0]!.integer('requestedA')).toBe(4823)
  expect(response.perMutuality[0]!.integer('acceptedA')).toBe(4823)
  expect(response.total!.integer('refusedAB')).toBe(0)
})

test('a settlement has amounts, codes and comments of a rejected and a reduced line', async () => {
  const rejections = [
    { recordIndex: 3, code: '500546', comment: 'Délai de prescription dépassé' },
    { recordIndex: 8, code: '501940', letter: 'S' as const, comment: 'Tarif: 25.00' },
  ]
  const response = await respondTo(content, {
    ...nothing,
    rejections,
    accepted: new Map([[8, cents(2500)]]),
    linesInError: 1,
  })
  expect(response.records[3]).toMatchObject({
    errors: [{ letter: 'R', code: '500546' }],
    comment: 'Delai de prescription depasse',
  })
  expect(response.records[3]!.detail.signed('insurerResult')).toBe(0)
  expect(response.records[8]!.errors).toEqual([{ letter: 'S', code: '501940' }])
  expect(response.records[8]!.detail.signed('insurerResult')).toBe(2500)
  expect(response.records[10]!.detail.signed('insurerResult')).toBe(2500)
  const [mutuality] = response.perMutuality
  expect([mutuality!.integer('requestedA'), mutuality!.integer('acceptedA'), mutuality!.integer('refusedA')]).toEqual([
    4823, 2500, 2323,
  ])
  expect(response.segment300!.raw('errorPercentage')).toBe('05000')
})

test('a rejection of an invoice rejects all its lines', async () => {
  const response = await respondTo(content, {
    ...nothing,
    rejections: [{ recordIndex: 7, code: '250820', comment: '' }],
    linesInError: 1,
  })
  expect(response.total!.integer('acceptedA')).toBe(2050)
  expect(response.total!.integer('refusedA')).toBe(2773)
})

test('a record has at most three codes; a rule without an official code has the record type and zeros', async () => {
  const codes = ['500402', null, '501502', '500503']
  const response = await respondTo(content, {
    ...nothing,
    rejections: codes.map((code) => ({ recordIndex: 3, code, comment: 'x'.repeat(150) })),
    linesInError: 1,
  })
  expect(response.records[3]!.errors.map(({ code }) => code)).toEqual(['500402', '500000', '501502'])
  expect(response.records[3]!.comment).toBe('x'.repeat(150))
})

test('refusals of a record come before remarks', async () => {
  const remark = { recordIndex: 3, code: null, letter: 'S' as const, comment: `${'x'.repeat(189)}.` }
  const error = { recordIndex: 3, code: '501943', letter: 'R' as const, comment: 'Wrong amount.' }
  const response = await respondTo(content, { ...nothing, rejections: [remark, error], linesInError: 1 })
  expect(response.records[3]).toMatchObject({
    errors: [
      { letter: 'R', code: '501943' },
      { letter: 'S', code: '500000' },
    ],
    comment: 'Wrong amount.',
  })
})

test('issues of the file are rejections, and their lines are not paid', async () => {
  const bytes = new EfactMutator(content).setZone(8, 'provider', '010001491004').bytes()
  const response = await respondTo(bytes, { ...nothing, linesInError: 1 })
  expect(response.records[8]!.errors).toEqual([{ letter: 'R', code: '501502' }])
  expect(response.total!.integer('acceptedA')).toBe(2050)
})

test('a blocking error returns the file as 920099', async () => {
  const bytes = new EfactMutator(content).setZone(3, 'recordCheck', '00').bytes()
  const response = await respondTo(bytes, { ...nothing, linesInError: 2 })
  expect(response).toMatchObject({ name: '920099', error: null, total: null })
  expect(response.records).toHaveLength(14)
  expect(response.records[3]!.errors).toEqual([{ letter: 'B', code: '509902' }])
  expect([response.segment300!.raw('errorPercentage'), response.segment300!.raw('refusalType')]).toEqual([
    '10000',
    '01',
  ])
})

test('more than five per cent of lines in error returns a valid file as 920099', async () => {
  const response = await respondTo(content, {
    ...nothing,
    refused: 'FIVE_PERCENT',
    rejections: [{ recordIndex: 3, code: '500546', comment: '' }],
    linesInError: 1,
  })
  expect(response).toMatchObject({ name: '920099', error: null })
  expect(response.segment300!.raw('refusalType')).toBe('02')
})

test('a 920098 has the content of a 920099', async () => {
  const response = await parseResponse(
    Buffer.concat([...rejectFile(content, [], { linesInError: 0, lineCount: 2, reason: 'BLOCKING' }, data, '920098')]),
  )
  expect(response).toMatchObject({ name: '920098', error: null })
  expect(response.records).toHaveLength(14)
})

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['half a header', content.subarray(0, 100)],
  ['a truncated file', content.subarray(0, 1000)],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
])('the response to %s is a readable 920999', async (_, bytes) => {
  const response = await respondTo(bytes, nothing)
  expect(response).toMatchObject({ name: '920999', length: 227, records: [], error: null })
  expect(response.segment200!.raw('messageStatus')).toBe('01')
})

test('a 920999 marks an invalid zone of a segment in the two positions after it', async () => {
  const text = content.toString('latin1')
  const bytes = Buffer.from(`${text.slice(0, 12)}77${text.slice(14)}`, 'latin1')
  const response = Buffer.concat([...buildResponse(bytes, await parseEfact(bytes), nothing, data)]).toString('latin1')
  expect(response.slice(12, 16)).toBe('7703')
})

test('the segments are read without the rest of the file', () => {
  expect(submissionHeaderOf(content).segment300!.trimmed('fileReference')).toBe('2026-11-001')
  expect(submissionHeaderOf(Buffer.from('x'))).toEqual({ segment200: null, segment300: null })
})
