import { inTransaction } from '../../shared/database/transaction'
import { inamiCheckDigits } from '../../shared/values/inami-number'
import { nissCheckDigits } from '../../shared/values/niss'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { type Subgraphs, startSubgraphs } from './subgraphs'

const TODAY = '2026-03-12'
const CPAS = '0299990019'
const OTHER_CPAS = '0299991108'
const worker = `cpas:${CPAS}:worker`
const otherWorker = `cpas:${OTHER_CPAS}:worker`
const inspector = 'sppis:sppis:inspector'
const agent = 'caami:caami:agent'
const numberOf = (six: string) => `${six}${inamiCheckDigits(six)}004`
const GP = numberOf('130101')
const OTHER_GP = numberOf('130102')

const OPEN = `mutation ($input: InspectionInput!) { openInspection(input: $input) { id samples { kind population drawn }
  items(first: 100) { edges { node { kind reference niss on amount decision { number } line { id } attestation { number } paperInvoice { id } } } } } }`
const PREVIEW = `query ($input: InspectionSampleInput!) { inspectionSamplePreview(input: $input) { kind population drawn } }`

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.
let graph: Subgraphs
/** What each person has: number, decision, line, attestation. */
const cases: { niss: string; decision: string; line: string; attestation: string }[] = []

async function ok(answer: Promise<any>): Promise<any> {
  const { data, errors } = await answer
  expect(errors).toBeUndefined()
  return Object.values(data)[0]
}

/** A person with a decision, an attestation and an accepted line. */
async function recordCase(rank: number, as: string, gp: string) {
  const nine = `8045011${String(rank).padStart(2, '0')}`
  const niss = nine + nissCheckDigits(nine, false)
  await ok(
    graph.run(
      'beneficiary',
      'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } } }',
      { input: { niss, lastName: `ESSAI${'ABCDEFGH'[rank]}`, gender: rank % 2 ? 'MALE' : 'FEMALE' } },
      as,
      '2026-01-02',
    ),
  )
  const validity = { from: '2026-03-01', to: '2027-02-28' }
  const { decision, findings } = await ok(
    graph.run(
      'decision',
      'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } findings { rule severity } } }',
      {
        input: {
          niss,
          councilDate: TODAY,
          validity,
          incomeLevel: 'UP_TO_LIVING_WAGE',
          residenceInsCode: as === worker ? '21004' : '62063',
          coverages: [{ careType: 'GENERAL_MEDICINE', period: validity }],
        },
      },
      as,
      TODAY,
    ),
  )
  expect([decision === null, findings.filter(({ severity }: any) => severity === 'ERROR')]).toEqual([false, []])
  const { attestation } = await ok(
    graph.run(
      'attestation',
      'mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } findings { rule severity } } }',
      {
        input: {
          niss,
          provider: gp,
          careTypes: ['GENERAL_MEDICINE'],
          validity: { from: '2026-03-01', to: '2026-03-31' },
        },
      },
      `provider:${gp}:prescriber`,
      TODAY,
    ),
  )
  const lines = [{ code: '101076', performedOn: '2026-03-10', claimed: '33.73' }]
  const input = {
    reference: `I-${rank}`,
    provider: gp,
    invoices: [{ number: `F-${rank}`, niss, attestationNumber: attestation.number, issuedOn: TODAY, lines }],
  }
  const { file } = await ok(
    graph.run(
      'invoice',
      'mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id invoices(first: 5) { edges { node { lines { id outcome findings { rule } } } } } } findings { rule } } }',
      { input },
      `provider:${gp}:prescriber`,
      TODAY,
    ),
  )
  const [line] = file.invoices.edges[0].node.lines
  expect(line).toMatchObject({ outcome: expect.stringMatching(/ACCEPTED|REDUCED/) })
  return { niss, decision: decision.number, line: line.id, attestation: attestation.number }
}

beforeAll(async () => {
  graph = await startSubgraphs()
  const names = { FR: 'Essai', NL: 'Essai', DE: 'Essai', EN: 'Essai' }
  await inTransaction(await graph.source('decision'), (tx) =>
    registerCpas(tx, [
      { enterpriseNumber: CPAS, names, insCodes: ['21004'] },
      { enterpriseNumber: OTHER_CPAS, names, insCodes: ['62063'] },
    ]),
  )
  for (const inamiNumber of [GP, OTHER_GP])
    await ok(
      graph.run(
        'provider',
        'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { name } } }',
        { input: { inamiNumber, name: `Dr ${inamiNumber}`, category: 'GENERAL_PRACTITIONER' } },
        agent,
        '2026-01-02',
      ),
    )
  for (const rank of [1, 2, 3]) cases.push(await recordCase(rank, worker, GP))
  cases.push(await recordCase(4, otherWorker, OTHER_GP))
  await ok(
    graph.run(
      'provider',
      'mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { id } } }',
      {
        input: {
          provider: GP,
          niss: cases[0]!.niss,
          issuedOn: '2026-03-05',
          amount: '27.10',
          situation: 'FORCE_MAJEURE',
          justification: 'Panne de réseau',
        },
      },
      worker,
      TODAY,
    ),
  )
}, 120_000)
afterAll(() => graph?.close())

const sample = { period: { from: '2026-03-01', to: TODAY }, decisions: 2, lines: 2, paperInvoices: 2, attestations: 2 }
const own = () => cases.slice(0, 3)
const populations = (counted: any[]) => counted.map(({ population }) => population)

test.each([
  ['a CPAS', { cpas: CPAS }],
  ['a provider', { provider: GP }],
])('the sample of %s is drawn from its own data only, in each subgraph', async (_, subject) => {
  const input = { ...sample, ...subject }
  expect(populations(await ok(graph.run('provider', PREVIEW, { input }, inspector, TODAY)))).toEqual([3, 3, 1, 3])
  const opened = await ok(
    graph.run('provider', OPEN, { input: { ...input, seed: 7, grounds: 'Contrôle annuel' } }, inspector, TODAY),
  )
  expect(populations(opened.samples)).toEqual([3, 3, 1, 3])
  const items = opened.items.edges.map(({ node }: any) => node)
  expect(items.map(({ kind }: any) => kind)).toEqual([
    ...['DECISION', 'DECISION', 'INVOICE_LINE', 'INVOICE_LINE', 'PAPER_INVOICE', 'ATTESTATION', 'ATTESTATION'],
  ])
  for (const item of items) {
    const mine = own().find(({ niss }) => niss === item.niss)
    expect(mine).toBeDefined()
    if (item.decision) expect([item.decision.number, item.reference]).toEqual([mine!.decision, `${mine!.decision}/1`])
    if (item.line) expect([item.line.id, item.amount, item.on]).toEqual([mine!.line, '33.73', '2026-03-10'])
    if (item.attestation) expect(item.attestation.number).toBe(mine!.attestation)
    if (item.paperInvoice) expect(item.amount).toBe('27.10')
  }
})

test('each subgraph hands out a sample to inspectors only, and the same one for the same seed', async () => {
  const key = { kind: 'DECISION', subject: { centres: [CPAS] }, from: '2026-03-01', to: TODAY, seed: 1, size: 1 }
  for (const [name, kind] of [
    ['decision', 'DECISION'],
    ['invoice', 'INVOICE_LINE'],
    ['attestation', 'ATTESTATION'],
  ] as const) {
    const subject = name === 'attestation' ? { provider: GP } : { centres: [CPAS] }
    const ask = (as: string) =>
      graph.run(
        name,
        `query ($keys: String!) { ${name}Facts(question: "${name}.samples", keys: $keys) }`,
        { keys: JSON.stringify([{ ...key, kind, subject }]) },
        as,
        TODAY,
      )
    for (const as of ['sppis:sppis:analyst', agent, `cpas:${CPAS}:supervisor`, `provider:${GP}:staff`])
      expect([name, as, (await ask(as)).errors?.[0]?.extensions?.code]).toEqual([name, as, 'FORBIDDEN'])
    const [drawn] = JSON.parse((await ok(ask(inspector))) as string)
    expect(drawn).toMatchObject({ population: 3, items: [{ niss: expect.any(String) }] })
    const [again] = JSON.parse((await ok(ask(inspector))) as string)
    expect(again).toEqual(drawn)
  }
})

test('every subgraph logs the persons that it hands out to an inspection', async () => {
  for (const name of ['decision', 'invoice', 'attestation', 'provider'] as const) {
    const rows = await (await graph.source(name)).query(
      'select distinct niss from access where subject = $1 and person_id is not null',
      [inspector],
    )
    expect([name, rows.length > 0]).toEqual([name, true])
  }
})
// biome-ignore-end lint/suspicious/noExplicitAny: answers have the shape of their query.
