import type { ProviderCategory } from '../../../shared/values/care-types'
import { day } from '../../../shared/values/day'
import { attestationNumber, isAttestationNumber } from '../domain/attestation-number'
import { issuedLate } from './issued-late.rule'
import { canIssue, issuer } from './issuer.rule'
import { notRequired } from './not-required.rule'
import { retainedUntil } from './retention-period.rule'
import { validityPeriod } from './validity-period.rule'

test.each<[string, string, boolean]>([
  ['a physician', '10001490004', true],
  ['a dentist', '30001405001', true],
  ['a hospital', '71000436', false],
  ['a hospital by 11 digits', '71000436000', false],
  ['a physiotherapist', '50001421527', false],
])('the number of %s (%s) is that of an issuer: %s', (_, provider, can) => {
  expect(canIssue(provider)).toBe(can)
})

test.each<[string, string, ProviderCategory | null, string[]]>([
  ['a registered general practitioner', '10001490004', 'GENERAL_PRACTITIONER', []],
  ['a registered specialist', '10001490004', 'SPECIALIST', []],
  ['a registered dentist', '30001405001', 'DENTIST', []],
  ['a registered hospital', '71000436', 'HOSPITAL', ['10']],
  ['a number of a physician that is registered as a nurse', '10001490004', 'NURSE', ['nurse']],
  ['a physician who is not registered', '10001490004', null, ['unknown']],
  ['a hospital that is not registered', '71000436', null, ['10']],
])('ATT-ISSUER: %s', (_, provider, category, errors) => {
  const findings = issuer.apply({ provider, category }, day('2026-03-12'))?.findings ?? []
  expect(findings.map(({ severity }) => severity)).toEqual(errors.map(() => 'ERROR'))
  if (errors[0] === 'unknown') expect(findings[0]?.message.EN).toContain('not in the register')
})

test.each<[string, string, string | null, string[]]>([
  ['12 months', '2026-03-01', '2027-02-28', []],
  ['12 months and a day', '2026-03-01', '2027-03-01', ['validity.to']],
  ['one day', '2026-03-01', '2026-03-01', []],
  ['from 29 February', '2028-02-29', '2029-02-27', []],
  ['from 29 February, a day more', '2028-02-29', '2029-02-28', ['validity.to']],
  ['no last day', '2026-03-01', null, ['validity.to']],
])('ATT-PERIOD: %s', (_, from, to, paths) => {
  const validity = { from: day(from), to: to === null ? null : day(to) }
  expect(validityPeriod.apply({ validity }, day('2026-03-12'))?.findings.map(({ path }) => path)).toEqual(paths)
})

test.each<[string, string, string | null, (string | null)[]]>([
  ['on day 30', '2026-03-31', null, []],
  ['on day 31', '2026-04-01', null, ['validity.from']],
  ['before its first day', '2026-02-01', null, []],
  ['after a control', '2026-03-02', '2026-03-02T10:00:00.000Z', [null]],
  ['both', '2026-04-01', '2026-03-02T10:00:00.000Z', ['validity.from', null]],
])('ATT-LATE: issued %s', (_, issuedOn, controlOpenedAt, paths) => {
  const issued = { firstDay: day('2026-03-01'), issuedOn: day(issuedOn), controlOpenedAt }
  const findings = issuedLate.apply(issued, day(issuedOn))?.findings ?? []
  expect(findings.map(({ path }) => path)).toEqual(paths)
  expect(findings.every(({ severity }) => severity === 'WARNING')).toBe(true)
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
