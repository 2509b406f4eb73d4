import { pdfText } from '../../shared/testing/pdf-text'
import type { Partner } from '../e2e-scenario/client'
import { codesOf } from './answers'
import { attestationSteps, ISSUE } from './attestation-steps'
import { coveredPerson, daysLater, LEGAL, sendLines } from './care-fixtures'
import { CPAS, registerProvider, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const unique = Date.now()
const grounds = `Contrôle annuel ${unique}`
const { person, input: attestationInput } = attestationSteps(fixtures, unusedNiss)
const ITEMS = `items(first: 100) { totalCount edges { node { id position kind reference niss amount version conclusion { result remark } } } }`
const FILE = `id version status seed cpas { enterpriseNumber } provider { inamiNumber } mergedCentres { enterpriseNumber } samples { kind population drawn }
  documents { id title mediaType } answer { text by { role } } conclusion progress { items open irregular } ${ITEMS}`
const OPEN = `mutation ($input: InspectionInput!) { openInspection(input: $input) { ${FILE} } }`
const PREVIEW = `query ($input: InspectionSampleInput!) { inspectionSamplePreview(input: $input) { kind population drawn } }`
const READ = `query ($id: ID!) { inspectionFile(id: $id) { ${FILE} } }`
const CONCLUDE = `mutation ($id: ID!, $result: InspectionResult!, $remark: String) { concludeInspectionItem(id: $id, expectedVersion: 0, result: $result, remark: $remark) { version } }`
const SHARE = `mutation ($id: ID!) { shareInspection(id: $id, expectedVersion: 1, answerBy: "2026-04-12") { status } }`
const ATTACH = `mutation ($id: ID!, $title: String!, $content: String!) { attachInspectionDocument(id: $id, title: $title, content: $content) { documents { id title mediaType } } }`
const ANSWER = `mutation ($id: ID!) { answerInspection(id: $id, expectedVersion: 2, text: "L’enquête est jointe.") { status } }`
const CLOSE = `mutation ($id: ID!, $version: Int!) { closeInspection(id: $id, expectedVersion: $version, conclusion: "Une enquête sociale tardive.") { status } }`
const REPORT = `query ($id: ID!, $format: InspectionReportFormat!) { inspectionReport(id: $id, format: $format) { fileName mediaType content } }`
const DOCUMENT = 'query ($id: ID!) { inspectionDocument(id: $id) { fileName mediaType content } }'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const pdf = base64('%PDF-1.7\n1 0 obj\n%%EOF\n')
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0xff, 0xd9]).toString('base64')
const png = Buffer.from([
  0x89,
  ...Buffer.from('PNG\r\n'),
  0x1a,
  0x0a,
  ...Buffer.from('IEND'),
  0xae,
  0x42,
  0x60,
  0x82,
]).toString('base64')
/** The result of the only root field. */
const ask = async (partner: Partner, query: string, variables: object, on = TODAY): Promise<any> =>
  Object.values(await partner.ask<any>(query, variables as Record<string, unknown>, on))[0]
const codes = async (partner: Partner, query: string, variables: object, on = TODAY) =>
  codesOf(await partner.raw(query, variables as Record<string, unknown>, on))
const itemsOf = (file: any): any[] => file.items.edges.map(({ node }: any) => node)
const consultation = { code: '101076', performedOn: '2026-03-10', claimed: '33.73' }

/** A general practitioner with a line, an attestation and a paper invoice of each of these many persons, all of his own. */
async function practice(persons: number) {
  const number = fixtures.newGpNumber()
  await registerProvider(fixtures.caami, { inamiNumber: number, category: 'GENERAL_PRACTITIONER' })
  const partner = await fixtures.as(`provider:${number}:prescriber`)
  const PAPER = `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { id } } }`
  for (let i = 0; i < persons; i++) {
    const niss = await person()
    await ask(partner, ISSUE, { input: attestationInput(niss, { provider: number }) })
    await sendLines(partner, number, niss, [consultation])
    const lines = [{ ...consultation, performedOn: '2026-03-02' }]
    const paper = { provider: number, niss, issuedOn: '2026-03-05', amount: '33.73', situation: 'GUARD_POST', lines }
    await ask(fixtures.cpas, PAPER, { input: paper })
  }
  return { number, partner }
}
/** Concludes that each item is in order, and closes. */
async function closeInOrder(file: any) {
  for (const { id } of itemsOf(file)) await ask(fixtures.inspector, CONCLUDE, { id, result: 'COMPLIANT' })
  await ask(fixtures.inspector, CLOSE, { id: file.id, version: 1 })
}
const sampleOf = (more: object) => ({
  ...{ period: { from: '2026-03-01', to: '2026-03-12' }, decisions: 2, lines: 2, paperInvoices: 2, attestations: 2 },
  ...more,
})

test('a seeded sample of a provider has decisions, lines, paper invoices and attestations, and is the same for the same seed', async () => {
  const { number } = await practice(3)
  const wanted = sampleOf({ provider: number })
  const counted = await ask(fixtures.inspector, PREVIEW, { input: wanted })
  const expected = ['DECISION', 'INVOICE_LINE', 'PAPER_INVOICE', 'ATTESTATION'].map((kind) => ({
    kind,
    population: counted[0].population,
    drawn: 2,
  }))
  expect(counted[0].population).toBeGreaterThanOrEqual(3)
  expect(counted).toEqual(expected)
  const input = { ...wanted, seed: 20260312, grounds }
  const opened = await ask(fixtures.inspector, OPEN, { input })
  expect(opened).toMatchObject({ status: 'OPEN', seed: 20260312, samples: expected, mergedCentres: [] })
  expect(itemsOf(opened).map(({ kind }) => kind)).toEqual([
    ...[
      'DECISION',
      'DECISION',
      'INVOICE_LINE',
      'INVOICE_LINE',
      'PAPER_INVOICE',
      'PAPER_INVOICE',
      'ATTESTATION',
      'ATTESTATION',
    ],
  ])
  expect(await ask(fixtures.inspector, OPEN, { input })).toEqual(opened)
  const references = (file: any) => itemsOf(file).map(({ reference }) => reference)
  await closeInOrder(opened)
  const again = await ask(fixtures.inspector, OPEN, { input: { ...input, grounds: `Second contrôle ${unique}` } })
  expect(again.id).not.toBe(opened.id)
  expect(references(again)).toEqual(references(opened))
  await closeInOrder(again)
})

test('from the sample to the report: conclusions, the answer of the inspected provider with its documents, the closing, PDF and CSV', async () => {
  const { number, partner } = await practice(1)
  const input = { ...sampleOf({ provider: number }), seed: 7, grounds }
  const { id, ...opened } = await ask(fixtures.inspector, OPEN, { input })
  expect(await ask(partner, READ, { id })).toBeNull()
  const [first, ...others] = itemsOf(opened)
  expect(await codes(fixtures.inspector, SHARE, { id })).toEqual(['CONFLICT'])
  expect(await codes(fixtures.inspector, CONCLUDE, { id: first.id, result: 'IRREGULAR' })).toEqual(['BAD_USER_INPUT'])
  await ask(fixtures.inspector, CONCLUDE, { id: first.id, result: 'IRREGULAR', remark: 'Enquête sociale absente' })
  for (const { id: item } of others) await ask(fixtures.inspector, CONCLUDE, { id: item, result: 'COMPLIANT' })
  await ask(fixtures.inspector, SHARE, { id })
  const seen = await ask(partner, READ, { id })
  expect(seen).toMatchObject({ status: 'SHARED', progress: { items: 4, open: 0, irregular: 1 } })
  for (const stranger of [fixtures.hospital, fixtures.otherCpasSupervisor])
    expect(await ask(stranger, READ, { id })).toBeNull()
  for (const refused of [fixtures.analyst, fixtures.caami, fixtures.cpas])
    expect((await codes(refused, READ, { id })).length).toBe(1)

  await ask(partner, ATTACH, { id, title: 'Enquête', content: pdf })
  await ask(partner, ATTACH, { id, title: 'Photo', content: jpeg })
  await ask(partner, ATTACH, { id, title: 'Plan', content: png })
  for (const content of ['<html><script>alert(1)</script>', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'MZ\u0000'])
    expect(await codes(partner, ATTACH, { id, title: 'x.pdf', content: base64(content) })).toEqual(['BAD_USER_INPUT'])
  const large = Buffer.alloc(5 * 1024 * 1024 + 1, 0x20)
  large.write('%PDF-1.7\n')
  expect(await codes(partner, ATTACH, { id, title: 'x', content: large.toString('base64') })).toEqual([
    'BAD_USER_INPUT',
  ])
  const { documents } = await ask(fixtures.inspector, READ, { id })
  expect(documents.map(({ title, mediaType }: any) => [title, mediaType])).toEqual([
    ['Enquête', 'application/pdf'],
    ['Photo', 'image/jpeg'],
    ['Plan', 'image/png'],
  ])
  // The file has a name of the system and comes as base64 inside JSON: no address returns it for a browser to render.
  expect(await ask(fixtures.inspector, DOCUMENT, { id: documents[0].id })).toEqual({
    fileName: `${documents[0].id}.pdf`,
    mediaType: 'application/pdf',
    content: pdf,
  })
  expect(await ask(fixtures.hospital, DOCUMENT, { id: documents[0].id })).toBeNull()

  expect(await codes(fixtures.inspector, CLOSE, { id, version: 2 })).toEqual(['CONFLICT'])
  await ask(partner, ANSWER, { id })
  expect(await codes(partner, ATTACH, { id, title: 'Tard', content: base64('%PDF-1.7\n2 0 obj\n%%EOF\n') })).toEqual([
    'CONFLICT',
  ])
  expect(await codes(fixtures.inspector, REPORT, { id, format: 'PDF' })).toEqual(['CONFLICT'])
  await ask(fixtures.inspector, CLOSE, { id, version: 3 })
  for (const reader of [fixtures.inspector, partner]) {
    const report = await ask(reader, REPORT, { id, format: 'PDF' }, '2026-03-20')
    expect(report.mediaType).toBe('application/pdf')
    const text = pdfText(Buffer.from(report.content, 'base64')).replace(/\s+/g, ' ')
    for (const part of [grounds, 'Enquête sociale absente', 'L’enquête est jointe.', 'Une enquête sociale tardive.'])
      expect(text).toContain(part)
    const csv = await ask(reader, REPORT, { id, format: 'CSV' }, '2026-03-20')
    const [, ...rows] = Buffer.from(csv.content, 'base64').toString('utf8').trim().split('\r\n')
    expect(rows).toHaveLength(4)
    expect(rows[0]).toContain('Enquête sociale absente')
  }

  const LOG = `query ($niss: Niss!) { accessLog(filter: { niss: $niss }, first: 200) { edges { node { kind actor { audience } } } } }`
  const { edges } = await ask(fixtures.inspector, LOG, { niss: first.niss })
  const accesses = edges.map(({ node }: any) => `${node.actor.audience} ${node.kind}`)
  expect(accesses).toEqual(expect.arrayContaining(['SPP_IS WRITE', 'SPP_IS READ', 'PROVIDER READ', 'PROVIDER WRITE']))
})

test('a CPAS is inspected: its supervisor reads and answers what was shared, a worker does not', async () => {
  // A period of its own: inspections of one organisation that are open share no day.
  const on = daysLater('2019-01-01', Math.floor(Math.random() * 300))
  const validity = { from: on, to: daysLater(on, 90) }
  await coveredPerson(fixtures.cpas, unusedNiss.bis(), { validity }, LEGAL)
  const input = sampleOf({ cpas: CPAS, period: { from: on, to: on }, lines: 0, paperInvoices: 0, attestations: 0 })
  const opened = await ask(fixtures.inspector, OPEN, {
    input: { ...input, decisions: 1, seed: Date.now() % 1_000_000, grounds },
  })
  expect(opened.cpas).toEqual({ enterpriseNumber: CPAS })
  for (const { id } of itemsOf(opened))
    await ask(fixtures.inspector, CONCLUDE, { id, result: 'REMARK', remark: 'Voir dossier' })
  await ask(fixtures.inspector, SHARE, { id: opened.id })
  expect((await ask(fixtures.supervisor, READ, { id: opened.id })).status).toBe('SHARED')
  expect(await codes(fixtures.cpas, ANSWER, { id: opened.id })).toEqual(['FORBIDDEN'])
  expect(await ask(fixtures.supervisor, ANSWER, { id: opened.id })).toEqual({ status: 'ANSWERED' })
  await ask(fixtures.inspector, CLOSE, { id: opened.id, version: 3 })
})

test('an inspection of a centre samples the records of the centre that merged into it, from the day of the merger on', async () => {
  const CENTRES = `{ cpasList(first: 100) { edges { node { enterpriseNumber insCodes successorFrom successor { enterpriseNumber } } } } }`
  const centres = (await ask(fixtures.cpas, CENTRES, {})).edges.map(({ node }: any) => node)
  const old = centres.find(({ successor }: any) => successor)
  const from = old.successorFrom as string
  const period = { from: daysLater(from, -1), to: daysLater(from, -1) }
  const oldCentre = await fixtures.as(`cpas:${old.enterpriseNumber}:worker`)
  const validity = { from: period.from, to: daysLater(from, 30) }
  await coveredPerson(oldCentre, unusedNiss.bis(), { validity, residenceInsCode: old.insCodes[0] }, LEGAL)
  const decisionsOf = async (cpas: string, on: string): Promise<number> => {
    const input = sampleOf({ cpas, period, decisions: 1 })
    const [decisions] = await ask(fixtures.inspector, PREVIEW, { input }, on)
    return decisions.population
  }
  const [oldOnes, before, after] = [
    await decisionsOf(old.enterpriseNumber, from),
    await decisionsOf(old.successor.enterpriseNumber, period.from),
    await decisionsOf(old.successor.enterpriseNumber, from),
  ]
  expect(oldOnes).toBeGreaterThan(0)
  expect(after).toBe(before + oldOnes)
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
