import { defineRule, error } from '../../../shared/rules/define-rule'
import { citing, electronicInvoicingDecree, gpCircular } from '../../../shared/rules/legal-sources'
import { day } from '../../../shared/values/day'
import type { BillingSituation } from './billing-case'
import type { PaperInvoiceCase } from './paper-invoice-case'

type JustifiedCase = Pick<PaperInvoiceCase, 'exception' | 'issuedOn' | 'justification' | 'situation'>

interface Parameters extends Readonly<Record<string, readonly string[]>> {
  situations: readonly BillingSituation[]
}

/** A provider who invokes one of these exceptions to electronic invoicing must justify it in writing. */
export const justification = defineRule<JustifiedCase, Parameters>({
  id: 'BIL-JUSTIFICATION',
  governedBy: 'issue',
  text: {
    FR: 'Une exception à la facturation électronique en raison de l’âge, hors du cabinet, par force majeure ou faute de logiciel demande un justificatif écrit du médecin ; sans lui, rien n’est enregistré. L’inspection du SPP IS peut le contrôler.',
    NL: 'Een uitzondering op de elektronische facturering wegens leeftijd, buiten de praktijk, door overmacht of bij gebrek aan software vraagt een schriftelijke verantwoording van de arts; anders wordt niets geregistreerd. De inspectie van de POD MI kan ze controleren.',
    DE: 'Eine Ausnahme von der elektronischen Abrechnung wegen des Alters, außerhalb der Praxis, wegen höherer Gewalt oder mangels Software verlangt eine schriftliche ärztliche Begründung; ohne sie wird nichts erfasst. Die Inspektion des ÖPD SE kann sie prüfen.',
    EN: 'An exception to electronic invoicing by age, outside the practice, by force majeure or for lack of software needs the doctor’s written justification; without it nothing is recorded. The inspection of the SPP IS may check it.',
  },
  message: {
    situation: {
      FR: 'L’exception {situation} est invoquée pour la facture du {issuedOn} sans justificatif écrit : demandez-le au médecin et reprenez son texte.',
      NL: 'De uitzondering {situation} is ingeroepen voor de factuur van {issuedOn} zonder schriftelijke verantwoording: vraag die aan de arts en neem de tekst over.',
      DE: 'Die Ausnahme {situation} wird für die Rechnung vom {issuedOn} ohne schriftliche Begründung geltend gemacht: Fordern Sie sie an und übernehmen Sie den Text.',
      EN: 'The exception {situation} is invoked for the invoice of {issuedOn} without a written justification: ask the doctor for it and copy its text.',
    },
    age: {
      FR: 'Le médecin est exempté en raison de son âge, mais la facture du {issuedOn} n’est pas accompagnée d’un justificatif écrit : demandez-le et reprenez son texte.',
      NL: 'De arts is vrijgesteld wegens leeftijd, maar bij de factuur van {issuedOn} ontbreekt een schriftelijke verantwoording: vraag ze aan de arts en neem de tekst over.',
      DE: 'Die Ärztin oder der Arzt ist altersbedingt befreit; der Rechnung vom {issuedOn} fehlt aber eine schriftliche Begründung: Fordern Sie sie an und übernehmen Sie den Text.',
      EN: 'The doctor is exempt by age, but the invoice of {issuedOn} comes without a written justification: ask the doctor for it and copy its text.',
    },
  },
  wordings: [
    {
      from: day('2025-09-01'),
      source: citing(gpCircular(5), electronicInvoicingDecree),
      // In the practice the only exception is that of age.
      parameters: {
        situations: ['IN_PRACTICE', 'OUTSIDE_PRACTICE_NOT_POSSIBLE', 'FORCE_MAJEURE', 'SOFTWARE_NOT_READY'],
      },
      check,
    },
  ],
})

function check({ exception, issuedOn, justification, situation }: JustifiedCase, { situations }: Parameters) {
  if (!exception || justification.trim() !== '' || !situations.includes(situation)) return []
  const message = situation === 'IN_PRACTICE' ? 'age' : 'situation'
  return [error('justification', { situation, issuedOn }, { message })]
}
