import { type Cents, cents } from '../../../shared/values/cents'
import { DESTINATION } from './check-invoice'
import { letterOf } from './codes'
import type { EfactFile, EfactInvoice, EfactLine } from './parse'
import type { EfactRecord } from './record'
import { DetailWriter, type FileResult, latin, type Rejection, type ResponseData, responseHeader } from './response'
import { writeRecord } from './write-record'
import { record91, record92 } from './zones/settlement'

/** What was decided about a file that is not refused as a whole. */
export interface SettledFile extends FileResult {
  rejections: readonly Rejection[]
  /** State shares accepted for less than claimed, by record index; a line that is not named is accepted whole unless it is rejected. */
  accepted?: ReadonlyMap<number, Cents>
  paymentReference?: string
}

interface Shares {
  requested: number
  accepted: number
}

/** 920900: every record with its errors and the accepted amount, then what is accepted and refused in all (records 91 and 92). */
export function* buildSettlement(file: EfactFile, settled: SettledFile, facts: ResponseData): Generator<Buffer> {
  const head = { segment200: file.segment200, segment300: file.segment300 }
  yield latin(responseHeader('920900', head, facts, { result: settled }))
  const details = new DetailWriter(head, settled.rejections, facts)
  const put = (record: EfactRecord, accepted: number | null = null) =>
    latin(record.text + details.of(record, accepted === null ? null : cents(accepted)))
  const refused = new Set(settled.rejections.filter(refuses).map((rejection) => rejection.recordIndex))
  const invoicesRefused = new Set(
    settled.rejections.filter((rejection) => letter(rejection) === 'F').map((rejection) => rejection.recordIndex),
  )
  const total: Record<'0' | '1', Shares> = { '0': { requested: 0, accepted: 0 }, '1': { requested: 0, accepted: 0 } }
  yield put(file.header10)
  for (const invoice of file.invoices) {
    const whole = recordsOf(invoice).some((record) => invoicesRefused.has(record.index))
    let accepted = 0
    yield put(invoice.header20)
    yield put(invoice.record25)
    for (const line of invoice.lines) {
      const amount = whole ? 0 : acceptedOf(line, refused, settled.accepted)
      const account = total[line.record.raw('account') === '1' ? '1' : '0']
      account.requested += line.record.signed('amount')
      account.accepted += amount
      accepted += amount
      yield put(line.record, amount)
      if (line.record51) yield put(line.record51, amount)
      if (line.record52) yield put(line.record52)
    }
    yield put(invoice.footer80, accepted)
  }
  yield put(file.footer90, total['0'].accepted + total['1'].accepted)
  yield latin(
    writeRecord(record91, {
      mutuality: DESTINATION,
      ...amounts(file.record95, total),
      paymentReferenceA: settled.paymentReference ?? null,
    }),
  )
  yield latin(writeRecord(record92, { mutuality: `${DESTINATION[0]}99`, ...amounts(file.record96, total) }))
}

const letter = (rejection: Rejection) => rejection.letter ?? letterOf(rejection.code ?? '500000')
const refuses = (rejection: Rejection): boolean => letter(rejection) !== 'S'
const linesRecords = (line: EfactLine): EfactRecord[] =>
  [line.record, line.record51, line.record52].filter((record) => record !== null)
const recordsOf = (invoice: EfactInvoice): EfactRecord[] => [
  invoice.header20,
  invoice.record25,
  ...invoice.lines.flatMap(linesRecords),
  invoice.footer80,
]

function acceptedOf(
  line: EfactLine,
  refused: ReadonlySet<number>,
  accepted: ReadonlyMap<number, Cents> | undefined,
): number {
  if (linesRecords(line).some((record) => refused.has(record.index))) return 0
  return accepted?.get(line.record.index) ?? line.record.signed('amount')
}

const sign = (value: number): string => (value < 0 ? '-' : '+')

function amounts(recapitulation: EfactRecord, total: Record<'0' | '1', Shares>) {
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
