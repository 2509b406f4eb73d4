import type { ProviderCategory } from '../../../shared/values/care-types'
import { day } from '../../../shared/values/day'
import { numberOfCategory } from './number-of-category.rule'

test.each<[string, string, ProviderCategory, string[]]>([
  ['accepts a general practitioner', '10001490004', 'GENERAL_PRACTITIONER', []],
  ['accepts a hospital with 8 digits', '71000436', 'HOSPITAL', []],
  ['accepts a hospital with 11 digits', '71000436000', 'HOSPITAL', []],
  ['warns about a hospital that no phase names', '73000418', 'HOSPITAL', ['WARNING']],
  ['refuses a person’s number for a hospital', '10001490004', 'HOSPITAL', ['ERROR']],
  ['refuses a hospital’s number for a general practitioner', '71000436', 'GENERAL_PRACTITIONER', ['ERROR']],
  ['refuses a physiotherapist’s number for a general practitioner', '50001421527', 'GENERAL_PRACTITIONER', ['ERROR']],
  [
    'warns about a specialist’s qualification for a general practitioner',
    '10001490580',
    'GENERAL_PRACTITIONER',
    ['WARNING'],
  ],
  ['accepts a specialist', '10001490580', 'SPECIALIST', []],
  ['warns about another first digit for a dentist', '10001490004', 'DENTIST', ['WARNING']],
  ['does not check the first digit for a pharmacy', '10001490004', 'PHARMACY', []],
])('PRV-NUMBER: %s', (_, inamiNumber, category, severities) => {
  const found = numberOfCategory.apply(
    { inamiNumber, category, phasePrefixes: category === 'HOSPITAL' ? ['710', '720'] : [] },
    day('2026-03-12'),
  )
  expect(found?.findings.map(({ severity }) => severity)).toEqual(severities)
})
