import type { ProviderCategory } from '../../../shared/values/care-types'
import { day } from '../../../shared/values/day'
import { numberOfCategory } from './number-of-category.rule'

test.each<[string, string, ProviderCategory, string[]]>([
  ['a general practitioner', '10001490004', 'GENERAL_PRACTITIONER', []],
  ['a hospital by 8 digits', '71000436', 'HOSPITAL', []],
  ['a hospital by 11 digits', '71000436000', 'HOSPITAL', []],
  ['a hospital that no phase names', '73000418', 'HOSPITAL', ['WARNING']],
  ['a person is no hospital', '10001490004', 'HOSPITAL', ['ERROR']],
  ['a hospital is no general practitioner', '71000436', 'GENERAL_PRACTITIONER', ['ERROR']],
  ['a physiotherapist is no general practitioner', '50001421527', 'GENERAL_PRACTITIONER', ['ERROR']],
  ['a specialist’s qualification', '10001490580', 'GENERAL_PRACTITIONER', ['WARNING']],
  ['a specialist', '10001490580', 'SPECIALIST', []],
  ['a dentist’s number with another first digit', '10001490004', 'DENTIST', ['WARNING']],
  ['the first digit of a pharmacy is not looked at', '10001490004', 'PHARMACY', []],
])('%s', (_, inamiNumber, category, severities) => {
  const found = numberOfCategory.apply({ inamiNumber, category }, day('2026-03-12'))
  expect(found?.findings.map(({ severity }) => severity)).toEqual(severities)
})
