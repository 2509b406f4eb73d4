import { omitEmpty } from './omitEmpty'

test('what is empty is not given', () =>
  expect(omitEmpty({ niss: '1', address: { from: '', insCode: '' }, to: null })).toEqual({ niss: '1' }))
test('no is an answer, and so is an empty list', () =>
  expect(omitEmpty({ judicialDecision: false, coverages: [] })).toEqual({ judicialDecision: false, coverages: [] }))
test('lists are tidied one by one', () =>
  expect(omitEmpty({ lines: [{ code: '101032', prescriber: '' }] })).toEqual({ lines: [{ code: '101032' }] }))
