import { isDeepStrictEqual } from 'node:util'
import { fewestStatements } from '../../../shared/testing/sent-statements'
import { waitUntil } from '../../../shared/testing/wait-until'
import { setUpDecisions } from '../testing/decision-steps'
import { decisionInput, HOSPITAL, threeCoverages } from '../testing/scenario'
import { CREATE, hits, MODIFY } from '../testing/statement-operations'

const { ask, graph, scenario } = setUpDecisions()

const RECORD = `mutation ($number: ID!, $input: OwnFundsPaymentInput!) { recordOwnFundsPayment(number: $number, input: $input) {
  expense { description maxAmount paid remaining } findings { rule severity path } } }`
const room = {
  description: 'Single room',
  maxAmount: '150.00',
  careType: 'HOSPITALIZATION',
  period: { from: '2026-03-01', to: '2026-03-31' },
}
const glasses = { description: 'Glasses' }
const input = (niss: string, more: object = {}) =>
  decisionInput(niss, {
    coverages: threeCoverages('2026-03-01', '2026-05-31'),
    inquiry: { on: '2026-03-09' },
    ownFunds: [room, glasses],
    ...more,
  })
const create = async (more: object = {}) => {
  const { niss } = scenario.person()
  return { niss, number: (await ask(CREATE, { input: input(niss, more) })).decision.number as string }
}
let payments = 0
const payment = (more: object = {}) => ({
  description: room.description,
  spentOn: '2026-03-10',
  amount: '60.00',
  reference: `P-${++payments}`,
  ...more,
})
const record = (number: string, more: object = {}, as?: string) => ask(RECORD, { number, input: payment(more) }, { as })
const codeOf = async (number: string, more: object = {}, as?: string) =>
  (await graph().run(RECORD, { number, input: payment(more) }, { as })).errors?.[0]?.extensions
const counted = async (number: string) => {
  const query = `query ($number: ID!) { decision(number: $number) { ownFunds { description paid remaining } } }`
  return (await ask(query, { number })).ownFunds
}

describe('recordOwnFundsPayment (DEC-OWN-FUNDS)', () => {
  test('payments are counted against the maximum of their expense, and one above it is refused', async () => {
    const { number } = await create()
    expect(await record(number)).toEqual({
      expense: { description: 'Single room', maxAmount: '150.00', paid: '60.00', remaining: '90.00' },
      findings: [],
    })
    expect((await record(number, { amount: '90.00' })).expense).toMatchObject({ paid: '150.00', remaining: '0.00' })
    const refused = await record(number, { amount: '0.01' })
    expect([refused.expense, hits(refused)]).toEqual([null, ['E DEC-OWN-FUNDS amount']])
    expect((await record(number, { amount: '-30.00' })).expense).toMatchObject({ paid: '120.00', remaining: '30.00' })
    await record(number, { description: 'Glasses', amount: '400.00', spentOn: '2026-03-12' })
    expect(await counted(number)).toEqual([
      { description: 'Single room', paid: '120.00', remaining: '30.00' },
      { description: 'Glasses', paid: '400.00', remaining: null },
    ])
  })

  test('the same reference counts once, and with another payment it is a conflict', async () => {
    const { number } = await create()
    const same = payment()
    const once = await ask(RECORD, { number, input: same })
    expect(await ask(RECORD, { number, input: same })).toEqual(once)
    expect(await codeOf(number, { ...same, amount: '61.00' })).toMatchObject({ code: 'CONFLICT' })
    expect((await counted(number))[0].paid).toBe('60.00')
  })

  test.each([
    ['of another description', { description: 'Single rooms' }, 'description'],
    ['on a day before those of the expense', { spentOn: '2026-02-28' }, 'spentOn'],
    ['after today', { spentOn: '2026-03-13' }, 'spentOn'],
    ['that corrects more than is counted', { amount: '-0.01' }, 'amount'],
  ])('a payment %s is refused and not counted', async (_, more, path) => {
    const { number } = await create()
    const refused = await record(number, more)
    expect([refused.expense, hits(refused)]).toEqual([null, [`E DEC-OWN-FUNDS ${path}`]])
    expect((await counted(number))[0].paid).toBe('0.00')
  })

  test.each([
    ['an amount of 0.00', { amount: '0.00' }, 'input.amount'],
    ['a blank reference', { reference: ' ' }, 'input.reference'],
    ['a reference of 101 characters', { reference: 'x'.repeat(101) }, 'input.reference'],
    ['a blank description', { description: '' }, 'input.description'],
  ])('%s is BAD_USER_INPUT', async (_, more, argument) => {
    const { number } = await create()
    expect(await codeOf(number, more)).toEqual({ code: 'BAD_USER_INPUT', argument })
  })

  test('only the CPAS of the decision counts payments; others get a finding or FORBIDDEN, an unknown decision NOT_FOUND', async () => {
    const { number } = await create()
    const foreign = await record(number, {}, 'cpas:0299991108:worker')
    expect([foreign.expense, hits(foreign)]).toEqual([null, ['E DEC-OTHER-CPAS number']])
    for (const as of [`provider:${HOSPITAL}:staff`, 'caami:caami:agent', 'sppis:sppis:inspector'])
      expect(await codeOf(number, {}, as)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await codeOf('999999999999')).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of ten payments at once that exceed the maximum together, those that fit are counted', async () => {
    const { number } = await create()
    const results = await Promise.all(Array.from({ length: 10 }, () => record(number, { amount: '40.00' })))
    expect(results.filter(({ expense }) => expense)).toHaveLength(3)
    expect((await counted(number))[0]).toMatchObject({ paid: '120.00', remaining: '30.00' })
  })

  test('what is counted stays when the decision is modified; a maximum below it leaves 0.00', async () => {
    const { niss, number } = await create()
    await record(number)
    const lowered = input(niss, { ownFunds: [{ ...room, maxAmount: '50.00' }] })
    expect(hits(await ask(MODIFY, { number, version: 1, input: lowered }))).toEqual([])
    expect(await counted(number)).toEqual([{ description: 'Single room', paid: '60.00', remaining: '0.00' }])
  })
})

describe('who reads what is counted', () => {
  test('a hospital reads the prior agreement of its care, not what was paid of it to others', async () => {
    const { niss, number } = await create()
    await record(number)
    const as = `provider:${HOSPITAL}:staff`
    const query = (fields: string) =>
      `query ($niss: Niss!) { coverage(niss: $niss, on: "2026-03-12", careTypes: [HOSPITALIZATION]) { items { coverage { priorAgreements { ${fields} } } } } }`
    const { items } = await ask(query('description maxAmount'), { niss }, { as })
    expect(items[0].coverage.priorAgreements).toEqual([{ description: 'Single room', maxAmount: '150.00' }])
    for (const field of ['paid', 'remaining']) {
      const { errors } = await graph().run(query(field), { niss }, { as })
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    }
  })

  test('versions show the same sums, and a list of decisions reads them in one statement', async () => {
    const { number } = await create()
    await record(number)
    const query = `query ($number: ID!) { decision(number: $number) { versions { ownFunds { paid } } } }`
    expect((await ask(query, { number })).versions[0].ownFunds).toEqual([{ paid: '60.00' }, { paid: '0.00' }])
    const list = () => ask('{ decisions(first: 50) { edges { node { ownFunds { paid remaining } } } } }', {})
    expect((await list()).edges.length).toBeGreaterThan(3)
    expect(await fewestStatements(list, 'own_funds_payment')).toBe(1)
  })

  test('a payment is in the access log of the person and in the change feed of the CPAS', async () => {
    const { niss, number } = await create()
    await record(number)
    const [log] = await graph().db.query(
      `select count(*)::int as rows from access where niss = $1 and kind = 'WRITE' and operation is not null`,
      [niss],
    )
    expect(log.rows).toBeGreaterThanOrEqual(2)
    const paid = { kind: 'OwnFundsPaid', subject: number }
    const { events } = await waitUntil(
      () => ask('{ decisionChanges(first: 200) { events { kind subject } } }', {}),
      (feed) => feed.events.some((event: typeof paid) => isDeepStrictEqual({ ...event }, paid)),
    )
    expect(events).toContainEqual(paid)
  })
})

test.each([
  ['a changed payment', `update own_funds_payment set amount_cents = 1`],
  ['a removed payment', 'delete from own_funds_payment'],
  ['an amount of zero', insertOf("'Z-1', '2026-03-10', 0")],
  ['a correction below zero', insertOf("'Z-2', '2026-03-10', -99999999")],
  ['a second payment with the same reference', insertOf("reference, '2026-03-10', 1")],
])('the database refuses %s', async (_, statement) => {
  const { number } = await create()
  await record(number)
  await expect(graph().administer(statement)).rejects.toThrow()
})
function insertOf(values: string): string {
  return `insert into own_funds_payment select gen_random_uuid(), number, description, ${values}, now(), recorded_by from own_funds_payment limit 1`
}
