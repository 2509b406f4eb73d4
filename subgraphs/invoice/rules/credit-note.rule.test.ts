import { expect, test } from '@jest/globals'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { creditNote } from './credit-note.rule'

// The line that is taken back was 27.73 of the State's.
test.each<[string, number, { state: number } | null, string[]]>([
  ['the whole line', -2773, { state: 2773 }, []],
  [
    'a cent less',
    -2772,
    { state: 2773 },
    ['INV-CREDIT-NOTE 501940: The credit note is for 27,72 euros; the original line is 27,73'],
  ],
  [
    'a cent more',
    -2774,
    { state: 2773 },
    ['INV-CREDIT-NOTE 501940: The credit note is for 27,74 euros; the original line is 27,73'],
  ],
  [
    'a positive amount',
    2773,
    { state: 2773 },
    ['INV-CREDIT-NOTE 501940: The credit note is for −27,73 euros; the original line is 27,73'],
  ],
  ['a line of which the State bore nothing', 0, { state: 0 }, []],
  ['no line', -2773, null, ['INV-CREDIT-NOTE null: No accepted line of code 101076 of 10/03/2026']],
])('INV-CREDIT-NOTE: a credit note cancels %s', (_, claimedFromState, original, expected) => {
  const facts = {
    path: 'content.records.3',
    code: '101076',
    performedOn: day('2026-03-10'),
    claimedFromState: cents(claimedFromState),
    original: original && { state: cents(original.state) },
  }
  const { findings } = evaluateRules([creditNote], facts, { receipt: day('2026-03-12') })
  expect(findings).toHaveLength(expected.length)
  findings.forEach(({ rule, code, path, severity, message }, i) => {
    const [head, words] = expected[i]!.split(': ')
    expect([`${rule} ${code}`, path, severity]).toEqual([head, 'content.records.3', 'ERROR'])
    expect(message.EN).toContain(words)
  })
})
