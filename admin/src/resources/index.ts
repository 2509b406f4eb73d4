import { accessAlerts } from './access-alerts'
import { accessLog } from './access-log'
import { attestationReminders } from './attestation-reminders'
import { attestations } from './attestations'
import { balances } from './balances'
import { commitments } from './commitments'
import { controls } from './controls'
import { coverage } from './coverage'
import { cpasSettlements } from './cpas-settlements'
import { decisions } from './decisions'
import type { ResourceDefinition } from './defineResource'
import { derogationRequests, derogations } from './derogations'
import { inspections } from './inspections'
import { invoiceFiles, invoices } from './invoice-files'
import { invoiceLines } from './invoice-lines'
import { mandates } from './mandates'
import { mutations } from './mutations'
import { paperInvoices } from './paper-invoices'
import { payments } from './payments'
import { persons } from './persons'
import { phases } from './phases'
import { providers } from './providers'
import { review } from './review'
import { rules } from './rules'
import { settlements } from './settlements'
import { spending } from './spending'
import { supervision } from './supervision'
import { tarification } from './tarification'

/** Every resource, by the section of the menu that it is in, in the order of a working day. */
export const menuSections: Record<string, readonly ResourceDefinition[]> = {
  work: [mutations, review, coverage],
  files: [persons, decisions, commitments, attestations, attestationReminders, controls],
  invoices: [
    invoiceFiles,
    invoiceLines,
    payments,
    settlements,
    cpasSettlements,
    balances,
    paperInvoices,
    derogations,
    derogationRequests,
    inspections,
    spending,
  ],
  reference: [supervision, accessLog, accessAlerts, tarification, providers, mandates, phases, rules],
}

export const resources: readonly ResourceDefinition[] = [...Object.values(menuSections).flat(), invoices]

const byName = new Map(resources.map((resource) => [resource.name, resource]))

/** The definition of a resource; undefined if there is none of that name. */
export const resourceOf = (name: string): ResourceDefinition | undefined => byName.get(name)
