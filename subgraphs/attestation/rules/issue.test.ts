import { day } from '../../../shared/values/day'
import { attestationNumber, isAttestationNumber } from '../domain/attestation-number'
import { canIssue, issuer } from './issuer.rule'
import { notRequired } from './not-required.rule'
import { retainedUntil } from './retention-period.rule'

test.each<[string, string, boolean]>([
  ['a physician', '10001490004', true],
  ['a dentist', '30001405001', true],
  ['a hospital', '71000436', false],
  ['a hospital by 11 digits', '71000436000', false],
  ['a physiotherapist', '50001421527', false],
])('%s issues: %s %s', (_, provider, can) => {
  expect(canIssue(provider)).toBe(can)
  expect(issuer.apply({ provider }, day('2026-03-12'))?.findings.map(({ severity }) => severity)).toEqual(
    can ? [] : ['ERROR'],
  )
})

test.each<[string, string | null, boolean, string[]]>([
  ['a decision that asks for one', '12', true, []],
  ['a decision that does not', '12', false, ['ATT-NEEDLESS']],
  ['no decision', null, false, []],
])('%s', (_, decisionNumber, attestationRequired, rules) => {
  const need = { decisionNumber, attestationRequired, on: day('2026-03-12') }
  expect(notRequired.apply(need, need.on)?.findings.map(({ rule }) => rule)).toEqual(rules)
})

test.each<[string, string | null, string]>([
  ['five years from its last day', '2026-03-31', '2031-03-31'],
  ['29 February becomes 28 February', '2028-02-29', '2033-02-28'],
  ['an open end counts from the day of issue', null, '2031-03-12'],
  ['no day comes after the last one that can be written', '9996-01-01', '9999-12-31'],
])('ATT-5-YEARS: %s', (_, to, until) => {
  expect(retainedUntil({ from: day('2026-03-01'), to: to === null ? null : day(to) }, day('2026-03-12'))).toBe(until)
})

test('a number has 21 characters and check digits', () => {
  const number = attestationNumber(day('2026-03-12'), '42')
  expect(number).toHaveLength(21)
  expect(isAttestationNumber(number)).toBe(true)
  expect(isAttestationNumber(number.replace('42', '43'))).toBe(false)
})
