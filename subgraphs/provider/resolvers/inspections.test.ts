import type { SampleAnswer, SampleKey } from '../../../shared/inter-service/contracts'
import { pdfText } from '../../../shared/testing/pdf-text'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { cents } from '../../../shared/values/cents'
import { addDays, day } from '../../../shared/values/day'
import { providerSubgraph } from '../subgraph'

const CPAS = '0299990019'
const GP = '10001490004'
const TODAY = '2026-03-12'
const inspector = { as: 'sppis:sppis:inspector', today: TODAY }
const colleague = { as: 'sppis:sppis:inspector', today: '2026-03-13' }
const analyst = { as: 'sppis:sppis:analyst', today: TODAY }
const supervisor = { as: `cpas:${CPAS}:supervisor`, today: TODAY }
const worker = { as: `cpas:${CPAS}:worker`, today: TODAY }
const otherCpas = { as: 'cpas:0299991108:supervisor', today: TODAY }
const gp = { as: `provider:${GP}:prescriber`, today: TODAY }
const caami = { as: 'caami:caami:agent', today: TODAY }

const FILE = `id version status grounds seed cpas { enterpriseNumber } provider { inamiNumber } answerBy answer { text by { audience } } conclusion closedAt
  samples { kind population requested drawn } progress { items open compliant withRemark irregular }
  documents { id title mediaType attachedBy { audience } }
  items(first: 100) { totalCount edges { node { id position kind reference on amount niss version conclusion { result remark } } } }`
const OPEN = `mutation ($input: InspectionInput!) { openInspection(input: $input) { ${FILE} } }`
const READ = `query ($id: ID!) { inspectionFile(id: $id) { ${FILE} } }`
const LIST = `query ($filter: InspectionFilter, $first: Int, $after: String, $orderBy: InspectionOrderInput) {
  inspectionFiles(filter: $filter, first: $first, after: $after, orderBy: $orderBy) { totalCount pageInfo { endCursor hasNextPage } edges { node { id } } } }`
const CONCLUDE = `mutation ($id: ID!, $expectedVersion: Int!, $result: InspectionResult!, $remark: String) {
  concludeInspectionItem(id: $id, expectedVersion: $expectedVersion, result: $result, remark: $remark) { version conclusion { result remark by { audience } } } }`
const SHARE = `mutation ($id: ID!, $expectedVersion: Int!, $answerBy: LocalDate!) {
  shareInspection(id: $id, expectedVersion: $expectedVersion, answerBy: $answerBy) { id version status } }`
const ANSWER = `mutation ($id: ID!, $expectedVersion: Int!, $text: String!) {
  answerInspection(id: $id, expectedVersion: $expectedVersion, text: $text) { version status answer { text } } }`
const CLOSE = `mutation ($id: ID!, $expectedVersion: Int!, $conclusion: String!) {
  closeInspection(id: $id, expectedVersion: $expectedVersion, conclusion: $conclusion) { version status closedBy { audience } } }`
const ATTACH = `mutation ($id: ID!, $title: String!, $content: String!) {
  attachInspectionDocument(id: $id, title: $title, content: $content) { documents { id title mediaType } } }`
const DOCUMENT = 'query ($id: ID!) { inspectionDocument(id: $id) { fileName mediaType content } }'
const REPORT = `query ($id: ID!, $format: InspectionReportFormat!, $language: Language) {
  inspectionReport(id: $id, format: $format, language: $language) { fileName mediaType content } }`
const PREVIEW = `query ($input: InspectionSampleInput!) { inspectionSamplePreview(input: $input) { kind population requested drawn } }`

const person = (rank: number) => `0190f5b0-0000-7000-8000-${String(rank).padStart(12, '0')}`
/** A population of seven items of each kind, drawn from its start. */
const answer = (keys: readonly SampleKey[]): SampleAnswer[] =>
  keys.map(({ kind, size }) => ({
    population: 7,
    items: Array.from({ length: Math.min(size, 7) }, (_, i) => ({
      key: kind === 'INVOICE_LINE' ? person(900 + i) : `${kind}-${i}`,
      reference: `=${kind}/${i}`,
      personId: person(i),
      niss: '85410199775',
      on: day('2026-01-05'),
      amountCents: kind === 'INVOICE_LINE' ? cents(2710) : null,
    })),
  }))
const names = { FR: 'CPAS Essai', NL: 'OCMW Test', DE: 'ÖSHZ Test', EN: 'CPAS Test' }

let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(providerSubgraph, {
    services: {
      'decision.samples': answer,
      'invoice.samples': answer,
      'attestation.samples': answer,
      'decision.cpas': (keys) =>
        keys.map((key) =>
          'enterpriseNumber' in key && key.enterpriseNumber === CPAS
            ? { enterpriseNumber: CPAS, names, address: null, email: null, phone: null, merger: null }
            : null,
        ),
    },
  })
  const input = { inamiNumber: GP, name: 'Docteur Essai', category: 'GENERAL_PRACTITIONER' }
  await graph.run(
    'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { name } } }',
    { input },
    caami,
  )
})
afterAll(() => graph?.close())

let seed = 0
/** An input of a period of its own: inspections of one organisation that are open share no day. */
const input = (change: object = {}) => {
  const on = addDays(day('2020-01-01'), ++seed)
  return {
    ...{ cpas: CPAS, period: { from: on, to: on }, seed, grounds: 'Contrôle annuel' },
    ...{ decisions: 2, lines: 1, paperInvoices: 0, attestations: 1 },
    ...change,
  }
}
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever its query asked for.
async function ok(query: string, variables: object, as = inspector): Promise<any> {
  const { data, errors } = await graph.run(query, variables as Record<string, unknown>, as)
  expect(errors).toBeUndefined()
  return Object.values(data)[0]
}
async function codeOf(query: string, variables: object, as = inspector): Promise<unknown> {
  const { errors } = await graph.run(query, variables as Record<string, unknown>, as)
  return errors?.[0]?.extensions?.code
}
const open = (change: object = {}) => ok(OPEN, { input: input(change) })
const read = (id: string, as = inspector) => ok(READ, { id }, as)
// biome-ignore lint/suspicious/noExplicitAny: the shape of the query.
async function concludeAll(file: any, result = 'COMPLIANT', remark: string | null = null) {
  for (const { node } of file.items.edges)
    await ok(CONCLUDE, { id: node.id, expectedVersion: node.version, result, remark })
}
/** An inspection that is shared, with an irregular item. */
async function shared() {
  const file = await open()
  await concludeAll(file, 'IRREGULAR', 'Enquête sociale manquante')
  return ok(SHARE, { id: file.id, expectedVersion: 1, answerBy: '2026-04-12' })
}
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n').toString('base64')

describe('opening', () => {
  test('an inspection has its sample in the order of the kinds, and says from how many it was drawn', async () => {
    const file = await open()
    expect(file).toMatchObject({ version: 1, status: 'OPEN', cpas: { enterpriseNumber: CPAS }, provider: null })
    expect(file.samples).toEqual([
      { kind: 'DECISION', population: 7, requested: 2, drawn: 2 },
      { kind: 'INVOICE_LINE', population: 7, requested: 1, drawn: 1 },
      { kind: 'PAPER_INVOICE', population: 0, requested: 0, drawn: 0 },
      { kind: 'ATTESTATION', population: 7, requested: 1, drawn: 1 },
    ])
    // biome-ignore lint/suspicious/noExplicitAny: the shape of the query.
    expect(file.items.edges.map(({ node }: any) => [node.position, node.kind, node.amount, node.version])).toEqual([
      [1, 'DECISION', null, 0],
      [2, 'DECISION', null, 0],
      [3, 'INVOICE_LINE', '27.10', 0],
      [4, 'ATTESTATION', null, 0],
    ])
    expect(file.progress).toEqual({ items: 4, open: 4, compliant: 0, withRemark: 0, irregular: 0 })
  })

  test('an equal opening returns the first inspection, also by ten calls at once and after the closing', async () => {
    const same = input()
    const all = await Promise.all(Array.from({ length: 10 }, () => ok(OPEN, { input: same })))
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    const [file] = all
    await concludeAll(file)
    await ok(CLOSE, { id: file.id, expectedVersion: 1, conclusion: 'Rien à signaler' })
    expect((await ok(OPEN, { input: same })).id).toBe(file.id)
  })

  test('of two different openings for days in common, one wins and the other is a conflict', async () => {
    const one = input()
    const both = await Promise.all(
      [one, { ...one, seed: one.seed + 1_000 }].map((each) =>
        graph.run(OPEN, { input: each } as Record<string, unknown>, inspector),
      ),
    )
    expect(both.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'OPENED').sort()).toEqual(['CONFLICT', 'OPENED'])
    const [recorded] = await graph.db.query('select count(*)::int as n from inspection_file where period_from = $1', [
      one.period.from,
    ])
    expect(recorded.n).toBe(1)
  })

  test.each([
    ['a CPAS and a provider', { provider: GP }, 'BAD_USER_INPUT'],
    ['neither', { cpas: null }, 'BAD_USER_INPUT'],
    ['a CPAS that is not registered', { cpas: '0299991108' }, 'NOT_FOUND'],
    ['a provider that is not registered', { cpas: null, provider: '10001589003' }, 'NOT_FOUND'],
    ['a period without end', { period: { from: '2026-01-01' } }, 'BAD_USER_INPUT'],
    ['a period that ends before it begins', { period: { from: '2026-01-02', to: '2026-01-01' } }, 'BAD_USER_INPUT'],
    ['a period that is not over', { period: { from: '2026-01-02', to: '2026-03-13' } }, 'BAD_USER_INPUT'],
    ['a sample of 101', { lines: 101 }, 'BAD_USER_INPUT'],
    ['a sample below 0', { lines: -1 }, 'BAD_USER_INPUT'],
    ['no sample', { decisions: 0, lines: 0, attestations: 0 }, 'BAD_USER_INPUT'],
    ['nothing to draw', { decisions: 0, lines: 0, attestations: 0, paperInvoices: 5 }, 'BAD_USER_INPUT'],
    ['grounds that no font prints', { grounds: 'Contrôle \u{10ffff}' }, 'BAD_USER_INPUT'],
  ])('%s is refused, and nothing is recorded', async (_, change, code) => {
    const { totalCount } = await ok(LIST, {})
    expect(await codeOf(OPEN, { input: input(change) })).toBe(code)
    expect((await ok(LIST, {})).totalCount).toBe(totalCount)
  })

  test('a preview counts each kind and records nothing', async () => {
    const { totalCount } = await ok(LIST, {})
    const { grounds: _grounds, seed: _seed, ...preview } = input({ lines: 20 })
    expect(await ok(PREVIEW, { input: preview })).toEqual([
      { kind: 'DECISION', population: 7, requested: 2, drawn: 2 },
      { kind: 'INVOICE_LINE', population: 7, requested: 20, drawn: 7 },
      { kind: 'PAPER_INVOICE', population: 0, requested: 0, drawn: 0 },
      { kind: 'ATTESTATION', population: 7, requested: 1, drawn: 1 },
    ])
    expect((await ok(LIST, {})).totalCount).toBe(totalCount)
  })
})

describe('conclusions', () => {
  test('a conclusion replaces an earlier one, which is kept; a repeated call is recorded once', async () => {
    const file = await open()
    const { id } = file.items.edges[0].node
    const first = { id, expectedVersion: 0, result: 'IRREGULAR', remark: 'Enquête sociale manquante' }
    expect(await ok(CONCLUDE, first)).toMatchObject({ version: 1, conclusion: { result: 'IRREGULAR' } })
    expect(await ok(CONCLUDE, first)).toMatchObject({ version: 1 })
    expect(await ok(CONCLUDE, { id, expectedVersion: 1, result: 'COMPLIANT', remark: null })).toMatchObject({
      version: 2,
      conclusion: { result: 'COMPLIANT', remark: null },
    })
    expect(await codeOf(CONCLUDE, first)).toBe('CONFLICT')
    const kept = await graph.db.query('select result from inspection_conclusion where item_id = $1 order by version', [
      id,
    ])
    expect(kept.map(({ result }: { result: string }) => result)).toEqual(['IRREGULAR', 'COMPLIANT'])
  })

  test('of two inspectors who conclude at once on an item, one gets a conflict', async () => {
    const file = await open()
    const { id } = file.items.edges[0].node
    const both = await Promise.all(
      ['COMPLIANT', 'IRREGULAR'].map((result) =>
        graph.run(CONCLUDE, { id, expectedVersion: 0, result, remark: 'vu' }, inspector),
      ),
    )
    expect(both.filter(({ errors }) => errors?.[0]?.extensions?.code === 'CONFLICT')).toHaveLength(1)
    expect((await read(file.id)).items.edges[0].node.version).toBe(1)
  })

  test.each([
    ['an irregular item without a remark', { result: 'IRREGULAR', remark: ' ' }, 'BAD_USER_INPUT'],
    ['a version of the future', { result: 'COMPLIANT', expectedVersion: 3 }, 'CONFLICT'],
    ['an unknown item', { result: 'COMPLIANT', id: person(1) }, 'NOT_FOUND'],
  ])('%s is refused', async (_, change, code) => {
    const file = await open()
    const { id } = file.items.edges[0].node
    expect(await codeOf(CONCLUDE, { id, expectedVersion: 0, remark: null, ...change })).toBe(code)
  })
})

describe('answer and closing', () => {
  test('the inspected CPAS sees an inspection once it is shared, answers it once, and reads the report', async () => {
    const file = await open()
    expect(await read(file.id, supervisor)).toBeNull()
    expect(await codeOf(ANSWER, { id: file.id, expectedVersion: 1, text: 'x' }, supervisor)).toBe('NOT_FOUND')
    await concludeAll(file, 'IRREGULAR', 'Enquête sociale manquante')
    expect(await codeOf(CLOSE, { id: file.id, expectedVersion: 1, conclusion: 'Fini' })).toBe('CONFLICT')
    const share = { id: file.id, expectedVersion: 1, answerBy: '2026-04-12' }
    expect(await ok(SHARE, share)).toMatchObject({ version: 2, status: 'SHARED' })
    expect(await ok(SHARE, share)).toMatchObject({ version: 2 })
    expect(await read(file.id, supervisor)).toMatchObject({ status: 'SHARED', progress: { irregular: 4 } })
    const { id } = file.items.edges[0].node
    expect(await codeOf(CONCLUDE, { id, expectedVersion: 1, result: 'COMPLIANT' })).toBe('CONFLICT')
    expect(await codeOf(CLOSE, { id: file.id, expectedVersion: 2, conclusion: 'Fini' })).toBe('CONFLICT')
    const reply = { id: file.id, expectedVersion: 2, text: 'Les enquêtes sont jointes.' }
    expect(await ok(ANSWER, reply, supervisor)).toMatchObject({ version: 3, status: 'ANSWERED' })
    expect(await ok(ANSWER, reply, supervisor)).toMatchObject({ version: 3 })
    expect(await codeOf(ANSWER, { ...reply, text: 'Autre réponse' }, supervisor)).toBe('CONFLICT')
    expect(await ok(CONCLUDE, { id, expectedVersion: 1, result: 'COMPLIANT' })).toMatchObject({ version: 2 })
    expect(await codeOf(REPORT, { id: file.id, format: 'PDF' })).toBe('CONFLICT')
    const close = { id: file.id, expectedVersion: 3, conclusion: 'Trois remarques maintenues' }
    expect(await ok(CLOSE, close)).toMatchObject({ version: 4, status: 'CLOSED' })
    expect(await ok(CLOSE, close)).toMatchObject({ version: 4 })
    const report = await ok(REPORT, { id: file.id, format: 'PDF', language: 'NL' }, supervisor)
    const text = pdfText(Buffer.from(report.content, 'base64'))
    for (const part of ['OCMW Test', 'Inspectieverslag', 'Les enquêtes sont jointes.', 'Trois remarques maintenues'])
      expect(text).toContain(part)
    const csv = await ok(REPORT, { id: file.id, format: 'CSV', language: 'FR' }, supervisor)
    const lines = Buffer.from(csv.content, 'base64').toString('utf8').split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[3]).toBe(
      "3;Ligne de facture;'=INVOICE_LINE/0;2026-01-05;'85410199775;27,10;Pas en ordre;Enquête sociale manquante",
    )
  })

  test('the report of a closed inspection is the same whenever it is read', async () => {
    const file = await open()
    await concludeAll(file)
    await ok(CLOSE, { id: file.id, expectedVersion: 1, conclusion: 'En ordre' })
    const [one, other] = [inspector, colleague].map((as) => ok(REPORT, { id: file.id, format: 'PDF' }, as))
    expect((await one).content).toBe((await other).content)
  })

  test('without an answer, an inspection is closed after the last day only', async () => {
    const { id } = await shared()
    const close = { id, expectedVersion: 2, conclusion: 'Sans réponse' }
    expect(await codeOf(CLOSE, close, { ...inspector, today: '2026-04-12' })).toBe('CONFLICT')
    expect(await ok(CLOSE, close, { ...inspector, today: '2026-04-13' })).toMatchObject({ status: 'CLOSED' })
  })

  test('an inspection with an item without conclusion is not closed', async () => {
    const file = await open()
    expect(await codeOf(CLOSE, { id: file.id, expectedVersion: 1, conclusion: 'Fini' })).toBe('CONFLICT')
  })

  test('an inspection with an item without conclusion is not shared: it could not be concluded meanwhile', async () => {
    const file = await open()
    const share = { id: file.id, expectedVersion: 1, answerBy: '2026-04-12' }
    expect(await codeOf(SHARE, share)).toBe('CONFLICT')
    const directly = `update inspection_file set status = 'SHARED', shared_at = now(), shared_by = '{}', answer_by = now(), version = 2 where id = '${file.id}'`
    await expect(graph.db.query(directly)).rejects.toThrow('no conclusion')
    await concludeAll(file)
    expect(await ok(SHARE, share)).toMatchObject({ status: 'SHARED' })
  })

  test('of an answer and a closing at once, the order decides, and neither is lost', async () => {
    const { id } = await shared()
    const late = '2026-04-13'
    const [answered, closed] = await Promise.all([
      graph.run(ANSWER, { id, expectedVersion: 2, text: 'Voici' }, { ...supervisor, today: late }),
      graph.run(CLOSE, { id, expectedVersion: 2, conclusion: 'Fini' }, { ...inspector, today: late }),
    ])
    const codes = [answered, closed].map(({ errors }) => errors?.[0]?.extensions?.code ?? 'DONE').sort()
    expect(codes).toEqual(['CONFLICT', 'DONE'])
    expect((await read(id)).status).toBe(answered.errors ? 'CLOSED' : 'ANSWERED')
  })

  test('a provider that is inspected answers in the same manner', async () => {
    const file = await open({ cpas: null, provider: GP, period: { from: '2026-01-01', to: '2026-01-31' } })
    expect(file).toMatchObject({ cpas: null, provider: { inamiNumber: GP } })
    await concludeAll(file, 'REMARK', 'Attestation peu lisible')
    await ok(SHARE, { id: file.id, expectedVersion: 1, answerBy: '2026-04-12' })
    expect(await read(file.id, gp)).toMatchObject({ status: 'SHARED' })
    expect(await read(file.id, supervisor)).toBeNull()
    expect(await ok(ANSWER, { id: file.id, expectedVersion: 2, text: 'Vu' }, gp)).toMatchObject({ status: 'ANSWERED' })
  })
})

describe('documents', () => {
  test('a document is attached once, comes back byte for byte, and bears a name of the system', async () => {
    const { id } = await open()
    const { documents } = await ok(ATTACH, { id, title: 'Note "interne".html', content: pdf })
    expect(documents).toEqual([{ id: expect.any(String), title: 'Note "interne".html', mediaType: 'application/pdf' }])
    expect((await ok(ATTACH, { id, title: 'Encore', content: pdf })).documents).toHaveLength(1)
    expect(await ok(DOCUMENT, { id: documents[0].id })).toEqual({
      fileName: `${documents[0].id}.pdf`,
      mediaType: 'application/pdf',
      content: pdf,
    })
    for (const as of [supervisor, otherCpas, gp]) expect(await ok(DOCUMENT, { id: documents[0].id }, as)).toBeNull()
  })

  test.each([
    ['HTML', '<html><script>alert(1)</script></html>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an executable', 'MZ\u0000\u0000'],
    ['an empty file', ''],
  ])('%s is refused', async (_, content) => {
    const { id } = await open()
    const file = { id, title: 'x', content: Buffer.from(content).toString('base64') }
    expect(await codeOf(ATTACH, file)).toBe('BAD_USER_INPUT')
  })

  test('a file above 5 MiB is refused, and one of 5 MiB is kept', async () => {
    const { id } = await open()
    const pdfOf = (length: number) => {
      const content = Buffer.alloc(length, 0x20)
      content.write('%PDF-1.7\n')
      content.write('%%EOF', length - 6)
      return content.toString('base64')
    }
    const limit = 5 * 1024 * 1024
    expect(await codeOf(ATTACH, { id, title: 'Grand', content: pdfOf(limit + 1) })).toBe('BAD_USER_INPUT')
    expect((await ok(ATTACH, { id, title: 'Grand', content: pdfOf(limit) })).documents).toHaveLength(1)
  })

  test('the inspected CPAS attaches documents before its answer, and not afterwards', async () => {
    const { id } = await shared()
    expect((await ok(ATTACH, { id, title: 'Enquête', content: pdf }, supervisor)).documents).toHaveLength(1)
    await ok(ANSWER, { id, expectedVersion: 2, text: 'Voir l’enquête' }, supervisor)
    const other = Buffer.from('%PDF-1.7\n2 0 obj\n%%EOF\n').toString('base64')
    expect(await codeOf(ATTACH, { id, title: 'Tard', content: other }, supervisor)).toBe('CONFLICT')
    expect(await codeOf(ATTACH, { id, title: 'Tard', content: other }, otherCpas)).toBe('NOT_FOUND')
    expect((await ok(ATTACH, { id, title: 'Note', content: other })).documents).toHaveLength(2)
  })
})

describe('rights and lists', () => {
  test('analysts, workers, CAAMI and other organisations see nothing of an inspection', async () => {
    const { id } = await shared()
    for (const as of [analyst, worker, caami]) {
      expect(await codeOf(READ, { id }, as)).toBe('FORBIDDEN')
      expect(await codeOf(LIST, {}, as)).toBe('FORBIDDEN')
    }
    for (const as of [otherCpas, gp]) expect(await read(id, as)).toBeNull()
    for (const as of [analyst, supervisor, gp]) expect(await codeOf(OPEN, { input: input() }, as)).toBe('FORBIDDEN')
    const { edges } = await ok(LIST, { first: 200 }, supervisor)
    // biome-ignore lint/suspicious/noExplicitAny: the shape of the query.
    const seen = await Promise.all(edges.map(({ node }: any) => read(node.id)))
    expect(seen.length).toBeGreaterThan(0)
    // biome-ignore lint/suspicious/noExplicitAny: the shape of the query.
    expect(seen.every((file: any) => file.cpas?.enterpriseNumber === CPAS)).toBe(true)
    expect((await ok(LIST, {}, otherCpas)).totalCount).toBe(0)
  })

  test('a list is filtered by status and organisation, and paged in its order', async () => {
    await open()
    const all = await ok(LIST, { first: 200 })
    const ids = async (variables: object) => {
      const found: string[] = []
      for (let after: string | null = null; ; ) {
        const page: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } =
          await ok(LIST, { ...variables, first: 3, after })
        found.push(...page.edges.map(({ node }) => node.id))
        if (!page.pageInfo.hasNextPage) return found
        after = page.pageInfo.endCursor
      }
    }
    const byFirstDay = await ids({ orderBy: { field: 'PERIOD_FROM', direction: 'ASC' } })
    expect(byFirstDay).toHaveLength(all.totalCount)
    expect(new Set(byFirstDay).size).toBe(all.totalCount)
    const ofGp = await ok(LIST, { filter: { provider: GP } })
    const openOnes = await ok(LIST, { filter: { status: 'OPEN' } })
    expect([ofGp.totalCount, openOnes.totalCount < all.totalCount]).toEqual([1, true])
  })

  test('every access to an inspection names its persons in the access log', async () => {
    const { id, items } = await open()
    const rows = (kind: string, since: string) =>
      graph.db.query('select distinct person_id from access where kind = $1 and subject = $2', [kind, since])
    expect((await rows('WRITE', inspector.as)).length).toBeGreaterThanOrEqual(2)
    await concludeAll({ items }, 'REMARK', 'Voir dossier')
    await ok(SHARE, { id, expectedVersion: 1, answerBy: '2026-04-12' })
    await graph.administer(
      'alter table access disable trigger user; delete from access; alter table access enable trigger user',
    )
    await read(id, supervisor)
    expect(await rows('READ', supervisor.as)).toHaveLength(2)
    await ok(ATTACH, { id, title: 'Enquête', content: pdf }, supervisor)
    expect(await rows('WRITE', supervisor.as)).toHaveLength(2)
  })
})

describe('the database', () => {
  test.each([
    ['an item', 'update inspection_item set position = position'],
    ['a conclusion', 'delete from inspection_conclusion'],
    ['a document', `update inspection_document set title = 'x'`],
    ['the seed of an inspection', 'update inspection_file set seed = seed + 1, version = version + 1'],
    ['an inspection', 'delete from inspection_file'],
  ])('refuses a change of %s', async (_, statement) => {
    const file = await shared()
    await ok(ATTACH, { id: file.id, title: 'Enquête', content: pdf }, supervisor)
    await expect(graph.db.query(statement)).rejects.toThrow()
  })

  test('refuses a further item, a conclusion after the closing, and a closing without conclusions', async () => {
    const file = await open()
    const [{ node }] = file.items.edges
    const addItem = `insert into inspection_item select gen_random_uuid(), inspection_id, item_count, item_count + 1, kind, 'other', reference,
      person_id, niss, "on", amount_cents from inspection_item where id = '${node.id}'`
    await expect(graph.db.query(addItem)).rejects.toThrow('inspection_item_position')
    const close = `update inspection_file set status = 'CLOSED', closed_at = now(), closed_by = '{}', conclusion = 'x', version = 2 where id = '${file.id}'`
    await expect(graph.db.query(close)).rejects.toThrow('no conclusion')
    await concludeAll(file)
    await ok(CLOSE, { id: file.id, expectedVersion: 1, conclusion: 'En ordre' })
    const conclude = `insert into inspection_conclusion values ('${node.id}', 2, '${file.id}', 'COMPLIANT', null, now(), '{}')`
    await expect(graph.db.query(conclude)).rejects.toThrow('takes nothing more')
    await expect(graph.db.query(close)).rejects.toThrow()
  })

  test('refuses an inspection without its whole sample', async () => {
    const copy = `insert into inspection_file select gen_random_uuid(), subject_kind, '0299991108', period_from, period_to, seed, sizes,
      populations, item_count, grounds, opened_at, opened_by, 1, 'OPEN' from inspection_file limit 1`
    await expect(graph.db.query(copy)).rejects.toThrow('whole sample')
  })
})
