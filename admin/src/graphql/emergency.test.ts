import { emergencyReason } from '../../../gateway/http/emergency-header'
import { beginEmergency, emergencyHeader, endEmergency, isEmergencyReason } from './emergency'

const NISS = '85473099822'
const REASON = 'Patient inconscient aux urgences, état à vérifier'

afterEach(() => endEmergency(NISS))

test('an emergency is sent with the reads of its person only', () => {
  beginEmergency(NISS, REASON)
  expect(Object.keys(emergencyHeader('Person', { id: NISS }))).toEqual(['x-emergency'])
  expect(Object.keys(emergencyHeader('Coverage', { niss: NISS }))).toEqual(['x-emergency'])
  expect(emergencyHeader('Person', { id: '84473099864' })).toEqual({})
  expect(emergencyHeader('SetPhoto', { niss: NISS })).toEqual({})
})

test('no read is sent as an emergency after the page is left', () => {
  beginEmergency(NISS, REASON)
  expect(endEmergency('84473099864')).toBe(false)
  expect(endEmergency(NISS)).toBe(true)
  expect(emergencyHeader('Person', { id: NISS })).toEqual({})
})

test.each(['é’漢 on two\nlines, with a tab\t and more', `  ${'a'.repeat(500)}  `])('the server reads %j', (text) => {
  beginEmergency(NISS, text)
  const sent = Object.values(emergencyHeader('Person', { id: NISS }))
  expect(new Headers({ 'x-emergency': String(sent[0]) }).get('x-emergency')).toBe(sent[0])
  expect(emergencyReason(String(sent[0]))).toBe(text.replace(/\s+/g, ' ').trim())
})

test.each([
  '',
  ' '.repeat(30),
  'a'.repeat(19),
  'a'.repeat(20),
  'a'.repeat(500),
  'a'.repeat(501),
  'a\n\n\n\n'.repeat(9),
])('the console accepts %j as a reason if the server does', (text) => {
  const header = text.replace(/\s+/g, ' ').trim()
  expect(isEmergencyReason(text)).toBe(emergencyReason(header) !== undefined)
})
