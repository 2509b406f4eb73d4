import type { CoverageKey } from '../../../shared/inter-service/contracts'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { waitUntil } from '../../../shared/testing/wait-until'
import { invoiceSubgraph } from '../subgraph'
import { GP, HOSPITAL, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'
import {
  DAY_OF_STAY,
  efactStay,
  efactStayFile,
  record30,
  saveHospitalCodes,
  stayFile,
  stayInvoice,
} from '../testing/stays'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const FILE =
  'file { id status counts { accepted rejected } invoices(first: 1) { edges { node { lines { outcome findings { rule } } } } } }'
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { ${FILE} findings { rule } } }`
const SUBMIT_EFACT = `mutation ($content: String!) { submitEfactFile(content: $content) { ${FILE} findings { rule } } }`
const OTHER_HOSPITAL = '72000328'
const TODAY = '2026-03-20'
/** More lines than a file that is checked before its request is answered. */
const LARGE = 201
const STAY = { performedOn: '2026-03-01', performedUntil: '2026-03-09', quantity: 9, claimed: '4500.00' }

describe('files whose care excludes each other are checked in the order of their receipt', () => {
  const scenario = new Scenario(2_000)
  let subgraph: TestSubgraph
  let open = () => {}
  // What the check of a large file needs to know of its persons comes late.
  const services = {
    ...scenario.services,
    'decision.coverage': async (keys: readonly CoverageKey[]) => {
      if (keys.length >= LARGE) await gate
      return scenario.services['decision.coverage'](keys)
    },
  }
  let gate: Promise<void>
  beforeAll(async () => {
    scenario.providers.set(OTHER_HOSPITAL, { ...scenario.providers.get(HOSPITAL)!, inamiNumber: OTHER_HOSPITAL })
    subgraph = await createTestSubgraph(invoiceSubgraph, { services })
    await saveHospitalCodes(subgraph.db, [DAY_OF_STAY])
  })
  beforeEach(() => {
    gate = new Promise((resolve) => {
      open = resolve
    })
  })
  afterAll(() => subgraph?.close())

  const run = async (document: string, variables: Record<string, unknown>, provider: string, today = TODAY) => {
    const { data, errors } = await subgraph.run(document, variables, { as: `provider:${provider}:staff`, today })
    expect(errors).toBeUndefined()
    const { file } = Object.values<any>(data)[0]
    const [line] = file.invoices.edges[0].node.lines
    return { ...file, first: [line.outcome, ...line.findings.map(({ rule }: any) => rule)] }
  }
  /** A file of one stay for each of many persons, from a rank on. */
  const largeFile = (reference: string, from: number, provider = HOSPITAL) =>
    stayFile(
      reference,
      Array.from({ length: LARGE }, (_, i) => stayInvoice(nissOf(from + i), [STAY])),
      provider,
    )
  const received = (reference: string) =>
    waitUntil(
      () => subgraph.db.query('select status from invoice_file where reference = $1', [reference]),
      ([row]: any) => row?.status === 'RECEIVED',
    )
  const begin = (reference: string, from: number) => run(SUBMIT, { input: largeFile(reference, from) }, HOSPITAL)
  const refused = (rules: string[]) => ['REJECTED', ...rules]

  test('a large file in check comes before a small file that claims days of the same stay', async () => {
    const large = begin('large-1', 1)
    await received('large-1')
    const overlapping = { ...STAY, performedOn: '2026-03-05', quantity: 5, claimed: '2500.00' }
    const small = run(
      SUBMIT,
      { input: stayFile('small-1', [stayInvoice(nissOf(1), [overlapping])], OTHER_HOSPITAL) },
      OTHER_HOSPITAL,
    )
    const visit = run(
      SUBMIT,
      { input: invoiceFileOf('gp-1', [{ performedOn: '2026-03-04' }], { niss: nissOf(LARGE) }) },
      GP,
    )
    const record = record30('2026-03-02', '2026-03-04', 3, 147_000)
    const content = efactStayFile([efactStay(nissOf(2), [record])], TODAY)
    const efact = run(SUBMIT_EFACT, { content }, HOSPITAL)
    const isLater = Promise.race([small, visit, efact].map((sent) => sent.then(() => 'ANSWERED')))
    const pause = new Promise((resolve) => setTimeout(() => resolve('WAITS'), 500))
    expect(await Promise.race([isLater, pause])).toBe('WAITS')
    open()
    expect(await large).toMatchObject({ status: 'CHECKED', counts: { accepted: LARGE, rejected: 0 } })
    expect((await small).first).toEqual(refused(['TAR-QUANTITY', 'INV-STAY-OVERLAP']))
    expect((await visit).first).toEqual(refused(['INV-STAY-OVERLAP']))
    expect((await efact).first).toEqual(refused(['TAR-QUANTITY', 'INV-STAY-OVERLAP']))
  })

  test('a small file of other persons does not wait for a large file in check', async () => {
    const large = begin('large-2', 301)
    await received('large-2')
    const other = await run(
      SUBMIT,
      { input: stayFile('small-2', [stayInvoice(nissOf(600), [STAY])], OTHER_HOSPITAL) },
      OTHER_HOSPITAL,
    )
    expect([other.status, other.first]).toEqual(['CHECKED', ['ACCEPTED']])
    open()
    expect((await large).counts).toEqual({ accepted: LARGE, rejected: 0 })
  })

  test('of two large files the one that was received first is checked first', async () => {
    const first = begin('large-3', 701)
    await received('large-3')
    const second = run(SUBMIT, { input: largeFile('large-4', 701, OTHER_HOSPITAL) }, OTHER_HOSPITAL)
    await received('large-4')
    open()
    expect((await first).counts).toEqual({ accepted: LARGE, rejected: 0 })
    expect((await second).counts).toEqual({ accepted: 0, rejected: LARGE })
  })

  test('a file waits for no file that was received after it, nor for one that was received more than an hour before it', async () => {
    const large = begin('large-5', 1_001)
    await received('large-5')
    const at = async (reference: string, instant: string, rank: number) =>
      (
        await run(
          SUBMIT,
          { input: stayFile(reference, [stayInvoice(nissOf(rank), [STAY])], OTHER_HOSPITAL) },
          OTHER_HOSPITAL,
          instant,
        )
      ).first
    expect(await at('before', '2026-03-20T10:59:00.000Z', 1_001)).toEqual(['ACCEPTED'])
    expect(await at('long after', '2026-03-20T12:01:00.000Z', 1_002)).toEqual(['ACCEPTED'])
    open()
    expect((await large).counts).toEqual({ accepted: LARGE - 2, rejected: 2 })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
