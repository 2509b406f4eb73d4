/**
 * A reference writer of eFact files for the acceptance tests, written from the tables of the public format description alone. It shares no code
 * with the writer of the project, so that the tests compare two independent implementations.
 */

import { TEXT_ZONES } from './efact-reference-zones'

type Put = [at: number, length: number, value: string | number]

/** A line: record 50, or 30 where it has a last day; and 51 where a commitment is named. Cents. */
export interface ReferenceLine {
  code: string
  on: string
  /** Days of stay: the last one. */
  until?: string
  state: number
  patient?: number
  supplement?: number
  quantity?: number
  prescriber?: string
  /** Zone 15; the sender if omitted. */
  performer?: string
  prescribedOn?: string
  commitment?: { number: string; on: string }
}
/** An invoice: records 20, 25, its lines, 80. */
export interface ReferenceInvoice {
  number: string
  niss: string
  issuedOn: string
  decision: { number: string; version: number; coverageCode: string; amu: boolean }
  cpas: string
  attestation?: string
  destination?: string
  credit?: boolean
  /** The rejected invoice that this one replaces: number, file number and month. */
  again?: { number: string; sending: number; month: string }
  lines: ReferenceLine[]
}
/** An eFact file. */
export interface ReferenceFile {
  provider: string
  reference: string
  sendingNumber: number
  createdOn: string
  invoices: ReferenceInvoice[]
  /** The IBAN of record 10. */
  account?: string
  /** 92 and 9991999 in place of 12 and 0001999. */
  test?: boolean
}

const digits = (value: string) => value.replaceAll('-', '')
const left = (value: string | number, length: number) => String(value).padStart(length, '0')
const right = (value: string, length: number) => value.padEnd(length, ' ').slice(0, length)
const signed = (cents: number, length: number, negative = cents < 0) =>
  (negative ? '-' : '+') + left(Math.abs(cents), length - 1)
const third = (inami: string) => left(inami.length === 8 ? `${inami}000` : inami, 12)

/** Zone 99: digits as they are, a blank 10, letters 11 to 36, anything else 37; modulo 97, 0 is 97. */
function checkOf(record: string): string {
  let sum = 0
  for (const character of record.slice(0, 348).toUpperCase()) {
    if (/\d/.test(character)) sum += Number(character)
    else if (character === ' ') sum += 10
    else if (/[A-Z]/.test(character)) sum += character.charCodeAt(0) - 54
    else sum += 37
  }
  return left(sum % 97 || 97, 2)
}

function record(type: string, zones: Put[]): string {
  const characters = [...'0'.repeat(350)]
  const put = (at: number, value: string) => characters.splice(at - 1, value.length, ...value)
  for (const [at, length] of TEXT_ZONES[type] ?? []) put(at, ' '.repeat(length))
  put(1, type)
  for (const [at, length, value] of zones)
    put(at, typeof value === 'number' ? left(value, length) : right(value, length))
  return characters.join('')
}

const segment = (length: number, zones: [number, string][]): string =>
  zones.reduce(
    (text, [at, value]) => text.slice(0, at - 1) + value + text.slice(at - 1 + value.length),
    '0'.repeat(length),
  )

/** Overwrites characters of a record and updates its check digits unless `keepCheck`. */
export function rewrite(text: string, at: number, value: string, keepCheck = false): string {
  const changed = text.slice(0, at - 1) + value + text.slice(at - 1 + value.length)
  return keepCheck ? changed : changed.slice(0, 348) + checkOf(changed)
}

/** An eFact file as its head and its records, so that tests can change them. */
export function writeReferenceFile(file: ReferenceFile): { head: string; records: string[]; base64(): string } {
  const created = digits(file.createdOn)
  const [year, month] = [created.slice(0, 4), created.slice(4, 6)]
  const provider = third(file.provider)
  const version = file.test ? '9991999' : '0001999'
  const records: string[] = []
  const sequenced = (type: string, zones: Put[]) => records.push(record(type, [[3, 6, records.length + 1], ...zones]))
  const account: Put[] = [
    [167, 11, 'GKCCBEBB'],
    [179, 34, file.account ?? 'BE68539007547034'],
  ]
  const header: Put[] = [
    [33, 3, file.sendingNumber],
    [108, 5, left(year, 5)],
    [113, 2, month],
    [128, 10, '0299991108'],
    ...account,
  ]
  sequenced('10', [[10, 7, version], [53, 3, '040'], [56, 12, provider], [120, 8, created], ...header])
  let total = 0
  let codes = 0
  for (const invoice of file.invoices) {
    const destination = invoice.destination ?? '690'
    const negative = invoice.credit ?? false
    const person: Put[] = [
      [33, 3, '690'],
      [36, 13, left(invoice.niss, 13)],
      [49, 1, '2'],
    ]
    const number: Put = [115, 12, left(invoice.number, 12)]
    const stay = invoice.lines.flatMap(({ on, until }) => (until ? [{ on, until }] : []))
    const invoiceType: Put = [50, 1, stay.length > 0 ? '1' : '3']
    const [first, last] = [stay[0], stay.at(-1)]
    const admission: Put[] =
      first && last
        ? [
            [17, 8, digits(first.on)],
            [25, 8, digits(last.until)],
          ]
        : []
    const place: Put[] = stay.length > 0 ? [[68, 12, provider]] : []
    sequenced('20', [
      ...person,
      ...admission,
      ...place,
      invoiceType,
      [51, 1, negative ? '3' : invoice.again ? '1' : '0'],
      [56, 12, provider],
      [85, 3, '690'],
      number,
      [163, 12, left(invoice.again?.number ?? 0, 12)],
      [175, 1, '1'],
      [177, 3, invoice.again?.sending ?? 0],
      [180, 3, invoice.again ? '690' : '000'],
      [207, 6, left(invoice.again?.month ?? 0, 6)],
      [262, 8, digits(invoice.issuedOn)],
    ])
    sequenced('25', [
      ...person,
      ...place,
      [52, 1, invoice.decision.amu ? '1' : '0'],
      [56, 12, provider],
      [85, 3, destination],
      number,
      [128, 10, invoice.decision.coverageCode],
      [175, 1, '1'],
      [183, 12, invoice.cpas],
      [262, 21, invoice.attestation ?? ''],
      [329, 12, left(invoice.decision.number, 12)],
      [341, 6, invoice.decision.version],
    ])
    let [state, patient, supplement, ofInvoice] = [0, 0, 0, 0]
    for (const line of invoice.lines) {
      const amounts: Put[] = [[88, 12, signed(line.state, 12, negative)]]
      const service: Put[] = [
        [53, 3, '990'],
        [68, 12, line.performer ? third(line.performer) : provider],
        [80, 1, '1'],
        [100, 8, line.prescribedOn ? digits(line.prescribedOn) : left(0, 8)],
        [115, 12, line.prescriber ? third(line.prescriber) : left(0, 12)],
        [262, 8, '+0000000'],
      ]
      sequenced(line.until ? '30' : '50', [
        [10, 7, left(line.code, 7)],
        [17, 8, digits(line.on)],
        [25, 8, digits(line.until ?? line.on)],
        ...person,
        ...amounts,
        [108, 5, signed(line.quantity ?? 1, 5, negative)],
        [128, 10, signed(line.patient ?? 0, 10, negative)],
        [165, 10, signed(line.supplement ?? 0, 10, negative)],
        ...(line.until ? [] : service),
      ])
      ofInvoice += Number(line.code)
      if (line.commitment) {
        sequenced('51', [
          [10, 7, left(line.code, 7)],
          [17, 8, digits(line.on)],
          [36, 13, left(invoice.niss, 13)],
          [68, 12, provider],
          ...amounts,
          [128, 10, invoice.decision.coverageCode],
          [213, 48, line.commitment.number],
          [321, 8, digits(line.commitment.on)],
        ])
        ofInvoice += Number(line.code)
      }
      state += line.state
      patient += line.patient ?? 0
      supplement += line.supplement ?? 0
    }
    sequenced('80', [
      ...person,
      ...admission,
      invoiceType,
      [56, 12, provider],
      [68, 12, signed(0, 12, negative)],
      [85, 3, '690'],
      [88, 12, signed(state, 12, negative)],
      [100, 8, digits(invoice.issuedOn)],
      number,
      [128, 10, signed(patient, 10, negative)],
      [165, 10, signed(supplement, 10, negative)],
      [175, 1, '1'],
      [183, 12, signed(0, 12, negative)],
      [347, 2, ofInvoice % 97 || 97],
    ])
    total += state
    codes += ofInvoice
  }
  sequenced('90', [
    [56, 12, provider],
    [68, 12, signed(0, 12)],
    [88, 12, signed(total, 12)],
    ...header,
    [347, 2, codes % 97 || 97],
  ])
  const checked = records.map((text) => text.slice(0, 348) + checkOf(text))
  const recap: Put[] = [
    [24, 1, total < 0 ? '-' : '+'],
    [25, 11, Math.abs(total)],
    [38, 1, '+'],
    [52, 1, total < 0 ? '-' : '+'],
    [53, 11, Math.abs(total)],
    [66, 8, records.length],
    [76, 2, codes % 97 || 97],
    [80, 1, '+'],
  ]
  checked.push(record('95', [[5, 3, '690'], ...recap]), record('96', [[5, 3, '699'], ...recap]))
  const head =
    segment(67, [
      [1, '920000'],
      [9, '02'],
      [13, file.test ? '92' : '12'],
      [21, `${created}000001`],
    ]) +
    segment(160, [
      [1, year + month],
      [9, left(file.sendingNumber, 3)],
      [14, created],
      [24, right(file.reference, 13)],
      [39, version],
      [48, right('Exemple', 45)],
      [95, right('Amina', 24)],
      [133, '03'],
      [137, '01'],
    ])
  return {
    head,
    records: checked,
    base64() {
      return Buffer.from(this.head + this.records.join(''), 'latin1').toString('base64')
    },
  }
}
