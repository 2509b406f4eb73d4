import type { Day } from '../../../shared/values/day'
import { codeCheckDigits } from './check-digits'
import { DESTINATION } from './check-invoice'
import { inamiInEfact } from './efact-numbers'
import { type SentType, sentRecords } from './layouts'
import {
  type EfactInvoiceFileInput,
  type EfactInvoiceInput,
  type EfactLineInput,
  invoicingTypes,
  settings,
  sexes,
} from './model'
import { EfactRecord } from './record'
import { Totals } from './totals'
import { writeRecord, type ZoneValues } from './write-record'
import type { Layout } from './zone-layout'
import { segment200, segment300 } from './zones/segments'

const eightDigits = (value: Day | null): string | null => (value === null ? null : value.replaceAll('-', ''))
/** Negative in a credit note, zero too; an amount that has the other sign is not turned round. */
const signed = (value: number, credit: boolean): number => {
  if ((credit && value > 0) || (!credit && value < 0))
    throw new RangeError(
      `an amount of ${credit ? 'a credit note is negative' : 'an invoice is not negative'}: ${value}`,
    )
  return credit ? -Math.abs(value) : value
}
const own = (text: string): string | null => text || null

/** Writes a sending record by record, and adds up what its footers tell. */
class SendingWriter {
  private sequence = 0
  private readonly file = new Totals()
  private invoice = new Totals()

  constructor(private readonly input: EfactInvoiceFileInput) {}

  *records(): Generator<string> {
    const { input } = this
    yield* this.segments()
    yield this.put('10', this.fileIdentity())
    for (const invoice of input.invoices.filter((one) => one.kind === 'CREDIT_NOTE')) yield* this.writeInvoice(invoice)
    for (const invoice of input.invoices.filter((one) => one.kind !== 'CREDIT_NOTE')) yield* this.writeInvoice(invoice)
    yield this.put('90', this.footer())
    yield writeRecord(sentRecords['95'], {
      mutuality: DESTINATION,
      ...this.recapitulation(this.file.codes + this.file.codes52),
    })
    yield writeRecord(sentRecords['96'], {
      mutuality: `${DESTINATION[0]}99`,
      ...this.recapitulation(this.file.allCodes),
    })
  }

  private *segments(): Generator<string> {
    const { input } = this
    yield writeRecord(segment200, {
      messageName: '920000',
      messageVersion: '02',
      messageKind: input.test ? '92' : '12',
      providerMessage: input.messageReference,
    })
    const types = new Set(input.invoices.map((one) => (one.setting === 'AMBULATORY' ? '03' : '01')))
    yield writeRecord(segment300, {
      yearMonth: input.invoicedMonth.replace('-', ''),
      sendingNumber: input.sendingNumber,
      createdOn: eightDigits(input.createdOn),
      fileReference: input.reference,
      instructionVersion: this.version,
      contactLastName: input.contact.lastName,
      contactFirstName: input.contact.firstName,
      contactPhone: input.contact.phone,
      fileInvoiceType: types.size === 1 ? [...types][0]! : types.size === 0 ? '03' : '09',
      invoicingMode: '01',
    })
  }

  private get version(): string {
    return this.input.test ? '9991999' : '0001999'
  }

  // What the records 10 and 90 have in common.
  private identity() {
    const { input } = this
    return {
      sendingNumber: input.sendingNumber,
      thirdPayer: inamiInEfact(input.provider),
      invoicedYear: input.invoicedMonth.slice(0, 4),
      invoicedMonth: input.invoicedMonth.slice(5),
      enterprise: input.enterpriseNumber,
      ownReference: own(input.ownReference),
      bicA: input.bic,
      ibanA: input.iban,
    }
  }

  private fileIdentity(): ZoneValues<(typeof sentRecords)['10']> {
    return {
      ...this.identity(),
      fileVersion: this.version,
      content: '040',
      createdOn: eightDigits(this.input.createdOn),
    }
  }

  private put<T extends SentType>(type: T, values: ZoneValues<(typeof sentRecords)[T]>): string {
    const layout = sentRecords[type]
    this.sequence += 1
    const text = writeRecord(
      layout as Layout<never>,
      { ...values, sequence: this.sequence } as ZoneValues<Layout<never>>,
    )
    if (type !== '10' && type !== '90') this.invoice.count(new EfactRecord(layout as unknown as Layout, text, 0, 0))
    return text
  }

  private *writeInvoice(invoice: EfactInvoiceInput): Generator<string> {
    this.invoice = new Totals()
    yield this.put('20', this.invoiceHeader(invoice))
    yield this.put('25', this.mediPrima(invoice))
    for (const line of invoice.lines) yield* this.writeLine(invoice, line)
    yield this.put('80', this.invoiceFooter(invoice))
    this.file.add(this.invoice)
  }

  // What every record of an invoice repeats.
  private person(invoice: EfactInvoiceInput) {
    return { affiliation: DESTINATION, beneficiary: invoice.niss, sex: sexes[invoice.sex] }
  }

  private invoiceHeader(invoice: EfactInvoiceInput): ZoneValues<(typeof sentRecords)['20']> {
    const discharge = eightDigits(invoice.dischargedOn)
    return {
      ...this.person(invoice),
      admissionDate: eightDigits(invoice.admittedOn),
      dischargeDate1: discharge?.slice(0, 4),
      dischargeDate2: discharge?.slice(4),
      invoiceType: settings[invoice.setting],
      invoicingType: invoicingTypes[invoice.kind],
      institution: inamiInEfact(this.input.provider),
      stayInstitution: invoice.stayInstitution && inamiInEfact(invoice.stayInstitution),
      destination: DESTINATION,
      invoiceNumber: invoice.number,
      ownReference: own(invoice.ownReference),
      previousInvoice: invoice.previousInvoiceNumber,
      identification: '1',
      previousSending: invoice.previousSendingNumber,
      previousMutuality: invoice.previousInvoiceNumber && DESTINATION,
      previousMonth: invoice.previousMonth?.replace('-', ''),
      invoiceDate: eightDigits(invoice.issuedOn),
    }
  }

  private mediPrima(invoice: EfactInvoiceInput): ZoneValues<(typeof sentRecords)['25']> {
    return {
      ...this.person(invoice),
      amuCode: invoice.amuFlag ? '1' : '0',
      institution: inamiInEfact(this.input.provider),
      stayInstitution: invoice.stayInstitution && inamiInEfact(invoice.stayInstitution),
      destination: DESTINATION,
      invoiceNumber: invoice.number,
      coverageCode: invoice.coverageCode,
      identification: '1',
      cpas: invoice.cpas,
      commitment: invoice.commitmentNumber,
      attestation: invoice.attestationNumber,
      decisionNumber: invoice.decisionNumber,
      decisionVersion: invoice.decisionVersion,
    }
  }

  private *writeLine(invoice: EfactInvoiceInput, line: EfactLineInput): Generator<string> {
    const credit = invoice.kind === 'CREDIT_NOTE'
    const amounts = {
      ...this.person(invoice),
      firstDay: eightDigits(line.performedOn),
      lastDay: eightDigits(line.lastPerformedOn ?? line.performedOn),
      amount: signed(line.stateShare, credit),
      patientShare: signed(line.patientShare, credit),
      supplement: signed(line.supplement, credit),
      ownReference: own(line.ownReference),
    }
    const units = credit ? -line.quantity : line.quantity
    if (line.kind === 'LUMP_SUM') yield this.put('30', { ...amounts, pseudoCode: line.code, days: units })
    else yield this.put('50', { ...amounts, ...this.service(invoice, line), units })
    const repeated = {
      code: line.code,
      serviceDay: amounts.firstDay,
      beneficiary: invoice.niss,
      provider: line.provider && inamiInEfact(line.provider),
    }
    if (line.commitmentNumber !== null)
      yield this.put('51', {
        ...repeated,
        amount: amounts.amount,
        coverageCode: invoice.coverageCode,
        commitment: line.commitmentNumber,
        committedOn: eightDigits(line.committedOn),
      })
    const reading = line.identityReading
    if (reading)
      yield this.put('52', {
        ...repeated,
        readOn: eightDigits(reading.readOn),
        readHour: reading.hour,
        medium: reading.medium,
        readingType: reading.readingType,
        readValue: reading.value,
      })
  }

  private service(invoice: EfactInvoiceInput, line: EfactLineInput): ZoneValues<(typeof sentRecords)['50']> {
    return {
      code: line.code,
      // 990: ambulatory practice; 1: own act; 1: one prescriber.
      serviceCode: invoice.setting === 'AMBULATORY' ? '990' : null,
      provider: line.provider && inamiInEfact(line.provider),
      providerNorm: '1',
      prescribedOn: eightDigits(line.prescribedOn),
      prescriber: line.prescriber && inamiInEfact(line.prescriber),
      prescriberNorm: line.prescriber ? '1' : '0',
    }
  }

  private invoiceFooter(invoice: EfactInvoiceInput): ZoneValues<(typeof sentRecords)['80']> {
    const credit = invoice.kind === 'CREDIT_NOTE'
    const { accountA, patientShare, supplement, allCodes } = this.invoice
    return {
      ...this.person(invoice),
      admissionDate: eightDigits(invoice.admittedOn),
      dischargeDate: eightDigits(invoice.dischargedOn),
      invoiceType: settings[invoice.setting],
      institution: inamiInEfact(this.input.provider),
      totalB: signed(0, credit),
      destination: DESTINATION,
      totalA: signed(accountA, credit),
      invoiceDate: eightDigits(invoice.issuedOn),
      invoiceNumber: invoice.number,
      totalPatientShare: signed(patientShare, credit),
      ownReference: own(invoice.ownReference),
      totalSupplement: signed(supplement, credit),
      identification: '1',
      advanceA: signed(0, credit),
      invoiceCheck: codeCheckDigits(allCodes),
    }
  }

  private footer(): ZoneValues<(typeof sentRecords)['90']> {
    return { ...this.identity(), totalA: this.file.accountA, sendingCheck: codeCheckDigits(this.file.allCodes) }
  }

  // The records 25 are not counted, as in the source.
  private recapitulation(codes: number) {
    const { accountA, records, records25 } = this.file
    const sign = accountA < 0 ? '-' : '+'
    const amount = Math.abs(accountA)
    return {
      signA: sign,
      requestedA: amount,
      signB: '+',
      signAB: sign,
      requestedAB: amount,
      records: records - records25,
      control: codeCheckDigits(codes),
      signC: '+',
    }
  }
}

/** The sending, record by record; throws a RangeError that names the zone where a value does not fit. */
export const writeEfactRecords = (input: EfactInvoiceFileInput): Generator<string> => new SendingWriter(input).records()

/** The whole sending: check digits, sequence and totals right, credit notes first, plain ASCII. */
export const writeEfact = (input: EfactInvoiceFileInput): Buffer =>
  Buffer.from([...writeEfactRecords(input)].join(''), 'latin1')
