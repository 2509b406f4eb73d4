import { query } from '../../../shared/database/prepared-statements'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { niss } from '../../../shared/values/niss'
import { exampleFile, exampleInvoice, exampleLine } from '../efact/example-file'
import type { EfactInvoiceFileInput, EfactInvoiceInput } from '../efact/model'
import { parseResponse } from '../efact/testing/parse-response'
import { writeEfact } from '../efact/write-file'
import { invoiceSubgraph } from '../subgraph'
import { GP, nissOf, personFacts, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const asGp = { as: `provider:${GP}:prescriber`, today: '2026-11-21' }
const asCaami = { as: 'caami:caami:agent', today: '2026-11-21' }
const SUBMIT = `mutation ($content: String!) { submitEfactFile(content: $content, fileName: "x.txt") {
  file { id status channel answer counts { lines accepted rejected } total { claimed state cpas patient }
    invoices { edges { node { number lines { id outcome amounts { claimed state cpas patient } findings { rule code } } } } } }
  findings { rule code } } }`

const anInvoice = (rank: number, more: Partial<EfactInvoiceInput> = {}): EfactInvoiceInput => ({
  ...exampleInvoice,
  number: String(202611000000 + rank),
  niss: niss(nissOf(rank)),
  ...more,
})
let sending = 0
const aSending = (invoices: EfactInvoiceInput[], more: Partial<EfactInvoiceFileInput> = {}) => {
  sending++
  const file = { ...exampleFile, reference: `S-${sending}`, sendingNumber: sending, invoices, ...more }
  return Buffer.from(writeEfact(file)).toString('base64')
}

describe('eFact files', () => {
  const scenario = new Scenario(150)
  scenario.persons.set(exampleInvoice.niss, personFacts(900, { niss: exampleInvoice.niss }))
  scenario.coverage = () => ({ amuAttestationRequired: true, coverageCode: exampleInvoice.coverageCode })
  let subgraph: TestSubgraph
  /** The events of accepted and withdrawn care, in the order of their publication. */
  const careEvents = () =>
    query<{ topic: string; from: string }>(
      subgraph.db,
      `select topic, payload ->> 'from' as "from" from outbox where topic like 'invoice.care-%' order by id`,
      [],
    )
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())
  const send = async (content: string, today = '2026-11-21') => {
    const { data, errors } = await subgraph.run(SUBMIT, { content }, { ...asGp, today })
    expect(errors).toBeUndefined()
    return data.submitEfactFile
  }
  const nameIn = (answer: string) => Buffer.from(answer, 'base64').toString('latin1').slice(0, 6)

  test('a valid eFact file is accepted and answered as settled, and the same content returns the first file', async () => {
    const content = aSending([exampleInvoice])
    const sent = await send(content)
    expect(sent.findings).toEqual([])
    expect(sent.file).toMatchObject({
      status: 'CHECKED',
      channel: 'EFACT',
      counts: { lines: 1, accepted: 1, rejected: 0 },
      total: { claimed: '26.50', state: '20.50', cpas: '6.00', patient: '0.00' },
    })
    expect(nameIn(sent.file.answer)).toBe('920900')
    expect(parseResponse(Buffer.from(sent.file.answer, 'base64'))).toBeTruthy()
    expect((await send(content)).file.id).toBe(sent.file.id)
  })

  test('the answer of a file that is being checked is the acknowledgement', async () => {
    const { file } = await send(aSending([anInvoice(120)]), '2026-11-18')
    await query(subgraph.db, `update invoice_file set status = 'RECEIVED' where id = $1`, [file.id])
    const { data } = await subgraph.run(
      'query ($id: ID!) { invoiceFile(id: $id) { status answer } }',
      { id: file.id },
      asGp,
    )
    const answer = await parseResponse(Buffer.from(data.invoiceFile.answer, 'base64'))
    expect([data.invoiceFile.status, answer.name, answer.error]).toEqual(['RECEIVED', '931000', null])
    expect(answer.segment300!.trimmed('fileReference')).toBe(`S-${sending}`)
    await query(subgraph.db, `update invoice_file set status = 'CHECKED' where id = $1`, [file.id])
  })

  test('the answer is explained record by record, page by page, in a language; a caller who sees no persons gets none', async () => {
    const { file } = await send(
      aSending([anInvoice(121, { lines: [{ ...exampleLine, stateShare: cents(2051) }] })]),
      '2026-11-17',
    )
    const read = async (as: string, chosen: string) => {
      const records = `answerRecords(${chosen}, language: NL) { totalCount records { type name zones { isWrong } errors { code meaning } } }`
      const asked = `query ($id: ID!) { invoiceFile(id: $id) { ${records} } }`
      return (await subgraph.run(asked, { id: file.id }, { as, today: '2026-11-17' })).data.invoiceFile?.answerRecords
    }
    const whole = await read(asGp.as, 'first: 200')
    const [first, second] = await Promise.all(['first: 4', 'first: 200, skip: 4'].map((page) => read(asGp.as, page)))
    expect([...first.records, ...second.records]).toEqual(whole.records)
    expect(whole.records[0]).toMatchObject({ type: '200', name: 'hoofding van het bericht' })
    const wrong = await read(asGp.as, 'onlyErrors: true')
    expect(wrong.totalCount).toBe(1)
    expect(wrong.records[0].errors[0]).toMatchObject({
      code: expect.stringMatching(/^R \d{6}$/),
      meaning: expect.any(String),
    })
    expect(await read('sppis:sppis:analyst', 'first: 1')).toBeFalsy()
  })

  test('a second eFact file of a day is refused, and accepted on the next day', async () => {
    const content = aSending([anInvoice(1)])
    const second = await send(content)
    expect(second).toMatchObject({
      file: { status: 'REFUSED' },
      findings: [{ rule: 'INV-ONE-FILE-A-DAY', code: '100724' }],
    })
    expect(nameIn(second.file.answer)).toBe('920099')
    expect((await send(content, '2026-11-22')).file.status).toBe('CHECKED')
  })

  test('one wrong line in a hundred is rejected alone; six wrong lines refuse the file', async () => {
    const wrong = { ...exampleLine, stateShare: cents(2051) }
    const invoices = Array.from({ length: 100 }, (_, i) => anInvoice(i + 2, i === 0 ? { lines: [wrong] } : {}))
    const sent = await send(aSending(invoices), '2026-11-23')
    expect(sent.file).toMatchObject({ status: 'CHECKED', counts: { lines: 100, accepted: 99, rejected: 1 } })
    const refused = await subgraph.run(
      '{ invoiceLines(filter: { rule: "INV-AMOUNT" }) { edges { node { outcome findings { rule code } } } } }',
      {},
      asCaami,
    )
    expect(refused.data.invoiceLines.edges[0].node).toEqual({
      outcome: 'REJECTED',
      findings: [{ rule: 'INV-AMOUNT', code: '501944' }],
    })
    const six = Array.from({ length: 100 }, (_, i) =>
      anInvoice(i + 2, { lines: [{ ...(i < 6 ? wrong : exampleLine), performedOn: day('2026-11-17') }] }),
    )
    const whole = await send(aSending(six), '2026-11-24')
    expect(whole).toMatchObject({
      file: { status: 'REFUSED', counts: { lines: 100, accepted: 0, rejected: 100 }, total: { state: '0.00' } },
      findings: [
        { rule: 'INV-FIVE-PERCENT', code: '920099' },
        ...Array(6).fill({ rule: 'INV-AMOUNT', code: '501944' }),
      ],
    })
    expect(nameIn(whole.file.answer)).toBe('920099')
    expect((await careEvents()).slice(-2)).toEqual([
      { topic: 'invoice.care-accepted', from: '2026-11-17' },
      { topic: 'invoice.care-withdrawn', from: '2026-11-17' },
    ])
  })

  test('a refused file lists at most a hundred errors of its lines with invoice and line, and the number of the others', async () => {
    const wrong = { ...exampleLine, stateShare: cents(1), performedOn: day('2026-11-14') }
    const invoices = Array.from({ length: 120 }, (_, i) => anInvoice(i + 2, { lines: [wrong] }))
    const content = aSending([
      anInvoice(1, { lines: [{ ...exampleLine, performedOn: day('2026-11-14') }] }),
      ...invoices,
    ])
    const ASK = `mutation ($content: String!) { submitEfactFile(content: $content) { file { status findings { rule } }
      findings { rule code severity path facts { name value } message(language: EN) } } }`
    const send = () => subgraph.run(ASK, { content }, { ...asGp, today: '2026-12-24' })
    const { data } = await send()
    const { file, findings } = data.submitEfactFile
    expect(file).toEqual({ status: 'REFUSED', findings: [{ rule: 'INV-FIVE-PERCENT' }] })
    expect(findings).toHaveLength(101)
    expect(findings[1]).toMatchObject({
      rule: 'INV-AMOUNT',
      code: '501944',
      severity: 'ERROR',
      path: 'content.invoices.1.lines.0.records.8',
    })
    expect(findings[99].path).toMatch(/^content\.invoices\.99\.lines\.0\.records\.\d+$/)
    expect(findings[100]).toMatchObject({ rule: 'INV-FIVE-PERCENT', path: 'content' })
    expect(findings[100].message).toBe('The first 100 findings are shown; 21 more are with the lines of the file.')
    // The same again the same day is the same answer, its findings too.
    expect((await send()).data.submitEfactFile.findings).toEqual(findings)
  })

  test.each<[string | null, RegExp]>([
    [null, /^La zone 19 demande/],
    ['FR', /^La zone 19 demande/],
    ['NL', /^Zone 19 vraagt/],
    ['DE', /^Zone 19 fordert/],
    ['EN', /^Zone 19 claims/],
  ])('the comments of the response are in the requested language: %s', async (language, expected) => {
    const wrong = { ...exampleLine, stateShare: cents(1) }
    const { data } = await subgraph.run(
      'mutation ($content: String!, $language: Language) { submitEfactFile(content: $content, language: $language) { file { answer } } }',
      { content: aSending([anInvoice(121, { lines: [wrong] })]), ...(language ? { language } : {}) },
      { ...asGp, today: '2026-12-26' },
    )
    const answer = await parseResponse(Buffer.from(data.submitEfactFile.file.answer, 'base64'))
    expect(answer.records[3]!.comment).toMatch(expected)
    expect(answer.records[3]!.comment).toMatch(/[.] [A-Z].*[.]$/)
  })

  test('a credit note brings the balance to zero, and its care may be invoiced again', async () => {
    const rank = 120
    const performedOn = day('2026-11-18')
    const line = { ...exampleLine, performedOn }
    const first = await send(aSending([anInvoice(rank, { lines: [line] })]), '2026-11-25')
    expect(first.file.status).toBe('CHECKED')
    await subgraph.run('mutation { runPayments { total } }', {}, { ...asCaami, today: '2026-11-25' })
    const back = { ...line, stateShare: cents(-2050), patientShare: cents(-600), supplement: cents(0) }
    const credit = await send(
      aSending([anInvoice(rank, { number: '202611009999', kind: 'CREDIT_NOTE', lines: [back] })]),
      '2026-11-26',
    )
    expect(credit.file).toMatchObject({
      status: 'CHECKED',
      total: { claimed: '-26.50', state: '-20.50', cpas: '-6.00', patient: '0.00' },
    })
    expect((await careEvents()).at(-1)).toEqual({ topic: 'invoice.care-withdrawn', from: performedOn })
    const paid = await subgraph.run(
      'mutation { runPayments { total lineCount } }',
      {},
      { ...asCaami, today: '2026-11-26' },
    )
    expect(paid.data.runPayments).toEqual({ total: '-20.50', lineCount: 1 })
    const taken = await subgraph.run(
      'mutation ($id: ID!) { recoverLine(id: $id, reason: "x") { line { id } } }',
      { id: first.file.invoices.edges[0].node.lines[0].id },
      { as: 'caami:caami:controller', today: '2026-11-26' },
    )
    expect(taken.errors?.[0]?.extensions?.code).toBe('CONFLICT')
    const again = await send(aSending([anInvoice(rank, { number: '202611009998', lines: [line] })]), '2026-11-27')
    expect(again.file).toMatchObject({ status: 'CHECKED', counts: { accepted: 1 } })
    const none = await send(
      aSending([
        anInvoice(119, {
          number: '202611009997',
          kind: 'CREDIT_NOTE',
          lines: [{ ...back, performedOn: day('2026-11-02') }],
        }),
      ]),
      '2026-11-28',
    )
    expect(none.file.invoices.edges[0].node.lines[0].findings[0]).toEqual({ rule: 'INV-CREDIT-NOTE', code: null })
  })

  test('a damaged file is refused with a finding, kept and answered', async () => {
    const bytes = Buffer.from(aSending([anInvoice(3)]), 'base64')
    const cut = await send(bytes.subarray(0, 1_000).toString('base64'), '2026-12-01')
    expect(cut.file.status).toBe('REFUSED')
    expect(cut.findings.length).toBeGreaterThan(0)
    const bent = Buffer.from(bytes)
    bent[67 + 160 + 350 + 60] = '7'.charCodeAt(0)
    const wrong = await send(bent.toString('base64'), '2026-12-01')
    expect(wrong.file.status).toBe('REFUSED')
    expect(wrong.findings.map((finding: { rule: string }) => finding.rule)).toContain('INV-CHECK-DIGIT')
    const noise = await subgraph.run(SUBMIT, { content: '%%%' }, asGp)
    expect(noise.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'content' })
  })

  test('a file with any corrupted byte is refused with findings and never causes an internal error', async () => {
    const bytes = Buffer.from(aSending([anInvoice(4), anInvoice(5)]), 'base64')
    const seed = Number(process.env.SEED ?? 20261121)
    let state = seed
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state % below
    }
    for (let i = 0; i < 60; i++) {
      const bent = Buffer.from(bytes)
      bent[random(bent.length)] = [0, 10, 255, 39, 92, 65, 57][random(7)]!
      const variables = { content: bent.toString('base64') }
      const { data, errors } = await subgraph.run(SUBMIT, variables, { ...asGp, today: '2026-12-03' })
      const code = errors?.[0]?.extensions?.code
      if (errors) expect(['FORBIDDEN', `seed ${seed} round ${i}: ${errors[0]?.message}`]).toContain(code)
      else expect(data.submitEfactFile.file ?? data.submitEfactFile.findings[0]).toBeTruthy()
    }
  })

  test('a provider cannot submit for another provider', async () => {
    const { errors } = await subgraph.run(
      SUBMIT,
      { content: aSending([anInvoice(3)]) },
      { as: 'provider:71000436:staff', today: '2026-12-02' },
    )
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})
