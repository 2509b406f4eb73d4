import type { ProviderCategory } from '../../../shared/values/care-types'
import { type Day, day } from '../../../shared/values/day'
import { EVER, type ProviderRecord } from '../domain/provider-records'
import { shippedPhases } from '../imports/phases/shipped-phases'
import { type BillingCase, type BillingSituation, billingCaseOn } from '../rules/billing-case'

const AGENT = { subject: 'agent', audience: 'CAAMI', organisation: 'caami', role: 'agent' } as const

/** A record of a provider. */
export const recordOf = (category: ProviderCategory, from: Day = EVER, to: Day | null = null): ProviderRecord => ({
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
