import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../subgraph'
import { GP, invoiceFileOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

// One accepted line of 33.73: 27.73 of the State, 6.00 of the CPAS.
describe('constraints of invoice_line', () => {
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: new Scenario().services as never })
    await subgraph.run(
      'mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id } } }',
      { input: invoiceFileOf('R', [{}]) },
      { as: `provider:${GP}:prescriber` },
    )
  })
  afterAll(() => subgraph?.close())
  const set = async (assignments: string) => {
    const runner = subgraph.db.createQueryRunner()
    try {
      await runner.startTransaction()
      await runner.query(`update invoice_line set ${assignments}`)
      return 'TAKEN'
    } catch (error) {
      return (error as { constraint?: string }).constraint
    } finally {
      await runner.rollbackTransaction()
      await runner.release()
    }
  }

  test.each([
    ['an accepted line with its shares is taken', 'claimed_cents = 3373', 'TAKEN'],
    ['shares one cent below the claim are refused', 'state_cents = 2772', 'shares_add_up'],
    ['a claim one cent above the shares is refused', 'claimed_cents = 3374', 'shares_add_up'],
    ['a rejected line with shares is refused', `outcome = 'REJECTED'`, 'shares_add_up'],
    [
      'a rejected line without shares is taken',
      `outcome = 'REJECTED', state_cents = 0, cpas_cents = 0, cpas_patient_part_cents = 0`,
      'TAKEN',
    ],
    ['a waiting line with a part of its shares is refused', `outcome = 'WAITING', state_cents = 0`, 'shares_add_up'],
    ['a negative share of the patient is refused', 'state_cents = 2873, patient_cents = -100', 'shares_have_one_sign'],
    ['a credit with a positive amount is refused', 'credit = true', 'shares_have_one_sign'],
    [
      'a credit of the full amounts is taken',
      'credit = true, claimed_cents = -3373, state_cents = -2773, cpas_cents = -600, cpas_patient_part_cents = -600',
      'TAKEN',
    ],
    [
      'a rejected line that counts for the month is refused',
      `outcome = 'REJECTED', state_cents = 0, cpas_cents = 0`,
      'shares_have_one_sign',
    ],
    [
      'a line that counts more for the month than the CPAS pays is refused',
      'cpas_patient_part_cents = 601',
      'shares_have_one_sign',
    ],
  ])('%s', async (_, assignments, expected) => {
    expect(await set(assignments)).toBe(expected)
  })
})
