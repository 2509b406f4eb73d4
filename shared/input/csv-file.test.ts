import type { ImportRejected } from '../errors/import-rejected'
import { readCsvFile } from './csv-file'

const errorsOf = (text: string): readonly string[] => {
  try {
    readCsvFile(text)
    return []
  } catch (error) {
    return (error as ImportRejected).errors
  }
}

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons', 'a;b\n1;2\n'],
  ['a byte order mark, blanks and Windows line ends', '\uFEFFa, b\r\n 1 ,2\r\n'],
])('a file with %s is read', (_, text) => {
  expect(readCsvFile(text)).toEqual({ header: ['a', 'b'], rows: [{ line: 2, cells: { a: '1', b: '2' } }] })
})

test('rows have the lines of the file, empty lines counted', () => {
  expect(readCsvFile('a\n1\n\n\n2\n').rows.map(({ line }) => line)).toEqual([2, 5])
})

test('a file without rows has its header', () => {
  expect(readCsvFile('a,b\n')).toEqual({ header: ['a', 'b'], rows: [] })
  expect(readCsvFile('')).toEqual({ header: [], rows: [] })
})

test('bytes that are not UTF-8 are an error with their line and column', () => {
  const windows1252 = Buffer.from('number,name\n1,Zoé\n\n2,Müller\n', 'latin1').toString('utf8')
  expect(errorsOf(windows1252)).toEqual([
    'line 2: name is not in UTF-8: save the file as UTF-8',
    'line 4: name is not in UTF-8: save the file as UTF-8',
  ])
})

test.each([
  ['a row of too many cells', 'a,b\n1,2,3\n'],
  ['an open quotation mark', 'a,b\n1,"2\n'],
])('%s is no CSV', (_, text) => {
  expect(errorsOf(text)[0]).toMatch(/^the file is not valid CSV: /)
})
