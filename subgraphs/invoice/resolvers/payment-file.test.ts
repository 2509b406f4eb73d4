import { XMLParser } from 'fast-xml-parser'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { inamiCheckDigits } from '../../../shared/values/inami-number'
import { invoiceSubgraph } from '../subgraph'
import { GP, HOSPITAL, invoiceFileOf, nissOf, PHYSIO, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const agent = { as: 'caami:caami:agent', today: '2026-03-20' }
const controller = { ...agent, as: 'caami:caami:controller' }
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { invoices { edges { node { lines { id } } } } } } }`
const FILE = `query ($on: LocalDate!, $iban: String!, $run: Int) { paymentFile(executedOn: $on, debtorIban: $iban, run: $run) { fileName content } }`

// Of ISO 20022 pain.001.001.09, what a SEPA credit transfer has: the elements in their order; ? not required, * many.
const STRUCTURE: Record<string, string[]> = {
  Document: ['CstmrCdtTrfInitn'],
  CstmrCdtTrfInitn: ['GrpHdr', 'PmtInf*'],
  GrpHdr: ['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum?', 'InitgPty'],
  InitgPty: ['Nm?', 'Id?'],
  PmtInf: [
    'PmtInfId',
    'PmtMtd',
    'BtchBookg?',
    'NbOfTxs?',
    'CtrlSum?',
    'PmtTpInf?',
    'ReqdExctnDt',
    'Dbtr',
    'DbtrAcct',
    'DbtrAgt',
    'UltmtDbtr?',
    'ChrgBr?',
    'CdtTrfTxInf*',
  ],
  PmtTpInf: ['InstrPrty?', 'SvcLvl?', 'CtgyPurp?'],
  SvcLvl: ['Cd'],
  ReqdExctnDt: ['Dt'],
  Dbtr: ['Nm?', 'PstlAdr?', 'Id?'],
  DbtrAcct: ['Id'],
  CdtrAcct: ['Id'],
  DbtrAgt: ['FinInstnId'],
  FinInstnId: ['BICFI?', 'Othr?'],
  CdtTrfTxInf: [
    'PmtId',
    'PmtTpInf?',
    'Amt',
    'UltmtDbtr?',
    'CdtrAgt?',
    'Cdtr',
    'CdtrAcct',
    'UltmtCdtr?',
    'Purp?',
    'RmtInf?',
  ],
  PmtId: ['InstrId?', 'EndToEndId'],
  Amt: ['InstdAmt'],
  Cdtr: ['Nm', 'PstlAdr?', 'Id?'],
  RmtInf: ['Ustrd?', 'Strd?'],
  Strd: ['CdtrRefInf'],
  CdtrRefInf: ['Tp', 'Ref'],
  Tp: ['CdOrPrtry', 'Issr?'],
  CdOrPrtry: ['Cd'],
}
const LONGEST: Record<string, number> = { MsgId: 35, PmtInfId: 35, InstrId: 35, EndToEndId: 35, Nm: 70, Ref: 35 }
type Node = Record<string, unknown>
const nameOf = (node: Node) => Object.keys(node).find((key) => key !== ':@')!

// What of the published structure a file does not keep.
function schemaErrorsOf(nodes: Node[], parent: string): string[] {
  const names = nodes.map(nameOf)
  const wanted = STRUCTURE[parent]
  if (!wanted) {
    const text = String(nodes[0]?.['#text'] ?? '')
    const isTooLong = text.length > (LONGEST[parent] ?? 140)
    return text === '' || isTooLong || !/^[A-Za-z0-9/\-?:().,'+ ]+$/.test(text)
      ? parent === 'Id' || parent === 'Othr'
        ? nodes.flatMap((one) => schemaErrorsOf(one[nameOf(one)] as Node[], nameOf(one)))
        : [`${parent}: "${text}"`]
      : []
  }
  const pattern = new RegExp(
    `^${wanted.map((one) => `(?:${one.replace(/[?*]$/, '')} )${one.endsWith('?') ? '?' : one.endsWith('*') ? '+' : ''}`).join('')}$`,
  )
  const order = names.map((name) => `${name} `).join('')
  return [
    ...(pattern.test(order) ? [] : [`${parent}: ${order}`]),
    ...nodes.flatMap((one) => schemaErrorsOf(one[nameOf(one)] as Node[], nameOf(one))),
  ]
}

describe('SEPA credit transfer file', () => {
  const scenario = new Scenario(30)
  // General practitioners whose names have letters that not every bank takes: some of them, or all.
  const [ODD, GREEK] = ['100024', '100034'].map((six) => `${six}${inamiCheckDigits(six)}004`) as [string, string]
  const known = scenario.providers.get(GP)!
  scenario.providers.set(ODD, {
    ...known,
    inamiNumber: ODD,
    name: '/Œuvre «Saint-André» // Łódź & fils/',
    iban: 'BE62510007547061',
  })
  scenario.providers.set(GREEK, { ...known, inamiNumber: GREEK, name: 'Ιατρός', iban: 'BE43068999999501' })
  // Its owner knows a provider by both writings.
  scenario.providers.set(`${HOSPITAL}000`, scenario.providers.get(HOSPITAL)!)
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())

  let rank = 0
  const send = async (
    provider: string,
    lines: Parameters<typeof invoiceFileOf>[1] = [{}],
    today = '2026-03-12',
  ): Promise<string> => {
    rank++
    const input = invoiceFileOf(`B-${rank}`, lines, { niss: nissOf(rank), provider })
    const { data, errors } = await subgraph.run(SUBMIT, { input }, { as: `provider:${provider}:staff`, today })
    expect(errors).toBeUndefined()
    return data.submitInvoices.file.invoices.edges[0].node.lines[0].id
  }
  const run = async (who = agent) =>
    (
      await subgraph.run(
        'mutation { runPayments { total payments { amount iban structuredReference delayDays provider { inamiNumber } } } }',
        {},
        who,
      )
    ).data.runPayments
  const ask = (more: object = {}) => subgraph.run(FILE, { on: '2026-03-20', iban: 'BE68539007547034', ...more }, agent)
  const xmlOf = (answer: { content: string }) => Buffer.from(answer.content, 'base64').toString('utf8')
  const all = (xml: string, name: string) =>
    [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map((found) => found[1]!)
  const centsOf = (euro: string) => Math.round(Number(euro) * 100)

  test('the payment file has one transfer per positive payment, follows the published XML schema, and adds up', async () => {
    const taken = await send(HOSPITAL, [{ code: '102034', claimed: '37.15' }])
    for (const provider of [GP, ODD, GREEK]) await send(provider)
    const paid = await run()
    expect(paid.payments).toHaveLength(4)
    expect(paid.payments.map(({ delayDays }: { delayDays: number }) => delayDays)).toEqual([8, 8, 8, 8])
    const sent = paid.payments.filter(({ iban }: { iban: string | null }) => iban)
    const { data } = await ask()
    const xml = xmlOf(data.paymentFile)
    expect(data.paymentFile.fileName).toBe('mediprima-payments-2026-03-20.xml')
    const tree = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      parseTagValue: false,
      ignoreDeclaration: true,
    }).parse(xml)
    expect(nameOf(tree[0])).toBe('Document')
    expect(tree[0][':@']).toEqual({ '@_xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' })
    expect(schemaErrorsOf(tree[0].Document, 'Document')).toEqual([])
    const amounts = all(xml, 'InstdAmt')
    expect(amounts.toSorted()).toEqual(sent.map(({ amount }: { amount: string }) => amount).toSorted())
    const sum = amounts.reduce((total, amount) => total + centsOf(amount), 0)
    expect(all(xml, 'CtrlSum').map(centsOf)).toEqual([sum, sum])
    expect(all(xml, 'NbOfTxs')).toEqual(['3', '3'])
    expect(all(xml, 'IBAN')[0]).toBe('BE68539007547034')
    expect(all(xml, 'IBAN').slice(1).toSorted()).toEqual(sent.map(({ iban }: { iban: string }) => iban).toSorted())
    expect(all(xml, 'Dt')).toEqual(['2026-03-20'])
    expect(all(xml, 'Nm').slice(2).toSorted()).toEqual(
      ['Iatros', `Provider ${GP}`, 'Ouvre .Saint-Andre. / Lodz + fils'].toSorted(),
    )
    for (const reference of all(xml, 'Ref'))
      expect(Number(reference.slice(10))).toBe(Number(reference.slice(0, 10)) % 97 || 97)
    expect(all(xml, 'Ref').toSorted()).toEqual(
      sent
        .map(({ structuredReference }: { structuredReference: string }) => structuredReference.replace(/\D/g, ''))
        .toSorted(),
    )
    expect(all(xml, 'EndToEndId')).toEqual(all(xml, 'Ref'))

    // Nothing that was sent is in a later file of the day, nor what is less than nothing.
    await send(GP)
    await subgraph.run(
      'mutation ($id: ID!) { recoverLine(id: $id, reason: "x") { line { id } } }',
      { id: taken },
      controller,
    )
    const second = await run()
    expect(second.total).toBe('2.58')
    const which = await ask()
    expect(which.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'run' })
    expect(xmlOf((await ask({ run: 1 })).data.paymentFile)).toBe(xml)
    const later = (await ask({ run: 2 })).data.paymentFile
    expect(all(xmlOf(later), 'InstdAmt')).toEqual(['27.73'])
    expect(all(xmlOf(later), 'MsgId')).not.toEqual(all(xml, 'MsgId'))
    expect((await ask({ run: 3 })).data.paymentFile).toBeNull()
    expect((await ask({ on: '2026-03-21' })).data.paymentFile).toBeNull()
    expect((await ask({ iban: 'BE68539007547035' })).errors?.[0]?.extensions).toMatchObject({ argument: 'debtorIban' })
  })

  test.each([
    ['an account outside SEPA', 'TN5910006035183598478831', 'is outside SEPA'],
    ['a Spanish account of 23 characters', 'ES912100041845020005133', 'has 24 characters, and this one has 23'],
    ['an account with wrong check digits', 'BE68539007547035', 'check digits are wrong'],
  ])('a payment file from %s is rejected', async (_, iban, reason) => {
    const { errors } = await ask({ iban })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'debtorIban' })
    expect(errors?.[0]?.message).toMatch(reason)
  })

  test('a payment to an account that no SEPA credit transfer can reach is in no file', async () => {
    scenario.providers.set(ODD, { ...known, inamiNumber: ODD, iban: 'TN5910006035183598478831' })
    await send(ODD)
    await send(GP)
    const paid = await run({ ...agent, today: '2026-03-24' })
    expect(paid.payments).toHaveLength(2)
    const { data } = await ask({ on: '2026-03-24' })
    expect(all(xmlOf(data.paymentFile), 'IBAN')).toEqual(['BE68539007547034', 'BE68539007547034'])
  })

  test('the 8-digit and 11-digit spellings of a provider number get one payment', async () => {
    await send(HOSPITAL, [{ code: '102034', claimed: '37.15', performedOn: '2026-03-09' }])
    const input = invoiceFileOf('B-long', [{ code: '102034', claimed: '37.15' }], {
      niss: nissOf(28),
      provider: `${HOSPITAL}000`,
    })
    const sent = await subgraph.run(SUBMIT, { input }, { as: `provider:${HOSPITAL}:staff`, today: '2026-03-13' })
    expect(sent.errors).toBeUndefined()
    const { payments } = await run({ ...agent, today: '2026-03-21' })
    expect(payments.map(({ amount }: { amount: string }) => amount)).toEqual(['50.30'])
  })

  test('a provider outside the MediPrima categories is paid nothing', async () => {
    await send(PHYSIO, [{ code: '567011', claimed: '30.00' }])
    expect((await run({ ...agent, today: '2026-03-22' })).payments).toEqual([])
  })
})
