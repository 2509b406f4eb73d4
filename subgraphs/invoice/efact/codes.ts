import type { Texts } from '../../../shared/texts/texts'
import { blockingCodes, invoiceCodes } from './file-code-meanings'
import { recordCodes, remarkCodes } from './record-code-meanings'

/** B refuses the file, F the invoice, R the record, S is a remark. */
export type Letter = 'B' | 'F' | 'R' | 'S'

interface OfficialCode {
  letter: Letter
  meaning: Texts
}

const list = (letter: Letter, codes: Readonly<Record<string, Texts>>): [string, OfficialCode][] =>
  Object.entries(codes).map(([code, meaning]) => [code, { letter, meaning }])

/** The codes of the official list that the public sources name, with our paraphrase. */
export const officialCodes: ReadonlyMap<string, OfficialCode> = new Map([
  ...list('B', blockingCodes),
  ...list('F', invoiceCodes),
  ...list('R', recordCodes),
  ...list('S', remarkCodes),
])

// Order blocks: as destinations do (201812), so credit notes that come too late.
const composedCodes: ReadonlyMap<string, Letter> = new Map([['201112', 'B']])

/**
 * The letter of a code: the official list's; for codes composed by its form (record, zone, serial), what the same
 * serial has elsewhere: not numeric, no sign and wrong check digits block, the rest refuses what the record stands for.
 */
export function letterOf(code: string): Letter {
  const known = officialCodes.get(code)?.letter ?? composedCodes.get(code)
  if (known) return known
  const type = code.slice(0, 2)
  const zone = code.slice(2, 4)
  const serial = code.slice(4)
  if (['10', '90', '95', '96', '00'].includes(type)) return 'B'
  if (serial === '01' || serial === '05' || zone === '01' || zone === '02' || zone === '98' || zone === '99') return 'B'
  // Another NISS than the invoice's is told of every record as of the record 20: it refuses the invoice.
  if (zone === '08') return 'F'
  return type === '20' || type === '25' || type === '80' ? 'F' : 'R'
}
