import type { EfactRecord } from './record'

const totalNames = [
  'accountA',
  'accountB',
  'patientShare',
  'supplement',
  'codes',
  'codes51',
  'codes52',
  'records',
  'records25',
] as const

/** The totals that footers contain: amounts in cents, sums of nomenclature codes, numbers of records. */
export class Totals {
  accountA = 0
  accountB = 0
  patientShare = 0
  supplement = 0
  /** Sum of the codes of records 30 and 50. */
  codes = 0
  codes51 = 0
  codes52 = 0
  records = 0
  records25 = 0

  /** Adds a record of an invoice. */
  count(record: EfactRecord): void {
    this.records += 1
    if (record.type === '25') this.records25 += 1
    else if (record.type === '30') {
      this.codes += record.as('30').integer('pseudoCode')
      this.addLine(record.as('30'))
    } else if (record.type === '50') {
      this.codes += record.as('50').integer('code')
      this.addLine(record.as('50'))
    } else if (record.type === '51') this.codes51 += record.as('51').integer('code')
    else if (record.type === '52') this.codes52 += record.as('52').integer('code')
  }

  private addLine(
    record: Pick<EfactRecord<'account' | 'amount' | 'patientShare' | 'supplement'>, 'signed' | 'raw'>,
  ): void {
    if (record.raw('account') === '1') this.accountB += record.signed('amount')
    else this.accountA += record.signed('amount')
    this.patientShare += record.signed('patientShare')
    this.supplement += record.signed('supplement')
  }

  add(other: Totals): void {
    for (const name of totalNames) this[name] += other[name]
  }

  /** The sum behind zone 98: each code, and again for its record 51 and its record 52. */
  get allCodes(): number {
    return this.codes + this.codes51 + this.codes52
  }
}
