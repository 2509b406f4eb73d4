import { waitUntil } from '../../shared/testing/wait-until'
import { codesOf } from './answers'
import { coveredPerson, fileOf, sendFile } from './care-fixtures'
import { registerProvider, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { invoiceSteps, LIST, line, linesOf } from './invoice-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { sendGpLines, sendOne, person, decideLine } = invoiceSteps(fixtures, unusedNiss)

describe('lists', () => {
  test('invoiceLines are filtered by every filter and read in pages', async () => {
    const { niss, decision } = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    const lines = await sendGpLines(niss, [
      line({ claimed: '40.00' }),
      line({ performedOn: '2026-03-09' }),
      line({ performedOn: '2026-03-08', code: '101010' }),
    ])
    const [reduced, accepted, rejected] = lines.map((one) => one.id)
    const found = async (filter: object, partner = fixtures.caami) =>
      (await partner.ask<any>(LIST, { filter: { niss, ...filter } })).invoiceLines.edges
        .map(({ node }: any) => node.id)
        .sort()
    const sorted = (...ids: string[]) => ids.sort()
    expect(await found({})).toEqual(sorted(...lines.map((one) => one.id)))
    expect(await found({ outcome: 'REDUCED' })).toEqual([reduced])
    expect(await found({ rule: 'TAR-CAP' })).toEqual([reduced])
    expect(await found({ rule: 'TAR-CODE-ON-DATE' })).toEqual([rejected])
    expect(await found({ performed: { from: '2026-03-09', to: '2026-03-09' } })).toEqual([accepted])
    expect(await found({ performed: { from: '2026-03-09' } })).toEqual(sorted(accepted, reduced))
    expect(await found({ paid: true })).toEqual([])
    expect(await found({ paid: false })).toHaveLength(3)
    expect((await found({ decisionNumber: decision.number })).length).toBeGreaterThanOrEqual(2)
    expect(await found({ attestationMissing: true })).toEqual([])
    expect(await found({ provider: fixtures.gpNumber })).toHaveLength(3)
    expect(await found({ provider: fixtures.hospitalNumber })).toEqual([])
    expect(await found({ commitmentNumber: 'nothing' })).toEqual([])
    expect(await found({}, fixtures.gp)).toHaveLength(3)
    expect(await found({}, fixtures.hospital)).toEqual([])
    // A CPAS sees lines of its decisions from their acceptance on, and never one that was rejected at once.
    expect(await found({}, fixtures.cpas)).toEqual(sorted(accepted, reduced))
    expect(await found({}, fixtures.otherCpas)).toEqual([])
    expect(await found({}, fixtures.inspector)).toHaveLength(3)
    expect(codesOf(await fixtures.analyst.raw(LIST, { filter: { niss } }))).toEqual(['FORBIDDEN'])

    const pages: string[] = []
    let after: string | null = null
    do {
      const { invoiceLines }: any = await fixtures.caami.ask<any>(LIST, { filter: { niss }, first: 1, after })
      pages.push(...invoiceLines.edges.map(({ node }: any) => node.id))
      expect(invoiceLines.totalCount).toBe(3)
      after = invoiceLines.pageInfo.hasNextPage ? invoiceLines.pageInfo.endCursor : null
    } while (after)
    expect(pages.sort()).toEqual(sorted(...lines.map((one) => one.id)))
    expect(codesOf(await fixtures.caami.raw(LIST, { first: 201 }))).toEqual(['TOO_COMPLEX'])
    expect(codesOf(await fixtures.caami.raw(LIST, { first: 0 }))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await fixtures.caami.raw(LIST, { after: 'rubbish' }))).toEqual(['BAD_USER_INPUT'])
  })

  test('invoices and invoiceFiles are filtered by every filter', async () => {
    const niss = await person()
    const { file } = await sendFile(fixtures.gp, fileOf(fixtures.gpNumber, niss, [line()], { number: `X-${niss}` }))
    const INVOICES = `query ($filter: InvoiceFilter) { invoices(filter: $filter) { totalCount edges { node { id number issuedOn } } } }`
    const invoices = async (filter: object, partner = fixtures.caami) =>
      (await partner.ask<any>(INVOICES, { filter })).invoices
    expect((await invoices({ number: `X-${niss}` })).totalCount).toBe(1)
    expect((await invoices({ niss })).totalCount).toBe(1)
    expect((await invoices({ niss, outcome: 'ACCEPTED' })).totalCount).toBe(1)
    expect((await invoices({ niss, outcome: 'REJECTED' })).totalCount).toBe(0)
    expect((await invoices({ niss, issued: { from: '2026-03-11' } })).totalCount).toBe(0)
    expect((await invoices({ niss, issued: { from: '2026-03-10', to: '2026-03-10' } })).totalCount).toBe(1)
    expect((await invoices({ niss, provider: fixtures.hospitalNumber })).totalCount).toBe(0)
    expect((await invoices({ niss }, fixtures.hospital)).totalCount).toBe(0)
    const FILES = `query ($filter: InvoiceFileFilter) { invoiceFiles(filter: $filter, first: 200) { edges { node { id } } } }`
    const files = async (filter: object, partner = fixtures.caami) =>
      (await partner.ask<any>(FILES, { filter })).invoiceFiles.edges.map(({ node }: any) => node.id)
    expect(await files({ provider: fixtures.gpNumber })).toContain(file.id)
    expect(
      await files({ provider: fixtures.gpNumber, status: 'CHECKED', received: { from: TODAY, to: TODAY } }),
    ).toContain(file.id)
    expect(await files({ provider: fixtures.gpNumber, status: 'REFUSED' })).not.toContain(file.id)
    expect(await files({ provider: fixtures.gpNumber, received: { from: '2026-03-13' } })).not.toContain(file.id)
    expect(await files({}, fixtures.hospital)).not.toContain(file.id)
  })
})

describe('views', () => {
  test('a hidden invoice line is null like an unknown one', async () => {
    const niss = await person()
    const { file } = await sendFile(fixtures.gp, fileOf(fixtures.gpNumber, niss, [line()]))
    const { id, lines } = file.invoices.edges[0].node
    const LINE_QUERY = 'query ($line: ID!) { invoiceLine(id: $line) { id } }'
    const MORE = 'query ($file: ID!, $invoice: ID!) { invoiceFile(id: $file) { id } invoice(id: $invoice) { id } }'
    for (const partner of [fixtures.caami, fixtures.controller, fixtures.inspector, fixtures.analyst, fixtures.gp]) {
      expect((await partner.ask<any>(LINE_QUERY, { line: lines[0].id })).invoiceLine.id).toBe(lines[0].id)
      expect((await partner.ask<any>(MORE, { file: file.id, invoice: id })).invoice.id).toBe(id)
    }
    expect((await fixtures.cpas.ask<any>(LINE_QUERY, { line: lines[0].id })).invoiceLine.id).toBe(lines[0].id)
    for (const partner of [fixtures.hospital, fixtures.otherCpas])
      expect((await partner.ask<any>(LINE_QUERY, { line: lines[0].id })).invoiceLine).toBeNull()
    expect(await fixtures.hospital.ask(MORE, { file: file.id, invoice: id })).toEqual({
      invoiceFile: null,
      invoice: null,
    })
    const none = '00000000-0000-7000-8000-000000000000'
    for (const unknown of [none, 'nothing'])
      expect((await fixtures.caami.ask<any>(LINE_QUERY, { line: unknown })).invoiceLine).toBeNull()
  })

  test('an analyst sees the amounts of a line without person and references', async () => {
    const niss = await person()
    const sent = await sendOne(niss)
    const { invoiceLine } = await fixtures.analyst.ask<any>(
      `query ($id: ID!) { invoiceLine(id: $id) { amounts { claimed } decision { number } decisionVersion { id } commitment { number } attestation { number } invoice { beneficiary { id } } } }`,
      { id: sent.id },
    )
    expect(invoiceLine).toMatchObject({
      amounts: { claimed: '33.73' },
      decision: null,
      decisionVersion: null,
      commitment: null,
      attestation: null,
      invoice: { beneficiary: null },
    })
    expect(JSON.stringify(invoiceLine)).not.toContain(niss)
  })

  const everyone = ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER']
  const payers = ['CAAMI', 'SPP_IS', 'PROVIDER']
  const cells: [string, string[]][] = [
    ['provider', everyone],
    ['providers', everyone],
    ['registerProvider', ['CAAMI']],
    ['paperInvoices', ['CPAS', 'SPP_IS']],
    ['recordPaperInvoice', ['CPAS']],
    ['inspectPaperInvoice', ['SPP_IS']],
    ['nomenclature', everyone],
    ['nomenclatureItem', everyone],
    ['tarify', everyone],
    ['submitInvoices', ['PROVIDER']],
    ['submitEfactFile', ['PROVIDER']],
    ['invoiceLines', everyone],
    ['invoiceLine', everyone],
    ['invoiceFiles', payers],
    ['invoices', payers],
    ['decideLine', ['CAAMI']],
    ['selectForReview', ['CAAMI']],
    ['runPayments', ['CAAMI']],
    ['closeSettlement', ['CAAMI']],
    ['recoverLine', ['CAAMI']],
    ['payments', payers],
    ['settlement', ['CAAMI', 'SPP_IS']],
    ['settlements', ['CAAMI', 'SPP_IS']],
    ['cpasSettlement', ['CPAS', 'SPP_IS']],
    ['acceptSettlement', ['SPP_IS']],
    ['grantDerogation', ['SPP_IS']],
    ['derogations', payers],
    ['spending', ['CAAMI', 'CPAS', 'SPP_IS']],
    ['invoiceChanges', everyone],
    ['attestation', payers],
    ['attestations', payers],
    ['attestationForm', payers],
    ['attestationControls', payers],
    ['issueAttestation', ['PROVIDER']],
    ['revokeAttestation', ['PROVIDER']],
    ['openAttestationControl', ['CAAMI']],
    ['recordControlOutcome', ['CAAMI']],
  ]
  const seen: Record<string, Set<string>> = {}
  beforeAll(async () => {
    const partners = {
      CAAMI: fixtures.caami,
      CPAS: fixtures.cpas,
      SPP_IS: fixtures.inspector,
      PROVIDER: fixtures.gp,
      SYSTEM: fixtures.bcss,
    }
    for (const [audience, partner] of Object.entries(partners)) {
      const { __schema } = await partner.ask<any>(
        '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }',
      )
      const fields = [...__schema.queryType.fields, ...(__schema.mutationType?.fields ?? [])]
      seen[audience] = new Set(fields.map(({ name }: any) => name))
    }
  })
  test.each(cells)('the root field %s is in the schemas of %s', (field, audiences) => {
    const who = Object.entries(seen).flatMap(([audience, fields]) => (fields.has(field) ? [audience] : []))
    expect(who.sort()).toEqual([...audiences].sort())
  })
})

describe('invoiceChanges', () => {
  const CHANGES =
    'query ($after: String, $first: Int) { invoiceChanges(after: $after, first: $first) { next events { id at kind subject version } } }'
  const page = async (partner: any, after: string | null, first = 100) =>
    (await partner.ask(CHANGES, { after, first })).invoiceChanges
  /** Goes to the end of the feed. */
  async function end(partner: any): Promise<string> {
    for (let after: string | null = null; ; ) {
      const { events, next }: any = await page(partner, after, 200)
      if (events.length === 0) return next
      after = next
    }
  }

  test('invoiceChanges returns files and decided lines in order, with identifiers only', async () => {
    const number = fixtures.newGpNumber()
    await registerProvider(fixtures.caami, { inamiNumber: number, category: 'GENERAL_PRACTITIONER' })
    const gp = await fixtures.as(`provider:${number}:prescriber`)
    const from = await end(gp)
    expect((await page(gp, from)).next).toBe(from)
    const niss = await person()
    const { file } = await sendFile(gp, fileOf(number, niss, [line()]))
    const id = linesOf({ file })[0].id
    await decideLine(id, 'ACCEPTED', 'REJECTED')
    const changes: any = await waitUntil(
      () => page(gp, from),
      ({ events }) => events.length >= 3,
    )
    expect(changes.events.map(({ kind, subject }: any) => [kind, subject])).toEqual([
      ['InvoiceFileReceived', file.id],
      ['InvoiceFileChecked', file.id],
      ['InvoiceLineDecided', id],
    ])
    expect(JSON.stringify(changes)).not.toContain(niss)
    const step = await page(gp, from, 1)
    expect(step.events).toHaveLength(1)
    expect((await page(gp, step.next, 1)).events[0].id).toBe(changes.events[1].id)
    const others = await page(fixtures.cpas, null, 200)
    expect(others.events.map(({ subject }: any) => subject)).not.toContain(file.id)
    expect(codesOf(await gp.raw(CHANGES, { after: 'rubbish' }))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await gp.raw(CHANGES, { first: 201 }))).toEqual(['TOO_COMPLEX'])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
