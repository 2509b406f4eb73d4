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
])('ATT-ISSUER: %s (%s) can issue: %s', (_, provider, can) => {
  expect(canIssue(provider)).toBe(can)
  expect(issuer.apply({ provider }, day('2026-03-12'))?.findings.map(({ severity }) => severity)).toEqual(
    can ? [] : ['ERROR'],
  )
})

test.each<[string, string | null, boolean, string[]]>([
  ['no warning if the decision requires an attestation', '12', true, []],
  ['a warning if the decision requires none', '12', false, ['ATT-NEEDLESS']],
  ['no warning without a decision', null, false, []],
])('ATT-NEEDLESS: %s', (_, decisionNumber, attestationRequired, rules) => {
  const need = { decisionNumber, attestationRequired, on: day('2026-03-12') }
  expect(notRequired.apply(need, need.on)?.findings.map(({ rule }) => rule)).toEqual(rules)
})

test.each<[string, string | null, string]>([
  ['kept five years from the last day of validity', '2026-03-31', '2031-03-31'],
  ['a period from 29 February ends on 28 February', '2028-02-29', '2033-02-28'],
  ['with an open end, kept five years from the day of issue', null, '2031-03-12'],
  ['never kept after 9999-12-31', '9996-01-01', '9999-12-31'],
])('ATT-5-YEARS: %s', (_, to, until) => {
  expect(retainedUntil({ from: day('2026-03-01'), to: to === null ? null : day(to) }, day('2026-03-12'))).toBe(until)
})

test('an attestation number has 21 characters with valid check digits', () => {
  const number = attestationNumber(day('2026-03-12'), '42')
  expect(number).toHaveLength(21)
  expect(isAttestationNumber(number)).toBe(true)
  expect(isAttestationNumber(number.replace('42', '43'))).toBe(false)
})
