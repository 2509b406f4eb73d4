import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../subgraph'
import { GP, invoiceFileOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

// One accepted line of 33.73: 27.73 of the State, 6.00 of the CPAS.
describe('constraints of invoice_line', () => {
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: new Scenario().services })
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

// Care accepted by statements alone, as a defect of the code would: the database refuses what must not be.
describe('constraints of stays', () => {
  let subgraph: TestSubgraph
  let line = 0
  const HOSPITAL_DAY = { code: '768106', care_type: 'HOSPITALIZATION' }
  const GP_VISIT = { code: '101076', care_type: 'GENERAL_MEDICINE' }
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: new Scenario().services })
    for (let i = 0; i < 2; i++)
      await subgraph.run(
        'mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id } } }',
        { input: invoiceFileOf(`S-${i}`, [{ performedOn: `2026-01-0${i + 1}` }]) },
        { as: `provider:${GP}:prescriber` },
      )
  })
  afterAll(() => subgraph?.close())

  interface Row {
    invoice?: number
    provider?: string
    code: string
    care_type: string
    days: [string, string]
    /** The stay of the invoice; null: the code is not billed by day. */
    stay?: [string, string] | null
  }
  const insert = async (rows: readonly Row[]): Promise<string> => {
    const runner = subgraph.db.createQueryRunner()
    try {
      await runner.startTransaction()
      const invoices = await runner.query('select * from invoice_line order by performed_on limit 2')
      for (const { invoice = 0, provider = GP, code, care_type, days, stay = null } of rows)
        await runner.query(
          `insert into invoice_line select (jsonb_populate_record(l, $2::jsonb)).* from invoice_line l where l.id = $1`,
          [
            invoices[invoice].id,
            JSON.stringify({
              id: `00000000-0000-7000-8000-${String(++line).padStart(12, '0')}`,
              position: 100 + line,
              provider,
              code,
              care_type,
              performed_on: days[0],
              performed_until: days[0] === days[1] ? null : days[1],
              stay_from: stay?.[0] ?? null,
              stay_until: stay?.[1] ?? null,
            }),
          ],
        )
      return 'TAKEN'
    } catch (error) {
      return (error as { constraint?: string }).constraint ?? String(error)
    } finally {
      await runner.rollbackTransaction()
      await runner.release()
    }
  }
  const stay = (from: string, to: string, more: Partial<Row> = {}): Row => ({
    ...HOSPITAL_DAY,
    days: [from, to],
    stay: [from, to],
    ...more,
  })
  const other = { invoice: 1, provider: '72000328' }
  const first = stay('2026-03-01', '2026-03-06')

  test.each<[string, Row[], string]>([
    ['two stays with common days are refused', [first, stay('2026-03-05', '2026-03-09', other)], 'one_stay_at_a_time'],
    ['two stays that share the day of transfer are taken', [first, stay('2026-03-06', '2026-03-09', other)], 'TAKEN'],
    ['a stay of one day on the day of transfer is taken', [first, stay('2026-03-06', '2026-03-06', other)], 'TAKEN'],
    [
      'a stay of one day within a stay is refused',
      [first, stay('2026-03-03', '2026-03-03', other)],
      'one_stay_at_a_time',
    ],
    [
      'two stays of the same single day are refused',
      [stay('2026-03-03', '2026-03-03'), stay('2026-03-03', '2026-03-03', other)],
      'one_stay_at_a_time',
    ],
    [
      'the same two days are refused',
      [stay('2026-03-03', '2026-03-04'), stay('2026-03-03', '2026-03-04', other)],
      'one_stay_at_a_time',
    ],
    [
      'two lines of the stay of one invoice are taken',
      [
        stay('2026-03-01', '2026-03-05', { stay: ['2026-03-01', '2026-03-09'] }),
        stay('2026-03-05', '2026-03-09', { code: '768025', stay: ['2026-03-01', '2026-03-09'] }),
      ],
      'TAKEN',
    ],
    [
      'a stay on a day between two lines of a stay is refused',
      [
        stay('2026-03-01', '2026-03-05', { stay: ['2026-03-01', '2026-03-09'] }),
        stay('2026-03-05', '2026-03-05', other),
      ],
      'one_stay_at_a_time',
    ],
    [
      'ambulatory care within a stay is refused',
      [first, { ...GP_VISIT, ...other, days: ['2026-03-03', '2026-03-03'] }],
      'no_ambulatory_care_in_a_stay',
    ],
    [
      'ambulatory care on the day of admission is taken',
      [first, { ...GP_VISIT, ...other, days: ['2026-03-01', '2026-03-01'] }],
      'TAKEN',
    ],
    [
      'ambulatory care on the day of discharge is taken',
      [first, { ...GP_VISIT, ...other, days: ['2026-03-06', '2026-03-06'] }],
      'TAKEN',
    ],
    [
      'ambulatory care over days around a stay of two days is taken',
      [stay('2026-03-03', '2026-03-04'), { ...GP_VISIT, ...other, days: ['2026-03-01', '2026-03-09'] }],
      'TAKEN',
    ],
    [
      'ambulatory care of the invoice of the stay is taken',
      [first, { ...GP_VISIT, days: ['2026-03-03', '2026-03-03'] }],
      'TAKEN',
    ],
    [
      'ambulatory care of two invoices on common days is taken',
      [
        { ...GP_VISIT, days: ['2026-03-03', '2026-03-05'] },
        { ...GP_VISIT, ...other, days: ['2026-03-04', '2026-03-04'] },
      ],
      'TAKEN',
    ],
    [
      'care of another type within a stay is taken',
      [first, { ...GP_VISIT, ...other, care_type: 'PARAMEDICAL', days: ['2026-03-03', '2026-03-03'] }],
      'TAKEN',
    ],
    [
      'the same day of one stay twice is refused',
      [first, stay('2026-03-01', '2026-03-01', { stay: ['2026-03-01', '2026-03-06'] })],
      'same_day_of_stay_once',
    ],
    [
      'a last day before the first one is refused',
      [{ ...GP_VISIT, days: ['2026-03-05', '2026-03-04'] }],
      'days_in_order',
    ],
    [
      'a day outside the stay of its invoice is refused',
      [stay('2026-03-01', '2026-03-06', { stay: ['2026-03-02', '2026-03-06'] })],
      'line_within_its_stay',
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await insert(rows)).toBe(expected)
  })
})
