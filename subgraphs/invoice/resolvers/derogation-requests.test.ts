import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { day as dayOf } from '../../../shared/values/day'
import { invoiceSubgraph } from '../subgraph'
import { CPAS, GP, HOSPITAL, nissOf, Scenario } from '../testing/scenario'

const day = '2026-03-12'
const asHospital = { as: `provider:${HOSPITAL}:staff`, today: day }
const asGp = { as: `provider:${GP}:prescriber`, today: day }
const asCpas = { as: `cpas:${CPAS}:worker`, today: day }
const asOtherCpas = { as: 'cpas:0299991108:worker', today: day }
const asCaami = { as: 'caami:caami:agent', today: day }
const asInspector = { as: 'sppis:sppis:inspector', today: day }
const asAnalyst = { as: 'sppis:sppis:analyst', today: day }

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n').toString('base64')
const REQUEST = `mutation ($input: DerogationRequestInput!) { requestDerogation(input: $input) {
  request { id grounds niss requestedBy { organisation } derogation { id } document { content } } findings { rule severity path message(language: FR) } } }`
const LIST = `{ derogationRequests { totalCount edges { node { id grounds derogation { until } } } } }`
const GRANT = `mutation ($input: DerogationInput!) { grantDerogation(input: $input) { derogation { id } findings { rule path } } }`
const AGREEMENT = 'query ($id: ID!) { derogationAgreement(id: $id) { fileName mediaType content } }'

const input = { provider: HOSPITAL, performed: { from: '2023-01-01', to: '2023-01-31' }, grounds: 'Panne du logiciel' }
const decision = { ...input, until: '2026-12-31' }

const scenario = new Scenario(3)
let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
})
afterAll(() => graph?.close())

const request = async (change: object, as: typeof asCpas) => {
  const { data, errors } = await graph.run(REQUEST, { input: { ...input, ...change } }, as)
  expect(errors).toBeUndefined()
  return data.requestDerogation
}
const codeOf = (result: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  result.errors?.[0]?.extensions
const idsSeenBy = async (as: typeof asCpas) => {
  const { data, errors } = await graph.run(LIST, {}, as)
  expect(errors).toBeUndefined()
  return data.derogationRequests.edges.map(({ node }: { node: { id: string } }) => node.id)
}

test('a request of a CPAS is seen by it, by the hospital, by CAAMI and by inspectors, and by nobody else', async () => {
  const { request: recorded, findings } = await request({ grounds: 'Dossier retrouvé', document: pdf }, asCpas)
  expect(findings).toEqual([])
  expect(recorded).toMatchObject({ requestedBy: { organisation: CPAS }, derogation: null, document: { content: pdf } })
  for (const as of [asCpas, asHospital, asCaami, asInspector]) expect(await idsSeenBy(as)).toContain(recorded.id)
  for (const as of [asOtherCpas, asGp]) expect(await idsSeenBy(as)).not.toContain(recorded.id)
  expect(codeOf(await graph.run(LIST, {}, asAnalyst))).toMatchObject({ code: 'FORBIDDEN' })
})

test('the document of a request is read byte for byte by those who see the request, and by nobody else', async () => {
  const DOCUMENT = 'query ($id: ID!) { derogationRequestDocument(id: $id) { fileName mediaType content } }'
  const { request: recorded } = await request({ grounds: 'Serveur volé', document: pdf, niss: nissOf(2) }, asCpas)
  const read = async (as: typeof asCpas, id: string = recorded.id) => {
    const { data, errors } = await graph.run(DOCUMENT, { id }, as)
    expect(errors).toBeUndefined()
    return data.derogationRequestDocument
  }
  for (const as of [asCpas, asHospital, asCaami, asInspector])
    expect(await read(as)).toEqual({
      fileName: `derogation-request-${HOSPITAL}-2023-01-01.pdf`,
      mediaType: 'application/pdf',
      content: pdf,
    })
  for (const as of [asOtherCpas, asGp]) expect(await read(as)).toBeNull()
  const logged = await graph.db.query(`select subject from access where kind = 'READ' and niss = $1`, [nissOf(2)])
  expect(logged.map(({ subject }: { subject: string }) => subject)).toEqual(
    expect.arrayContaining([asHospital.as, asCaami.as, asInspector.as]),
  )
  const { request: without } = await request({ grounds: 'Sans document' }, asCpas)
  for (const id of [without.id, '0190f5b0-0000-7000-8000-00000000dead', 'x']) expect(await read(asCpas, id)).toBeNull()
  expect(codeOf(await graph.run(DOCUMENT, { id: recorded.id }, asAnalyst))).toMatchObject({ code: 'FORBIDDEN' })
})

test('an equal request of the same organisation is recorded once, also by ten calls at once', async () => {
  const all = await Promise.all(
    Array.from({ length: 10 }, () => request({ grounds: 'Grève du personnel' }, asHospital)),
  )
  expect(new Set(all.map((one) => one.request.id)).size).toBe(1)
  const ofCpas = await request({ grounds: 'Grève du personnel' }, asCpas)
  expect(ofCpas.request.id).not.toBe(all[0].request.id)
})

test.each([
  ['nine characters', { grounds: '012345678' }, 'input.grounds'],
  ['nine characters and blanks', { grounds: '  012345678  ' }, 'input.grounds'],
  ['a provider that is no hospital', { provider: GP }, 'input.provider'],
])('INV-DEROGATION refuses a request and a derogation with %s', async (_, change, path) => {
  expect(await request(change, asCpas)).toMatchObject({
    request: null,
    findings: [{ rule: 'INV-DEROGATION', severity: 'ERROR', path }],
  })
  const { data } = await graph.run(GRANT, { input: { ...decision, ...change } }, asInspector)
  expect(data.grantDerogation).toEqual({ derogation: null, findings: [{ rule: 'INV-DEROGATION', path }] })
})

test.each([
  ['a document that is no PDF', { document: Buffer.from('<html>').toString('base64') }, 'BAD_USER_INPUT'],
  ['a request without grounds', { grounds: ' ' }, 'BAD_USER_INPUT'],
  ['a period that ends before it begins', { performed: { from: '2023-02-01', to: '2023-01-01' } }, 'BAD_USER_INPUT'],
  ['a provider that is not registered', { provider: '71099317' }, 'NOT_FOUND'],
  ['a person who is not registered', { niss: '85073003328' }, 'NOT_FOUND'],
])('%s is an error, and nothing is recorded', async (_, change, code) => {
  const before = (await idsSeenBy(asInspector)).length
  expect(codeOf(await graph.run(REQUEST, { input: { ...input, ...change } }, asCpas))).toMatchObject({ code })
  expect((await idsSeenBy(asInspector)).length).toBe(before)
})

test('a hospital asks for itself only', async () => {
  const asked = await graph.run(REQUEST, { input }, { ...asGp })
  expect(codeOf(asked)).toMatchObject({ code: 'FORBIDDEN' })
})

test('a derogation answers one request, and its agreement is seen by those who asked, the hospital, CAAMI and inspectors', async () => {
  const { request: asked } = await request({ grounds: 'Fusion de deux hôpitaux', niss: nissOf(1) }, asCpas)
  const grant = { ...decision, grounds: 'Fusion de deux hôpitaux', request: asked.id, agreement: pdf }
  const granted = await graph.run(GRANT, { input: grant }, asInspector)
  expect(granted.errors).toBeUndefined()
  const { id } = granted.data.grantDerogation.derogation
  const { data } = await graph.run(LIST, {}, asCpas)
  expect(
    data.derogationRequests.edges.find(({ node }: { node: { id: string } }) => node.id === asked.id).node,
  ).toMatchObject({
    derogation: { until: '2026-12-31' },
  })
  for (const as of [asCpas, asHospital, asCaami, asInspector]) {
    const seen = await graph.run(AGREEMENT, { id }, as)
    expect(seen.data.derogationAgreement).toEqual({
      fileName: `derogation-${HOSPITAL}-2023-01-01.pdf`,
      mediaType: 'application/pdf',
      content: pdf,
    })
  }
  for (const as of [asOtherCpas, asGp])
    expect((await graph.run(AGREEMENT, { id }, as)).data.derogationAgreement).toBeNull()
  const again = await graph.run(GRANT, { input: { ...grant, until: '2027-12-31' } }, asInspector)
  expect(codeOf(again)).toMatchObject({ code: 'CONFLICT' })
})

test('a derogation names a request of the same hospital that exists', async () => {
  for (const id of ['0190f5b0-0000-7000-8000-00000000dead', 'x', '-'.repeat(36)]) {
    const granted = await graph.run(GRANT, { input: { ...decision, request: id } }, asInspector)
    expect(codeOf(granted)).toMatchObject({ code: 'NOT_FOUND' })
  }
})

test('an analyst reads derogations without their grounds and numbers', async () => {
  const grounds = 'Maladie de Madame Voorbeeld'
  await graph.run(GRANT, { input: { ...decision, grounds, niss: nissOf(1) } }, asInspector)
  const read = (as: typeof asCpas) =>
    graph.run('{ derogations(first: 50) { edges { node { grounds niss } } } }', {}, as)
  const texts = (data: unknown) => JSON.stringify(data)
  expect(texts((await read(asInspector)).data)).toContain(grounds)
  const { data, errors } = await read(asAnalyst)
  expect(errors).toBeUndefined()
  const nodes = data.derogations.edges.map(({ node }: { node: object }) => node)
  expect(nodes.length).toBeGreaterThan(0)
  for (const node of nodes) expect(node).toEqual({ grounds: '…', niss: null })
})

test('an analyst grants no derogation', async () => {
  expect(codeOf(await graph.run(GRANT, { input: decision }, asAnalyst))).toMatchObject({ code: 'FORBIDDEN' })
})

test('the database refuses changes of requests and agreements', async () => {
  await expect(graph.db.query(`update derogation_request set grounds = 'something else'`)).rejects.toThrow()
  await expect(graph.db.query('delete from derogation_agreement')).rejects.toThrow()
})

describe('a centre that merged into another one', () => {
  const FROM = dayOf('2026-04-11')
  const BEFORE = '2026-04-10'
  const on = (as: typeof asCpas, today: string) => ({ ...as, today })
  let requestId: string
  let derogationId: string
  beforeAll(async () => {
    const made = await request({ grounds: 'Fusion de centres', document: pdf }, asCpas)
    requestId = made.request.id
    const granted = { ...decision, grounds: 'Fusion de centres', agreement: pdf, request: requestId }
    const { data } = await graph.run(GRANT, { input: granted }, asInspector)
    derogationId = data.grantDerogation.derogation.id
    const old = scenario.cpas.get(CPAS)!
    scenario.cpas.set(CPAS, { ...old, merger: { successor: '0299991108', from: FROM } })
  })
  afterAll(() => {
    const old = scenario.cpas.get(CPAS)!
    scenario.cpas.set(CPAS, { ...old, merger: null })
  })
  const documentSeenBy = async (as: typeof asCpas) => {
    const query = 'query ($id: ID!) { derogationRequestDocument(id: $id) { mediaType } }'
    return (await graph.run(query, { id: requestId }, as)).data.derogationRequestDocument?.mediaType ?? null
  }
  const agreementSeenBy = async (as: typeof asCpas) =>
    (await graph.run(AGREEMENT, { id: derogationId }, as)).data.derogationAgreement?.mediaType ?? null

  test('a merged centre shows its requests and their agreements to its successor from the day of the merger, not before', async () => {
    expect(await idsSeenBy(on(asOtherCpas, BEFORE))).not.toContain(requestId)
    expect(await idsSeenBy(on(asOtherCpas, FROM))).toContain(requestId)
    expect(await agreementSeenBy(on(asOtherCpas, BEFORE))).toBeNull()
    expect(await agreementSeenBy(on(asOtherCpas, FROM))).toBe('application/pdf')
    expect(await documentSeenBy(on(asOtherCpas, BEFORE))).toBeNull()
    expect(await documentSeenBy(on(asOtherCpas, FROM))).toBe('application/pdf')
    expect(await idsSeenBy(on(asCpas, FROM))).toContain(requestId)
  })

  test('a merged centre requests derogations until the day before the merger, and its successor from then on', async () => {
    const ask = (as: typeof asCpas) => graph.run(REQUEST, { input: { ...input, grounds: 'Après la fusion' } }, as)
    expect((await ask(on(asCpas, BEFORE))).data.requestDerogation.request).not.toBeNull()
    const refused = await ask(on(asCpas, FROM))
    expect(codeOf(refused)).toMatchObject({ code: 'FORBIDDEN' })
    expect(refused.errors![0]!.message).toContain('0299991108')
    const own = await ask(on(asOtherCpas, FROM))
    expect(own.data.requestDerogation.request.requestedBy).toEqual({ organisation: '0299991108' })
  })
})
