import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { exampleFile, exampleInvoice, exampleLine } from './example-file'
import type { EfactInvoiceFileInput } from './model'
import { parseEfact } from './parse'
import { EfactMutator } from './testing/efact-mutator'
import { writeEfact } from './write-file'

// Two invoices. Records: 0 = 10; 1 = 20, 2 = 25, 3 = 50, 4 = 51, 5 = 50, 6 = 80; 7 = 20, 8 = 25, 9 = 50, 10 = 80; 11 = 90, 12 = 95, 13 = 96.
const two: EfactInvoiceFileInput = {
  ...exampleFile,
  invoices: [
    {
      ...exampleInvoice,
      lines: [
        exampleLine,
        { ...exampleLine, code: '101076', stateShare: cents(2773), commitmentNumber: null, committedOn: null },
      ],
    },
    {
      ...exampleInvoice,
      number: '202611000002',
      lines: [{ ...exampleLine, commitmentNumber: null, committedOn: null }],
    },
  ],
}
const valid = writeEfact(two)
const mutated = () => new EfactMutator(valid)
const codesOf = async (bytes: Buffer) =>
  (await parseEfact(bytes)).issues.map(
    (issue) => `${issue.letter}${issue.code} ${issue.rule} ${issue.recordIndex}/${issue.zone?.zone ?? '-'}`,
  )

test('a valid file of two invoices has no issues', async () => {
  const parsed = await parseEfact(valid, { today: day('2026-11-21') })
  expect(parsed).toMatchObject({ refusal: null, issues: [], lineCount: 3, recordCount: 14 })
})

// The check digits of records and totals change with the number; only the issues of the number itself are compared.
test.each([
  ['of an unknown birth date, counted on beyond day 31', '00004500136', false],
  ['of a BIS number', '85473099822', false],
  ['of sequence 999', '85473099921', true],
  ['of 31 April', '85043100109', true],
  ['of month 13', '85130100102', true],
  ['of somebody born in 2030', '30010100153', true],
  ['with wrong check digits', '85473099823', true],
])('a NISS %s is checked in an eFact zone as in the API', async (_, niss, isRefused) => {
  const bytes = mutated().setZone(1, 'beneficiary', `00${niss}`)
  expect((await codesOf(bytes.bytes())).some((code) => code.startsWith('F200802') || code.startsWith('B200802'))).toBe(
    isRefused,
  )
})

test.each<[string, EfactMutator, string[]]>([
  ['wrong check digits of a record', mutated().setZone(3, 'recordCheck', '00'), ['B509902 INV-CHECK-DIGIT 3/99']],
  ['wrong check digits of an invoice', mutated().setZone(6, 'invoiceCheck', '00'), ['B809802 INV-CHECK-DIGIT 6/98']],
  ['wrong check digits of the sending', mutated().setZone(11, 'sendingCheck', '00'), ['B909802 INV-CHECK-DIGIT 11/98']],
  ['a sequence number left out', mutated().setZone(13 - 2, 'sequence', '000013'), ['B900210 INV-SEQUENCE 11/2']],
  ['a destination that is not 690', mutated().setZone(2, 'destination', '600'), ['B251803 INV-DESTINATION 2/18']],
  ['an affiliation that is not 690', mutated().setZone(2, 'affiliation', '600'), ['F250703 INV-DESTINATION 2/7']],
  ['another NISS in the record 25', mutated().setZone(2, 'beneficiary', '0025041612347'), ['B250812 INV-FORMAT 2/8']],
  ['another NISS in a line', mutated().setZone(3, 'beneficiary', '0025041612347'), ['F500812 INV-FORMAT 3/8a,8b']],
  [
    'another invoice number in the record 25',
    mutated().setZone(2, 'invoiceNumber', '000000000009'),
    ['B252403 INV-FORMAT 2/24,25'],
  ],
  [
    'a coverage code that does not begin with 0',
    mutated().setZone(8, 'coverageCode', '1000009001'),
    ['B252704 INV-FORMAT 8/27'],
  ],
  [
    'a coverage code that is not digits',
    mutated().setZone(8, 'coverageCode', '0ABC009001'),
    ['B252701 INV-FORMAT 8/27'],
  ],
  ['an AMU code 7', mutated().setZone(2, 'amuCode', '7'), ['F251203 INV-FORMAT 2/12']],
  [
    'an identification flag 0 in the record 25',
    mutated().setZone(2, 'identification', '0'),
    ['F253203 INV-FORMAT 2/32'],
  ],
  [
    'an identification flag 5 in the record 20',
    mutated().setZone(1, 'identification', '5'),
    ['F203203 INV-FORMAT 1/32'],
  ],
  ['a CPAS number that is not digits', mutated().setZone(2, 'cpas', 'CPAS 1000   '), ['B253801 INV-FORMAT 2/38']],
  [
    'an institution that is not the third payer',
    mutated().setZone(2, 'institution', '010001490003'),
    ['F251412 INV-FORMAT 2/14'],
  ],
  [
    'an institution with wrong check digits',
    mutated().setZone(2, 'institution', '010001491004'),
    ['F251402 INV-FORMAT 2/14', 'F251412 INV-FORMAT 2/14'],
  ],
  [
    'a stay institution in an ambulatory invoice',
    mutated().setZone(2, 'stayInstitution', '071000436000'),
    ['F251511 INV-FORMAT 2/15'],
  ],
  ['something in reserved positions of the record 25', mutated().overwrite(2, 9, '9'), ['B250301 INV-FORMAT 2/-']],
  [
    'a nomenclature code with a wrong check digit, and what is computed of it',
    mutated().setZone(9, 'code', '0101033'),
    ['R500402 TAR-CODE 9/4', 'B809802 INV-CHECK-DIGIT 10/98', 'B909802 INV-CHECK-DIGIT 11/98'],
  ],
  ['a day of care that does not exist', mutated().setZone(9, 'firstDay', '20260231'), ['R500503 INV-FORMAT 9/5']],
  ['a provider with wrong check digits', mutated().setZone(9, 'provider', '010001491004'), ['R501502 INV-FORMAT 9/15']],
  [
    'a prescriber with wrong check digits',
    mutated().setZone(9, 'prescriber', '010001491004'),
    ['R502402 INV-FORMAT 9/24,25'],
  ],
  ['no sign', mutated().setZone(9, 'amount', '000000002050'), ['B501905 INV-FORMAT 9/19']],
  ["a sign of the units that is not the amount's", mutated().setZone(9, 'units', '-0001'), ['R502212 INV-FORMAT 9/22']],
  [
    'an invoice total that is not the sum',
    mutated().setZone(6, 'totalA', '+00000004824'),
    ['F801910 INV-TOTAL 6/19', 'B901910 INV-TOTAL 11/19'],
  ],
  ['a file total that is not the sum', mutated().setZone(11, 'totalA', '+00000000001'), ['B901910 INV-TOTAL 11/19']],
  [
    'invoice and file totals that agree on the wrong sum',
    mutated().setZone(6, 'totalA', '+00000004824').setZone(11, 'totalA', '+00000006874'),
    ['F801910 INV-TOTAL 6/19', 'B901911 INV-TOTAL 11/19'],
  ],
  [
    'a patient total that is not the sum',
    mutated().setZone(6, 'totalPatientShare', '+000000000'),
    ['F802710 INV-TOTAL 6/27'],
  ],
  [
    'a commitment record of another code',
    mutated().setZone(4, 'code', '0101076').setZone(6, 'invoiceCheck', '13'),
    ['R510412 INV-FORMAT 4/4'],
  ],
  [
    'the same invoice number twice',
    mutated()
      .setZone(7, 'invoiceNumber', '202611000001')
      .setZone(8, 'invoiceNumber', '202611000001')
      .setZone(10, 'invoiceNumber', '202611000001'),
    ['B202420 INV-FORMAT 7/24,25'],
  ],
  [
    'a credit note after an invoice',
    mutated().setZone(7, 'invoicingType', '3'),
    ['B201112 INV-FORMAT 7/11', 'R501910 INV-FORMAT 9/19', 'R502212 INV-FORMAT 9/22'],
  ],
  ['no enterprise number', mutated().setZone(0, 'enterprise', '0000000000'), ['B102710 INV-FORMAT 0/27', 'B902712']],
  [
    'an enterprise number with wrong check digits',
    mutated().setZone(0, 'enterprise', '0299991109'),
    ['B102702 INV-FORMAT 0/27', 'B902712'],
  ],
  ['no BIC', mutated().setZone(0, 'bicA', ' '.repeat(11)), ['B103110 INV-FORMAT 0/31,32,33,34', 'B903112']],
  ['no IBAN', mutated().setZone(0, 'ibanA', ' '.repeat(34)), ['B103610 INV-FORMAT 0/36,37,38,39,40,41', 'B903612']],
  [
    'an IBAN with wrong check digits',
    mutated().setZone(0, 'ibanA', 'BE69539007547034'.padEnd(34)),
    ['B103602 INV-FORMAT 0/36,37,38,39,40,41', 'B903612'],
  ],
  [
    'a third payer with wrong check digits',
    mutated().setZone(0, 'thirdPayer', '010001491004'),
    ['B101402 INV-FORMAT 0/14'],
  ],
  [
    'an invoiced year after the creation date',
    mutated().setZone(0, 'invoicedYear', '02027').setZone(11, 'invoicedYear', '02027'),
    ['B102211 INV-FORMAT 0/22'],
  ],
  ['a control number in the record 96', mutated().setZone(13, 'control', '00'), ['B961002 INV-CHECK-DIGIT 13/510']],
  ['an amount in the record 95', mutated().setZone(12, 'requestedA', '00000000001'), ['B950410 INV-TOTAL 12/404']],
  ['a number of records', mutated().setZone(12, 'records', '00000099'), ['B950910 INV-TOTAL 12/409']],
])('%s is reported at its zone', async (_, file, expected) => {
  const found = await codesOf(file.bytes())
  for (const code of expected) expect(found).toContainEqual(expect.stringContaining(code))
  if (expected.length === 1) expect(found.length).toBeLessThanOrEqual(6)
})

describe('order of records', () => {
  const without = (index: number) => {
    const file = mutated()
    file.records.splice(index, 1)
    return file
  }

  test('a missing record 25 is 250111 at its record 20', async () => {
    expect(await codesOf(without(2).renumber().bytes())).toContain('B250111 INV-RECORD-25 1/-')
  })
  test('a record 25 after a line is 250110', async () => {
    const file = mutated()
    file.records.splice(4, 0, file.records[2]!)
    expect(await codesOf(file.renumber().bytes())).toContain('B250110 INV-RECORD-25 4/-')
  })
  test('a record 25 without a line is 250111', async () => {
    expect(await codesOf(without(9).renumber().bytes())).toContain('B250111 INV-RECORD-25 8/-')
  })
  test('a repeated record is a wrong sequence number', async () => {
    const file = mutated()
    file.records.splice(5, 0, file.records[5]!)
    expect(await codesOf(file.bytes())).toContain('B500210 INV-SEQUENCE 6/2')
  })
  test('swapped invoices are three wrong sequence numbers, not one per record', async () => {
    const file = mutated()
    file.records = [
      ...file.records.slice(0, 1),
      ...file.records.slice(7, 11),
      ...file.records.slice(1, 7),
      ...file.records.slice(11),
    ]
    expect(await codesOf(file.bytes())).toEqual([
      'B200210 INV-SEQUENCE 1/2',
      'B200210 INV-SEQUENCE 5/2',
      'B900210 INV-SEQUENCE 11/2',
    ])
  })
  test('a file that ends before its record 96 is incomplete', async () => {
    expect(await codesOf(without(13).bytes())).toContain('B960110 INV-FORMAT 12/-')
  })
  test('a record 40 is an unknown record type', async () => {
    const file = mutated()
    file.records[9] = `40${file.records[9]!.slice(2)}`
    expect((await parseEfact(file.bytes())).issues.map((issue) => issue.text('EN'))).toContainEqual(
      expect.stringMatching(/^Record 40 \(no\. 10\): the record type “40” is not known/),
    )
  })
})

test('a message contains the record, zone, positions and values in four languages', async () => {
  const [issue] = (await parseEfact(mutated().setZone(2, 'destination', '600').bytes())).issues
  expect(issue!.message).toEqual({
    FR: 'Enregistrement 25 (n° 3), zone 18 «\u00a0mutualité de destination\u00a0» (positions 85-87)\u00a0: la mutualité est 600\u00a0; MediPrima est adressé à 690.',
    NL: 'Record 25 (nr. 3), zone 18 “ziekenfonds van bestemming” (posities 85-87): het ziekenfonds is 600; MediPrima wordt aan 690 gericht.',
    DE: 'Satz 25 (Nr. 3), Zone 18 „Empfänger-Krankenkasse“ (Stellen 85-87): die Krankenkasse ist 600; MediPrima wird an 690 gerichtet.',
    EN: 'Record 25 (no. 3), zone 18 “destination health insurance fund” (positions 85-87): the health insurance fund is 600; MediPrima is addressed to 690.',
  })
  expect(issue!.toFinding()).toMatchObject({
    rule: 'INV-DESTINATION',
    code: '251803',
    severity: 'ERROR',
    path: 'content.invoices.0.records.2.zones.18',
  })
  expect(issue!.facts).toContainEqual({ name: 'byte', value: String(227 + 2 * 350 + 85) })
})

test('a file with issues F or R is returned; a file with an issue B is refused', async () => {
  expect(await parseEfact(mutated().setZone(9, 'provider', '010001491004').bytes())).toMatchObject({
    refusal: null,
    file: { invoices: [{}, {}] },
  })
  expect(await parseEfact(mutated().setZone(9, 'recordCheck', '00').bytes())).toMatchObject({
    refusal: 'FILE',
    file: null,
  })
})
