import type { SampleAnswer, SampleKey } from '../../../shared/inter-service/contracts'
import { cpasFactsOf } from '../../../shared/testing/facts.builder'
import { type AnswerData, createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { cents } from '../../../shared/values/cents'
import { addDays, day } from '../../../shared/values/day'
import { providerSubgraph } from '../subgraph'

export const CPAS = '0299990019'
export const GP = '10001490004'
const TODAY = '2026-03-12'
export const inspector = { as: 'sppis:sppis:inspector', today: TODAY }
export const colleague = { as: 'sppis:sppis:inspector', today: '2026-03-13' }
export const analyst = { as: 'sppis:sppis:analyst', today: TODAY }
export const supervisor = { as: `cpas:${CPAS}:supervisor`, today: TODAY }
export const worker = { as: `cpas:${CPAS}:worker`, today: TODAY }
export const otherCpas = { as: 'cpas:0299991108:supervisor', today: TODAY }
export const gp = { as: `provider:${GP}:prescriber`, today: TODAY }
export const caami = { as: 'caami:caami:agent', today: TODAY }

const FILE = `id version status grounds seed cpas { enterpriseNumber } provider { inamiNumber } answerBy answer { text by { audience } } conclusion closedAt
  samples { kind population requested drawn } progress { items open compliant withRemark irregular }
  documents { id title mediaType attachedBy { audience } }
  items(first: 100) { totalCount edges { node { id position kind reference on amount niss version conclusion { result remark } } } }`
export const OPEN = `mutation ($input: InspectionInput!) { openInspection(input: $input) { ${FILE} } }`
export const READ = `query ($id: ID!) { inspectionFile(id: $id) { ${FILE} } }`
export const LIST = `query ($filter: InspectionFilter, $first: Int, $after: String, $orderBy: InspectionOrderInput) {
  inspectionFiles(filter: $filter, first: $first, after: $after, orderBy: $orderBy) { totalCount pageInfo { endCursor hasNextPage } edges { node { id } } } }`
export const CONCLUDE = `mutation ($id: ID!, $expectedVersion: Int!, $result: InspectionResult!, $remark: String) {
  concludeInspectionItem(id: $id, expectedVersion: $expectedVersion, result: $result, remark: $remark) { version conclusion { result remark by { audience } } } }`
export const SHARE = `mutation ($id: ID!, $expectedVersion: Int!, $answerBy: LocalDate!) {
  shareInspection(id: $id, expectedVersion: $expectedVersion, answerBy: $answerBy) { id version status } }`
export const ANSWER = `mutation ($id: ID!, $expectedVersion: Int!, $text: String!) {
  answerInspection(id: $id, expectedVersion: $expectedVersion, text: $text) { version status answer { text } } }`
export const CLOSE = `mutation ($id: ID!, $expectedVersion: Int!, $conclusion: String!) {
  closeInspection(id: $id, expectedVersion: $expectedVersion, conclusion: $conclusion) { version status closedBy { audience } } }`
export const ATTACH = `mutation ($id: ID!, $title: String!, $content: String!) {
  attachInspectionDocument(id: $id, title: $title, content: $content) { documents { id title mediaType } } }`
export const DOCUMENT = 'query ($id: ID!) { inspectionDocument(id: $id) { fileName mediaType content } }'
export const REPORT = `query ($id: ID!, $format: InspectionReportFormat!, $language: Language) {
  inspectionReport(id: $id, format: $format, language: $language) { fileName mediaType content } }`
export const PREVIEW = `query ($input: InspectionSampleInput!) { inspectionSamplePreview(input: $input) { kind population requested drawn } }`

/** The id of a person, by rank. */
export const person = (rank: number) => `0190f5b0-0000-7000-8000-${String(rank).padStart(12, '0')}`
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

/** The smallest PDF that is accepted as a document. */
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n').toString('base64')

type Who = typeof inspector

/** Starts the provider subgraph before the tests of a file, and returns the steps of inspectors and of the inspected. */
export function setUpInspections() {
  let graph: TestSubgraph
  beforeAll(async () => {
    const names = { FR: 'CPAS Essai', NL: 'OCMW Test', DE: 'ÖSHZ Test', EN: 'CPAS Test' }
    graph = await createTestSubgraph(providerSubgraph, {
      services: {
        'decision.samples': answer,
        'invoice.samples': answer,
        'attestation.samples': answer,
        'decision.cpas': (keys) =>
          keys.map((key) =>
            'enterpriseNumber' in key && key.enterpriseNumber === CPAS
              ? cpasFactsOf({ enterpriseNumber: CPAS, names })
              : null,
          ),
      },
    })
    const gpInput = { inamiNumber: GP, name: 'Docteur Essai', category: 'GENERAL_PRACTITIONER' }
    await graph.run(
      'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { name } } }',
      { input: gpInput },
      caami,
    )
  })
  afterAll(() => graph?.close())

  let seed = 0
  /** An input of a period of its own: inspections of one organisation that are open share no day. */
  const input = (change: object = {}) => {
    const on = addDays(day('2020-01-01'), ++seed)
    return {
      cpas: CPAS,
      period: { from: on, to: on },
      seed,
      grounds: 'Contrôle annuel',
      decisions: 2,
      lines: 1,
      paperInvoices: 0,
      attestations: 1,
      ...change,
    }
  }
  async function ok(query: string, variables: object, as: Who = inspector): Promise<AnswerData> {
    const { data, errors } = await graph.run(query, { ...variables }, as)
    expect(errors).toBeUndefined()
    return Object.values(data)[0]
  }
  const open = (change: object = {}) => ok(OPEN, { input: input(change) })
  async function concludeAll(
    file: { items: { edges: { node: { id: string; version: number } }[] } },
    result = 'COMPLIANT',
    remark: string | null = null,
  ) {
    for (const { node } of file.items.edges)
      await ok(CONCLUDE, { id: node.id, expectedVersion: node.version, result, remark })
  }
  return {
    graph: () => graph,
    input,
    ok,
    open,
    concludeAll,
    async codeOf(query: string, variables: object, as: Who = inspector): Promise<unknown> {
      const { errors } = await graph.run(query, { ...variables }, as)
      return errors?.[0]?.extensions?.code
    },
    read: (id: string, as: Who = inspector) => ok(READ, { id }, as),
    /** An inspection that is shared, with irregular items. */
    async shared() {
      const file = await open()
      await concludeAll(file, 'IRREGULAR', 'Enquête sociale manquante')
      return ok(SHARE, { id: file.id, expectedVersion: 1, answerBy: '2026-04-12' })
    },
  }
}
