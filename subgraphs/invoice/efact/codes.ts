/** B refuses the file, F the invoice, R the record, S is a remark (domain.md 9.5). */
export type Letter = 'B' | 'F' | 'R' | 'S'

interface OfficialCode {
  letter: Letter
  meaning: string
}

const list = (letter: Letter, codes: Record<string, string>): [string, OfficialCode][] =>
  Object.entries(codes).map(([code, meaning]) => [code, { letter, meaning }])

/** The codes of the official list that the sources name (domain.md 9.5), with our paraphrase. The whole list has 1,976. */
export const officialCodes: ReadonlyMap<string, OfficialCode> = new Map([
  ...list('B', {
    '100721': 'sending number used twice in the year',
    '100724': 'more than one file that day',
    '101402': 'third-payer number: check digit',
    '101420': 'third-payer number: unknown',
    '102210': 'invoiced year after today',
    '102211': 'invoiced year after the creation date',
    '102283': 'invoiced month not allowed for this hospital in MediPrima',
    '102702': 'enterprise number: check digit',
    '102710': 'enterprise number: missing',
    '103110': 'BIC missing',
    '103602': 'IBAN: check digits',
    '103610': 'IBAN missing',
    '103620': 'IBAN unknown for this third party',
    '201812': 'destination mutuality lower than the previous one',
    '202420': 'individual invoice number must be unique',
    '250110': 'record 25 not preceded by a 20',
    '250111': 'record 20 without record 25, or record 25 not followed by 30, 40 or 50',
    '250210': 'sequence number is not the previous + 1',
    '250812': 'NISS differs between the records of the invoice',
    '251803': 'destination mutuality is not 690',
    '252403': 'invoice number differs from the record 20',
    '252420': 'invoice number not unique',
    '252701': 'coverage code not numeric',
    '252704': 'first digit of the coverage code is not 0',
    '253201': 'identification flag not numeric',
    '253801': 'CPAS number not numeric',
    '259902': 'check digits of the record',
    '501905': 'sign missing',
    '809802': 'check digits of the invoice',
    '809902': 'check digits of the record',
    '901910': 'total differs from the records 80',
    '901911': 'total differs from the lines',
    '909802': 'check digits of the sending',
    '909902': 'check digits of the record',
  }),
  ...list('F', {
    '200742': 'beneficiary not known at the affiliation mutuality',
    '200802': 'NISS: check digit',
    '200812': 'NISS varies in the invoice',
    '200820': 'NISS unknown',
    '202720': 'entitlement codes not in line with the commitment',
    '203203': 'identification flag not 0 or 1',
    '250703': 'affiliation mutuality not allowed',
    '250710': 'affiliation mutuality inconsistent with the destination',
    '250802': 'NISS: check digit',
    '250803': 'NISS not allowed',
    '250810': 'NISS missing',
    '250820': 'beneficiary not known in the MediPrima file',
    '250821': 'beneficiary not known with this sex',
    '250825': 'beneficiary is not the one of this card number and version',
    '250841': 'beneficiary not covered for the invoiced period',
    '250921': 'beneficiary not known with this sex',
    '251203': 'AMU code not allowed',
    '251220': 'AMU code not in line with the MediPrima database',
    '251402': 'invoicing institution: check digit',
    '251403': 'invoicing institution: not allowed',
    '251412': 'invoicing institution differs from the third payer of record 10',
    '251420': 'invoicing institution: unknown',
    '251510': 'stay institution missing',
    '251511': 'stay institution present while ambulatory',
    '251520': 'stay institution unknown',
    '252703': 'coverage code not allowed',
    '252720': 'coverage code not in line with the database',
    '253203': 'identification flag not 1',
    '253820': 'CPAS number not known for this beneficiary',
    '254210': 'commitment missing while the card zones are filled',
    '254220': 'commitment unknown in the MediPrima database',
    '254225': 'number of the network consultation wrong',
    '254226': 'number of the network consultation expired',
    '254330': 'no reference of the eCarmed consultation',
    '254332': 'decision and version unknown',
    '255303': 'card start not allowed',
    '255310': 'card start missing',
    '255403': 'card end not allowed',
    '255410': 'card end missing',
    '255503': 'date of the database consultation not allowed',
    '255510': 'date of the database consultation missing',
    '255620': 'card number unknown',
    '255920': 'card version unknown',
    '801910': 'amount of record 80 differs from its lines',
  }),
  ...list('R', {
    '500402': 'nomenclature code: check digit',
    '500403': 'nomenclature code: not allowed',
    '500420': 'nomenclature code: not valid on the date',
    '500423': 'already invoiced',
    '500432': 'code not allowed in eFact',
    '500433': 'global-file code not allowed in eFact',
    '500443': 'code incompatible with the age',
    '500444': 'not cumulable on the same day',
    '500445': 'not cumulable in the same period',
    '500461': 'code not allowed in this circuit',
    '500503': 'service date not allowed',
    '500510': 'service date after today',
    '500525': 'service date outside the commitment period',
    '500527': 'service date outside the allowed period',
    '500540': 'beneficiary not in order on the date',
    '500544': 'already reimbursed',
    '500545': 'beneficiary was hospitalised on the date',
    '500546': 'limitation period expired',
    '500549': 'patient deceased on or before the date',
    '500625': 'last service date outside the commitment period',
    '501502': 'provider: check digit',
    '501520': 'provider: unknown',
    '501521': 'provider: closed or sanctioned',
    '501522': 'provider: qualification unknown',
    '501540': 'provider not entitled for this code',
    '501541': 'provider not accredited for this code',
    '501920': 'insurer amount not in line with the commitment',
    '501940': 'insurer amount wrong',
    '501943': 'insurer amount wrong without commitment',
    '501944': 'insurer amount wrong with commitment',
    '502212': 'sign of units inconsistent with the amount',
    '502402': 'prescriber: check digit',
    '502405': 'prescriber: missing',
    '502420': 'prescriber: unknown',
    '502741': 'patient share wrong',
    '502742': 'patient share too high',
  }),
  ...list('S', { '502740': 'patient share too low', '503042': 'supplement above the maximum' }),
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
