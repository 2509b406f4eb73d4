import { inTransaction } from '../../shared/database/transaction'
import { day } from '../../shared/values/day'
import { inamiCheckDigits } from '../../shared/values/inami-number'
import { nissCheckDigits } from '../../shared/values/niss'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { type Subgraphs, startSubgraphs } from './subgraphs'

// The old centre merges into the new one on 1 April 2026.
const OLD = '0299990019'
const NEW = '0299991108'
const FROM = '2026-04-01'
const BEFORE = '2026-03-31'
const GP = `140201${inamiCheckDigits('140201')}004`
const nine = '804501101'
const NISS = nine + nissCheckDigits(nine, false)

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.
let graph: Subgraphs
/** The data of the only root field. */
async function ok(answer: Promise<any>): Promise<any> {
  const { data, errors } = await answer
  expect(errors).toBeUndefined()
  return Object.values(data)[0]
}

beforeAll(async () => {
  graph = await startSubgraphs()
  const names = { FR: 'Essai', NL: 'Essai', DE: 'Essai', EN: 'Essai' }
  await inTransaction(await graph.source('decision'), (tx) =>
    registerCpas(tx, [
      { enterpriseNumber: NEW, names, insCodes: ['62063'] },
      { enterpriseNumber: OLD, names, insCodes: ['21004'], merger: { successor: NEW, from: day(FROM) } },
    ]),
  )
  await ok(
    graph.run(
      'provider',
      'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { name } } }',
      { input: { inamiNumber: GP, name: 'Dr Essai', category: 'GENERAL_PRACTITIONER' } },
      'caami:caami:agent',
      '2026-01-02',
    ),
  )
  await ok(
    graph.run(
      'beneficiary',
      'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } } }',
      { input: { niss: NISS, lastName: 'ESSAI', gender: 'FEMALE' } },
      `cpas:${OLD}:worker`,
      '2026-01-02',
    ),
  )
  const validity = { from: '2026-03-01', to: '2026-12-31' }
  const { decision } = await ok(
    graph.run(
      'decision',
      'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } findings { rule } } }',
      {
        input: {
          niss: NISS,
          councilDate: '2026-03-01',
          validity,
          incomeLevel: 'UP_TO_LIVING_WAGE',
          residenceInsCode: '21004',
          coverages: [{ careType: 'GENERAL_MEDICINE', period: validity }],
        },
      },
      `cpas:${OLD}:worker`,
      '2026-03-01',
    ),
  )
  expect(decision).not.toBeNull()
  const input = {
    niss: NISS,
    provider: GP,
    careTypes: ['GENERAL_MEDICINE'],
    validity: { from: '2026-03-01', to: '2026-06-30' },
  }
  await ok(
    graph.run(
      'attestation',
      'mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } } }',
      { input },
      `provider:${GP}:prescriber`,
      '2026-03-05',
    ),
  )
}, 120_000)
afterAll(() => graph?.close())

describe('what the old centre’s decision opens is open to its successor from the day of the merger, and not before', () => {
  test.each([
    [
      'whether care of the person is attested',
      'attestation',
      'query ($niss: Niss!) { careAttested(niss: $niss, careType: GENERAL_MEDICINE, on: "2026-03-10") { attested } }',
      { attested: true },
    ],
    [
      'the information form of the person',
      'beneficiary',
      'query ($niss: Niss!) { informationForm(niss: $niss) { mediaType } }',
      { mediaType: 'application/pdf' },
    ],
    [
      'the statement of who read the person',
      'beneficiary',
      'query ($niss: Niss!) { accessStatement(niss: $niss) { mediaType } }',
      { mediaType: 'application/pdf' },
    ],
    [
      'the insurance of the person',
      'beneficiary',
      'query ($niss: Niss!) { beneficiary(niss: $niss) { insurances { status } } }',
      { insurances: expect.anything() },
    ],
  ] as const)('%s', async (_, subgraph, query, expected) => {
    const ask = (cpas: string, today: string) =>
      graph.run(subgraph, query, { niss: NISS }, `cpas:${cpas}:supervisor`, today)
    const { errors } = await ask(NEW, BEFORE)
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    expect(await ok(ask(NEW, FROM))).toEqual(expected)
    for (const today of [BEFORE, FROM]) expect(await ok(ask(OLD, today))).toEqual(expected)
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
