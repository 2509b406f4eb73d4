import { formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { codeCheckDigits } from './check-digits'
import { DESTINATION, InvoiceCheck, sameAs, totalIs } from './check-invoice'
import { ZoneCheck } from './check-zones'
import type { EfactRecord, Sent } from './record'
import type { Chunk, ReadError } from './record-reader'
import { Totals } from './totals'
import { RecordSequenceCheck } from './validate-record-sequence'
import { EfactValidationIssue, issueCode } from './validation-issue'
import { usualLimits, type ValidationIssueLimits, ValidationIssueList } from './validation-issue-list'
import type { ValidationIssueKind } from './validation-issue-texts'
import type { ZoneLabel } from './zone-labels'

/** What the checks may be told from outside. */
export interface CheckOptions {
  /** Today in Brussels: without it an invoiced year in the future is not noticed. */
  today?: Day
  limits?: ValidationIssueLimits
}

const repeated = [
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

const kinds: Readonly<Record<string, boolean>> = { '12': false, '92': true }

/** Checks a sending record by record, and keeps no more of it than the current invoice and the invoice numbers. */
export class FileCheck {
  readonly problems: ValidationIssueList
  readonly sums = new Totals()
  private readonly zones = new ZoneCheck()
  private readonly order = new RecordSequenceCheck()
  private readonly numbers = new Set<string>()
  private segment300: EfactRecord | null = null
  private header: Sent<'10'> | null = null
  private invoice: InvoiceCheck | null = null
  private sumOf80A = 0
  private sumOf80B = 0
  private seenInvoice = false
  private notASending = false
  /** What zone 202 says; null where it can't be read. */
  private isTest: boolean | null = null

  constructor(private readonly options: CheckOptions = {}) {
    this.problems = new ValidationIssueList(options.limits ?? usualLimits)
  }

  /** Takes the next piece of the reader; false when reading on is useless. */
  take({ record }: Chunk): boolean {
    this.report(this.zones.problemsOf(record))
    if (record.type === '200') this.report(this.segment200(record))
    else if (record.type === '300') {
      this.segment300 = record
      this.report(this.sameKind(record, 'instructionVersion'))
    } else this.takeRecord(record)
    if (this.notASending) return false
    const why = this.problems.full
    if (!why) return true
    const rule = why === 'FIVE_PERCENT' ? 'INV-FIVE-PERCENT' : 'INV-FORMAT'
    this.problems.add(
      new EfactValidationIssue({
        kind: 'tooMany',
        rule,
        record,
        letter: 'B',
        code: why === 'FIVE_PERCENT' ? '920099' : null,
        facts: { found: this.problems.found },
      }),
    )
    return false
  }

  /** To be called when nothing more comes. */
  end(error: ReadError | null): void {
    if (error) {
      const { kind, byte, facts } = error
      this.problems.add(
        new EfactValidationIssue({
          kind,
          rule: 'INV-FORMAT',
          message: true,
          byte,
          facts,
        }),
      )
    } else if (!this.problems.full) this.report(this.order.end())
  }

  private report(problems: Iterable<EfactValidationIssue>): void {
    for (const problem of problems) this.problems.add(problem)
  }

  private takeRecord(record: EfactRecord): void {
    this.report(this.order.next(record))
    if (record.layout.zones.length === 0) return
    if (record.type === '10') this.report(this.check10(record.as('10')))
    else if (record.type === '20') this.report(this.check20(record.as('20')))
    else if (record.type === '90') this.report(this.check90(record.as('90')))
    else if (record.type === '95') this.report(this.check95(record))
    else if (record.type === '96') this.report(this.check96(record))
    if (this.invoice) this.report(this.invoice.next(record))
    if (record.type === '80') this.close(record.as('80'))
  }

  // Zone 202 says test or production for the whole message; what is left empty elsewhere contradicts nothing.
  private *sameKind(record: EfactRecord, key: ZoneLabel): Generator<EfactValidationIssue> {
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
      message: isSegment,
      facts: { found },
    })
  }

  private *segment200(record: EfactRecord): Generator<EfactValidationIssue> {
    this.isTest = kinds[record.raw('messageKind')] ?? null
    const found = record.raw('messageName')
    this.notASending = found !== '920000'
    if (this.notASending)
      yield new EfactValidationIssue({
        kind: 'notASending',
        rule: 'INV-FORMAT',
        record,
        zone: record.layout.zone('messageName'),
        message: true,
        facts: { found },
      })
  }

  private *check10(record: Sent<'10'>): Generator<EfactValidationIssue> {
    this.header = record
    yield* this.sameKind(record, 'fileVersion')
    const month = `${record.raw('invoicedYear').slice(1)}${record.raw('invoicedMonth')}`
    if (this.segment300) {
      yield* sameAs(record, 'sendingNumber', this.segment300, '12')
      const expected = this.segment300.raw('yearMonth')
      if (month !== expected)
        yield this.about(record, 'invoicedYear', 'differs', '12', {
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
      yield this.about(record, 'invoicedYear', 'afterDay', '11', { found, expected: created })
    const { today } = this.options
    if (today && year > Number(today.slice(0, 4)))
      yield this.about(record, 'invoicedYear', 'afterDay', '10', { found, expected: today })
  }

  private *check20(record: Sent<'20'>): Generator<EfactValidationIssue> {
    const invoice = new InvoiceCheck(record, this.header)
    this.invoice = invoice
    const number = record.raw('invoiceNumber')
    if (this.numbers.has(number)) yield this.about(record, 'invoiceNumber', 'notUnique', '20', { found: number })
    this.numbers.add(number)
    if (!invoice.isCreditNote) this.seenInvoice = true
    else if (this.seenInvoice) yield this.about(record, 'invoicingType', 'creditNotesFirst', '12', {})
  }

  private close(record: Sent<'80'>): void {
    this.sumOf80A += record.signed('totalA')
    this.sumOf80B += record.signed('totalB')
    if (this.invoice) this.sums.add(this.invoice.sums)
    this.invoice = null
  }

  private *check90(record: Sent<'90'>): Generator<EfactValidationIssue> {
    if (this.invoice) this.sums.add(this.invoice.sums)
    this.invoice = null
    if (this.header) yield* this.repeats(record, this.header)
    yield* totalIs(record, 'totalA', this.sumOf80A, '10', '80')
    if (this.sumOf80A !== this.sums.accountA) yield* totalIs(record, 'totalA', this.sums.accountA, '11', '30, 50')
    yield* totalIs(record, 'totalB', this.sumOf80B, '10', '80')
    const found = record.raw('sendingCheck')
    const expected = codeCheckDigits(this.sums.allCodes)
    if (found !== expected)
      yield this.about(record, 'sendingCheck', 'codesCheck', '02', { found, expected }, 'INV-CHECK-DIGIT')
  }

  // What the footer leaves empty contradicts nothing.
  private *repeats(record: EfactRecord, header: EfactRecord): Generator<EfactValidationIssue> {
    for (const key of repeated) if (record.reference(key) !== null) yield* sameAs(record, key, header, '12')
  }

  private *check95(record: EfactRecord): Generator<EfactValidationIssue> {
    if (record.raw('mutuality') !== DESTINATION) yield this.wrongMutuality(record, DESTINATION)
    // The source leaves the codes of the records 51 out here; whether that is right is open (Q9): both are accepted.
    const { sums } = this
    yield* this.recapitulates(record, [codeCheckDigits(sums.codes + sums.codes52), codeCheckDigits(sums.allCodes)])
  }

  private *check96(record: EfactRecord): Generator<EfactValidationIssue> {
    const total = `${DESTINATION[0]}99`
    if (record.raw('mutuality') !== total) yield this.wrongMutuality(record, total)
    yield* this.recapitulates(record, [codeCheckDigits(this.sums.allCodes)])
  }

  private *recapitulates(record: EfactRecord, controls: string[]): Generator<EfactValidationIssue> {
    const { accountA, accountB } = this.sums
    yield* this.requested(record, 'signA', 'requestedA', accountA)
    yield* this.requested(record, 'signB', 'requestedB', accountB)
    yield* this.requested(record, 'signAB', 'requestedAB', accountA + accountB)
    const found = record.raw('control')
    if (!controls.includes(found))
      yield this.about(
        record,
        'control',
        'codesCheck',
        '02',
        { found, expected: [...new Set(controls)].join(', ') },
        'INV-CHECK-DIGIT',
      )
    const counts = this.possibleCounts()
    if (!counts.includes(record.integer('records')))
      yield this.about(
        record,
        'records',
        'recordCount',
        '10',
        { found: record.raw('records'), expected: counts.join(', ') },
        'INV-TOTAL',
      )
  }

  // Not public: whether the records 25 count (the source leaves them out), and the records 10, 90, 95 and 96.
  private possibleCounts(): number[] {
    const { records, records25 } = this.sums
    return [...new Set([records - records25, records].flatMap((count) => [count, count + 2, count + 3, count + 4]))]
  }

  private *requested(
    record: EfactRecord,
    sign: ZoneLabel,
    key: ZoneLabel,
    expected: number,
  ): Generator<EfactValidationIssue> {
    const size = record.integer(key)
    const found = (record.sign(sign) === '-' ? -size : size) || 0
    if (found === expected) return
    const facts = { found: formatEuro(found), expected: formatEuro(expected), records: '30, 50' }
    yield this.about(record, key, 'total', '10', facts, 'INV-TOTAL')
  }

  private wrongMutuality(record: EfactRecord, expected: string): EfactValidationIssue {
    return this.about(
      record,
      'mutuality',
      'destination',
      '03',
      { found: record.raw('mutuality'), expected },
      'INV-DESTINATION',
    )
  }

  private about(
    record: EfactRecord,
    key: ZoneLabel,
    kind: ValidationIssueKind,
    serial: string,
    facts: Record<string, string>,
    rule = 'INV-FORMAT',
  ): EfactValidationIssue {
    const zone = record.layout.zone(key)
    return new EfactValidationIssue({ kind, rule, record, zone, code: issueCode(record, zone, serial), facts })
  }
}
