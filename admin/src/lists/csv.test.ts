import { csvOf } from './csv'

const columns = [
  { label: 'name', text: (row: { id: number; name: string }) => row.name },
  { label: 'id', text: (row: { id: number; name: string }) => String(row.id) },
]
const labels = (key: string) => ({ name: 'Nom', id: 'Numéro' })[key] ?? key

describe('a table file', () => {
  test('has a byte order mark, labels and semicolons', () => {
    expect(csvOf([{ id: 1, name: 'Zoé' }], columns, labels)).toBe('\uFEFFNom;Numéro\r\nZoé;1\r\n')
  })
  test('quotes what holds a semicolon, a quote or a line break', () => {
    expect(csvOf([{ id: 1, name: 'a;"b"\nc' }], columns, labels)).toContain('"a;""b""\nc";1')
  })
  test('never lets a spreadsheet run a text as a formula', () => {
    expect(csvOf([{ id: 1, name: '=1+1' }], columns, labels)).toContain("'=1+1;1")
  })
})
