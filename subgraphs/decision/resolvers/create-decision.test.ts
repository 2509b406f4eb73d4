import { inTransaction } from '../../../shared/database/transaction'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { registerCpas } from '../imports/cpas/register-cpas'
import { decisionSubgraph } from '../subgraph'
import { COMMIT, COVERAGE, CREATE, cpasList, DECISION_FIELDS, decisionInput, GP, Scenario } from '../testing/scenario'

const world = new Scenario()
let it_: TestSubgraph
beforeAll(async () => {
  it_ = await createTestSubgraph(decisionSubgraph, { services: world.services })
  await inTransaction(it_.db, (tx) => registerCpas(tx, cpasList))
})
afterAll(() => it_.close())

const create = async (input: object, more: { as?: string; today?: string } = {}) => {
  const { data, errors } = await it_.run(CREATE, { input }, more)
  expect(errors).toBeUndefined()
  return data!.createDecision
}
const rulesOf = (payload: { findings: { rule: string }[] }) => payload.findings.map(({ rule }) => rule)

test('a CPAS takes a decision for a person without legal stay and the State’s terms follow', async () => {
  const { niss, id } = world.person()
  const { decision, findings } = await create(decisionInput(niss))
  expect(findings).toEqual([])
  expect(decision).toMatchObject({
    version: 1,
    kind: 'GUARANTEE',
    status: 'ACTIVE',
    cpas: { enterpriseNumber: '0299990019' },
    beneficiary: { id },
    refundTerms: { refundCode: 9001, coverageCode: '0000009001', amuAttestationRequired: true, legalStay: false },
  })
  expect(decision.number).toMatch(/^\d{12}$/)
  expect(Number(decision.number.slice(0, 10)) % 97).toBe(97 - Number(decision.number.slice(10)))
})

test('without coverages it is a principle decision', async () => {
  const { decision } = await create(decisionInput(world.person().niss, { coverages: [] }))
  expect(decision).toMatchObject({ kind: 'PRINCIPLE', coverages: [] })
})

test('another CPAS is told who manages the person', async () => {
  const { niss } = world.person()
  const { decision } = await create(decisionInput(niss))
  const other = await create(decisionInput(niss, { residenceInsCode: '62063' }), { as: 'cpas:0299991108:worker' })
  expect(other.decision).toBeNull()
  expect(rulesOf(other)).toEqual(['DEC-OVERLAP', 'DEC-CONTINUITY'])
  expect(other.findings[0].message).toContain('CPAS d’Ixelles')
  expect(other.findings[0].facts).toContainEqual({ name: 'number', value: decision.number })
})

test('an unknown person is a finding, with everything else that is wrong', async () => {
  const payload = await create(decisionInput('80450199894', { councilDate: '2026-03-13' }))
  expect(rulesOf(payload)).toEqual(['DEC-UNKNOWN-BENEFICIARY', 'DEC-COUNCIL-DATE'])
})

test('another CPAS sees number, centre and validity of a decision, and nothing else', async () => {
  const { niss } = world.person()
  const { decision } = await create(decisionInput(niss))
  const as = 'cpas:0299991108:worker'
  const head = await it_.run(
    'query ($n: ID!) { decision(number: $n) { number cpas { name } validity { from to } } }',
    { n: decision.number },
    { as },
  )
  expect(head).toMatchObject({ data: { decision: { number: decision.number, validity: { from: '2026-03-01' } } } })
  const whole = await it_.run('query ($n: ID!) { decision(number: $n) { kind } }', { n: decision.number }, { as })
  expect(whole.data).toEqual({ decision: null })
  expect(whole.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const list = await it_.run('{ decisions { totalCount edges { node { number } } } }', {}, { as })
  expect(list.data!.decisions).toMatchObject({ totalCount: 0, edges: [] })
  const own = await it_.run(`{ decisions(first: 2) { totalCount edges { node { ${DECISION_FIELDS} } } } }`)
  expect(own.data!.decisions.edges[0].node.number).toBe(decision.number)
})

test('a provider is covered, gets a commitment, and the same one again', async () => {
  const { niss } = world.person()
  const { decision } = await create(decisionInput(niss))
  const as = `provider:${GP}:prescriber`
  const answer = await it_.run(COVERAGE, { niss, on: '2026-03-12', careTypes: ['GENERAL_MEDICINE'] }, { as })
  expect(answer.errors).toBeUndefined()
  expect(answer.data!.coverage).toMatchObject({
    known: true,
    items: [{ covered: true, decision: { number: decision.number }, state: { insurancePart: '100.0' } }],
    findings: [],
  })
  const input = { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: '2026-03-12' }
  const all = await Promise.all(Array.from({ length: 4 }, () => it_.run(COMMIT, { input }, { as })))
  const numbers = new Set(all.map(({ data }) => data!.requestCommitment.commitment.number))
  expect(numbers.size).toBe(1)
  expect(all[0]!.data!.requestCommitment).toMatchObject({
    commitment: {
      decisionVersion: { id: `${decision.number}-1` },
      guaranteed: { from: '2026-03-12', to: '2026-04-11' },
    },
  })
})

test('whoever looks leaves a trace, in the same transaction', async () => {
  const { niss, id } = world.person()
  await create(decisionInput(niss))
  await it_.run(COVERAGE, { niss }, { as: `provider:${GP}:prescriber` })
  const rows = await it_.db.query('select kind, audience from access where person_id = $1 order by at, id', [id])
  expect(rows).toEqual([
    { kind: 'WRITE', audience: 'CPAS' },
    { kind: 'READ', audience: 'PROVIDER' },
  ])
})
