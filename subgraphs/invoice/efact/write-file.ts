import type { Day } from '../../../shared/values/day'
import { codeCheckDigits } from './check-digits'
import { DESTINATION } from './check-invoice'
import { formatInamiZone } from './efact-numbers'
import { type RecordType, recordLayouts } from './layouts'
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
/** Negative in a credit note, also for zero. Throws for an amount of the other sign. */
const signedAmount = (value: number, credit: boolean): number => {
  if ((credit && value > 0) || (!credit && value < 0))
    throw new RangeError(
      `an amount of ${credit ? 'a credit note is negative' : 'an invoice is not negative'}: ${value}`,
    )
  return credit ? -Math.abs(value) : value
}
const nonEmpty = (text: string): string | null => text || null

/** Writes an invoice message record by record, and computes the totals of its footers. */
class EfactFileWriter {
  private sequence = 0
  private readonly file = new Totals()
  private invoice = new Totals()

  constructor(private readonly input: EfactInvoiceFileInput) {}

  *records(): Generator<string> {
    const { input } = this
    yield* this.writeSegments()
    yield this.writeSequenced('10', this.record10Zones())
    const isCreditNote = ({ kind }: EfactInvoiceInput) => kind === 'CREDIT_NOTE'
    for (const invoice of input.invoices.filter(isCreditNote)) yield* this.writeInvoice(invoice)
    for (const invoice of input.invoices.filter((other) => !isCreditNote(other))) yield* this.writeInvoice(invoice)
    yield this.writeSequenced('90', this.record90Zones())
    yield writeRecord(recordLayouts['95'], {
      mutuality: DESTINATION,
      ...this.recapitulationZones(this.file.codes + this.file.codes52),
    })
    yield writeRecord(recordLayouts['96'], {
      mutuality: `${DESTINATION[0]}99`,
      ...this.recapitulationZones(this.file.allCodes),
    })
  }

  private *writeSegments(): Generator<string> {
    const { input } = this
    yield writeRecord(segment200, {
      messageName: '920000',
      messageVersion: '02',
      messageKind: input.test ? '92' : '12',
      providerMessage: input.messageReference,
    })
    const types = new Set(input.invoices.map(({ setting }) => (setting === 'AMBULATORY' ? '03' : '01')))
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

  // The zones that records 10 and 90 have in common.
  private fileZones() {
    const { input } = this
    return {
      sendingNumber: input.sendingNumber,
      thirdPayer: formatInamiZone(input.provider),
      invoicedYear: input.invoicedMonth.slice(0, 4),
      invoicedMonth: input.invoicedMonth.slice(5),
      enterprise: input.enterpriseNumber,
      ownReference: nonEmpty(input.ownReference),
      bicA: input.bic,
      ibanA: input.iban,
    }
  }

  private record10Zones(): ZoneValues<(typeof recordLayouts)['10']> {
    return {
      ...this.fileZones(),
      fileVersion: this.version,
      content: '040',
      createdOn: eightDigits(this.input.createdOn),
    }
  }

  private writeSequenced<T extends RecordType>(type: T, values: ZoneValues<(typeof recordLayouts)[T]>): string {
    const layout: Layout = recordLayouts[type]
    this.sequence += 1
    const text = writeRecord(layout, { ...values, sequence: this.sequence })
    if (type !== '10' && type !== '90') this.invoice.count(new EfactRecord(layout, text, 0, 0))
    return text
  }

  private *writeInvoice(invoice: EfactInvoiceInput): Generator<string> {
    this.invoice = new Totals()
    yield this.writeSequenced('20', this.record20Zones(invoice))
    yield this.writeSequenced('25', this.record25Zones(invoice))
    for (const line of invoice.lines) yield* this.writeLine(invoice, line)
    yield this.writeSequenced('80', this.record80Zones(invoice))
    this.file.add(this.invoice)
  }

  // The zones that every record of an invoice repeats.
  private personZones(invoice: EfactInvoiceInput) {
    return { affiliation: DESTINATION, beneficiary: invoice.niss, sex: sexes[invoice.sex] }
  }

  private record20Zones(invoice: EfactInvoiceInput): ZoneValues<(typeof recordLayouts)['20']> {
    const discharge = eightDigits(invoice.dischargedOn)
    return {
      ...this.personZones(invoice),
      admissionDate: eightDigits(invoice.admittedOn),
      dischargeDate1: discharge?.slice(0, 4),
      dischargeDate2: discharge?.slice(4),
      invoiceType: settings[invoice.setting],
      invoicingType: invoicingTypes[invoice.kind],
      institution: formatInamiZone(this.input.provider),
      stayInstitution: invoice.stayInstitution && formatInamiZone(invoice.stayInstitution),
      destination: DESTINATION,
      invoiceNumber: invoice.number,
      ownReference: nonEmpty(invoice.ownReference),
      previousInvoice: invoice.previousInvoiceNumber,
      identification: '1',
      previousSending: invoice.previousSendingNumber,
      previousMutuality: invoice.previousInvoiceNumber && DESTINATION,
      previousMonth: invoice.previousMonth?.replace('-', ''),
      invoiceDate: eightDigits(invoice.issuedOn),
    }
  }

  private record25Zones(invoice: EfactInvoiceInput): ZoneValues<(typeof recordLayouts)['25']> {
    return {
      ...this.personZones(invoice),
      amuCode: invoice.amuFlag ? '1' : '0',
      institution: formatInamiZone(this.input.provider),
      stayInstitution: invoice.stayInstitution && formatInamiZone(invoice.stayInstitution),
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
      ...this.personZones(invoice),
      firstDay: eightDigits(line.performedOn),
      lastDay: eightDigits(line.lastPerformedOn ?? line.performedOn),
      amount: signedAmount(line.stateShare, credit),
      patientShare: signedAmount(line.patientShare, credit),
      supplement: signedAmount(line.supplement, credit),
      ownReference: nonEmpty(line.ownReference),
    }
    const units = credit ? -line.quantity : line.quantity
    if (line.kind === 'LUMP_SUM') yield this.writeSequenced('30', { ...amounts, pseudoCode: line.code, days: units })
    else yield this.writeSequenced('50', { ...amounts, ...this.serviceZones(invoice, line), units })
    const repeated = {
      code: line.code,
      serviceDay: amounts.firstDay,
      beneficiary: invoice.niss,
      provider: line.provider && formatInamiZone(line.provider),
    }
    if (line.commitmentNumber !== null)
      yield this.writeSequenced('51', {
        ...repeated,
        amount: amounts.amount,
        coverageCode: invoice.coverageCode,
        commitment: line.commitmentNumber,
        committedOn: eightDigits(line.committedOn),
      })
    const reading = line.identityReading
    if (reading)
      yield this.writeSequenced('52', {
        ...repeated,
        readOn: eightDigits(reading.readOn),
        readHour: reading.hour,
        medium: reading.medium,
        readingType: reading.readingType,
        readValue: reading.value,
      })
  }

  private serviceZones(invoice: EfactInvoiceInput, line: EfactLineInput): ZoneValues<(typeof recordLayouts)['50']> {
    return {
      code: line.code,
      // 990: ambulatory practice; 1: own act; 1: one prescriber.
      serviceCode: invoice.setting === 'AMBULATORY' ? '990' : null,
      provider: line.provider && formatInamiZone(line.provider),
      providerNorm: '1',
      prescribedOn: eightDigits(line.prescribedOn),
      prescriber: line.prescriber && formatInamiZone(line.prescriber),
      prescriberNorm: line.prescriber ? '1' : '0',
    }
  }

  private record80Zones(invoice: EfactInvoiceInput): ZoneValues<(typeof recordLayouts)['80']> {
    const credit = invoice.kind === 'CREDIT_NOTE'
    const { accountA, patientShare, supplement, allCodes } = this.invoice
    return {
      ...this.personZones(invoice),
      admissionDate: eightDigits(invoice.admittedOn),
      dischargeDate: eightDigits(invoice.dischargedOn),
      invoiceType: settings[invoice.setting],
      institution: formatInamiZone(this.input.provider),
      totalB: signedAmount(0, credit),
      destination: DESTINATION,
      totalA: signedAmount(accountA, credit),
      invoiceDate: eightDigits(invoice.issuedOn),
      invoiceNumber: invoice.number,
      totalPatientShare: signedAmount(patientShare, credit),
      ownReference: nonEmpty(invoice.ownReference),
      totalSupplement: signedAmount(supplement, credit),
      identification: '1',
      advanceA: signedAmount(0, credit),
      invoiceCheck: codeCheckDigits(allCodes),
    }
  }

  private record90Zones(): ZoneValues<(typeof recordLayouts)['90']> {
    return { ...this.fileZones(), totalA: this.file.accountA, sendingCheck: codeCheckDigits(this.file.allCodes) }
  }

  // Records 25 are not counted, as in the format description.
  private recapitulationZones(codes: number) {
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

/**
 * Writes an invoice message, record by record.
 * @throws RangeError that names the zone whose value does not fit
 */
export const writeEfactRecords = (input: EfactInvoiceFileInput): Generator<string> =>
  new EfactFileWriter(input).records()

/**
 * Writes an invoice message with check digits, sequence numbers and totals; credit notes come first; plain ASCII.
 * @throws RangeError that names the zone whose value does not fit
 */
export const writeEfact = (input: EfactInvoiceFileInput): Buffer =>
  Buffer.from([...writeEfactRecords(input)].join(''), 'latin1')
