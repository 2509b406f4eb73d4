import { omitEmpty } from './omitEmpty'

test('omitEmpty drops empty values', () =>
  expect(omitEmpty({ niss: '1', address: { from: '', insCode: '' }, to: null })).toEqual({ niss: '1' }))
test('omitEmpty keeps false and an empty list', () =>
  expect(omitEmpty({ judicialDecision: false, coverages: [] })).toEqual({ judicialDecision: false, coverages: [] }))
test('omitEmpty drops empty values inside the items of a list', () =>
  expect(omitEmpty({ lines: [{ code: '101032', prescriber: '' }] })).toEqual({ lines: [{ code: '101032' }] }))
