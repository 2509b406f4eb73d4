import { day } from '../../../shared/values/day'
import { account } from './account.rule'
import { secondPerson } from './second-person.rule'

const TODAY = day('2026-03-12')
const provider = '10001490004'
const IBAN = 'BE68539007547034'
const factsOf = (facts: readonly { name: string; value: string }[]) =>
  Object.fromEntries(facts.map(({ name, value }) => [name, value]))

describe('PRV-ACCOUNT', () => {
  test.each([
    ['no finding if no account waits', null, null, null],
    ['no finding in a payment run if no account waits', null, { lines: 2, amount: '10.00' }, null],
    ['warns with the account if one waits', IBAN, null, { provider, iban: IBAN }],
    [
      'warns with lines and amount in a payment run',
      IBAN,
      { lines: 2, amount: '10.00' },
      { provider, lines: '2', amount: '10.00' },
    ],
    [
      'warns with a negative amount in a payment run that recovers money',
      IBAN,
      { lines: 1, amount: '-5.00' },
      { provider, lines: '1', amount: '-5.00' },
    ],
  ])('%s', (_, ibanToConfirm, due, facts) => {
    const findings = account.apply({ provider, ibanToConfirm, due }, TODAY)!.findings
    expect(findings.map((finding) => [finding.severity, factsOf(finding.facts)])).toEqual(
      facts ? [['WARNING', facts]] : [],
    )
    for (const { message } of findings) for (const text of Object.values(message)) expect(text).not.toMatch(/[{}–]/)
  })
})

describe('PRV-SECOND-PERSON', () => {
  test.each([
    ['refuses the recorder as confirmer', 'an', 'an', ['ERROR']],
    ['accepts another person', 'an', 'els', []],
    ['compares subjects case-sensitively', 'an', 'An', []],
  ])('%s', (_, recordedBy, confirmedBy, severities) => {
    const { findings } = secondPerson.apply({ provider, iban: IBAN, recordedBy, confirmedBy }, TODAY)!
    expect(findings.map(({ severity }) => severity)).toEqual(severities)
  })
})
