import { parseResponse } from '../../subgraphs/invoice/efact/parse-response'
import {
  bisNumbers,
  type CareFixtures,
  CPAS,
  codesOf,
  commit,
  covered,
  daysLater,
  FINDINGS,
  gpOf,
  hospitalCovers,
  hospitalOf,
  ILLEGAL,
  LEGAL,
  openCareFixtures,
  registerProvider,
  rulesOf,
  summarize,
  waitUntil,
} from './care-fixtures'
import {
  type ReferenceFile,
  type ReferenceInvoice,
  type ReferenceLine,
  rewrite,
  writeReferenceFile,
} from './efact-reference-writer'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let cast: CareFixtures
const nextNiss = bisNumbers(8)
beforeAll(async () => {
  cast = await openCareFixtures(8)
})

const SUBMIT = `mutation ($content: String!) { submitEfactFile(content: $content, fileName: "x.txt") { ${FINDINGS}
  file { id reference status channel answer counts { lines accepted reduced rejected } total { claimed state cpas patient } ${FINDINGS}
    invoices(first: 200) { edges { node { number lines { id code outcome performedOn quantity amounts { claimed state cpas patient } ${FINDINGS} } } } } } } }`
const linesOf = (payload: any) => payload.file.invoices.edges.flatMap(({ node }: any) => node.lines)
const answerOf = (payload: any) => parseResponse(Buffer.from(payload.file.answer, 'base64'))

/** A sender of this test's own: one file a day and provider. */
let senders = 0
async function aSender(category = 'GENERAL_PRACTITIONER') {
  const isHospital = category === 'HOSPITAL'
  const number = isHospital ? hospitalOf(60 + ++senders) : gpOf(400 + ++senders)
  await registerProvider(cast.agent, { inamiNumber: number, category, ...(isHospital ? { birthDate: null } : {}) })
  const partner = await cast.as(`provider:${number}:prescriber`)
  let sending = 0
  return {
    number,
    partner,
    file: (invoices: ReferenceInvoice[], createdOn = '2026-03-12'): ReferenceFile => ({
      provider: number,
      reference: `R${number.slice(2, 6)}-${++sending}`,
      sendingNumber: sending,
      createdOn,
      invoices,
    }),
    async send(content: string, on = '2026-03-12') {
      return (await partner.ask<any>(SUBMIT, { content }, on)).submitEfactFile
    },
  }
}

let numbers = 202603000000
/** An invoice of a person with a decision: one consultation of 26.50, of which the State bears 20.50. */
function invoiceOf(
  { niss, decision }: { niss: string; decision: any },
  more: Partial<ReferenceInvoice> = {},
  line: Partial<ReferenceLine> = {},
): ReferenceInvoice {
  return {
    number: String(++numbers),
    niss,
    issuedOn: '2026-03-11',
    decision: {
      number: decision.number,
      version: decision.version,
      coverageCode: decision.refundTerms.coverageCode,
      amu: decision.refundTerms.amuAttestationRequired,
    },
    cpas: CPAS,
    lines: [{ code: '101032', on: '2026-03-10', state: 2050, patient: 0, ...line }],
    ...more,
  }
}
const legal = () => covered(cast.cpas, nextNiss(), {}, LEGAL)
const illegal = () => covered(cast.cpas, nextNiss(), {}, ILLEGAL)

test('the coverage code is the refund code in ten digits', async () => {
  expect((await legal()).decision.refundTerms.coverageCode).toBe('0000009008')
})

test('a file made by hand from the tables is accepted, answered as settled, and the same again is the same', async () => {
  const sender = await aSender()
  const content = writeReferenceFile(sender.file([invoiceOf(await legal())])).base64()
  const sent = await sender.send(content)
  expect(summarize(sent.findings)).toEqual([])
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

test('a commitment in record 51 is the line’s', async () => {
  const sender = await aSender()
  const person = await legal()
  const number = await commit(sender.partner, sender.number, person.niss, '2026-03-10')
  const commitment = { number, on: '2026-03-10' }
  const sent = await sender.send(writeReferenceFile(sender.file([invoiceOf(person, {}, { commitment })])).base64())
  expect(summarize(sent.findings)).toEqual([])
  expect(sent.file.counts.accepted).toBe(1)
  const { invoiceLine } = await sender.partner.ask<any>(
    'query ($id: ID!) { invoiceLine(id: $id) { commitment { number } decision { number } } }',
    { id: linesOf(sent)[0].id },
  )
  expect(invoiceLine).toEqual({ commitment: { number }, decision: { number: person.decision.number } })
})

test('care on an insured day is refused without a commitment, and accepted under one that was given before', async () => {
  const sender = await aSender()
  const person = await legal()
  const number = await commit(sender.partner, sender.number, person.niss, '2026-03-02')
  const affiliation = {
    reference: `efact-${person.niss}`,
    niss: person.niss,
    kind: 'INSURANCE_AFFILIATION',
    effectiveOn: '2026-03-05',
    insurer: '100',
  }
  await cast.bcss.ask<any>(
    'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
    { input: [affiliation] },
    '2026-03-06',
  )
  await waitUntil(
    () => cast.cpas.ask<any>('query ($n: ID!) { decision(number: $n) { status } }', { n: person.decision.number }),
    ({ decision }) => decision.status === 'SUSPENDED',
  )
  const without = await sender.send(writeReferenceFile(sender.file([invoiceOf(person)])).base64())
  expect(without.file.status).toBe('REFUSED')
  expect(rulesOf(linesOf(without)[0].findings)).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
  const commitment = { number, on: '2026-03-02' }
  const sent = await sender.send(writeReferenceFile(sender.file([invoiceOf(person, {}, { commitment })])).base64())
  expect([summarize(sent.findings), summarize(linesOf(sent)[0].findings)]).toEqual([[], []])
  expect(sent.file.counts).toMatchObject({ accepted: 1, rejected: 0 })
})

test('a hospital with its 8 digits, and an attestation in record 25', async () => {
  const sender = await aSender('HOSPITAL')
  const person = await covered(cast.cpas, nextNiss(), { covers: hospitalCovers({ supplements: 'FULL' }) }, ILLEGAL)
  const { issueAttestation } = await cast.gp.ask<any>(
    'mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } } }',
    {
      input: {
        niss: person.niss,
        provider: cast.gpNumber,
        careTypes: ['AMBULATORY_HOSPITAL_CARE'],
        validity: { from: '2026-03-01', to: '2026-03-31' },
      },
    },
    '2026-03-01',
  )
  const attestation = issueAttestation.attestation.number
  const invoice = invoiceOf(person, { attestation }, { code: '102034', state: 3715, supplement: 200 })
  const sent = await sender.send(writeReferenceFile(sender.file([invoice])).base64())
  expect(summarize(sent.findings)).toEqual([])
  expect(sent.file.total).toEqual({ claimed: '39.15', state: '37.15', cpas: '2.00', patient: '0.00' })
})

describe('twenty lines, one of them wrong', () => {
  /** Twenty invoices of one person on twenty days, the first of which is changed. */
  async function twenty(change: (invoice: ReferenceInvoice) => ReferenceInvoice, person: any, lines = 20) {
    const sender = await aSender()
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
  ])('%s', async (_, change, expected) => {
    const sent = await twenty(change, await legal())
    expect(sent.file).toMatchObject({ status: 'CHECKED', counts: { lines: 20, accepted: 19, rejected: 1 } })
    const rejected = linesOf(sent).filter(({ outcome }: any) => outcome === 'REJECTED')
    expect(rejected).toHaveLength(1)
    expect(summarize(rejected[0].findings).map((text) => text.replace(/ \S+$/, ''))).toContain(expected)
    const answer = await answerOf(sent)
    expect(answer.name).toBe('920900')
    expect(answer.records.flatMap(({ errors }) => errors.map(({ code }) => code))).toContain(expected.slice(-6))
    expect(answer.segment300!.raw('errorPercentage')).toBe('00500')
  })

  test('the State’s share is wrong and a commitment is named', async () => {
    const person = await legal()
    const sender = await aSender()
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
    expect(linesOf(sent).flatMap(({ findings }: any) => summarize(findings))).toEqual([
      expect.stringMatching(/^E INV-AMOUNT 501944/),
    ])
  })

  test('one of twenty is five per cent: settled. One of nineteen is more: all is refused', async () => {
    const wrong = (i: ReferenceInvoice) => ({ ...i, lines: [{ ...i.lines[0]!, state: 1 }] })
    expect((await twenty(wrong, await legal(), 20)).file.status).toBe('CHECKED')
    const refused = await twenty(wrong, await legal(), 19)
    expect(refused.file).toMatchObject({
      status: 'REFUSED',
      counts: { lines: 19, accepted: 0, rejected: 19 },
      total: { state: '0.00', cpas: '0.00', patient: '0.00' },
    })
    expect(summarize(refused.findings).map((text) => text.replace(/ \S+$/, ''))).toContain('E INV-FIVE-PERCENT 920099')
    expect((await answerOf(refused)).name).toBe('920099')
    expect((await answerOf(refused)).segment300!.raw('errorPercentage')).toBe('00526')
  })

  test('a file refused whole leaves the care free, and may come again corrected', async () => {
    const sender = await aSender()
    const person = await legal()
    const bad = await sender.send(writeReferenceFile(sender.file([invoiceOf(person, {}, { state: 1 })])).base64())
    expect(bad.file.status).toBe('REFUSED')
    const good = await sender.send(
      writeReferenceFile(sender.file([invoiceOf(person)], '2026-03-13')).base64(),
      '2026-03-13',
    )
    expect(good.file).toMatchObject({ status: 'CHECKED', counts: { accepted: 1 } })
  })
})

describe('a file that can’t be worked with', () => {
  async function bent(change: (file: ReturnType<typeof writeReferenceFile>) => void, invoices?: ReferenceInvoice[]) {
    const sender = await aSender()
    const file = writeReferenceFile(sender.file(invoices ?? [invoiceOf(await legal())]))
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
      'wrong check digits of the sending',
      (f) => {
        f.records[5] = rewrite(f.records[5]!, 347, '01')
      },
      'E INV-CHECK-DIGIT 909802',
    ],
    [
      'a sequence that jumps',
      (f) => {
        f.records[3] = rewrite(f.records[3]!, 3, '000009')
      },
      'E INV-SEQUENCE 500210',
    ],
    [
      'no record 25',
      (f) => {
        f.records.splice(2, 1)
      },
      'E INV-RECORD-25 250111',
    ],
    [
      'another destination',
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
      'letters in a number',
      (f) => {
        f.records[2] = rewrite(f.records[2]!, 128, '00000ABCDE')
      },
      'E INV-FORMAT 252701',
    ],
  ])('%s', async (_, change, expected) => {
    const sent = await bent(change)
    expect(sent.file).toMatchObject({ status: 'REFUSED', counts: { accepted: 0 } })
    expect(summarize(sent.findings).map((text) => text.replace(/ \S+$/, ''))).toContain(expected)
    expect(sent.file.findings).toEqual(sent.findings)
    expect((await answerOf(sent)).name).toBe('920099')
    expect(JSON.stringify(sent)).not.toMatch(/stack|\.ts:/)
  })

  test('a total of an invoice that differs from its lines refuses the invoice', async () => {
    const sender = await aSender()
    const person = await legal()
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

  test('nothing of it can be read', async () => {
    const sender = await aSender()
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

describe('one file a day', () => {
  test('a second one of the same day is refused, and taken the day after', async () => {
    const sender = await aSender()
    const person = await legal()
    const first = await sender.send(writeReferenceFile(sender.file([invoiceOf(person)])).base64())
    expect(first.file.status).toBe('CHECKED')
    const content = writeReferenceFile(sender.file([invoiceOf(person, {}, { on: '2026-03-09' })])).base64()
    const second = await sender.send(content)
    expect(second.file.status).toBe('REFUSED')
    expect(summarize(second.findings)).toEqual(['E INV-ONE-FILE-A-DAY 100724 content'])
    expect((await answerOf(second)).name).toBe('920099')
    expect((await answerOf(second)).records[0]).toMatchObject({ errors: [{ letter: 'B', code: '100724' }] })
    expect((await sender.send(content, '2026-03-13')).file.status).toBe('CHECKED')
  })

  test('of five at once one is taken', async () => {
    const sender = await aSender()
    const person = await legal()
    const contents = Array.from({ length: 5 }, (_, i) =>
      writeReferenceFile(sender.file([invoiceOf(person, {}, { on: daysLater('2026-03-01', i) })])).base64(),
    )
    const answers = await Promise.all(contents.map((content) => sender.send(content)))
    expect(answers.map(({ file }) => file.status).sort()).toEqual(['CHECKED', ...Array(4).fill('REFUSED')])
  })

  test('the same reference with other content is refused', async () => {
    const sender = await aSender()
    const person = await legal()
    const file = sender.file([invoiceOf(person)])
    await sender.send(writeReferenceFile(file).base64())
    const other = { ...file, createdOn: '2026-03-13', invoices: [invoiceOf(person, {}, { on: '2026-03-09' })] }
    const sent = await sender.send(writeReferenceFile(other).base64(), '2026-03-13')
    expect(summarize(sent.findings).map((text) => text.replace(/ \S+$/, ''))).toEqual(['E INV-FILE-DUPLICATE 100721'])
  })

  test('JSON files are not counted', async () => {
    const sender = await aSender()
    const person = await legal()
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

test('nobody sends for another', async () => {
  const sender = await aSender()
  const content = writeReferenceFile(sender.file([invoiceOf(await legal())])).base64()
  expect(codesOf(await cast.hospital.raw(SUBMIT, { content }, '2026-03-12'))).toEqual(['FORBIDDEN'])
  expect(codesOf(await cast.agent.raw(SUBMIT, { content }))).toContain('GRAPHQL_VALIDATION_FAILED')
})

test('care twice, by JSON and by eFact, is paid once', async () => {
  const sender = await aSender()
  const person = await legal()
  await sender.send(writeReferenceFile(sender.file([invoiceOf(person)])).base64())
  const again = await sender.send(
    writeReferenceFile(sender.file([invoiceOf(person)], '2026-03-13')).base64(),
    '2026-03-13',
  )
  const rules = linesOf(again).flatMap(({ findings }: any) => summarize(findings))
  expect(rules).toEqual([expect.stringMatching(/^E INV-LINE-DUPLICATE 500544/)])
})

test('what was refused is taken up again by a new file that names the old invoice', async () => {
  const sender = await aSender()
  const person = await legal()
  const invoices = Array.from({ length: 20 }, (_, i) =>
    invoiceOf(person, {}, { on: daysLater('2026-02-10', i), state: i === 7 ? 2049 : 2050 }),
  )
  const first = await sender.send(writeReferenceFile(sender.file(invoices)).base64())
  expect(first.file.counts).toMatchObject({ accepted: 19, rejected: 1 })
  const again = { number: invoices[7]!.number, sending: 1, month: '202603' }
  const corrected = invoiceOf(person, { again }, { on: daysLater('2026-02-10', 7) })
  const second = await sender.send(writeReferenceFile(sender.file([corrected], '2026-03-13')).base64(), '2026-03-13')
  expect(summarize(second.findings)).toEqual([])
  expect(second.file).toMatchObject({ status: 'CHECKED', counts: { lines: 1, accepted: 1 } })
  // What was accepted is not: the new file is no second claim.
  const whole = { ...again, number: invoices[8]!.number }
  const other = invoiceOf(person, { again: whole }, { on: daysLater('2026-02-10', 8) })
  const third = await sender.send(writeReferenceFile(sender.file([other], '2026-03-14')).base64(), '2026-03-14')
  expect(linesOf(third).flatMap(({ findings }: any) => summarize(findings))).toEqual([
    expect.stringMatching(/^E INV-LINE-DUPLICATE 500544/),
  ])
})

test('two hundred lines are answered checked', async () => {
  const sender = await aSender()
  const people = await Promise.all(Array.from({ length: 4 }, legal))
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

test('a credit note takes a line back', async () => {
  const sender = await aSender()
  const person = await illegal()
  const first = await sender.send(writeReferenceFile(sender.file([invoiceOf(person, {}, { state: 2650 })])).base64())
  expect(first.file.total.state).toBe('26.50')
  const credit = invoiceOf(person, { credit: true }, { state: -2650 })
  const sent = await sender.send(writeReferenceFile(sender.file([credit], '2026-03-13')).base64(), '2026-03-13')
  expect(summarize(sent.findings)).toEqual([])
  expect(sent.file.total.state).toBe('-26.50')
  const anew = await sender.send(
    writeReferenceFile(sender.file([invoiceOf(person, {}, { state: 2650 })], '2026-03-14')).base64(),
    '2026-03-14',
  )
  expect(anew.file.counts.accepted).toBe(1)
})

test('a thousand lines are checked and answered', async () => {
  const sender = await aSender()
  const people = await Promise.all(Array.from({ length: 20 }, legal))
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
