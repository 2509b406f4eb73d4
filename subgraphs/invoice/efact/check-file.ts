import { formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { codeCheckDigits } from './check-digits'
import { checkSameZone, checkTotal, DESTINATION, InvoiceCheck } from './check-invoice'
import { ZoneCheck } from './check-zones'
import type { EfactRecord, RecordOf } from './record'
import type { Chunk, ReadError } from './record-reader'
import { Totals } from './totals'
import { RecordSequenceCheck } from './validate-record-sequence'
import { EfactValidationIssue, issueCode, zoneIssue } from './validation-issue'
import { defaultLimits, type ValidationIssueLimits, ValidationIssueList } from './validation-issue-list'
import type { ZoneLabel } from './zone-labels'

/** Options of the checks. */
export interface CheckOptions {
  /** Today in Brussels; without it, an invoiced year in the future is not an error. */
  today?: Day
  limits?: ValidationIssueLimits
}

const repeatedZones = [
  'sendingNumber',
  'thirdPayer',
  'invoicedYear',
  'invoicedMonth',
  'enterprise',
  'bicA',
  'ibanA',
  'bicB',
  'ibanB',
] as const

const isTestByMessageKind: Readonly<Record<string, boolean>> = { '12': false, '92': true }

/** Checks an invoice message record by record. It keeps the current invoice and the invoice numbers only. */
export class FileCheck {
  readonly issues: ValidationIssueList
  readonly totals = new Totals()
  private readonly zoneCheck = new ZoneCheck()
  private readonly sequenceCheck = new RecordSequenceCheck()
  private readonly invoiceNumbers = new Set<string>()
  private segment300: EfactRecord | null = null
  private header: RecordOf<'10'> | null = null
  private invoice: InvoiceCheck | null = null
  private sumOf80A = 0
  private sumOf80B = 0
  private seenInvoice = false
  private isOtherMessage = false
  /** Zone 202: test or production; null if it is not valid. */
  private isTest: boolean | null = null

  constructor(private readonly options: CheckOptions = {}) {
    this.issues = new ValidationIssueList(options.limits ?? defaultLimits)
  }

  /** Checks the next chunk of the reader; false if reading should stop. */
  next({ record }: Chunk): boolean {
    this.addIssues(this.zoneCheck.check(record))
    if (record.type === '200') this.addIssues(this.checkSegment200(record))
    else if (record.type === '300') {
      this.segment300 = record
      this.addIssues(this.checkMessageKind(record, 'instructionVersion'))
    } else this.checkRecord(record)
    if (this.isOtherMessage) return false
    const limit = this.issues.limitReached
    if (!limit) return true
    const rule = limit === 'FIVE_PERCENT' ? 'INV-FIVE-PERCENT' : 'INV-FORMAT'
    this.issues.add(
      new EfactValidationIssue({
        kind: 'tooMany',
        rule,
        record,
        letter: 'B',
        code: limit === 'FIVE_PERCENT' ? '920099' : null,
        facts: { found: this.issues.foundCount },
      }),
    )
    return false
  }

  /** Must be called after the last chunk, with the reader's error if there is one. */
  end(error: ReadError | null): void {
    if (error) {
      const { kind, byte, facts } = error
      this.issues.add(
        new EfactValidationIssue({
          kind,
          rule: 'INV-FORMAT',
          isMessageLevel: true,
          byte,
          facts,
        }),
      )
    } else if (!this.issues.limitReached) this.addIssues(this.sequenceCheck.end())
  }

  private addIssues(issues: Iterable<EfactValidationIssue>): void {
    for (const issue of issues) this.issues.add(issue)
  }

  private checkRecord(record: EfactRecord): void {
    this.addIssues(this.sequenceCheck.next(record))
    if (record.layout.zones.length === 0) return
    if (record.type === '10') this.addIssues(this.check10(record.as('10')))
    else if (record.type === '20') this.addIssues(this.check20(record.as('20')))
    else if (record.type === '90') this.addIssues(this.check90(record.as('90')))
    else if (record.type === '95') this.addIssues(this.check95(record))
    else if (record.type === '96') this.addIssues(this.check96(record))
    if (this.invoice) this.addIssues(this.invoice.next(record))
    if (record.type === '80') this.endInvoice(record.as('80'))
  }

  // Zone 202 says "test" or "production" for the whole message; an empty zone in a record does not contradict it.
  private *checkMessageKind(record: EfactRecord, key: ZoneLabel): Generator<EfactValidationIssue> {
    const found = record.raw(key)
    if (this.isTest === null || record.reference(key) === null || found.startsWith('999') === this.isTest) return
    const zone = record.layout.zone(key)
    const isSegment = record.index < 0
    const code = isSegment ? null : issueCode(record, zone, '12')
    const kind = this.isTest ? 'productionInTest' : 'testInProduction'
    yield new EfactValidationIssue({
      kind,
      rule: 'INV-FORMAT',
      record,
      zone,
      code,
      serial: '12',
      isMessageLevel: isSegment,
      facts: { found },
    })
  }

  private *checkSegment200(record: EfactRecord): Generator<EfactValidationIssue> {
    this.isTest = isTestByMessageKind[record.raw('messageKind')] ?? null
    const found = record.raw('messageName')
    this.isOtherMessage = found !== '920000'
    if (this.isOtherMessage)
      yield new EfactValidationIssue({
        kind: 'notASending',
        rule: 'INV-FORMAT',
        record,
        zone: record.layout.zone('messageName'),
        isMessageLevel: true,
        facts: { found },
      })
  }

  private *check10(record: RecordOf<'10'>): Generator<EfactValidationIssue> {
    this.header = record
    yield* this.checkMessageKind(record, 'fileVersion')
    const month = `${record.raw('invoicedYear').slice(1)}${record.raw('invoicedMonth')}`
    if (this.segment300) {
      yield* checkSameZone(record, 'sendingNumber', this.segment300, '12')
      const expected = this.segment300.raw('yearMonth')
      if (month !== expected)
        yield zoneIssue(record, 'invoicedYear', 'differs', '12', {
          found: month,
          expected,
          other: '300',
          otherZone: '300',
        })
    }
    const year = Number(month.slice(0, 4))
    const created = record.day('createdOn')
    const found = `${month.slice(0, 4)}-${month.slice(4)}`
    if (created && year > Number(created.slice(0, 4)))
      yield zoneIssue(record, 'invoicedYear', 'afterDay', '11', { found, expected: created })
    const { today } = this.options
    if (today && year > Number(today.slice(0, 4)))
      yield zoneIssue(record, 'invoicedYear', 'afterDay', '10', { found, expected: today })
  }

  private *check20(record: RecordOf<'20'>): Generator<EfactValidationIssue> {
    const invoice = new InvoiceCheck(record, this.header)
    this.invoice = invoice
    const number = record.raw('invoiceNumber')
    if (this.invoiceNumbers.has(number)) yield zoneIssue(record, 'invoiceNumber', 'notUnique', '20', { found: number })
    this.invoiceNumbers.add(number)
    if (!invoice.isCreditNote) this.seenInvoice = true
    else if (this.seenInvoice) yield zoneIssue(record, 'invoicingType', 'creditNotesFirst', '12', {})
  }

  private endInvoice(record: RecordOf<'80'>): void {
    this.sumOf80A += record.signed('totalA')
    this.sumOf80B += record.signed('totalB')
    if (this.invoice) this.totals.add(this.invoice.totals)
    this.invoice = null
  }

  private *check90(record: RecordOf<'90'>): Generator<EfactValidationIssue> {
    if (this.invoice) this.totals.add(this.invoice.totals)
    this.invoice = null
    if (this.header) yield* this.checkRepeatedZones(record, this.header)
    yield* checkTotal(record, 'totalA', this.sumOf80A, '10', '80')
    if (this.sumOf80A !== this.totals.accountA)
      yield* checkTotal(record, 'totalA', this.totals.accountA, '11', '30, 50')
    yield* checkTotal(record, 'totalB', this.sumOf80B, '10', '80')
    const found = record.raw('sendingCheck')
    const expected = codeCheckDigits(this.totals.allCodes)
    if (found !== expected)
      yield zoneIssue(record, 'sendingCheck', 'codesCheck', '02', { found, expected }, 'INV-CHECK-DIGIT')
  }

  // An empty zone of the footer is accepted.
  private *checkRepeatedZones(record: EfactRecord, header: EfactRecord): Generator<EfactValidationIssue> {
    for (const key of repeatedZones) if (record.reference(key) !== null) yield* checkSameZone(record, key, header, '12')
  }

  private *check95(record: EfactRecord): Generator<EfactValidationIssue> {
    if (record.raw('mutuality') !== DESTINATION) yield this.wrongMutualityIssue(record, DESTINATION)
    // The format description leaves the codes of records 51 out here. Whether insurers do is not public: both values are accepted.
    const { totals } = this
    yield* this.checkRecapitulation(record, [
      codeCheckDigits(totals.codes + totals.codes52),
      codeCheckDigits(totals.allCodes),
    ])
  }

  private *check96(record: EfactRecord): Generator<EfactValidationIssue> {
    const total = `${DESTINATION[0]}99`
    if (record.raw('mutuality') !== total) yield this.wrongMutualityIssue(record, total)
    yield* this.checkRecapitulation(record, [codeCheckDigits(this.totals.allCodes)])
  }

  private *checkRecapitulation(record: EfactRecord, controls: string[]): Generator<EfactValidationIssue> {
    const { accountA, accountB } = this.totals
    yield* this.checkRequestedAmount(record, 'signA', 'requestedA', accountA)
    yield* this.checkRequestedAmount(record, 'signB', 'requestedB', accountB)
    yield* this.checkRequestedAmount(record, 'signAB', 'requestedAB', accountA + accountB)
    const found = record.raw('control')
    if (!controls.includes(found))
      yield zoneIssue(
        record,
        'control',
        'codesCheck',
        '02',
        { found, expected: [...new Set(controls)].join(', ') },
        'INV-CHECK-DIGIT',
      )
    const counts = this.acceptedRecordCounts()
    if (!counts.includes(record.integer('records')))
      yield zoneIssue(
        record,
        'records',
        'recordCount',
        '10',
        { found: record.raw('records'), expected: counts.join(', ') },
        'INV-TOTAL',
      )
  }

  // Not public: whether records 25 count (the format description leaves them out), and records 10, 90, 95 and 96.
  private acceptedRecordCounts(): number[] {
    const { records, records25 } = this.totals
    return [...new Set([records - records25, records].flatMap((count) => [count, count + 2, count + 3, count + 4]))]
  }

  private *checkRequestedAmount(
    record: EfactRecord,
    sign: ZoneLabel,
    key: ZoneLabel,
    expected: number,
  ): Generator<EfactValidationIssue> {
    const size = record.integer(key)
    const found = (record.sign(sign) === '-' ? -size : size) || 0
    if (found === expected) return
    const facts = { found: formatEuro(found), expected: formatEuro(expected), records: '30, 50' }
    yield zoneIssue(record, key, 'total', '10', facts, 'INV-TOTAL')
  }

  private wrongMutualityIssue(record: EfactRecord, expected: string): EfactValidationIssue {
    return zoneIssue(
      record,
      'mutuality',
      'destination',
      '03',
      { found: record.raw('mutuality'), expected },
      'INV-DESTINATION',
    )
  }
}
