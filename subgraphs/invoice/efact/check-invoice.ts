import { formatEuro } from '../../../shared/values/cents'
import { codeCheckDigits } from './check-digits'
import type { EfactRecord, RecordOf } from './record'
import { Totals } from './totals'
import { type EfactValidationIssue, zoneIssue } from './validation-issue'
import type { ZoneLabel } from './zone-labels'

/** The health insurance fund number to which MediPrima invoices are addressed. */
export const DESTINATION = '690'
const HOSPITAL_TYPES = ['1', '4', '5', '6']

/** Checks that a zone equals the same zone of another record. */
export function* checkSameZone(
  record: EfactRecord,
  key: ZoneLabel,
  other: EfactRecord,
  serial: string,
  rule = 'INV-FORMAT',
): Generator<EfactValidationIssue> {
  const found = record.raw(key)
  const expected = other.raw(key)
  if (found === expected) return
  const facts = {
    found: found.trim(),
    expected: expected.trim(),
    other: other.type,
    otherZone: other.layout.zone(key).zone,
  }
  yield zoneIssue(record, key, 'differs', serial, facts, rule)
}

/** Checks a total in a footer against the computed one. */
export function* checkTotal(
  record: EfactRecord,
  key: ZoneLabel,
  expected: number,
  serial: string,
  records: string,
): Generator<EfactValidationIssue> {
  const found = record.signed(key)
  if (found === expected) return
  const facts = { found: formatEuro(found), expected: formatEuro(expected), records }
  yield zoneIssue(record, key, 'total', serial, facts, 'INV-TOTAL')
}

/** Checks one invoice, from its record 20 to its record 80. */
export class InvoiceCheck {
  readonly totals = new Totals()
  private record25: RecordOf<'25'> | null = null
  private line: EfactRecord | null = null

  constructor(
    readonly header: RecordOf<'20'>,
    private readonly fileHeader: RecordOf<'10'> | null,
  ) {}

  get isCreditNote(): boolean {
    return this.header.raw('invoicingType') === '3'
  }

  /** Checks a record of the invoice, including record 20. */
  *next(record: EfactRecord): Generator<EfactValidationIssue> {
    this.totals.count(record)
    if (record.type === '20') yield* this.check20()
    else if (record.type === '25') yield* this.check25(record.as('25'))
    else if (record.type === '30' || record.type === '50') yield* this.checkLine(record)
    else if (record.type === '51') yield* this.check51(record.as('51'))
    else if (record.type === '52') yield* this.check52(record.as('52'))
    else if (record.type === '80') yield* this.check80(record.as('80'))
  }

  private *check20(): Generator<EfactValidationIssue> {
    const { header, fileHeader } = this
    yield* this.checkDestination(header)
    if (fileHeader) yield* this.checkInstitution(header, fileHeader)
  }

  private *check25(record: RecordOf<'25'>): Generator<EfactValidationIssue> {
    this.record25 = record
    yield* this.checkDestination(record)
    yield* checkSameZone(record, 'beneficiary', this.header, '12')
    yield* checkSameZone(record, 'invoiceNumber', this.header, '03')
    if (this.fileHeader) yield* this.checkInstitution(record, this.fileHeader)
    yield* this.checkStay(record)
    if (record.raw('coverageCode')[0] !== '0' && /^\d/.test(record.raw('coverageCode')))
      yield zoneIssue(record, 'coverageCode', 'coverageFirstDigit', '04', { found: record.raw('coverageCode') })
  }

  private *checkStay(record: RecordOf<'25'>): Generator<EfactValidationIssue> {
    const invoiceType = this.header.raw('invoiceType')
    const found = record.number('stayInstitution')
    const hospital = HOSPITAL_TYPES.includes(invoiceType)
    if (hospital && found === null) yield zoneIssue(record, 'stayInstitution', 'stayMissing', '10', { invoiceType })
    if (invoiceType === '3' && found !== null)
      yield zoneIssue(record, 'stayInstitution', 'stayNotAllowed', '11', { invoiceType, found })
  }

  private *checkLine(record: EfactRecord): Generator<EfactValidationIssue> {
    this.line = record
    if (record.raw('affiliation') !== DESTINATION) yield this.wrongDestinationIssue(record, 'affiliation', '03')
    yield* checkSameZone(record, 'beneficiary', this.header, '12')
    yield* this.checkSigns(record)
  }

  // Every amount of a credit note has the sign -, also zero; an invoice has no negative amount.
  private *checkSigns(record: EfactRecord): Generator<EfactValidationIssue> {
    const expected = this.isCreditNote ? '-' : '+'
    const units: ZoneLabel = record.type === '30' ? 'days' : 'units'
    for (const key of ['amount', 'patientShare', 'supplement'] as const) {
      const found = record.sign(key)
      if (found === null || found === expected || (!this.isCreditNote && record.signed(key) === 0)) continue
      yield zoneIssue(record, key, 'wrongSign', '10', { found, expected })
    }
    const found = record.sign(units)
    if (found !== null && found !== expected) yield zoneIssue(record, units, 'wrongSign', '12', { found, expected })
  }

  private *check51(record: RecordOf<'51'>): Generator<EfactValidationIssue> {
    const { line, record25 } = this
    if (!line) return
    yield* this.checkSameService(record, line)
    if (record.signed('amount') !== 0) yield* checkSameZone(record, 'amount', line, '12')
    if (record25 && record.number('coverageCode') !== null) yield* checkSameZone(record, 'coverageCode', record25, '10')
  }

  private *check52(record: RecordOf<'52'>): Generator<EfactValidationIssue> {
    if (this.line) yield* this.checkSameService(record, this.line)
  }

  // Records 51 and 52 repeat the code and day of their line.
  private *checkSameService(record: EfactRecord, line: EfactRecord): Generator<EfactValidationIssue> {
    yield* checkSameZone(record, 'beneficiary', this.header, '12')
    for (const [key, of] of [
      ['code', line.type === '30' ? 'pseudoCode' : 'code'],
      ['serviceDay', 'firstDay'],
    ] as const) {
      if (record.raw(key) === line.raw(of)) continue
      const facts = {
        found: record.raw(key),
        expected: line.raw(of),
        other: line.type,
        otherZone: line.layout.zone(of).zone,
      }
      yield zoneIssue(record, key, 'differs', '12', facts)
    }
  }

  private *check80(record: RecordOf<'80'>): Generator<EfactValidationIssue> {
    const { header, totals } = this
    yield* this.checkDestination(record)
    yield* checkSameZone(record, 'beneficiary', header, '12')
    yield* checkSameZone(record, 'invoiceNumber', header, '12')
    yield* checkTotal(record, 'totalA', totals.accountA, '10', '30, 50')
    yield* checkTotal(record, 'totalB', totals.accountB, '10', '30, 50')
    yield* checkTotal(record, 'totalPatientShare', totals.patientShare, '10', '30, 50')
    yield* checkTotal(record, 'totalSupplement', totals.supplement, '10', '30, 50')
    const found = record.raw('invoiceCheck')
    const expected = codeCheckDigits(totals.allCodes)
    if (found !== expected)
      yield zoneIssue(record, 'invoiceCheck', 'codesCheck', '02', { found, expected }, 'INV-CHECK-DIGIT')
  }

  private *checkDestination(record: EfactRecord): Generator<EfactValidationIssue> {
    if (record.raw('destination') !== DESTINATION) yield this.wrongDestinationIssue(record, 'destination', '03')
    else if (record.raw('affiliation') !== DESTINATION) yield this.wrongDestinationIssue(record, 'affiliation', '03')
  }

  private wrongDestinationIssue(
    record: EfactRecord,
    key: 'destination' | 'affiliation',
    serial: string,
  ): EfactValidationIssue {
    return zoneIssue(
      record,
      key,
      'destination',
      serial,
      { found: record.raw(key), expected: DESTINATION },
      'INV-DESTINATION',
    )
  }

  private *checkInstitution(record: EfactRecord, fileHeader: RecordOf<'10'>): Generator<EfactValidationIssue> {
    const found = record.raw('institution')
    const expected = fileHeader.raw('thirdPayer')
    if (found === expected) return
    yield zoneIssue(record, 'institution', 'differs', '12', { found, expected, other: '10', otherZone: '14' })
  }
}
