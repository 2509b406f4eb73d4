import { defineRule, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { lastPaperDay } from '../domain/phases'
import type { PaperInvoiceCase } from './paper-invoice-case'

/** After the last paper day of the phase table the State refunds a paper invoice under an exception only. */
export const d1 = defineRule<PaperInvoiceCase>({
  id: 'BIL-D1',
  governedBy: 'issue',
  text: {
    FR: 'Les factures papier émises après le dernier jour de papier que la table des phases fixe pour la catégorie du prestataire ne sont pas remboursées par l’État (formulaire D1), sauf exception.',
    NL: 'Papieren facturen die zijn uitgereikt na de laatste papieren dag die de fasetabel voor de categorie van de zorgverlener bepaalt, worden door de Staat niet terugbetaald (formulier D1), tenzij er een uitzondering is.',
    DE: 'Papierrechnungen, die nach dem letzten Papiertag ausgestellt werden, den die Phasentabelle für die Kategorie des Leistungserbringers festlegt, erstattet der Staat nicht (Formular D1), außer bei einer Ausnahme.',
    EN: 'Paper invoices issued after the last paper day that the phase table sets for the category of the provider are not refunded by the State (form D1), except in case of an exception.',
  },
  message: {
    FR: 'Facture papier émise le {issuedOn} sans exception : l’État ne la rembourse pas. Renvoyez-la au prestataire pour facturation dans MediPrima, ou payez-la sur fonds propres.',
    NL: 'Papieren factuur van {issuedOn} zonder uitzondering: de Staat betaalt ze niet terug. Stuur ze terug naar de zorgverlener voor facturatie via MediPrima, of betaal ze met eigen middelen.',
    DE: 'Papierrechnung vom {issuedOn} ohne Ausnahme: Der Staat erstattet sie nicht. Senden Sie sie zur Abrechnung über MediPrima zurück, oder zahlen Sie sie aus Eigenmitteln.',
    EN: 'Paper invoice issued on {issuedOn} without an exception: the State does not refund it. Send it back so that the provider invoices through MediPrima, or pay it from own funds.',
  },
  wordings: [{ source: gpCircular(3), check }],
})

function check({ phase, exception, issuedOn, situation }: PaperInvoiceCase) {
  const lastDay = phase && lastPaperDay(phase)
  return lastDay !== null && lastDay < issuedOn && !exception ? [warning('situation', { issuedOn, situation })] : []
}
