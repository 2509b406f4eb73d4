import { codesOf, rulesOf, summarizeWithCode } from './answers'
import { daysLater } from './care-fixtures'
import { type ReferenceInvoice, rewrite, writeReferenceFile } from './efact-reference-writer'
import { answerOf, efactSteps, invoiceOf, linesOf, SUBMIT } from './efact-steps'
import { setUpFixtures, unusedNissNumbers } from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { newSender, legalResident } = efactSteps(fixtures, unusedNiss)

describe('a refused file', () => {
  async function sendCorrupted(
    change: (file: ReturnType<typeof writeReferenceFile>) => void,
    invoices?: ReferenceInvoice[],
  ) {
    const sender = await newSender()
    const file = writeReferenceFile(sender.file(invoices ?? [invoiceOf(await legalResident())]))
    change(file)
    return sender.send(file.base64())
  }
  // Records of a file of one invoice: 0 is the 10, 1 the 20, 2 the 25, 3 the 50, 4 the 80, 5 the 90, 6 the 95, 7 the 96.
  test.each<[string, (file: ReturnType<typeof writeReferenceFile>) => void, string]>([
    [
      'wrong check digits of a record',
      (f) => {
        f.records[3] = rewrite(f.records[3]!, 349, f.records[3]!.endsWith('11') ? '12' : '11', true)
      },
      'E INV-CHECK-DIGIT 509902',
    ],
    [
      'wrong check digits of the invoice',
      (f) => {
        f.records[4] = rewrite(f.records[4]!, 347, '01')
      },
      'E INV-CHECK-DIGIT 809802',
    ],
    [
      'wrong check digits of the file',
      (f) => {
        f.records[5] = rewrite(f.records[5]!, 347, '01')
      },
      'E INV-CHECK-DIGIT 909802',
    ],
    [
      'a gap in the record sequence',
      (f) => {
        f.records[3] = rewrite(f.records[3]!, 3, '000009')
      },
      'E INV-SEQUENCE 500210',
    ],
    [
      'a missing record 25',
      (f) => {
        f.records.splice(2, 1)
      },
      'E INV-RECORD-25 250111',
    ],
    [
      'a wrong destination',
      (f) => {
        f.records[2] = rewrite(f.records[2]!, 85, '600')
      },
      'E INV-DESTINATION 251803',
    ],
    [
      'a total that differs from the invoices',
      (f) => {
        f.records[5] = rewrite(f.records[5]!, 88, '+00000002051')
      },
      'E INV-TOTAL 901910',
    ],
    [
      'letters in a numeric zone',
      (f) => {
        f.records[2] = rewrite(f.records[2]!, 128, '00000ABCDE')
      },
      'E INV-FORMAT 252701',
    ],
  ])('a file is refused for %s', async (_, change, expected) => {
    const sent = await sendCorrupted(change)
    expect(sent.file).toMatchObject({ status: 'REFUSED', counts: { accepted: 0 } })
    expect(summarizeWithCode(sent.findings).map((text) => text.replace(/ \S+$/, ''))).toContain(expected)
    expect(sent.file.findings).toEqual(sent.findings)
    expect((await answerOf(sent)).name).toBe('920099')
    expect(JSON.stringify(sent)).not.toMatch(/stack|\.ts:/)
  })

  test('INV-TOTAL rejects an invoice whose total differs from its lines', async () => {
    const sender = await newSender()
    const person = await legalResident()
    const invoices = Array.from({ length: 20 }, (_, i) => invoiceOf(person, {}, { on: daysLater('2026-02-10', i) }))
    const file = writeReferenceFile(sender.file(invoices))
    file.records[4] = rewrite(file.records[4]!, 88, '+00000002049')
    file.records[file.records.length - 3] = rewrite(
      file.records.at(-3)!,
      88,
      `+${String(20 * 2050 - 1).padStart(11, '0')}`,
    )
    const sent = await sender.send(file.base64())
    expect(rulesOf(sent.findings).filter((rule) => rule !== 'INV-TOTAL')).toEqual([])
    if (sent.file.status === 'CHECKED')
      expect(linesOf(sent).flatMap(({ findings }: any) => rulesOf(findings))).toContain('INV-TOTAL')
  })

  test('unreadable content is refused with INV-FORMAT, and invalid base64 is BAD_USER_INPUT', async () => {
    const sender = await newSender()
    for (const [i, text] of [
      'rubbish',
      '%PDF-1.7',
      writeReferenceFile(sender.file([])).head,
      'x'.repeat(5000),
    ].entries()) {
      const sent = await sender.send(Buffer.from(text).toString('base64'), `2026-03-${13 + i}`)
      expect(sent.file.status).toBe('REFUSED')
      expect(rulesOf(sent.findings)).toContain('INV-FORMAT')
      expect(sent.file.answer).not.toBeNull()
    }
    for (const content of ['', '%%%']) {
      const answer = await sender.partner.raw(SUBMIT, { content })
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
      expect(answer.errors![0]!.extensions!.argument).toBe('content')
    }
  })
})

describe('INV-ONE-FILE-A-DAY', () => {
  test('a second eFact file of a day is refused and accepted the next day', async () => {
    const sender = await newSender()
    const person = await legalResident()
    const first = await sender.send(writeReferenceFile(sender.file([invoiceOf(person)])).base64())
    expect(first.file.status).toBe('CHECKED')
    const content = writeReferenceFile(sender.file([invoiceOf(person, {}, { on: '2026-03-09' })])).base64()
    const second = await sender.send(content)
    expect(second.file.status).toBe('REFUSED')
    expect(summarizeWithCode(second.findings)).toEqual(['E INV-ONE-FILE-A-DAY 100724 content'])
    expect((await answerOf(second)).name).toBe('920099')
    expect((await answerOf(second)).records[0]).toMatchObject({ errors: [{ letter: 'B', code: '100724' }] })
    expect((await sender.send(content, '2026-03-13')).file.status).toBe('CHECKED')
  })

  test('of five concurrent eFact files of a provider one is accepted', async () => {
    const sender = await newSender()
    const person = await legalResident()
    const contents = Array.from({ length: 5 }, (_, i) =>
      writeReferenceFile(sender.file([invoiceOf(person, {}, { on: daysLater('2026-03-01', i) })])).base64(),
    )
    const answers = await Promise.all(contents.map((content) => sender.send(content)))
    expect(answers.map(({ file }) => file.status).sort()).toEqual(['CHECKED', ...Array(4).fill('REFUSED')])
  })

  test('INV-FILE-DUPLICATE refuses a used reference with other content', async () => {
    const sender = await newSender()
    const person = await legalResident()
    const file = sender.file([invoiceOf(person)])
    await sender.send(writeReferenceFile(file).base64())
    const other = { ...file, createdOn: '2026-03-13', invoices: [invoiceOf(person, {}, { on: '2026-03-09' })] }
    const sent = await sender.send(writeReferenceFile(other).base64(), '2026-03-13')
    expect(summarizeWithCode(sent.findings).map((text) => text.replace(/ \S+$/, ''))).toEqual([
      'E INV-FILE-DUPLICATE 100721',
    ])
  })

  test('JSON files do not count towards one eFact file a day', async () => {
    const sender = await newSender()
    const person = await legalResident()
    await sender.send(writeReferenceFile(sender.file([invoiceOf(person)])).base64())
    const { submitInvoices } = await sender.partner.ask<any>(
      'mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { status counts { accepted } } } }',
      {
        input: {
          reference: `json-${sender.number}`,
          provider: sender.number,
          invoices: [
            {
              number: '1',
              niss: person.niss,
              issuedOn: '2026-03-11',
              lines: [{ code: '101032', performedOn: '2026-03-09', claimed: '26.50' }],
            },
          ],
        },
      },
      '2026-03-12',
    )
    expect(submitInvoices.file).toEqual({ status: 'CHECKED', counts: { accepted: 1 } })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
