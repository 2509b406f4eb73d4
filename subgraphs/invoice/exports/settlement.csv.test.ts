import { parse } from 'csv-parse/sync'
import { day } from '../../../shared/values/day'
import type { ExportedLine } from '../persistence/export.repository'
import { settlementCsv } from './settlement.csv'

const line: ExportedLine = {
  month: '2026-03',
  kind: 'RECOVERED',
  cpas: '0299990019',
  provider: '10001490004',
  number: 'F-1',
  line_id: '0190aaaa-0000-7000-8000-000000000001',
  person_id: null,
  niss: '04490299976',
  code: '101032',
  performed_on: day('2026-03-02'),
  performed_until: null,
  performer: null,
  quantity: 1,
  decision_number: '000000504202',
  decision_version: 1,
  refund_code: 12,
  claimed_cents: '-2710',
  state_cents: '-2000',
  cpas_cents: '-710',
  patient_cents: '0',
  insurer_cents: '-150',
  executed_on: day('2026-03-20'),
  structured_reference: '+++090/0001/08934+++',
}
const cellsOf = async (given: Partial<ExportedLine>): Promise<Record<string, string>> => {
  const text = await settlementCsv([{ ...line, ...given }], true, 'EN')
  const [row] = parse(text, { delimiter: ';', bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
    string,
    string
  >[]
  return row!
}

describe('CSV of a settlement', () => {
  test.each([
    ['FR', 'mois;nature;CPAS;prestataire;', ';récupérée;'],
    ['NL', 'maand;aard;OCMW;zorgverlener;', ';teruggevorderd;'],
    ['DE', 'Monat;Art;ÖSHZ;Leistungserbringer;', ';zurückgefordert;'],
    ['EN', 'month;kind;CPAS;provider;', ';recovered;'],
  ] as const)('has headings and kinds in the language of the reader: %s', async (language, headings, kind) => {
    const text = await settlementCsv([line], true, language)
    expect(text).toContain(headings)
    expect(text).toContain(kind)
  })
  test('negative amounts are numbers with an ASCII minus', async () =>
    expect(await cellsOf({})).toMatchObject({
      'State (euros)': '-20,00',
      'claimed (euros)': '-27,10',
      'paid by the patient (euros)': '0,00',
      'paid by the insurer (euros)': '-1,50',
    }))
  test('identifiers of persons, decisions, providers, CPAS and payments are text', async () =>
    expect(await cellsOf({})).toMatchObject({
      NISS: "'04490299976",
      decision: "'000000504202",
      provider: "'10001490004",
      CPAS: "'0299990019",
      'payment reference': "'090000108934",
    }))
  test('a stay has its last day, and care of an institution who gave it', async () => {
    const days = { 'day of care': '2026-03-02', 'last day of care': '2026-03-02', performer: '' }
    expect(await cellsOf({})).toMatchObject(days)
    const stay = { performed_until: day('2026-03-06'), performer: '10020001580' }
    expect(await cellsOf(stay)).toMatchObject({
      ...days,
      'last day of care': '2026-03-06',
      performer: "'10020001580",
    })
  })
  test.each(['=1+1', '+1', '-1', '@A1', '\tx', ' =1', '＝1', '＋1', '－1', '＠1'])(
    'a spreadsheet does not run the invoice number %j as a formula',
    async (number) => expect((await cellsOf({ number })).invoice).toBe(`'${number}`),
  )
})
