import { defineRule, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { day } from '../../../shared/values/day'
import type { PaperInvoiceCase } from './paper-invoice-case'

/** From 1 November 2025 the State refunds a general practitioner's paper invoice under an exception only. */
export const d1 = defineRule<PaperInvoiceCase>({
  id: 'BIL-D1',
  governedBy: 'issue',
  text: {
    FR: 'Les factures papier de médecins généralistes émises à partir du 1er novembre 2025 ne sont pas remboursées par l’État (formulaire D1), sauf exception.',
    NL: 'Papieren facturen van huisartsen die vanaf 1 november 2025 zijn uitgereikt, worden door de Staat niet terugbetaald (formulier D1), tenzij er een uitzondering is.',
    DE: 'Ab dem 1. November 2025 ausgestellte hausärztliche Papierrechnungen erstattet der Staat nicht (Formular D1), außer bei einer Ausnahme.',
    EN: 'Paper invoices of general practitioners issued from 1 November 2025 are not refunded by the State (form D1), except in case of an exception.',
  },
  message: {
    FR: 'Facture papier émise le {issuedOn} sans exception : l’État ne la rembourse pas. Renvoyez-la au médecin pour facturation dans MediPrima, ou payez-la sur fonds propres.',
    NL: 'Papieren factuur van {issuedOn} zonder uitzondering: de Staat betaalt ze niet terug. Stuur ze terug naar de arts voor facturatie via MediPrima, of betaal ze met eigen middelen.',
    DE: 'Papierrechnung vom {issuedOn} ohne Ausnahme: Der Staat erstattet sie nicht. Senden Sie sie zur Abrechnung über MediPrima zurück, oder zahlen Sie sie aus Eigenmitteln.',
    EN: 'Paper invoice issued on {issuedOn} without an exception: the State does not refund it. Send it back so that the doctor invoices through MediPrima, or pay it from own funds.',
  },
  wordings: [{ from: day('2025-11-01'), source: gpCircular(3), check }],
})

function check({ category, exception, issuedOn, situation }: PaperInvoiceCase) {
  return category === 'GENERAL_PRACTITIONER' && !exception ? [warning('situation', { issuedOn, situation })] : []
}
