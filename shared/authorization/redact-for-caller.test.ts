import { redactFor } from './redact-for-caller'

const analyst = { audience: 'SPP_IS', role: 'analyst' } as const
const inspector = { audience: 'SPP_IS', role: 'inspector' } as const

test.each([
  ['a person’s number', 'zone 8: 85410199953', 'zone 8: …'],
  ['a person’s number with its dots', '85.01.01-123.45', '…'],
  ['a number with a slip in it', '85010112345', '…'],
  ['a decision’s number', 'decision 000000123456', 'decision …'],
  ['a practitioner’s number is no person’s here', '10001490004', '10001490004'],
  ['days and amounts stay', 'from 2024-03-01 to 2024-08-31: 1234567.89', 'from 2024-03-01 to 2024-08-31: 1234567.89'],
])('who gets figures without persons is not told %s', (_, text, told) => {
  expect(redactFor(analyst, text)).toBe(told)
  expect(redactFor(inspector, text)).toBe(text)
})
