import fc from 'fast-check'
import { type CsvColumn, csvHeader, csvRows } from './csv'

interface Row {
  id: number
  name: string
  amount: string
}
const columns: CsvColumn<Row>[] = [
  { label: 'name', text: (row) => row.name },
  { label: 'amount', text: (row) => row.amount, isNumber: true },
]
const labels = (key: string) => ({ name: 'Nom', amount: 'Montant' })[key] ?? key
const row = (name: string, amount = '1') => csvRows([{ id: 1, name, amount }], columns).replace(/\r\n$/, '')

describe('a table file', () => {
  test('a CSV file has a byte order mark, labels and semicolons', () => {
    expect(csvHeader(columns, labels)).toBe('\uFEFFNom;Montant\r\n')
    expect(csvRows([{ id: 1, name: 'Zoé', amount: '1' }], columns)).toBe('Zoé;1\r\n')
  })
  test('a CSV cell with a semicolon, a quote or a line break is quoted', () => {
    expect(row('a;"b"\nc')).toBe('"a;""b""\nc";1')
  })
  test('a CSV file is the same written in one piece or page by page', () => {
    const rows = Array.from({ length: 25_001 }, (_, id) => ({ id, name: `n${id}`, amount: String(id) }))
    const pages = [rows.slice(0, 200), rows.slice(200, 20_000), rows.slice(20_000)]
    const whole = csvRows(rows, columns)
    expect(pages.map((page) => csvRows(page, columns)).join('')).toBe(whole)
    expect(whole.split('\r\n')).toHaveLength(25_002)
  })
  test.each(['=1+1', '+1', '-1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', '＋1', '－1', '＠A1'])(
    'a spreadsheet does not run the text %j as a formula',
    (text) => expect(row(text).replace(/^"/, '')).toMatch(/^'/),
  )
  test('no text cell begins like a formula, whatever is in it', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(row(text).replace(/^"/, '')).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/),
      ),
    ))
  test.each(['04490299976', '000000504202', '85073000136', '10001490004', '0012'])(
    'the number %s of a person, a decision or a provider stays text',
    (number) => expect(row(number)).toBe(`'${number};1`),
  )
  test('a short code is not guarded', () => expect(row('101032')).toBe('101032;1'))
  test.each([
    ['1.234.567,50', '1234567,50'],
    ['-12,00', '-12,00'],
    ['\u221212,00', '-12,00'],
    ['1.234', '1234'],
    ['0', '0'],
    ['', ''],
  ])('an amount or a count %j is a number for a spreadsheet', (amount, cell) =>
    expect(row('x', amount)).toBe(`x;${cell}`),
  )
  test('text in a column of numbers is guarded like any other text', () => {
    expect(row('x', '-1+cmd')).toBe("x;'-1+cmd")
    expect(row('x', 'fewer than 5')).toBe('x;fewer than 5')
  })
})
