import { inTransaction } from '../../../shared/database/transaction'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { day } from '../../../shared/values/day'
import { invoiceSubgraph } from '../subgraph'
import { GP, invoiceFileOf, nissOf, personIdOf, Scenario } from '../testing/scenario'
import { personMergedConsumer } from './person-merged.consumer'

jest.setTimeout(60_000)

const SPENDING = `{ spending(by: [], period: { from: "2026-03-01", to: "2026-03-31" }) { lineCount beneficiaries amounts { claimed } } }`

describe('merged persons', () => {
  const scenario = new Scenario(6)
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
    for (let rank = 1; rank <= 6; rank++)
      await subgraph.run(
        'mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id } } }',
        { input: invoiceFileOf(`R-${rank}`, [{}], { niss: nissOf(rank) }) },
        { as: `provider:${GP}:prescriber` },
      )
  })
  afterAll(() => subgraph?.close())

  const figures = async (as: string) => (await subgraph.run(SPENDING, {}, { as })).data.spending
  const arrived = (personId: string, kind = 'NUMBER_CHANGE') => {
    const context = subgraph.subgraph.contextFor({ ...requestOf('system:events:worker', '2026-03-25') })
    const payload = { mutationId: 'm', personId, kind, effectiveOn: day('2026-03-20') }
    const event = {
      eventId: 'e',
      topic: 'beneficiary.identity-mutated' as const,
      key: personId,
      payload,
      at: context.now,
    }
    return inTransaction(subgraph.db, (tx) => personMergedConsumer.handle(tx, event, context))
  }
  const unite = (kept: number, ...others: number[]) => {
    const ids = [kept, ...others].map(personIdOf)
    for (const rank of [kept, ...others]) {
      const person = scenario.persons.get(nissOf(rank))!
      scenario.persons.set(nissOf(rank), { ...person, id: ids[0]!, ids })
    }
    return arrived(ids[0]!)
  }

  test('merged persons count as one person in spending, also for small groups', async () => {
    const all = { lineCount: 6, amounts: { claimed: '202.38' } }
    expect(await figures('sppis:sppis:analyst')).toEqual([{ ...all, beneficiaries: 6 }])
    await arrived(personIdOf(6))
    await unite(1, 2)
    await unite(1, 2)
    expect(await figures('sppis:sppis:analyst')).toEqual([{ ...all, beneficiaries: 5 }])
    await unite(3, 1, 2)
    expect(await figures('sppis:sppis:inspector')).toEqual([{ ...all, beneficiaries: 4 }])
    expect(await figures('sppis:sppis:analyst')).toEqual([{ lineCount: null, beneficiaries: null, amounts: null }])
  })
})
