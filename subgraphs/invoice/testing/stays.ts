import type { DataSource } from 'typeorm'
import { inTransaction } from '../../../shared/database/transaction'
import { type Cents, cents } from '../../../shared/values/cents'
import { type Day, day } from '../../../shared/values/day'
import { enterpriseNumber } from '../../../shared/values/enterprise-number'
import { inamiNumber } from '../../../shared/values/inami-number'
import { niss } from '../../../shared/values/niss'
import { exampleFile, exampleInvoice, exampleLine } from '../efact/example-file'
import type { EfactInvoiceFileInput, EfactInvoiceInput, EfactLineInput } from '../efact/model'
import { writeEfact } from '../efact/write-file'
import { CPAS, HOSPITAL } from './scenario'

/** A code of hospital care with its tariffs, as tests insert it. Amounts in cents. */
export interface HospitalCode {
  code: string
  careType?: string
  categories?: string
  byDay?: boolean
  maxPerDay?: number | null
  notWith?: readonly string[]
  tariffs: readonly {
    from: string
    to?: string | null
    provider?: string | null
    minAge?: number | null
    maxAge?: number | null
    insurancePart: number
    patientPart: number
  }[]
}

/** A day of stay at 500.00, of which 490.00 are the insurance part. */
export const DAY_OF_STAY: HospitalCode = {
  code: '768106',
  byDay: true,
  maxPerDay: 1,
  tariffs: [{ from: '2014-06-01', insurancePart: 49_000, patientPart: 1_000 }],
}

/** Inserts codes of hospital care, or replaces them with all their tariffs. */
export const saveHospitalCodes = (db: DataSource, codes: readonly HospitalCode[]): Promise<void> =>
  inTransaction(db, async (tx) => {
    for (const { code, careType, categories, byDay, maxPerDay, notWith, tariffs } of codes) {
      await tx.query('delete from tariff where code = $1', [code])
      await tx.query('delete from nomenclature_item where code = $1', [code])
      await tx.query(
        `insert into nomenclature_item (code, label_fr, label_nl, label_de, label_en, care_type, pseudo_code, prescription_required, in_efact,
           categories, confidence, source, by_day, max_per_day, not_with)
         values ($1, $1, $1, $1, $1, $2, true, false, true, $3, 'A', 'test', $4, $5, $6)`,
        [
          code,
          careType ?? 'HOSPITALIZATION',
          `{${categories ?? 'HOSPITAL'}}`,
          byDay ?? false,
          maxPerDay ?? null,
          notWith ?? [],
        ],
      )
      for (const tariff of tariffs)
        await tx.query(
          `insert into tariff (code, basis, provider, valid_from, valid_to, min_age, max_age, preferential, global_file, honorarium_cents, insurance_cents,
             patient_cents, confidence, uncertain, source, note)
           values ($1, 'FIXED', $2, $3, $4, $5, $6, false, false, $7, $8, $9, 'A', false, 'test', '')`,
          [
            code,
            tariff.provider ?? null,
            tariff.from,
            tariff.to ?? null,
            tariff.minAge ?? null,
            tariff.maxAge ?? null,
            tariff.insurancePart + tariff.patientPart,
            tariff.insurancePart,
            tariff.patientPart,
          ],
        )
    }
  })

/** A line of a JSON file. */
export interface StayLine {
  code?: string
  performedOn: string
  performedUntil?: string | null
  quantity: number
  claimed: string
  performer?: string
}

let numbers = 0

/** An invoice of hospital care. */
export const stayInvoice = (personNiss: string, lines: readonly StayLine[]) => ({
  number: `S-${++numbers}`,
  niss: personNiss,
  issuedOn: lines[0]!.performedOn,
  lines: lines.map((line) => ({ code: DAY_OF_STAY.code, ...line })),
})

/** A JSON file of these invoices. */
export const stayFile = (reference: string, invoices: readonly object[], provider = HOSPITAL) => ({
  reference,
  provider,
  invoices,
})

/** A record 30. Amounts in cents. */
export const record30 = (
  performedOn: string,
  lastPerformedOn: string,
  quantity: number,
  stateShare: number,
  more: Partial<EfactLineInput> = {},
): EfactLineInput => ({
  ...exampleLine,
  kind: 'LUMP_SUM',
  code: DAY_OF_STAY.code,
  performedOn: day(performedOn),
  lastPerformedOn: performedOn === lastPerformedOn ? null : day(lastPerformedOn),
  quantity,
  stateShare: cents(stateShare),
  patientShare: cents(0),
  provider: null,
  commitmentNumber: null,
  committedOn: null,
  ...more,
})

/** An eFact invoice of a hospital stay. */
export const efactStay = (personNiss: string, lines: EfactLineInput[], more: Partial<EfactInvoiceInput> = {}) => ({
  ...exampleInvoice,
  number: String(202_600_000_000 + ++numbers),
  setting: 'HOSPITALISED' as const,
  niss: niss(personNiss),
  issuedOn: lines[0]!.performedOn,
  decisionNumber: '000000000017',
  decisionVersion: 1,
  coverageCode: '0000009008',
  amuFlag: false,
  cpas: enterpriseNumber(CPAS),
  attestationNumber: null,
  stayInstitution: inamiNumber(`${HOSPITAL}000`),
  admittedOn: lines[0]!.performedOn,
  dischargedOn: lines.at(-1)!.lastPerformedOn ?? lines.at(-1)!.performedOn,
  lines,
  ...more,
})

/** An eFact file of a hospital, base64. */
export function efactStayFile(
  invoices: EfactInvoiceInput[],
  createdOn: Day | string,
  more: Partial<EfactInvoiceFileInput> = {},
): string {
  const sendingNumber = (++numbers % 900) + 1
  const file = {
    ...exampleFile,
    reference: `E-${numbers}`,
    provider: inamiNumber(`${HOSPITAL}000`),
    sendingNumber,
    createdOn: day(createdOn),
    invoices,
    ...more,
  }
  return Buffer.from(writeEfact(file)).toString('base64')
}

/** Cents as a decimal text. */
export const euroOf = (amount: number | Cents): string =>
  `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`
