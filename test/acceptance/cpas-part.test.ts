import { codesOf, rulesOf } from './answers'
import { coveredPerson, decideFor, hospitalCoverages, LEGAL, sendLines, withSharedLock } from './care-fixtures'
import { register, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { FINDINGS } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const PRIOR = `query ($niss: Niss!, $careTypes: [CareType!]) { coverage(niss: $niss, on: "2026-03-10", careTypes: $careTypes) {
  items { careType coverage { priorAgreements { description maxAmount careType period { from to } } } } } }`

describe('the prior agreement of the CPAS (manual of the SPP IS, section 2.17)', () => {
  const room = {
    description: 'Chambre individuelle',
    maxAmount: '150.00',
    careType: 'HOSPITALIZATION',
    period: { from: '2026-02-01', to: '2026-04-30' },
  }
  const glasses = { description: 'Lunettes', maxAmount: '200.00', careType: null, period: null }

  test('a hospital learns what the CPAS pays from its own funds for its care, and nothing else of the decision', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), LEGAL)
    await decideFor(fixtures.cpas, niss, { coverages: hospitalCoverages(), ownFunds: [room, glasses] })
    const careTypes = ['HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE']
    const { coverage } = await fixtures.hospital.ask<any>(PRIOR, { niss, careTypes }, TODAY)
    expect(coverage.items.map((item: any) => [item.careType, item.coverage.priorAgreements])).toEqual([
      ['HOSPITALIZATION', [room]],
      ['AMBULATORY_HOSPITAL_CARE', []],
    ])
    const OWN = `query ($niss: Niss!) { coverage(niss: $niss) { items { decision { ownFunds { description } incomeLevel } } } }`
    expect(codesOf(await fixtures.hospital.raw(OWN, { niss }, TODAY))).toContain('GRAPHQL_VALIDATION_FAILED')
    expect(codesOf(await fixtures.caami.raw(PRIOR, { niss, careTypes }, TODAY))).toContain('GRAPHQL_VALIDATION_FAILED')
    const DECISION = `query ($niss: Niss!) { decisions(filter: { niss: $niss }) { edges { node { ownFunds { description maxAmount careType } } } } }`
    const { decisions } = await fixtures.cpas.ask<any>(DECISION, { niss }, TODAY)
    expect(decisions.edges[0].node.ownFunds.map(({ description }: any) => description)).toEqual([
      'Chambre individuelle',
      'Lunettes',
    ])
  })
})

describe('what the CPAS counts of its own funds (manual of the SPP IS, section 2.17)', () => {
  const RECORD = `mutation ($number: ID!, $input: OwnFundsPaymentInput!) { recordOwnFundsPayment(number: $number, input: $input) { expense { paid remaining } ${FINDINGS} } }`
  const room = { description: 'Chambre individuelle', maxAmount: '150.00', careType: 'HOSPITALIZATION', period: null }

  test('payments are counted against the maximum, one above it is refused, and the hospital sees what is agreed, not what was used of it', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), LEGAL)
    const { number } = await decideFor(fixtures.cpas, niss, { coverages: hospitalCoverages(), ownFunds: [room] })
    const pay = async (amount: string, reference: string, partner = fixtures.cpas) =>
      (
        await partner.ask<any>(
          RECORD,
          { number, input: { description: room.description, spentOn: '2026-03-10', amount, reference } },
          TODAY,
        )
      ).recordOwnFundsPayment
    expect(await pay('100.00', 'A-1')).toEqual({ expense: { paid: '100.00', remaining: '50.00' }, findings: [] })
    expect((await pay('100.00', 'A-1')).expense).toEqual({ paid: '100.00', remaining: '50.00' })
    const refused = await pay('50.01', 'A-2')
    expect([refused.expense, rulesOf(refused.findings)]).toEqual([null, ['DEC-OWN-FUNDS']])
    expect(rulesOf((await pay('10.00', 'A-3', fixtures.otherCpas)).findings)).toEqual(['DEC-OTHER-CPAS'])
    const query = PRIOR.replace('description maxAmount', 'paid remaining description maxAmount')
    const care = { niss, careTypes: ['HOSPITALIZATION'] }
    const { coverage } = await fixtures.cpas.ask<any>(query, care, TODAY)
    expect(coverage.items[0].coverage.priorAgreements).toMatchObject([{ paid: '100.00', remaining: '50.00' }])
    expect(codesOf(await fixtures.hospital.raw(query, care, TODAY))).toContain('GRAPHQL_VALIDATION_FAILED')
    const agreed = (await fixtures.hospital.ask<any>(PRIOR, care, TODAY)).coverage.items[0].coverage.priorAgreements
    expect(agreed).toEqual([room])
  })
})

// Payment runs of days of 2024 concern the other test files that run payments, and no one else.
describe('a contested line that is paid', () => {
  let releaseLock: () => void
  beforeAll(async () => {
    releaseLock = await withSharedLock()
  })
  afterAll(() => releaseLock?.())
  const LINE = `query ($id: ID!) { invoiceLine(id: $id) { outcome contested contest { reason upheld } } }`
  const PAID = `query ($id: ID!) { invoiceLine(id: $id) { payment { amount } } }`
  const CONTEST = `mutation ($id: ID!, $reason: String!) { contestLine(id: $id, reason: $reason) { line { outcome contested } ${FINDINGS} } }`
  const ANSWER = `mutation ($id: ID!, $upheld: Boolean!) { answerContest(id: $id, upheld: $upheld, remark: "Vérifié avec le centre") { line { outcome contested } ${FINDINGS} } }`
  const reason = 'Cette personne habite une autre commune'
  const read = async (id: string, partner = fixtures.cpas) =>
    (await partner.ask<any>(LINE, { id }, '2024-09-10')).invoiceLine
  async function paidLine() {
    const validity = { from: '2024-01-01', to: '2024-12-31' }
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), { validity }, LEGAL)
    const care = { code: '101076', performedOn: '2024-09-01', claimed: '31.81' }
    const [line] = await sendLines(fixtures.gp, fixtures.gpNumber, niss, [care], { on: '2024-09-02' })
    await fixtures.caami.ask('mutation { runPayments { total } }', {}, '2024-09-03')
    const paid = await fixtures.caami.ask<any>(PAID, { id: line.id }, '2024-09-03')
    expect(paid.invoiceLine.payment).not.toBeNull()
    const { contestLine } = await fixtures.cpas.ask<any>(CONTEST, { id: line.id, reason }, '2024-09-04')
    expect(contestLine).toEqual({ line: { outcome: 'ACCEPTED', contested: true }, findings: [] })
    return line.id as string
  }

  test('a contested line stays paid and is on the work list of CAAMI with the reason; after an answer against the contest it is as before and cannot be contested again', async () => {
    const id = await paidLine()
    const WORK =
      '{ invoiceLines(filter: { contested: true }, first: 200) { edges { node { id contest { reason } } } } }'
    const { invoiceLines } = await fixtures.caami.ask<any>(WORK, {}, '2024-09-05')
    expect(invoiceLines.edges).toContainEqual({ node: { id, contest: { reason } } })
    const { answerContest } = await fixtures.controller.ask<any>(ANSWER, { id, upheld: false }, '2024-09-05')
    expect(answerContest.line).toEqual({ outcome: 'ACCEPTED', contested: false })
    expect(await read(id)).toMatchObject({ contested: false, contest: { upheld: false } })
    const { contestLine } = await fixtures.cpas.ask<any>(CONTEST, { id, reason }, '2024-09-06')
    expect([contestLine.line, rulesOf(contestLine.findings)]).toEqual([null, ['BAL-CONTEST']])
  })

  test('a line whose contest a controller upholds is recovered from the next payment of the provider', async () => {
    const id = await paidLine()
    expect(codesOf(await fixtures.caami.raw(ANSWER, { id, upheld: true }, '2024-09-05'))).toEqual(['FORBIDDEN'])
    await fixtures.controller.ask<any>(ANSWER, { id, upheld: true }, '2024-09-05')
    const { runPayments } = await fixtures.caami.ask<any>(
      'mutation { runPayments { payments { amount provider { inamiNumber } } } }',
      {},
      '2024-09-08',
    )
    const own = runPayments.payments.filter(({ provider }: any) => provider.inamiNumber === fixtures.gpNumber)
    expect(own.map(({ amount }: any) => amount)).toEqual(['-25.81'])
    expect(await read(id)).toMatchObject({ contested: false, contest: { upheld: true } })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
