import { redactFor } from './redact-for-caller'

const analyst = { audience: 'SPP_IS', role: 'analyst' } as const
const inspector = { audience: 'SPP_IS', role: 'inspector' } as const

test.each([
  ['a person’s number', 'zone 8: 85410199953', 'zone 8: …'],
  ['a person’s number with its dots', '85.01.01-123.45', '…'],
  ['a NISS with a wrong digit', '85010112345', '…'],
  ['a decision’s number', 'decision 000000123456', 'decision …'],
  ['the INAMI number of a practitioner is kept', '10001490004', '10001490004'],
  [
    'days and amounts are kept',
    'from 2024-03-01 to 2024-08-31: 1234567.89',
    'from 2024-03-01 to 2024-08-31: 1234567.89',
  ],
])('for a caller without access to persons, the redacted form is right: %s', (_, text, redacted) => {
  expect(redactFor(analyst, text)).toBe(redacted)
  expect(redactFor(inspector, text)).toBe(text)
})
