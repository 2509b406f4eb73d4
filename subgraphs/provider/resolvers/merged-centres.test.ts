import { cpasFactsOf, paperCareFactsOf, personFactsOf } from '../../../shared/testing/facts.builder'
import { pdfText } from '../../../shared/testing/pdf-text'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { day } from '../../../shared/values/day'
import { providerSubgraph } from '../subgraph'

const OLD = '0299990019'
const NEW = '0299991108'
const FROM = '2026-04-01'
const PERSON = '0190f5b0-0000-7000-8000-000000000001'
const person = personFactsOf({ id: PERSON, niss: '85410199775' })
const gp = { inamiNumber: '10001490004', name: 'Docteur Essai', category: 'GENERAL_PRACTITIONER' }
const line = { performedOn: '2026-03-01', code: '101076', claimed: '27.10' }
const paper = {
  provider: gp.inamiNumber,
  niss: person.niss,
  issuedOn: '2026-03-01',
  amount: '27.10',
  situation: 'FORCE_MAJEURE',
  justification: 'Panne de réseau',
  lines: [line],
}
const RECORD = `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { id refundable } findings { rule } } }`
const STATEMENT = `query ($cpas: EnterpriseNumber!) { paperStatement(cpas: $cpas, month: "2026-03") { fileName } }`
const care = paperCareFactsOf({ coveredBy: OLD })
const item = { key: '1', reference: '1', personId: PERSON, niss: person.niss, on: day('2026-03-02'), amountCents: null }

let graph: TestSubgraph
/** The centres from whose decisions a sample was drawn last. */
let sampledCentres: readonly string[] = []
beforeAll(async () => {
  graph = await createTestSubgraph(providerSubgraph, {
    services: {
      'beneficiary.persons': (keys) => keys.map(() => person),
      'invoice.paperCare': (keys) => keys.map(({ lines }) => lines.map(() => care)),
      'decision.registrations': (keys) =>
        keys.map((cpas) => ({ merger: cpas === OLD ? { successor: NEW, from: day(FROM) } : null })),
      'decision.cpas': (keys) => keys.map((key) => ('enterpriseNumber' in key ? cpasFactsOf(key) : null)),
      'decision.samples': (keys) =>
        keys.map(({ subject }) => {
          if ('centres' in subject) sampledCentres = subject.centres
          return { population: 1, items: [item] }
        }),
      'invoice.samples': (keys) => keys.map(() => ({ population: 0, items: [] })),
      'attestation.samples': (keys) => keys.map(() => ({ population: 0, items: [] })),
      'decision.centres': (keys) => keys.map(({ cpas, on }) => (cpas === NEW && on >= FROM ? [NEW, OLD] : [cpas])),
    },
  })
  await graph.run(
    'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { name } } }',
    { input: gp },
    { as: 'caami:caami:agent' },
  )
})
afterAll(() => graph?.close())

const at = (cpas: string, today: string) => ({ as: `cpas:${cpas}:worker`, today })
const seen = async (cpas: string, today: string) => {
  const { data } = await graph.run('{ paperInvoices { totalCount edges { node { id } } } }', {}, at(cpas, today))
  return [data.paperInvoices.totalCount, data.paperInvoices.edges.length]
}

test('a new centre reads the paper invoices of a centre that merged into it, from its day on', async () => {
  const { data } = await graph.run(RECORD, { input: paper }, at(OLD, '2026-03-12'))
  expect(data.recordPaperInvoice.paperInvoice.refundable).toBe(true)
  expect(await seen(NEW, '2026-03-31')).toEqual([0, 0])
  expect(await seen(NEW, FROM)).toEqual([1, 1])
  const before = await graph.run(STATEMENT, { cpas: OLD }, at(NEW, '2026-03-31'))
  expect(before.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  expect((await graph.run(STATEMENT, { cpas: OLD }, at(NEW, FROM))).data.paperStatement.fileName).toContain(OLD)
})

test.each([
  ['is not its own before its day', '2026-03-31', ['PAP-COVER'], false],
  ['is its own from its day on', FROM, [], true],
])('a decision of the merged centre %s (PAP-COVER)', async (_, today, rules, refundable) => {
  const input = { ...paper, lines: [{ ...line, performedOn: today < FROM ? '2026-02-20' : '2026-02-21' }] }
  const { data, errors } = await graph.run(RECORD, { input }, at(NEW, today))
  expect(errors).toBeUndefined()
  expect(data.recordPaperInvoice.findings.map(({ rule }: { rule: string }) => rule)).toEqual(rules)
  expect(data.recordPaperInvoice.paperInvoice.refundable).toBe(refundable)
})

test('a merged centre records no paper invoice from the day of the merger on, and its successor does not record the same one again', async () => {
  const input = { ...paper, lines: [], issuedOn: '2026-03-02' }
  const first = await graph.run(RECORD, { input }, at(OLD, '2026-03-31'))
  const { id } = first.data.recordPaperInvoice.paperInvoice
  const refused = await graph.run(RECORD, { input }, at(OLD, FROM))
  expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  expect(refused.errors?.[0]?.message).toContain(NEW)
  expect((await graph.run(RECORD, { input }, at(NEW, FROM))).data.recordPaperInvoice.paperInvoice.id).toBe(id)
})

describe('an inspection of a merged centre', () => {
  const inspector = { as: 'sppis:sppis:inspector', today: '2026-03-12' }
  const supervisor = (cpas: string, today: string) => ({ as: `cpas:${cpas}:supervisor`, today })
  const FIELDS = 'id version status items(first: 1) { edges { node { id version } } }'
  const ANSWER = `mutation ($id: ID!) { answerInspection(id: $id, expectedVersion: 2, text: "Dossier complété") { status answer { text by { organisation } } } }`
  const ATTACH = `mutation ($id: ID!, $content: String!) { attachInspectionDocument(id: $id, title: "Enquête", content: $content) { documents { id } } }`
  const content = Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n').toString('base64')
  let id: string
  beforeAll(async () => {
    const input = {
      ...{ cpas: OLD, period: { from: '2026-03-01', to: '2026-03-10' }, seed: 1, grounds: 'Contrôle annuel' },
      ...{ decisions: 1, lines: 0, paperInvoices: 0, attestations: 0 },
    }
    const opened = await graph.run(
      `mutation ($input: InspectionInput!) { openInspection(input: $input) { ${FIELDS} } }`,
      { input },
      inspector,
    )
    const file = opened.data.openInspection
    id = file.id
    await graph.run(
      `mutation ($item: ID!) { concludeInspectionItem(id: $item, expectedVersion: 0, result: IRREGULAR, remark: "Enquête absente") { version } }`,
      { item: file.items.edges[0].node.id },
      inspector,
    )
    const shared = await graph.run(
      `mutation ($id: ID!) { shareInspection(id: $id, expectedVersion: 1, answerBy: "2026-04-30") { status } }`,
      { id },
      inspector,
    )
    expect(shared.data.shareInspection.status).toBe('SHARED')
  })
  const seenBy = async (as: ReturnType<typeof supervisor>) => {
    const { data } = await graph.run(
      'query ($id: ID!) { inspectionFile(id: $id) { id } inspectionFiles { totalCount edges { node { id } } } }',
      { id },
      as,
    )
    return [data.inspectionFile?.id ?? null, data.inspectionFiles.edges.length, data.inspectionFiles.totalCount]
  }

  test('an inspection of a merged centre is read by the successor from the day of the merger, not before, and by the old centre on both days', async () => {
    expect(await seenBy(supervisor(NEW, '2026-03-31'))).toEqual([null, 0, 0])
    expect(await seenBy(supervisor(NEW, FROM))).toEqual([id, 1, 1])
    for (const today of ['2026-03-31', FROM]) expect(await seenBy(supervisor(OLD, today))).toEqual([id, 1, 1])
  })

  test('an inspection of a merged centre is answered, with documents, by the successor only from the day of the merger on', async () => {
    const codeOf = async (query: string, as: ReturnType<typeof supervisor>) =>
      (await graph.run(query, { id, content }, as)).errors?.[0]?.extensions?.code
    for (const query of [ANSWER, ATTACH]) {
      expect(await codeOf(query, supervisor(NEW, '2026-03-31'))).toBe('NOT_FOUND')
      expect(await codeOf(query, supervisor(OLD, FROM))).toBe('FORBIDDEN')
    }
    expect(await codeOf(ATTACH, supervisor(OLD, '2026-03-31'))).toBeUndefined()
    const attached = await graph.run(ATTACH, { id, content }, supervisor(NEW, FROM))
    const document = attached.data.attachInspectionDocument.documents[0].id
    const read = (as: ReturnType<typeof supervisor>) =>
      graph.run('query ($id: ID!) { inspectionDocument(id: $id) { content } }', { id: document }, as)
    expect((await read(supervisor(NEW, '2026-03-31'))).data.inspectionDocument).toBeNull()
    expect((await read(supervisor(NEW, FROM))).data.inspectionDocument.content).toBe(content)
    const { data } = await graph.run(ANSWER, { id }, supervisor(NEW, FROM))
    expect(data.answerInspection).toEqual({
      status: 'ANSWERED',
      answer: { text: 'Dossier complété', by: { organisation: NEW } },
    })
  })
})

describe('an inspection of the successor', () => {
  const OPEN = `mutation ($input: InspectionInput!) { openInspection(input: $input) {
    id cpas { enterpriseNumber } mergedCentres { enterpriseNumber } samples { kind population } } }`
  const PREVIEW = `query ($input: InspectionSampleInput!) { inspectionSamplePreview(input: $input) { kind population } }`
  const sample = { cpas: NEW, decisions: 1, lines: 0, paperInvoices: 100, attestations: 0 }
  const inspectorOn = (today: string) => ({ as: 'sppis:sppis:inspector', today })
  const open = async (today: string, period: { from: string; to: string }) => {
    const input = { ...sample, period, seed: 1, grounds: 'Contrôle annuel' }
    const { data, errors } = await graph.run(OPEN, { input }, inspectorOn(today))
    expect(errors).toBeUndefined()
    return data.openInspection
  }
  const paperPopulation = (samples: { kind: string; population: number }[]) =>
    samples.find(({ kind }) => kind === 'PAPER_INVOICE')!.population
  const invoicesOf = async (cpas: string) => {
    const query = `query ($cpas: EnterpriseNumber!) { paperInvoices(filter: { cpas: $cpas }) { totalCount } }`
    return (await graph.run(query, { cpas }, inspectorOn(FROM))).data.paperInvoices.totalCount as number
  }

  test('an inspection of the successor samples the records of the merged centre too from the day of the merger on, and its own only before', async () => {
    expect(await invoicesOf(OLD)).toBeGreaterThan(0)
    const before = await open('2026-03-31', { from: '2026-02-01', to: '2026-02-28' })
    expect([before.mergedCentres, sampledCentres]).toEqual([[], [NEW]])
    const period = { from: '2026-03-01', to: '2026-03-31' }
    const foreseen = await graph.run(PREVIEW, { input: { ...sample, period } }, inspectorOn(FROM))
    expect(sampledCentres).toEqual([NEW, OLD])
    const opened = await open(FROM, period)
    expect([opened.cpas, opened.mergedCentres]).toEqual([{ enterpriseNumber: NEW }, [{ enterpriseNumber: OLD }]])
    expect(sampledCentres).toEqual([NEW, OLD])
    expect(paperPopulation(opened.samples)).toBe((await invoicesOf(OLD)) + (await invoicesOf(NEW)))
    expect(paperPopulation(foreseen.data.inspectionSamplePreview)).toBe(paperPopulation(opened.samples))
  })

  test('an inspection of the successor names the merged centres in its report', async () => {
    const READ = `query ($id: ID!) { inspectionFile(id: $id) { version items(first: 100) { edges { node { id version } } } } }`
    const CONCLUDE = `mutation ($id: ID!) { concludeInspectionItem(id: $id, expectedVersion: 0, result: COMPLIANT) { version } }`
    const CLOSE = `mutation ($id: ID!, $version: Int!) { closeInspection(id: $id, expectedVersion: $version, conclusion: "En ordre") { status } }`
    const { id } = await open(FROM, { from: '2026-01-01', to: '2026-01-31' })
    const { inspectionFile } = (await graph.run(READ, { id }, inspectorOn(FROM))).data
    for (const { node } of inspectionFile.items.edges) await graph.run(CONCLUDE, { id: node.id }, inspectorOn(FROM))
    const closed = await graph.run(CLOSE, { id, version: inspectionFile.version }, inspectorOn(FROM))
    expect(closed.data.closeInspection.status).toBe('CLOSED')
    const { data } = await graph.run(
      'query ($id: ID!) { inspectionReport(id: $id) { content } }',
      { id },
      inspectorOn(FROM),
    )
    const text = pdfText(Buffer.from(data.inspectionReport.content, 'base64')).replace(/\s+/g, ' ')
    expect(text).toContain(`Avec les dossiers des centres absorbés ${OLD}`)
  })

  test.each([
    [
      'a changed list of merged centres',
      `update inspection_file set merged_centres = '{}', version = version + 1, status = 'CLOSED', closed_at = now(), closed_by = '{}', conclusion = 'x' where merged_centres <> '{}' and closed_at is null`,
    ],
    [
      'a centre that merged into itself',
      `insert into inspection_file select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'seed', 99, 'merged_centres', array[f.subject]))).* from inspection_file f where merged_centres <> '{}' limit 1`,
    ],
  ])('the database refuses %s', async (_, statement) => {
    await expect(graph.administer(statement)).rejects.toThrow(/centres/)
  })
})
