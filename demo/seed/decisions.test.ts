import { day } from '../../shared/values/day'
import { provisionalRefundCodes } from '../../subgraphs/decision/imports/refund-codes/provisional-refund-codes'
import { generateDecisions } from './decisions'
import { generatePeople } from './people'
import { Random } from './random'

test('a seeded decision is suspended on a day after its last change', () => {
  const random = new Random(7)
  const today = day('2026-03-12')
  const { rows } = provisionalRefundCodes()
  let number = 0
  const decisions = [...generatePeople(random, 800, today)].flatMap((person) =>
    generateDecisions(random, person, today, rows, () => String(++number)),
  )
  const suspended = decisions.filter(({ mutation }) => mutation !== null)
  expect(suspended.length).toBeGreaterThan(10)
  for (const { versions } of suspended) {
    const [before, last] = versions.slice(-2)
    expect(last!.action).toBe('SUSPEND')
    expect(last!.recordedOn > before!.recordedOn && last!.recordedOn <= today).toBe(true)
  }
})
