import { defineRule, error } from '../../../shared/rules/define-rule'
import { citing, electronicInvoicingDecree, gpCircular } from '../../../shared/rules/legal-sources'
import { day } from '../../../shared/values/day'
import type { PaperInvoiceCase } from './paper-invoice-case'

/** A provider who invokes an exception to electronic invoicing must justify it in writing. */
export const justification = defineRule<PaperInvoiceCase>({
  id: 'BIL-JUSTIFICATION',
  governedBy: 'issue',
  text: {
    FR: 'Une exception à la facturation électronique demande un justificatif écrit du médecin ; sans lui, rien n’est enregistré. L’inspection du SPP IS peut le contrôler.',
    NL: 'Een uitzondering op de elektronische facturering vraagt een schriftelijke verantwoording van de arts; anders wordt niets geregistreerd. De inspectie van de POD MI kan ze controleren.',
    DE: 'Eine Ausnahme von der elektronischen Abrechnung verlangt eine schriftliche ärztliche Begründung; ohne sie wird nichts erfasst. Die Inspektion des ÖPD SE kann sie prüfen.',
    EN: 'An exception to electronic invoicing needs the doctor’s written justification; without it nothing is recorded. The inspection of the SPP IS may check it.',
  },
  message: {
    situation: {
      FR: 'L’exception {situation} est invoquée pour la facture du {issuedOn} sans justificatif écrit : demandez-le au médecin et reprenez son texte.',
      NL: 'De uitzondering {situation} is ingeroepen voor de factuur van {issuedOn} zonder schriftelijke verantwoording: vraag die aan de arts en neem de tekst over.',
      DE: 'Die Ausnahme {situation} wird für die Rechnung vom {issuedOn} ohne schriftliche Begründung geltend gemacht: Verlangen Sie sie vom Arzt und übernehmen Sie den Text.',
      EN: 'The exception {situation} is invoked for the invoice of {issuedOn} without a written justification: ask the doctor for it and copy its text.',
    },
    age: {
      FR: 'Le médecin est exempté en raison de son âge, mais la facture du {issuedOn} n’est pas accompagnée d’un justificatif écrit : demandez-le et reprenez son texte.',
      NL: 'De arts is vrijgesteld wegens leeftijd, maar bij de factuur van {issuedOn} ontbreekt een schriftelijke verantwoording: vraag ze aan de arts en neem de tekst over.',
      DE: 'Die Ärztin oder der Arzt ist altersbedingt befreit; der Rechnung vom {issuedOn} fehlt aber eine schriftliche Begründung: Fordern Sie sie an und übernehmen Sie den Text.',
      EN: 'The doctor is exempt by age, but the invoice of {issuedOn} comes without a written justification: ask the doctor for it and copy its text.',
    },
    provider: {
      FR: 'Un prestataire de la catégorie {category} est exempté, mais la facture du {issuedOn} n’est pas accompagnée d’un justificatif écrit : demandez-le et reprenez son texte.',
      NL: 'Een zorgverlener van de categorie {category} is vrijgesteld, maar bij de factuur van {issuedOn} ontbreekt een schriftelijke verantwoording: vraag ze en neem de tekst over.',
      DE: 'Ein Leistungserbringer der Kategorie {category} ist befreit, aber der Rechnung vom {issuedOn} fehlt eine schriftliche Begründung: Fordern Sie sie an und übernehmen Sie den Text.',
      EN: 'A provider of the category {category} is exempt, but the invoice of {issuedOn} comes without a written justification: ask for it and copy its text.',
    },
  },
  wordings: [{ from: day('2025-09-01'), source: citing(gpCircular(5), electronicInvoicingDecree), check }],
})

function check({ exception, issuedOn, justification, situation, category, phase }: PaperInvoiceCase) {
  if (!exception || justification.trim() !== '') return []
  const facts = { situation, category, issuedOn }
  if (situation !== 'IN_PRACTICE') return [error('justification', facts, { message: 'situation' })]
  return [error('justification', facts, { message: phase ? 'age' : 'provider' })]
}
