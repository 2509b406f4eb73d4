import { summarizeWithCode } from './answers'
import { commit, daysLater } from './care-fixtures'
import { type ReferenceInvoice, writeReferenceFile } from './efact-reference-writer'
import { answerOf, efactSteps, invoiceOf, linesOf } from './efact-steps'
import { setUpFixtures, unusedNissNumbers } from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { newSender, legalResident } = efactSteps(fixtures, unusedNiss)

describe('a file of twenty lines with one error', () => {
  /** Twenty invoices of one person on twenty days, the first of which is changed. */
  async function twenty(change: (invoice: ReferenceInvoice) => ReferenceInvoice, person: any, lines = 20) {
    const sender = await newSender()
    const invoices = Array.from({ length: lines }, (_, i) => {
      const invoice = invoiceOf(person, {}, { on: daysLater('2026-02-10', i), state: person.share ?? 2050 })
      return i === 0 ? change(invoice) : invoice
    })
    return sender.send(writeReferenceFile(sender.file(invoices)).base64())
  }

  test.each<[string, (i: ReferenceInvoice) => ReferenceInvoice, string]>([
    [
      'the State’s share is a cent too high',
      (i) => ({ ...i, lines: [{ ...i.lines[0]!, state: 2051 }] }),
      'E INV-AMOUNT 501943',
    ],
    [
      'the State’s share is a cent too low',
      (i) => ({ ...i, lines: [{ ...i.lines[0]!, state: 2049 }] }),
      'E INV-AMOUNT 501943',
    ],
    [
      'the AMU code is not the decision’s',
      (i) => ({ ...i, decision: { ...i.decision, amu: true } }),
      'E INV-AMU-FLAG 251220',
    ],
    [
      'the coverage code is not the decision’s',
      (i) => ({ ...i, decision: { ...i.decision, coverageCode: '0000009001' } }),
      'E INV-COVERAGE-CODE 252720',
    ],
    ['the CPAS is not the one that decided', (i) => ({ ...i, cpas: '0299991108' }), 'E INV-CPAS 253820'],
    [
      'the decision is unknown',
      (i) => ({ ...i, decision: { ...i.decision, number: '999999999999' } }),
      'E INV-DECISION 255620',
    ],
    [
      'the version is unknown',
      (i) => ({ ...i, decision: { ...i.decision, version: 7 } }),
      'E INV-DECISION-VERSION 255920',
    ],
    [
      'the code has no tariff that day',
      (i) => ({ ...i, lines: [{ ...i.lines[0]!, code: '101010' }] }),
      'E TAR-CODE-ON-DATE 500420',
    ],
    [
      'the code is a global file',
      (i) => ({ ...i, lines: [{ ...i.lines[0]!, code: '102771' }] }),
      'E TAR-NOT-IN-EFACT 500432',
    ],
    [
      'the commitment is unknown',
      (i) => ({ ...i, lines: [{ ...i.lines[0]!, commitment: { number: 'ENG-0', on: '2026-02-10' } }] }),
      'E COM-UNKNOWN 254220',
    ],
  ])('one line of twenty is rejected when %s', async (_, change, expected) => {
    const sent = await twenty(change, await legalResident())
    expect(sent.file).toMatchObject({ status: 'CHECKED', counts: { lines: 20, accepted: 19, rejected: 1 } })
    const rejected = linesOf(sent).filter(({ outcome }: any) => outcome === 'REJECTED')
    expect(rejected).toHaveLength(1)
    expect(summarizeWithCode(rejected[0].findings).map((text) => text.replace(/ \S+$/, ''))).toContain(expected)
    const answer = await answerOf(sent)
    expect(answer.name).toBe('920900')
    expect(answer.records.flatMap(({ errors }) => errors.map(({ code }) => code))).toContain(expected.slice(-6))
    expect(answer.segment300!.raw('errorPercentage')).toBe('00500')
  })

  test('one line of twenty is rejected when the State’s share is wrong and a commitment is named', async () => {
    const person = await legalResident()
    const sender = await newSender()
    const number = await commit(sender.partner, sender.number, person.niss, '2026-02-10')
    const invoices = Array.from({ length: 20 }, (_, i) =>
      invoiceOf(
        person,
        {},
        {
          on: daysLater('2026-02-10', i),
          state: i === 0 ? 2000 : 2050,
          ...(i === 0 ? { commitment: { number, on: '2026-02-10' } } : {}),
        },
      ),
    )
    const sent = await sender.send(writeReferenceFile(sender.file(invoices)).base64())
    expect(sent.file.counts).toMatchObject({ accepted: 19, rejected: 1 })
    expect(linesOf(sent).flatMap(({ findings }: any) => summarizeWithCode(findings))).toEqual([
      expect.stringMatching(/^E INV-AMOUNT 501944/),
    ])
  })

  test('a file with 5 % errors is settled, a file with more is refused', async () => {
    const wrong = (i: ReferenceInvoice) => ({ ...i, lines: [{ ...i.lines[0]!, state: 1 }] })
    expect((await twenty(wrong, await legalResident(), 20)).file.status).toBe('CHECKED')
    const refused = await twenty(wrong, await legalResident(), 19)
    expect(refused.file).toMatchObject({
      status: 'REFUSED',
      counts: { lines: 19, accepted: 0, rejected: 19 },
      total: { state: '0.00', cpas: '0.00', patient: '0.00' },
    })
    expect(summarizeWithCode(refused.findings).map((text) => text.replace(/ \S+$/, ''))).toContain(
      'E INV-FIVE-PERCENT 920099',
    )
    expect((await answerOf(refused)).name).toBe('920099')
    expect((await answerOf(refused)).segment300!.raw('errorPercentage')).toBe('00526')
  })

  test('the lines of a refused file can be submitted again', async () => {
    const sender = await newSender()
    const person = await legalResident()
    const bad = await sender.send(writeReferenceFile(sender.file([invoiceOf(person, {}, { state: 1 })])).base64())
    expect(bad.file.status).toBe('REFUSED')
    const good = await sender.send(
      writeReferenceFile(sender.file([invoiceOf(person)], '2026-03-13')).base64(),
      '2026-03-13',
    )
    expect(good.file).toMatchObject({ status: 'CHECKED', counts: { accepted: 1 } })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
