import type { ProviderCategory } from '../../../shared/values/care-types'
import { cents, sum } from '../../../shared/values/cents'
import { type Day, day } from '../../../shared/values/day'
import { EARLIEST_DAY, type ProviderRecord } from '../domain/provider-records'
import { shippedPhases } from '../imports/phases/shipped-phases'
import { type BillingCase, type BillingSituation, billingCaseOn } from '../rules/billing-case'
import type { PaperInvoiceCase, PaperLineCase } from '../rules/paper-invoice-case'

const AGENT = { subject: 'agent', audience: 'CAAMI', organisation: 'caami', role: 'agent' } as const

/** A record of a provider. */
export const recordOf = (
  category: ProviderCategory,
  from: Day = EARLIEST_DAY,
  to: Day | null = null,
): ProviderRecord => ({
  period: { from, to },
  name: 'Essai',
  category,
  qualificationCode: null,
  recordedAt: new Date('2026-03-12T11:00:00Z'),
  recordedBy: AGENT,
})

/** A provider that issues an invoice. */
export interface Issuer {
  category: ProviderCategory
  inamiNumber: string
  birthDate: Day | null
  situation: BillingSituation
  activeUntil: Day | null
}

/** A general practitioner in the practice. */
const gp: Issuer = {
  category: 'GENERAL_PRACTITIONER',
  inamiNumber: '10001490004',
  birthDate: day('1975-05-05'),
  situation: 'IN_PRACTICE',
  activeUntil: null,
}

/** The case of an issuer on a day, by the phase table that the project ships. */
export const billingCase = (issuer: Partial<Issuer>, on: Day, phases = shippedPhases()): BillingCase => {
  const { category, situation, ...provider } = { ...gp, ...issuer }
  return billingCaseOn({ ...provider, records: [recordOf(category)] }, phases, situation, on)
}

/** A line of a paper invoice that the CPAS's decision covers: 33.73 euros, of which the State bears 27.73. */
export const paperLine = (more: Partial<PaperLineCase> = {}): PaperLineCase => ({
  path: 'lines.0',
  code: '101076',
  performedOn: day('2026-03-01'),
  claimed: cents(3373),
  prescriptionNumber: null,
  careType: 'GENERAL_MEDICINE',
  prescriptionRequired: false,
  tariff: cents(3373),
  coveredBy: PAPER_CPAS,
  attestationRequired: false,
  attestation: null,
  state: cents(2773),
  duplicate: null,
  ...more,
})

/** The CPAS that receives paper invoices. */
const PAPER_CPAS = '0299990019'

/** A paper invoice, by the phase table that the project ships; without lines unless some are given. */
export function paperCase({
  issuedOn,
  ...facts
}: Partial<Issuer> & Partial<Omit<PaperInvoiceCase, keyof Issuer>> & { issuedOn: Day }): Omit<
  PaperInvoiceCase,
  'exception'
> {
  const lines = facts.lines ?? []
  return {
    ...billingCase(facts, issuedOn),
    issuedOn,
    amount: lines.length > 0 ? sum(lines.map(({ claimed }) => claimed)) : (facts.amount ?? cents(2710)),
    justification: facts.justification ?? '',
    centres: facts.centres ?? [PAPER_CPAS],
    hasNumber: facts.hasNumber ?? true,
    attestationNumber: facts.attestationNumber ?? null,
    attestationHeld: facts.attestationHeld ?? false,
    inspectionAccepted: facts.inspectionAccepted ?? null,
    lines,
  }
}
