import { personFactsOf } from '../../../shared/testing/facts.builder'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { providerSubgraph } from '../subgraph'

const PERSON = '0190f5b0-0000-7000-8000-000000000001'
const person = personFactsOf({ id: PERSON, niss: '85410199775' })
const REGISTER = `mutation ($input: ProviderInput!) { registerProvider(input: $input) {
  provider { inamiNumber name category qualificationCode birthDate iban participates(on: "2017-10-01") }
  findings { rule severity path message(language: NL) legalSource } } }`
const RECORD = `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) {
  paperInvoice { id provider { inamiNumber } cpas { enterpriseNumber } beneficiary { id } issuedOn amount situation
    justification personName attestationHeld attestationNumber lines { code } refundable refundedAmount findings { rule } inspection { accepted } } findings { rule severity path } } }`
const INSPECT = `mutation ($id: ID!, $accepted: Boolean!) { inspectPaperInvoice(id: $id, accepted: $accepted, remark: "vu") {
  paperInvoice { inspection { accepted remark by { audience organisation role subject } at } } } }`
const caami = { as: 'caami:caami:agent' }
const inspector = { as: 'sppis:sppis:inspector' }
const gp = {
  inamiNumber: '10001490004',
  name: 'Docteur Essai',
  category: 'GENERAL_PRACTITIONER',
  birthDate: '1975-05-05',
  iban: 'BE68 5390 0754 7034',
}
const paper = {
  provider: '10001490004',
  niss: '85410199775',
  issuedOn: '2026-03-01',
  amount: '27.10',
  situation: 'FORCE_MAJEURE',
  justification: 'Panne de réseau',
}

let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(providerSubgraph, {
    services: {
      'beneficiary.persons': (keys) =>
        keys.map((key) => (('niss' in key ? key.niss === person.niss : key.id === person.id) ? person : null)),
    },
  })
  await graph.run(REGISTER, { input: gp }, caami)
})
afterAll(() => graph?.close())

const codeOf = (result: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  result.errors?.[0]?.extensions

describe('providers', () => {
  test('registerProvider registers a provider; repeating the call adds no version', async () => {
    const { data, errors } = await graph.run(REGISTER, { input: gp }, caami)
    expect(errors).toBeUndefined()
    expect(data.registerProvider).toEqual({
      provider: { ...gp, iban: 'BE68539007547034', qualificationCode: '004', participates: true },
      findings: [],
    })
    const versions = await graph.db.query('select version from provider_version where provider_key = $1', [
      '10001490004',
    ])
    expect(versions).toHaveLength(1)
  })

  test('new data are stored as a new version', async () => {
    const input = { inamiNumber: '10001589003', name: 'Avant', category: 'GENERAL_PRACTITIONER' }
    await graph.run(REGISTER, { input }, caami)
    const { data } = await graph.run(REGISTER, { input: { ...input, name: 'Après' } }, caami)
    expect(data?.registerProvider.provider.name).toBe('Après')
    const found = await graph.run('{ provider(inamiNumber: "10001589003") { name } }')
    expect(found.data.provider.name).toBe('Après')
    const versions = await graph.db.query(
      'select name from provider_version where provider_key = $1 order by version',
      ['10001589003'],
    )
    expect(versions.map(({ name }: { name: string }) => name)).toEqual(['Avant', 'Après'])
  })

  test('8 and 11 digits of a hospital find the same provider', async () => {
    const input = { inamiNumber: '71000436', name: 'Clinique Essai', category: 'HOSPITAL' }
    await graph.run(REGISTER, { input }, caami)
    const query =
      '{ a: provider(inamiNumber: "71000436") { inamiNumber } b: provider(inamiNumber: "71000436000") { inamiNumber } }'
    const { data } = await graph.run(query)
    expect(data).toEqual({ a: { inamiNumber: '71000436' }, b: { inamiNumber: '71000436' } })
  })

  test('twenty concurrent registrations write one provider with one version', async () => {
    const input = { inamiNumber: '10001787004', name: 'Ensemble', category: 'GENERAL_PRACTITIONER' }
    await Promise.all(Array.from({ length: 20 }, () => graph.run(REGISTER, { input }, caami)))
    const versions = await graph.db.query('select version from provider_version where provider_key = $1', [
      '10001787004',
    ])
    expect(versions).toEqual([{ version: 1 }])
  })

  test('a number of another category is refused (PRV-NUMBER) and nothing is written', async () => {
    const input = { inamiNumber: '71072393', name: 'Faux', category: 'GENERAL_PRACTITIONER' }
    const { data } = await graph.run(REGISTER, { input }, caami)
    expect(data.registerProvider.provider).toBeNull()
    expect(data.registerProvider.findings).toEqual([
      expect.objectContaining({ rule: 'PRV-NUMBER', severity: 'ERROR', path: 'inamiNumber' }),
    ])
    expect((await graph.run('{ provider(inamiNumber: "71072393") { name } }')).data.provider).toBeNull()
  })

  test.each([
    ['an account with wrong check digits', { iban: 'BE68539007547035' }, 'input.iban'],
    ['a Spanish account of 23 characters', { iban: 'ES92 1000 4184 5020 0051 33' }, 'input.iban'],
    ['a Belgian account with wrong inner check digits', { iban: 'BE95539007547035' }, 'input.iban'],
    ['an account of a country without IBAN', { iban: 'US68539007547034' }, 'input.iban'],
    ['an account outside SEPA', { iban: 'TN5910006035183598478831' }, 'input.iban'],
    ['an empty account', { iban: '' }, 'input.iban'],
    ['an invalid INS code', { insCode: '2100' }, 'input.insCode'],
    ['an empty INS code', { insCode: '' }, 'input.insCode'],
    ['an empty name', { name: ' ' }, 'input.name'],
  ])('registerProvider rejects %s', async (_, change, argument) => {
    const result = await graph.run(REGISTER, { input: { ...gp, ...change } }, caami)
    expect(codeOf(result)).toMatchObject({ code: 'BAD_USER_INPUT', argument })
  })

  test('an account outside SEPA is rejected with the reason', async () => {
    const { errors } = await graph.run(REGISTER, { input: { ...gp, iban: 'TN5910006035183598478831' } }, caami)
    expect(errors?.[0]?.message).toBe(
      'Payments can’t go to this account: the country TN is outside SEPA, so that no SEPA credit transfer can reach the account.',
    )
  })

  test('a provider does not see birth date and account of another provider', async () => {
    const query = '{ provider(inamiNumber: "10001490004") { name birthDate iban } }'
    const other = await graph.run(query, {}, { as: 'provider:71000436:staff' })
    expect(other.data.provider).toEqual({ name: 'Docteur Essai', birthDate: null, iban: null })
    const own = await graph.run(query, {}, { as: 'provider:10001490004:prescriber' })
    expect(own.data.provider.iban).toBe('BE68539007547034')
  })

  test('providers pages through every provider exactly once and counts them', async () => {
    const query =
      'query ($after: String) { providers(first: 1, after: $after) { totalCount edges { node { inamiNumber } } pageInfo { hasNextPage endCursor } } }'
    const seen: string[] = []
    let after: string | null = null
    for (let more = true; more; ) {
      const { data } = await graph.run(query, { after })
      seen.push(...data.providers.edges.map((edge: { node: { inamiNumber: string } }) => edge.node.inamiNumber))
      more = data.providers.pageInfo.hasNextPage
      after = data.providers.pageInfo.endCursor
      expect(data.providers.totalCount).toBe(4)
    }
    expect(new Set(seen).size).toBe(4)
    expect(seen).toHaveLength(4)
  })

  test('providers searches by part of the name or first digits', async () => {
    const query = 'query ($s: String) { providers(filter: { search: $s }) { edges { node { inamiNumber } } } }'
    const found = async (s: string) =>
      (await graph.run(query, { s })).data.providers.edges.map(
        (e: { node: { inamiNumber: string } }) => e.node.inamiNumber,
      )
    expect(await found('clinique')).toEqual(['71000436'])
    expect(await found('100014')).toEqual(['10001490004'])
    expect(await found('%')).toEqual([])
  })

  test('billing returns mode and rules for a day and a situation', async () => {
    const query = `{ provider(inamiNumber: "10001490004") { before: participates(on: "2017-09-30") today: billing { mode }
      paper: billing(on: "2026-01-01", situation: FORCE_MAJEURE) { mode findings { rule message legalSource } } } }`
    const { data } = await graph.run(query)
    expect(data.provider).toMatchObject({
      before: false,
      today: { mode: 'ELECTRONIC_REQUIRED' },
      paper: { mode: 'PAPER_TO_CPAS' },
    })
  })

  test('only CAAMI can register providers', async () => {
    expect(codeOf(await graph.run(REGISTER, { input: gp }))).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('paper invoices', () => {
  test('recordPaperInvoice records an invoice under an exception; repeating the call returns the first one', async () => {
    const { data, errors } = await graph.run(RECORD, { input: paper })
    expect(errors).toBeUndefined()
    expect(data.recordPaperInvoice.paperInvoice).toEqual({
      id: expect.any(String),
      provider: { inamiNumber: '10001490004' },
      cpas: { enterpriseNumber: '0299990019' },
      beneficiary: { id: PERSON },
      issuedOn: '2026-03-01',
      amount: '27.10',
      situation: 'FORCE_MAJEURE',
      justification: 'Panne de réseau',
      personName: null,
      attestationHeld: false,
      attestationNumber: null,
      lines: [],
      refundable: true,
      refundedAmount: '27.10',
      findings: [],
      inspection: null,
    })
    const again = await graph.run(RECORD, { input: paper })
    expect(again.data.recordPaperInvoice.paperInvoice.id).toBe(data.recordPaperInvoice.paperInvoice.id)
  })

  test('an invoice without an exception is recorded and not refundable (BIL-D1)', async () => {
    const { data } = await graph.run(RECORD, { input: { ...paper, situation: 'IN_PRACTICE', justification: '' } })
    expect(data.recordPaperInvoice.paperInvoice.refundable).toBe(false)
    expect(data.recordPaperInvoice.findings).toEqual([{ rule: 'BIL-D1', severity: 'WARNING', path: 'situation' }])
  })

  test('an exception without justification is refused (BIL-JUSTIFICATION)', async () => {
    const { data } = await graph.run(RECORD, { input: { ...paper, justification: '' } })
    expect(data.recordPaperInvoice.paperInvoice).toBeNull()
    expect(data.recordPaperInvoice.findings[0]).toEqual({
      rule: 'BIL-JUSTIFICATION',
      severity: 'ERROR',
      path: 'justification',
    })
  })

  test.each([
    ['an unknown provider', { provider: '10001589004' }, { code: 'NOT_FOUND' }],
    ['an unknown person', { niss: '85410199874' }, { code: 'NOT_FOUND' }],
    ['an amount of zero', { amount: '0.00' }, { code: 'BAD_USER_INPUT', argument: 'input.amount' }],
    ['a day of issue after today', { issuedOn: '2026-03-13' }, { code: 'BAD_USER_INPUT', argument: 'input.issuedOn' }],
  ])('recordPaperInvoice rejects %s', async (_, change, extensions) => {
    expect(codeOf(await graph.run(RECORD, { input: { ...paper, ...change } }))).toMatchObject(extensions)
  })

  test('paperInvoices shows a CPAS its own invoices only, an inspector all', async () => {
    const query =
      'query ($cpas: EnterpriseNumber) { paperInvoices(filter: { cpas: $cpas, inspected: false }) { totalCount edges { node { id } } } }'
    expect((await graph.run(query)).data.paperInvoices.totalCount).toBe(2)
    const otherCpas = { as: 'cpas:0299991108:worker' }
    expect((await graph.run(query, {}, otherCpas)).data.paperInvoices.edges).toEqual([])
    expect((await graph.run(query, { cpas: '0299990019' }, otherCpas)).data.paperInvoices.totalCount).toBe(0)
    expect((await graph.run(query, { cpas: '0299990019' }, inspector)).data.paperInvoices.totalCount).toBe(2)
    expect(codeOf(await graph.run(query, {}, { as: 'sppis:sppis:analyst' }))).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('inspectPaperInvoice records one inspection and rejects a second', async () => {
    const { data } = await graph.run(RECORD, { input: paper })
    const { id } = data.recordPaperInvoice.paperInvoice
    const first = await graph.run(INSPECT, { id, accepted: true }, inspector)
    expect(first.data.inspectPaperInvoice.paperInvoice.inspection).toMatchObject({
      accepted: true,
      remark: 'vu',
      by: { audience: 'SPP_IS', role: 'inspector' },
    })
    expect(codeOf(await graph.run(INSPECT, { id, accepted: false }, inspector))).toMatchObject({ code: 'CONFLICT' })
    expect(codeOf(await graph.run(INSPECT, { id: 'nothing', accepted: true }, inspector))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('reads and writes of persons are in the access log', async () => {
    const rows = await graph.db.query('select kind, count(*)::int as n from access group by kind order by kind')
    expect(rows.map(({ kind }: { kind: string }) => kind)).toEqual(['READ', 'WRITE'])
  })

  test('provider.paperExceptions returns the invoices under an exception per key', async () => {
    const ask = graph.subgraph.definition.facts['provider.paperExceptions']!

    const context = graph.subgraph.contextFor(requestOf('system:bcss:bcss', '2026-03-12'))
    const answers = await ask(
      [
        { provider: '10001490004', personIds: [PERSON] },
        { provider: '71000436', personIds: [PERSON] },
      ],
      context,
    )
    expect(answers).toEqual([[{ issuedOn: '2026-03-01', situation: 'FORCE_MAJEURE' }], []])
  })
})
