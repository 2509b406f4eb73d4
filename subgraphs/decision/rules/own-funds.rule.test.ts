import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { day } from '../../../shared/values/day'
import { type OwnFundsCase, ownFundsRule } from './own-funds.rule'

const TODAY = day('2026-03-12')
// 20.00 of a room for which the CPAS pays at most 150.00 in March, of which 100.00 are counted.
const evaluate = (more: Partial<OwnFundsCase>) => {
  const period = { from: day('2026-03-01'), to: day('2026-03-31') }
  const counted = {
    decision: '12',
    spentOn: TODAY,
    today: TODAY,
    amount: 20_00,
    period,
    maxAmount: 150_00,
    paid: 100_00,
  }
  return evaluateRules([ownFundsRule], { ...counted, ...more }, { recording: TODAY }).findings
}

test.each<[string, Partial<OwnFundsCase>, string[]]>([
  ['below the maximum', {}, []],
  ['up to the maximum', { amount: 50_00 }, []],
  ['a cent above the maximum', { amount: 50_01 }, ['amount']],
  ['without a maximum', { amount: 999_999_99, maxAmount: null }, []],
  ['on the first day', { spentOn: day('2026-03-01') }, []],
  ['on the day before the first day', { spentOn: day('2026-02-28') }, ['spentOn']],
  ['on the last day', { spentOn: day('2026-03-31'), today: day('2026-04-30') }, []],
  ['on the day after the last day', { spentOn: day('2026-04-01'), today: day('2026-04-30') }, ['spentOn']],
  ['after today', { spentOn: day('2026-03-13') }, ['spentOn']],
  ['of an expense that the decision does not name', { period: null }, ['description']],
  ['that corrects all that is counted', { amount: -100_00 }, []],
  ['that corrects more than is counted', { amount: -100_01 }, ['amount']],
  ['that corrects where the maximum was lowered', { amount: -10_00, maxAmount: 50_00 }, []],
  [
    'of another day and above the maximum: both are said',
    { spentOn: day('2026-02-28'), amount: 60_00 },
    ['spentOn', 'amount'],
  ],
])('DEC-OWN-FUNDS: a payment %s', (_, more, paths) => {
  expect(evaluate(more).map(({ path }) => path)).toEqual(paths)
})

test.each<[Partial<OwnFundsCase>, string]>([
  [
    { period: null },
    'Decision 12 names no such expense from own funds. Add it to the decision, or copy the exact description.',
  ],
  [
    { spentOn: day('2026-02-28') },
    'The CPAS covers this expense from 01/03/2026 to 31/03/2026; 28/02/2026 is not one of these days.',
  ],
  [{ spentOn: day('2026-03-13') }, '13/03/2026 is after today (12/03/2026). Record the expense once it is made.'],
  [
    { amount: 60_00 },
    'With this payment, 160,00 euros would be paid for this expense, 10,00 euros more than the maximum amount.',
  ],
  [
    { amount: -100_01 },
    'For this expense 100,00 euros are counted; the correction cannot be greater than this amount.',
  ],
])('DEC-OWN-FUNDS says what to do (case %#)', (more, text) => {
  expect(evaluate(more)[0]?.message.EN).toContain(text)
})
