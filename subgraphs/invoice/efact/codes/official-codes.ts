import type { Texts } from '../../../../shared/texts/texts'
import { blockingCodes } from './blocking-codes'
import { invoiceCodes } from './invoice-codes'
import { recordCodes, remarkCodes } from './record-codes'

/** B: the file is refused. F: the invoice is refused. R: the record is refused. S: a remark. */
export type Letter = 'B' | 'F' | 'R' | 'S'

interface OfficialCode {
  letter: Letter
  meaning: Texts
}

const entriesOf = (letter: Letter, codes: Readonly<Record<string, Texts>>): [string, OfficialCode][] =>
  Object.entries(codes).map(([code, meaning]) => [code, { letter, meaning }])

/** The codes of the official entriesOf that the public format description names, with a paraphrase by this project. */
export const officialCodes: ReadonlyMap<string, OfficialCode> = new Map([
  ...entriesOf('B', blockingCodes),
  ...entriesOf('F', invoiceCodes),
  ...entriesOf('R', recordCodes),
  ...entriesOf('S', remarkCodes),
])

// A wrong order of invoices blocks the file: credit notes after invoices, like several destinations (201812).
const composedCodes: ReadonlyMap<string, Letter> = new Map([['201112', 'B']])

/**
 * The letter of a code. For a code that the official entriesOf does not name, the letter follows from its form (record, zone,
 * serial) as in the entriesOf: "not numeric", "no sign" and wrong check digits block the file; other errors refuse the invoice
 * for records 20, 25 and 80, and the record otherwise.
 */
export function letterOf(code: string): Letter {
  const known = officialCodes.get(code)?.letter ?? composedCodes.get(code)
  if (known) return known
  const type = code.slice(0, 2)
  const zone = code.slice(2, 4)
  const serial = code.slice(4)
  if (['10', '90', '95', '96', '00'].includes(type)) return 'B'
  if (serial === '01' || serial === '05' || zone === '01' || zone === '02' || zone === '98' || zone === '99') return 'B'
  // A NISS that differs from the invoice's refuses the invoice in every record, as in record 20.
  if (zone === '08') return 'F'
  return type === '20' || type === '25' || type === '80' ? 'F' : 'R'
}
