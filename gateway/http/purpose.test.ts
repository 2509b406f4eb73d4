import { purposeOf } from './purpose'

test.each([
  ['no header', undefined, null],
  ['a blank header', '  ', null],
  ['a short text', 'Treatment of a patient', 'Treatment of a patient'],
  ['text that is sent as UTF-8', Buffer.from('enquête sociale').toString('latin1'), 'enquête sociale'],
  ['text that is sent as Latin-1', 'enqu\u00eate', 'enquête'],
  ['control and format characters', 'a\tb\u0085c', 'a b c'],
  ['101 characters', 'x'.repeat(101), 'x'.repeat(100)],
  ['characters outside the basic plane', Buffer.from('😀'.repeat(101)).toString('latin1'), '😀'.repeat(100)],
])('the purpose of %s', (_, header, purpose) => expect(purposeOf(header)).toBe(purpose))
