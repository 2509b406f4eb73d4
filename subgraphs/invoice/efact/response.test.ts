import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { buildResponse, type SubmissionResult } from './build-response'
import { exampleFile, exampleInvoice, exampleLine } from './example-file'
import { parseEfact } from './parse'
import { parseResponse } from './parse-response'
import { acknowledge, rejectFile, submissionHeaderOf } from './response'
import { EfactMutator } from './testing/efact-mutator'
import { writeEfact } from './write-file'

// Records: 0 = 10; 1 = 20, 2 = 25, 3 = 50, 4 = 51, 5 = 80; 6 = 20, 7 = 25, 8 = 50, 9 = 51, 10 = 80; 11 = 90, 12 = 95, 13 = 96.
const content = writeEfact({
  ...exampleFile,
  invoices: [
    exampleInvoice,
    { ...exampleInvoice, number: '202611000002', lines: [{ ...exampleLine, code: '101076', stateShare: cents(2773) }] },
  ],
})
const facts = { insurerReference: '69000000000001', answeredOn: day('2026-11-22') }
const nothing: SubmissionResult = { refused: null, rejections: [], linesInError: 0 }
const answered = async (bytes: Buffer, outcome: SubmissionResult) => {
  const answer = Buffer.concat([...buildResponse(bytes, await parseEfact(bytes), outcome, facts)])
  return { length: answer.length, ...(await parseResponse(answer)) }
}

test('a sending is acknowledged under its own reference', async () => {
  const answer = await parseResponse(acknowledge(content, facts))
  expect(answer).toMatchObject({ name: '931000', records: [], fault: null })
  expect(answer.segment200!.raw('providerMessage')).toBe('20261121000001')
  expect(answer.segment200!.raw('insurerMessage')).toBe('69000000000001')
  expect(answer.segment300!.raw('fileReference')).toBe('2026-11-001  ')
})

test('a settlement gives every record back with 450 characters, then the records 91 and 92 of 800', async () => {
  const answer = await answered(content, nothing)
  expect(answer.length).toBe(67 + 610 + 12 * 800 + 2 * 800)
  expect(answer).toMatchObject({ name: '920900', fault: null })
  expect(answer.records.map(({ record }) => record.type)).toEqual([
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
  expect(answer.records.map(({ detail }) => detail.integer('index'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(answer.records.flatMap(({ errors }) => errors)).toEqual([])
  expect(answer.perMutuality[0]!.integer('requestedA')).toBe(4823)
  expect(answer.perMutuality[0]!.integer('acceptedA')).toBe(4823)
  expect(answer.total!.integer('refusedAB')).toBe(0)
})

test('a rejected line and a reduced one: amounts, codes and words', async () => {
  const rejections = [
    { recordIndex: 3, code: '500546', comment: 'Délai de prescription dépassé' },
    { recordIndex: 8, code: '501940', letter: 'S' as const, comment: 'Tarif: 25.00' },
  ]
  const answer = await answered(content, {
    ...nothing,
    rejections,
    accepted: new Map([[8, cents(2500)]]),
    linesInError: 1,
  })
  expect(answer.records[3]).toMatchObject({
    errors: [{ letter: 'R', code: '500546' }],
    comment: 'Delai de prescription depasse',
  })
  expect(answer.records[3]!.detail.signed('insurerResult')).toBe(0)
  expect(answer.records[8]!.errors).toEqual([{ letter: 'S', code: '501940' }])
  expect(answer.records[8]!.detail.signed('insurerResult')).toBe(2500)
  expect(answer.records[10]!.detail.signed('insurerResult')).toBe(2500)
  const [mutuality] = answer.perMutuality
  expect([mutuality!.integer('requestedA'), mutuality!.integer('acceptedA'), mutuality!.integer('refusedA')]).toEqual([
    4823, 2500, 2323,
  ])
  expect(answer.segment300!.raw('errorPercentage')).toBe('05000')
})

test('a rejected invoice refuses all its lines', async () => {
  const answer = await answered(content, {
    ...nothing,
    rejections: [{ recordIndex: 7, code: '250820', comment: '' }],
    linesInError: 1,
  })
  expect(answer.total!.integer('acceptedA')).toBe(2050)
  expect(answer.total!.integer('refusedA')).toBe(2773)
})

test('a record has room for three codes; a rule without an official code has the record type and zeros', async () => {
  const codes = ['500402', null, '501502', '500503']
  const answer = await answered(content, {
    ...nothing,
    rejections: codes.map((code) => ({ recordIndex: 3, code, comment: 'x'.repeat(150) })),
    linesInError: 1,
  })
  expect(answer.records[3]!.errors.map(({ code }) => code)).toEqual(['500402', '500000', '501502'])
  expect(answer.records[3]!.comment).toBe('x'.repeat(150))
})

test('what refuses a record goes before what is only remarked about it', async () => {
  const remark = { recordIndex: 3, code: null, letter: 'S' as const, comment: `${'x'.repeat(189)}.` }
  const error = { recordIndex: 3, code: '501943', letter: 'R' as const, comment: 'Wrong amount.' }
  const answer = await answered(content, { ...nothing, rejections: [remark, error], linesInError: 1 })
  expect(answer.records[3]).toMatchObject({
    errors: [
      { letter: 'R', code: '501943' },
      { letter: 'S', code: '500000' },
    ],
    comment: 'Wrong amount.',
  })
})

test('what the file itself shows is told too, and a line of it is not paid', async () => {
  const bytes = new EfactMutator(content).put(8, 'provider', '010001491004').bytes()
  const answer = await answered(bytes, { ...nothing, linesInError: 1 })
  expect(answer.records[8]!.errors).toEqual([{ letter: 'R', code: '501502' }])
  expect(answer.total!.integer('acceptedA')).toBe(2050)
})

test('a blocking error brings the whole file back as 920099', async () => {
  const bytes = new EfactMutator(content).put(3, 'recordCheck', '00').bytes()
  const answer = await answered(bytes, { ...nothing, linesInError: 2 })
  expect(answer).toMatchObject({ name: '920099', fault: null, total: null })
  expect(answer.records).toHaveLength(14)
  expect(answer.records[3]!.errors).toEqual([{ letter: 'B', code: '509902' }])
  expect([answer.segment300!.raw('errorPercentage'), answer.segment300!.raw('refusalType')]).toEqual(['10000', '01'])
})

test('more than five per cent brings a good file back as 920099', async () => {
  const answer = await answered(content, {
    ...nothing,
    refused: 'FIVE_PERCENT',
    rejections: [{ recordIndex: 3, code: '500546', comment: '' }],
    linesInError: 1,
  })
  expect(answer).toMatchObject({ name: '920099', fault: null })
  expect(answer.segment300!.raw('refusalType')).toBe('02')
})

test('920098 is the same for information', async () => {
  const answer = await parseResponse(
    Buffer.concat([...rejectFile(content, [], { linesInError: 0, lineCount: 2, why: 'BLOCKING' }, facts, '920098')]),
  )
  expect(answer).toMatchObject({ name: '920098', fault: null })
  expect(answer.records).toHaveLength(14)
})

test.each([
  ['nothing at all', Buffer.alloc(0)],
  ['half a header', content.subarray(0, 100)],
  ['a cut file', content.subarray(0, 1000)],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
])('%s is answered by a 920999 that can be read', async (_, bytes) => {
  const answer = await answered(bytes, nothing)
  expect(answer).toMatchObject({ name: '920999', length: 227, records: [], fault: null })
  expect(answer.segment200!.raw('messageStatus')).toBe('01')
})

test('a 920999 marks the zone of the header that is wrong, in the two positions after it', async () => {
  const text = content.toString('latin1')
  const bytes = Buffer.from(`${text.slice(0, 12)}77${text.slice(14)}`, 'latin1')
  const answer = Buffer.concat([...buildResponse(bytes, await parseEfact(bytes), nothing, facts)]).toString('latin1')
  expect(answer.slice(12, 16)).toBe('7703')
})

test('the head of a file is read without the rest of it', () => {
  expect(submissionHeaderOf(content).segment300!.trimmed('fileReference')).toBe('2026-11-001')
  expect(submissionHeaderOf(Buffer.from('x'))).toEqual({ segment200: null, segment300: null })
})
