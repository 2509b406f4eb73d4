import { type Cents, cents } from '../../../shared/values/cents'
import { type Day, isMonth, type Month } from '../../../shared/values/day'
import type { EnterpriseNumber } from '../../../shared/values/enterprise-number'
import type { Iban } from '../../../shared/values/iban'
import type { InamiNumber } from '../../../shared/values/inami-number'
import type { Niss } from '../../../shared/values/niss'
import { enterpriseNumberDigits } from './check-zones'
import { parseInamiZone } from './efact-numbers'
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

/** A line of the API's InvoiceLineInput, with the additional data of eFact. */
export interface EfactInvoiceLine extends EfactLineInput {
  /** The claimed amount in cents: the State's share (zone 19), the patient's share (27) and the supplement (30). */
  claimed: Cents
  /** eFact has no zone for it. */
  prescriptionNumber: null
  coverageCode: string
  /** Index of its record 50 or 30, for the response. */
  recordIndex: number
  /** Issues of the line or of its invoice; a line with any must be rejected. */
  issues: EfactValidationIssue[]
}

/** An invoice of the API's InvoiceInput, with the additional data of eFact. */
export interface EfactInvoiceMapped extends EfactInvoiceInput {
  lines: EfactInvoiceLine[]
  /** Index of its record 20, for the response. */
  recordIndex: number
  record25Index: number
}

/** An invoice without its lines. */
export type EfactInvoiceHeader = Omit<EfactInvoiceMapped, 'lines'>

/** A file of the API's InvoiceFileInput, with the additional data of eFact. */
export interface EfactInvoiceFile extends EfactInvoiceFileInput {
  channel: 'EFACT'
  invoices: EfactInvoiceMapped[]
}

const enumNameOf = <T extends Record<string, string>>(names: T, digit: string, otherwise: keyof T): keyof T =>
  (Object.keys(names) as (keyof T)[]).find((name) => names[name] === digit) ?? otherwise
const parseMonth = (sixDigits: string): Month | null => {
  const month = `${sixDigits.slice(0, 4)}-${sixDigits.slice(4)}`
  return isMonth(month) ? month : null
}

/**
 * The invoices in the shape of a JSON file, so that one set of rules checks both channels; one by one, to avoid a second copy of a long
 * file in memory. A value with an issue (`issues` of a line) is copied unchanged; `niss` and `provider` may then be invalid in spite of
 * their types.
 * @throws Error for a refused file
 */
export function* invoicesOf({ file, issues }: Pick<ParsedEfact, 'file' | 'issues'>): Generator<EfactInvoiceMapped> {
  if (!file) throw new Error('A refused file has no invoices.')
  const byRecord = Map.groupBy(issues, (issue) => issue.recordIndex)
  for (const invoice of file.invoices) yield toInvoice(file, invoice, byRecord)
}

/**
 * The invoices without their lines.
 * @throws Error for a refused file
 */
export function* invoiceHeadersOf({ file }: Pick<ParsedEfact, 'file'>): Generator<EfactInvoiceHeader> {
  if (!file) throw new Error('A refused file has no invoices.')
  for (const invoice of file.invoices) yield toInvoiceHeader(file, invoice)
}

/**
 * The file without its invoices.
 * @throws Error for a refused file
 */
export function toFileHeader({ file }: Pick<ParsedEfact, 'file'>): Omit<EfactInvoiceFile, 'invoices'> {
  if (!file) throw new Error('A refused file has no invoices.')
  const { header10, segment200, segment300 } = file
  const year = header10.raw('invoicedYear').slice(1)
  const sendingNumber = header10.integer('sendingNumber')
  return {
    channel: 'EFACT',
    reference: segment300.trimmed('fileReference') || `${year}-${header10.raw('sendingNumber')}`,
    messageReference: segment200.number('providerMessage') ?? '',
    test: segment200.raw('messageKind') === '92',
    provider: parseInamiZone(header10.raw('thirdPayer')) as InamiNumber,
    sendingNumber,
    invoicedMonth: parseMonth(year + header10.raw('invoicedMonth')) as Month,
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
  // An issue F of any record refuses the invoice; an issue R refuses its record.
  const invoiceIssues = [...ofInvoice, ...onLines.filter((issue) => issue.letter === 'F')]
  return {
    ...toInvoiceHeader(file, invoice),
    lines: invoice.lines.map((line) => toLine(line, record25, invoiceIssues, byRecord)),
  }
}

function toInvoiceHeader(file: EfactFile, { header20, record25, footer80 }: EfactInvoice): EfactInvoiceHeader {
  return {
    number: header20.number('invoiceNumber') ?? '0',
    kind: enumNameOf(invoicingTypes, header20.raw('invoicingType'), 'INVOICE'),
    setting: enumNameOf(settings, header20.raw('invoiceType'), 'AMBULATORY'),
    niss: record25.raw('beneficiary').slice(2) as Niss,
    sex: enumNameOf(sexes, record25.raw('sex'), 'MALE'),
    issuedOn: (header20.day('invoiceDate') ?? footer80.day('invoiceDate') ?? file.header10.day('createdOn')) as Day,
    decisionNumber: record25.reference('decisionNumber'),
    decisionVersion: record25.integer('decisionVersion') || null,
    coverageCode: record25.raw('coverageCode'),
    amuFlag: record25.raw('amuCode') === '1',
    cpas: enterpriseNumberDigits(record25.raw('cpas')) as EnterpriseNumber,
    attestationNumber: record25.reference('attestation'),
    commitmentNumber: record25.reference('commitment'),
    stayInstitution: parseInamiZone(record25.raw('stayInstitution')),
    admittedOn: header20.day('admissionDate'),
    dischargedOn: footer80.day('dischargeDate'),
    previousInvoiceNumber: header20.number('previousInvoice'),
    previousSendingNumber: header20.integer('previousSending') || null,
    previousMonth: parseMonth(header20.raw('previousMonth')),
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
  invoiceIssues: EfactValidationIssue[],
  byRecord: Map<number | null, EfactValidationIssue[]>,
): EfactInvoiceLine {
  const record: EfactRecord = line.record
  const isService = record.type === '50'
  const performedOn = record.day('firstDay') as Day
  const lastDay = record.day('lastDay')
  const stateShare = record.signed('amount')
  const patientShare = record.signed('patientShare')
  const supplement = record.signed('supplement')
  const lineIssues = recordsOf(line)
    .flatMap(({ index }) => byRecord.get(index) ?? [])
    .filter((issue) => issue.letter !== 'F')
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
    provider: isService ? parseInamiZone(record.raw('provider')) : null,
    prescriber: isService ? parseInamiZone(record.raw('prescriber')) : null,
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
    issues: [...invoiceIssues, ...lineIssues],
  }
}

const toReading = (record: NonNullable<EfactLine['record52']>): IdentityReading => ({
  readOn: record.day('readOn'),
  hour: record.raw('readHour'),
  medium: record.trimmed('medium'),
  readingType: record.trimmed('readingType'),
  value: record.reference('readValue') ?? '',
})
