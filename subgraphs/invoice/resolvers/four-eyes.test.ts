import { applyOverrides } from '../../../shared/rules/parameter-overrides'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { day } from '../../../shared/values/day'
import { fourEyes } from '../rules/four-eyes.rule'
import { invoiceSubgraph } from '../subgraph'
import { GP, HOSPITAL, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const one = { as: 'caami:caami:agent', today: '2026-03-13' }
const other = { as: 'caami:caami:controller', today: '2026-03-13' }
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { invoices { edges { node { lines { id } } } } } } }`
const DECIDE = `mutation ($id: ID!, $was: LineOutcome!, $to: LineOutcome!) { decideLine(id: $id, expectedOutcome: $was, outcome: $to, remark: "x") {
  line { outcome review { decidedAt } amounts { state } events { outcome by { subject } } } findings { rule severity } } }`
const WAITS = [{ rule: 'INV-SECOND-DECISION', severity: 'WARNING' }]

describe('above an amount, another person confirms', () => {
  const scenario = new Scenario(40)
  let subgraph: TestSubgraph
  beforeAll(async () => {
    const override = { from: day('2026-03-13'), source: 'CAAMI, note of a test', parameters: { amountCents: 3373 } }
    for (const { wordings } of applyOverrides([fourEyes], [{ rule: fourEyes.id, ...override }]))
      fourEyes.replaceWordings(wordings)
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())

  let rank = 0
  const send = async (provider = HOSPITAL, line = { code: '102034', claimed: '37.15' }): Promise<string> => {
    rank++
    const input = invoiceFileOf(`S-${rank}`, [line], { niss: nissOf(rank), provider })
    const { data } = await subgraph.run(SUBMIT, { input }, { as: `provider:${provider}:staff`, today: '2026-03-12' })
    return data.submitInvoices.file.invoices.edges[0].node.lines[0].id
  }
  const decide = async (id: string, was: string, to: string, who = one) => {
    const { data, errors } = await subgraph.run(DECIDE, { id, was, to }, who)
    return errors ? errors[0]?.extensions?.code : data.decideLine
  }
  const pay = async () =>
    (await subgraph.run('mutation { runPayments { lineCount } }', {}, one)).data.runPayments.lineCount

  test('no second person is needed on a day before a wording sets an amount', async () => {
    const id = await send()
    expect(await decide(id, 'ACCEPTED', 'REDUCED', { ...one, today: '2026-03-12' })).toMatchObject({
      line: { outcome: 'REDUCED' },
      findings: [],
    })
    expect(await decide(id, 'REDUCED', 'ACCEPTED', { ...one, today: '2026-03-12' })).toMatchObject({ findings: [] })
    await pay()
  })

  test('one proposes, the line waits and is not paid, the other confirms', async () => {
    const id = await send()
    await decide(id, 'ACCEPTED', 'REJECTED')
    const proposed = await decide(id, 'REJECTED', 'ACCEPTED')
    expect(proposed).toMatchObject({ line: { outcome: 'WAITING', review: { decidedAt: null } }, findings: WAITS })
    expect(await pay()).toBe(0)
    expect(await decide(id, 'WAITING', 'ACCEPTED')).toEqual({
      line: null,
      findings: [{ rule: 'INV-SECOND-DECISION', severity: 'ERROR' }],
    })
    const confirmed = await decide(id, 'WAITING', 'ACCEPTED', other)
    expect(confirmed).toMatchObject({ line: { outcome: 'ACCEPTED', amounts: { state: '25.15' } }, findings: [] })
    expect(confirmed.line.review.decidedAt).not.toBeNull()
    expect(confirmed.line.events.slice(-2)).toEqual([
      { outcome: 'WAITING', by: { subject: one.as } },
      { outcome: 'ACCEPTED', by: { subject: other.as } },
    ])
    expect(await pay()).toBe(1)
  })

  test('one person decides a line of exactly the amount, and refuses a line of any amount', async () => {
    expect(await decide(await send(GP, { code: '101076', claimed: '33.73' }), 'ACCEPTED', 'REDUCED')).toMatchObject({
      line: { outcome: 'REDUCED' },
      findings: [],
    })
    const id = await send()
    await decide(id, 'ACCEPTED', 'REDUCED')
    expect(await decide(id, 'WAITING', 'REJECTED', other)).toMatchObject({
      line: { outcome: 'REJECTED' },
      findings: [],
    })
    // What was proposed before the refusal confirms nothing after it.
    expect((await decide(id, 'REJECTED', 'REDUCED', other)).findings).toEqual(WAITS)
    await decide(id, 'WAITING', 'REJECTED')
  })

  test('a different proposal does not confirm the first one; the first person may then confirm it', async () => {
    const id = await send()
    await decide(id, 'ACCEPTED', 'REDUCED')
    expect((await decide(id, 'WAITING', 'ACCEPTED', other)).findings).toEqual(WAITS)
    expect(await decide(id, 'WAITING', 'ACCEPTED')).toMatchObject({ line: { outcome: 'ACCEPTED' }, findings: [] })
  })

  test('both at once, and each twice: one proposal, one confirmation by the other, nobody confirms alone', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await send()
      await subgraph.run(
        'mutation ($f: InvoiceLineFilter!) { selectForReview(filter: $f) { selected } }',
        { f: { niss: nissOf(rank) } },
        one,
      )
      const answers = await Promise.all([one, other, one, other].map((who) => decide(id, 'WAITING', 'ACCEPTED', who)))
      expect(answers.filter((answer) => answer.line?.outcome === 'WAITING')).toHaveLength(1)
      const [accepted, ...more] = answers.filter((answer) => answer.line?.outcome === 'ACCEPTED')
      expect(more).toEqual([])
      const [proposed, confirmed] = accepted.line.events.slice(-2)
      expect([proposed.by.subject, confirmed.by.subject].sort()).toEqual([one.as, other.as])
      // Nobody who saw it wait decides it again.
      expect(
        answers.filter((answer) => answer === 'CONFLICT' || answer.findings?.[0]?.severity === 'ERROR'),
      ).toHaveLength(2)
    }
  })
})
