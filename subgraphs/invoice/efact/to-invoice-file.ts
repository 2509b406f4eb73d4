import { type Cents, cents } from '../../../shared/values/cents'
import { type Day, isMonth, type Month } from '../../../shared/values/day'
import type { EnterpriseNumber } from '../../../shared/values/enterprise-number'
import type { Iban } from '../../../shared/values/iban'
import type { InamiNumber } from '../../../shared/values/inami-number'
import type { Niss } from '../../../shared/values/niss'
import { enterpriseDigits } from './check-zones'
import { inamiFromEfact } from './efact-numbers'
import {
  type EfactInvoiceFileInput,
  type EfactInvoiceInput,
  type EfactLineInput,
  type IdentityReading,
  invoicingTypes,
  settings,
  sexes,
} from './model'
import type { EfactFile, EfactInvoice, EfactLine, ParsedEfact } from './parse'
import type { EfactRecord } from './record'
import type { EfactValidationIssue } from './validation-issue'

/** A line of the contract's InvoiceLineInput, with what eFact says more. */
export interface EfactInvoiceLine extends EfactLineInput {
  /** All that is asked for the line: the State's share (zone 19), the patient's (27) and the supplement (30). */
  claimed: Cents
  /** eFact has no zone for it. */
  prescriptionNumber: null
  coverageCode: string
  /** Its record 50 or 30, for the answer. */
  recordIndex: number
  /** What the file itself shows to be wrong with the line or with its whole invoice: it is to be rejected. */
  problems: EfactValidationIssue[]
}

/** An invoice of the contract's InvoiceInput, with what eFact says more. */
export interface EfactInvoiceMapped extends EfactInvoiceInput {
  lines: EfactInvoiceLine[]
  /** Its record 20, for the answer. */
  recordIndex: number
  record25Index: number
}

/** What an invoice says of itself. */
export type EfactInvoiceHead = Omit<EfactInvoiceMapped, 'lines'>

/** A file of the contract's InvoiceFileInput, with what eFact says more. */
export interface EfactInvoiceFile extends EfactInvoiceFileInput {
  channel: 'EFACT'
  invoices: EfactInvoiceMapped[]
}

const nameOf = <T extends Record<string, string>>(names: T, digit: string, otherwise: keyof T): keyof T =>
  (Object.keys(names) as (keyof T)[]).find((name) => names[name] === digit) ?? otherwise
const monthIn = (sixDigits: string): Month | null => {
  const month = `${sixDigits.slice(0, 4)}-${sixDigits.slice(4)}`
  return isMonth(month) ? month : null
}

/**
 * The same shape as a JSON file, so that one set of rules checks both channels. Values whose problems are told
 * (`problems` of a line) stand as they were written; `niss` and `provider` are then not what their types promise.
 */
export function toInvoiceFile(parsed: Pick<ParsedEfact, 'file' | 'problems'>): EfactInvoiceFile {
  return { ...toFileHead(parsed), invoices: [...invoicesOf(parsed)] }
}

/** The invoices one after the other, for a file too long to be held twice. */
export function* invoicesOf({ file, problems }: Pick<ParsedEfact, 'file' | 'problems'>): Generator<EfactInvoiceMapped> {
  if (!file) throw new Error('a refused file has no invoices')
  const byRecord = Map.groupBy(problems, (problem) => problem.recordIndex)
  for (const invoice of file.invoices) yield toInvoice(file, invoice, byRecord)
}

/** What the invoices say of themselves, without their lines. */
export function* invoiceHeadsOf({ file }: Pick<ParsedEfact, 'file'>): Generator<EfactInvoiceHead> {
  if (!file) throw new Error('a refused file has no invoices')
  for (const invoice of file.invoices) yield toHead(file, invoice)
}

/** What a file says of itself, without its invoices. */
export function toFileHead({ file }: Pick<ParsedEfact, 'file'>): Omit<EfactInvoiceFile, 'invoices'> {
  if (!file) throw new Error('a refused file has no invoices')
  const { header10, segment200, segment300 } = file
  const year = header10.raw('invoicedYear').slice(1)
  const sendingNumber = header10.integer('sendingNumber')
  return {
    channel: 'EFACT',
    reference: segment300.trimmed('fileReference') || `${year}-${header10.raw('sendingNumber')}`,
    messageReference: segment200.number('providerMessage') ?? '',
    test: segment200.raw('messageKind') === '92',
    provider: inamiFromEfact(header10.raw('thirdPayer')) as InamiNumber,
    sendingNumber,
    invoicedMonth: monthIn(year + header10.raw('invoicedMonth')) as Month,
    createdOn: header10.day('createdOn') as Day,
    enterpriseNumber: header10.raw('enterprise') as EnterpriseNumber,
    iban: header10.trimmed('ibanA') as Iban,
    bic: header10.trimmed('bicA'),
    contact: {
      lastName: segment300.trimmed('contactLastName'),
      firstName: segment300.trimmed('contactFirstName'),
      phone: segment300.reference('contactPhone') ?? '',
    },
    ownReference: header10.trimmed('ownReference'),
  }
}

function toInvoice(
  file: EfactFile,
  invoice: EfactInvoice,
  byRecord: Map<number | null, EfactValidationIssue[]>,
): EfactInvoiceMapped {
  const { header20, record25, footer80 } = invoice
  const ofInvoice = [header20, record25, footer80].flatMap((record) => byRecord.get(record.index) ?? [])
  const onLines = invoice.lines.flatMap((line) => recordsOf(line).flatMap((record) => byRecord.get(record.index) ?? []))
  // F refuses the invoice wherever it stands, R its record.
  const refusesAll = [...ofInvoice, ...onLines.filter((problem) => problem.letter === 'F')]
  return {
    ...toHead(file, invoice),
    lines: invoice.lines.map((line) => toLine(line, record25, refusesAll, byRecord)),
  }
}

function toHead(file: EfactFile, { header20, record25, footer80 }: EfactInvoice): EfactInvoiceHead {
  return {
    number: header20.number('invoiceNumber') ?? '0',
    kind: nameOf(invoicingTypes, header20.raw('invoicingType'), 'INVOICE'),
    setting: nameOf(settings, header20.raw('invoiceType'), 'AMBULATORY'),
    niss: record25.raw('beneficiary').slice(2) as Niss,
    sex: nameOf(sexes, record25.raw('sex'), 'MALE'),
    issuedOn: (header20.day('invoiceDate') ?? footer80.day('invoiceDate') ?? file.header10.day('createdOn')) as Day,
    decisionNumber: record25.reference('decisionNumber'),
    decisionVersion: record25.integer('decisionVersion') || null,
    coverageCode: record25.raw('coverageCode'),
    amuFlag: record25.raw('amuCode') === '1',
    cpas: enterpriseDigits(record25.raw('cpas')) as EnterpriseNumber,
    attestationNumber: record25.reference('attestation'),
    commitmentNumber: record25.reference('commitment'),
    stayInstitution: inamiFromEfact(record25.raw('stayInstitution')),
    admittedOn: header20.day('admissionDate'),
    dischargedOn: footer80.day('dischargeDate'),
    previousInvoiceNumber: header20.number('previousInvoice'),
    previousSendingNumber: header20.integer('previousSending') || null,
    previousMonth: monthIn(header20.raw('previousMonth')),
    ownReference: header20.trimmed('ownReference'),
    recordIndex: header20.index,
    record25Index: record25.index,
  }
}

const recordsOf = (line: EfactLine): EfactRecord[] =>
  [line.record, line.record51, line.record52].filter((record) => record !== null)

function toLine(
  line: EfactLine,
  record25: EfactInvoice['record25'],
  refusesAll: EfactValidationIssue[],
  byRecord: Map<number | null, EfactValidationIssue[]>,
): EfactInvoiceLine {
  const record: EfactRecord = line.record
  const isService = record.type === '50'
  const performedOn = record.day('firstDay') as Day
  const lastDay = record.day('lastDay')
  const stateShare = record.signed('amount')
  const patientShare = record.signed('patientShare')
  const supplement = record.signed('supplement')
  const own = recordsOf(line)
    .flatMap((one) => byRecord.get(one.index) ?? [])
    .filter((problem) => problem.letter !== 'F')
  return {
    kind: isService ? 'SERVICE' : 'LUMP_SUM',
    code: record.raw(isService ? 'code' : 'pseudoCode').slice(1),
    performedOn,
    lastPerformedOn: lastDay === performedOn ? null : lastDay,
    quantity: Math.abs(record.signed(isService ? 'units' : 'days')),
    stateShare,
    patientShare,
    supplement,
    claimed: cents(stateShare + patientShare + supplement),
    provider: isService ? inamiFromEfact(record.raw('provider')) : null,
    prescriber: isService ? inamiFromEfact(record.raw('prescriber')) : null,
    prescribedOn: isService ? record.day('prescribedOn') : null,
    prescriptionNumber: null,
    commitmentNumber: line.record51?.reference('commitment') ?? null,
    committedOn: line.record51?.day('committedOn') ?? null,
    identityReading: line.record52 && toReading(line.record52),
    coverageCode: line.record51?.number('coverageCode')
      ? line.record51.raw('coverageCode')
      : record25.raw('coverageCode'),
    ownReference: record.trimmed('ownReference'),
    recordIndex: record.index,
    problems: [...refusesAll, ...own],
  }
}

const toReading = (record: NonNullable<EfactLine['record52']>): IdentityReading => ({
  readOn: record.day('readOn'),
  hour: record.raw('readHour'),
  medium: record.trimmed('medium'),
  readingType: record.trimmed('readingType'),
  value: record.reference('readValue') ?? '',
})

/** The input that writes the same file again, without what only reading knows. */
export function toInput(file: EfactInvoiceFile): EfactInvoiceFileInput {
  const { channel: _, invoices, ...rest } = file
  return {
    ...rest,
    invoices: invoices.map(({ recordIndex: _index, record25Index: _25, lines, ...invoice }) => ({
      ...invoice,
      lines: lines.map(
        ({
          claimed: _claimed,
          prescriptionNumber: _number,
          coverageCode: _code,
          recordIndex: _line,
          problems: _problems,
          ...line
        }) => line,
      ),
    })),
  }
}
