import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { providerSubgraph } from '../subgraph'

const OLD = '0299990019'
const NEW = '0299991108'
const FROM = '2026-04-01'
const PERSON = '0190f5b0-0000-7000-8000-000000000001'
const person = { id: PERSON, ids: [PERSON], niss: '85410199775' }
const gp = { inamiNumber: '10001490004', name: 'Docteur Essai', category: 'GENERAL_PRACTITIONER' }
const line = { performedOn: '2026-03-01', code: '101076', claimed: '27.10' }
const paper = {
  ...{ provider: gp.inamiNumber, niss: person.niss, issuedOn: '2026-03-01', amount: '27.10' },
  ...{ situation: 'FORCE_MAJEURE', justification: 'Panne de réseau', lines: [line] },
}
const RECORD = `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { id refundable } findings { rule } } }`
const STATEMENT = `query ($cpas: EnterpriseNumber!) { paperStatement(cpas: $cpas, month: "2026-03") { fileName } }`
const care = {
  ...{ careType: 'GENERAL_MEDICINE', prescriptionRequired: false, tariff: 2710, coveredBy: OLD },
  ...{ attestationRequired: false, attestation: null, state: 2710, accepted: false },
}

let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(providerSubgraph, {
    services: {
      'beneficiary.persons': (keys) => keys.map(() => person as never),
      'invoice.paperCare': (keys) => keys.map(({ lines }) => lines.map(() => care as never)),
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
