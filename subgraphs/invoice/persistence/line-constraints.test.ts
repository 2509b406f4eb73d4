import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../subgraph'
import { GP, invoiceFileOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

// One accepted line of 33.73: 27.73 of the State, 6.00 of the CPAS.
describe('the database refuses a line', () => {
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
    ['as it is', 'claimed_cents = 3373', 'TAKEN'],
    ['that gives a cent to nobody', 'state_cents = 2772', 'shares_add_up'],
    ['that claims a cent that nobody bears', 'claimed_cents = 3374', 'shares_add_up'],
    ['refused, and borne all the same', `outcome = 'REJECTED'`, 'shares_add_up'],
    [
      'refused, and borne by nobody',
      `outcome = 'REJECTED', state_cents = 0, cpas_cents = 0, cpas_patient_part_cents = 0`,
      'TAKEN',
    ],
    ['that waits with half of its shares', `outcome = 'WAITING', state_cents = 0`, 'shares_add_up'],
    ['whose patient is given money', 'state_cents = 2873, patient_cents = -100', 'shares_have_one_sign'],
    ['taken back by a positive amount', 'credit = true', 'shares_have_one_sign'],
    [
      'taken back whole',
      'credit = true, claimed_cents = -3373, state_cents = -2773, cpas_cents = -600, cpas_patient_part_cents = -600',
      'TAKEN',
    ],
    [
      'refused, and counted in the month',
      `outcome = 'REJECTED', state_cents = 0, cpas_cents = 0`,
      'shares_have_one_sign',
    ],
    ['that counts more of the month than the CPAS bears', 'cpas_patient_part_cents = 601', 'shares_have_one_sign'],
  ])('%s', async (_, assignments, expected) => {
    expect(await set(assignments)).toBe(expected)
  })
})
