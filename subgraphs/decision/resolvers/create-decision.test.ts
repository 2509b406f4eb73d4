import { setUpDecisions } from '../testing/decision-steps'
import { COMMIT, COVERAGE, CREATE, DECISION_FIELDS, decisionInput, GP } from '../testing/scenario'

const { graph, scenario } = setUpDecisions()

const create = async (input: object, more: { as?: string; today?: string } = {}) => {
  const { data, errors } = await graph().run(CREATE, { input }, more)
  expect(errors).toBeUndefined()
  return data!.createDecision
}
const rulesOf = (payload: { findings: { rule: string }[] }) => payload.findings.map(({ rule }) => rule)

test('createDecision records a decision with the refund terms of a person without legal stay', async () => {
  const { niss, id } = scenario.person()
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

test('a decision without coverages is a principle decision', async () => {
  const { decision } = await create(decisionInput(scenario.person().niss, { coverages: [] }))
  expect(decision).toMatchObject({ kind: 'PRINCIPLE', coverages: [] })
})

test('an overlapping decision of another CPAS is refused with the name of the competent CPAS', async () => {
  const { niss } = scenario.person()
  const { decision } = await create(decisionInput(niss))
  const other = await create(decisionInput(niss, { residenceInsCode: '62063' }), { as: 'cpas:0299991108:worker' })
  expect(other.decision).toBeNull()
  expect(rulesOf(other)).toEqual(['DEC-OVERLAP', 'DEC-CONTINUITY'])
  expect(other.findings[0].message).toContain('CPAS d’Ixelles')
  expect(other.findings[0].facts).toContainEqual({ name: 'number', value: decision.number })
})

test('an unknown person gives a finding, together with all other findings', async () => {
  const payload = await create(decisionInput('80450199894', { councilDate: '2026-03-13' }))
  expect(rulesOf(payload)).toEqual(['DEC-UNKNOWN-BENEFICIARY', 'DEC-COUNCIL-DATE'])
})

test('another CPAS can read only number, CPAS and validity of a decision', async () => {
  const { niss } = scenario.person()
  const { decision } = await create(decisionInput(niss))
  const as = 'cpas:0299991108:worker'
  const head = await graph().run(
    'query ($n: ID!) { decision(number: $n) { number cpas { name } validity { from to } } }',
    { n: decision.number },
    { as },
  )
  expect(head).toMatchObject({ data: { decision: { number: decision.number, validity: { from: '2026-03-01' } } } })
  const hidden = await graph().run('query ($n: ID!) { decision(number: $n) { kind } }', { n: decision.number }, { as })
  expect(hidden.data).toEqual({ decision: null })
  expect(hidden.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const list = await graph().run('{ decisions { totalCount edges { node { number } } } }', {}, { as })
  expect(list.data!.decisions).toMatchObject({ totalCount: 0, edges: [] })
  const own = await graph().run(`{ decisions(first: 2) { totalCount edges { node { ${DECISION_FIELDS} } } } }`)
  expect(own.data!.decisions.edges[0].node.number).toBe(decision.number)
})

test('parallel commitment requests for covered care are idempotent', async () => {
  const { niss } = scenario.person()
  const { decision } = await create(decisionInput(niss))
  const as = `provider:${GP}:prescriber`
  const answer = await graph().run(COVERAGE, { niss, on: '2026-03-12', careTypes: ['GENERAL_MEDICINE'] }, { as })
  expect(answer.errors).toBeUndefined()
  expect(answer.data!.coverage).toMatchObject({
    known: true,
    items: [{ covered: true, decision: { number: decision.number }, state: { insurancePart: '100.0' } }],
    findings: [],
  })
  const input = { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: '2026-03-12' }
  const all = await Promise.all(Array.from({ length: 4 }, () => graph().run(COMMIT, { input }, { as })))
  const numbers = new Set(all.map(({ data }) => data!.requestCommitment.commitment.number))
  expect(numbers.size).toBe(1)
  expect(all[0]!.data!.requestCommitment).toMatchObject({
    commitment: {
      decisionVersion: { id: `${decision.number}-1` },
      guaranteed: { from: '2026-03-12', to: '2026-04-11' },
    },
  })
})

test('every write and read of a person writes an access-log row', async () => {
  const { niss, id } = scenario.person()
  await create(decisionInput(niss))
  await graph().run(COVERAGE, { niss }, { as: `provider:${GP}:prescriber` })
  const rows = await graph().db.query('select kind, audience from access where person_id = $1 order by at, id', [id])
  expect(rows).toEqual([
    { kind: 'WRITE', audience: 'CPAS' },
    { kind: 'READ', audience: 'PROVIDER' },
  ])
})
