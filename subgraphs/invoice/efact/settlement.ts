import { type Cents, cents } from '../../../shared/values/cents'
import { DESTINATION } from './check-invoice'
import { letterOf } from './codes/official-codes'
import type { EfactFile, EfactInvoice, EfactLine } from './parse'
import type { EfactRecord } from './record'
import { DetailWriter, type FileResult, latin1, type Rejection, type ResponseData, responseHeader } from './response'
import { writeRecord } from './write-record'
import { record91, record92 } from './zones/settlement'

/** The decisions about a file that is not refused as a whole. */
export interface SettledFile extends FileResult {
  rejections: readonly Rejection[]
  /** Accepted State shares (cents) that are lower than claimed, by record index; any other line is accepted in full unless it is rejected. */
  accepted?: ReadonlyMap<number, Cents>
  paymentReference?: string
}

interface Shares {
  requested: number
  accepted: number
}

/** 920900: every record with its errors and accepted amount, then the totals accepted and refused (records 91 and 92). */
export function* buildSettlement(file: EfactFile, settled: SettledFile, data: ResponseData): Generator<Buffer> {
  const header = { segment200: file.segment200, segment300: file.segment300 }
  yield latin1(responseHeader('920900', header, data, { result: settled }))
  const details = new DetailWriter(header, settled.rejections, data)
  const writeWithDetail = (record: EfactRecord, accepted: number | null = null) =>
    latin1(record.text + details.write(record, accepted === null ? null : cents(accepted)))
  const refused = new Set(settled.rejections.filter(isRefusal).map((rejection) => rejection.recordIndex))
  const invoicesRefused = new Set(
    settled.rejections
      .filter((rejection) => letterOfRejection(rejection) === 'F')
      .map((rejection) => rejection.recordIndex),
  )
  const total: Record<'0' | '1', Shares> = { '0': { requested: 0, accepted: 0 }, '1': { requested: 0, accepted: 0 } }
  yield writeWithDetail(file.header10)
  for (const invoice of file.invoices) {
    const isInvoiceRefused = recordsOfInvoice(invoice).some((record) => invoicesRefused.has(record.index))
    let accepted = 0
    yield writeWithDetail(invoice.header20)
    yield writeWithDetail(invoice.record25)
    for (const line of invoice.lines) {
      const amount = isInvoiceRefused ? 0 : acceptedAmount(line, refused, settled.accepted)
      const account = total[line.record.raw('account') === '1' ? '1' : '0']
      account.requested += line.record.signed('amount')
      account.accepted += amount
      accepted += amount
      yield writeWithDetail(line.record, amount)
      if (line.record51) yield writeWithDetail(line.record51, amount)
      if (line.record52) yield writeWithDetail(line.record52)
    }
    yield writeWithDetail(invoice.footer80, accepted)
  }
  yield writeWithDetail(file.footer90, total['0'].accepted + total['1'].accepted)
  yield latin1(
    writeRecord(record91, {
      mutuality: DESTINATION,
      ...amountZones(file.record95, total),
      paymentReferenceA: settled.paymentReference ?? null,
    }),
  )
  yield latin1(writeRecord(record92, { mutuality: `${DESTINATION[0]}99`, ...amountZones(file.record96, total) }))
}

const letterOfRejection = (rejection: Rejection) => rejection.letter ?? letterOf(rejection.code ?? '500000')
const isRefusal = (rejection: Rejection): boolean => letterOfRejection(rejection) !== 'S'
const recordsOfLine = (line: EfactLine): EfactRecord[] =>
  [line.record, line.record51, line.record52].filter((record) => record !== null)
const recordsOfInvoice = (invoice: EfactInvoice): EfactRecord[] => [
  invoice.header20,
  invoice.record25,
  ...invoice.lines.flatMap(recordsOfLine),
  invoice.footer80,
]

function acceptedAmount(
  line: EfactLine,
  refused: ReadonlySet<number>,
  accepted: ReadonlyMap<number, Cents> | undefined,
): number {
  if (recordsOfLine(line).some((record) => refused.has(record.index))) return 0
  return accepted?.get(line.record.index) ?? line.record.signed('amount')
}

const sign = (value: number): string => (value < 0 ? '-' : '+')

function amountZones(recapitulation: EfactRecord, total: Record<'0' | '1', Shares>) {
  const a = total['0']
  const b = total['1']
  const [requestedAB, acceptedAB] = [a.requested + b.requested, a.accepted + b.accepted]
  const [refusedA, refusedB] = [a.requested - a.accepted, b.requested - b.accepted]
  const size = Math.abs
  return {
    recapNumber: recapitulation.raw('recapNumber'),
    records: recapitulation.raw('records'),
    control: recapitulation.raw('control'),
    signA: sign(a.requested),
    requestedA: size(a.requested),
    signB: sign(b.requested),
    requestedB: size(b.requested),
    signAB: sign(requestedAB),
    requestedAB: size(requestedAB),
    signAcceptedA: sign(a.accepted),
    acceptedA: size(a.accepted),
    signRefusedA: sign(refusedA),
    refusedA: size(refusedA),
    signAcceptedB: sign(b.accepted),
    acceptedB: size(b.accepted),
    signRefusedB: sign(refusedB),
    refusedB: size(refusedB),
    signAcceptedAB: sign(acceptedAB),
    acceptedAB: size(acceptedAB),
    signRefusedAB: sign(refusedA + refusedB),
    refusedAB: size(refusedA + refusedB),
  }
}
