import { readRecords } from './efact-reading'

test('an answer without line ends is cut by the length of a record', () => {
  const content = btoa(`10${'0'.repeat(348)}20${'1'.repeat(348)}`)
  expect(readRecords(content).map(({ line, kind }) => [line, kind])).toEqual([
    [1, '10'],
    [2, '20'],
  ])
})
test('an answer with line ends is cut by them', () => {
  expect(readRecords(btoa('95abc\r\n96def\r\n')).map(({ text }) => text)).toEqual(['95abc', '96def'])
})
test('no answer, no record', () => expect(readRecords(null)).toEqual([]))
