import { defineRule } from '../../../shared/law/rule'
import { domainFacts } from '../../../shared/law/sources'

/** Above an amount, another person confirms the acceptance; 0: off. */
export const secondDecision = defineRule({
  id: 'INV-SECOND-DECISION',
  governedBy: 'recording',
  text: {
    FR: 'Au-delà d’un montant, une autre personne confirme l’acceptation (0 : non appliqué).',
    NL: 'Boven een bedrag bevestigt een andere persoon de aanvaarding (0: niet toegepast).',
    DE: 'Über einem Betrag bestätigt eine andere Person die Annahme (0: nicht angewandt).',
    EN: 'Above an amount, another person confirms the acceptance (0: off).',
  },
  message: {
    FR: 'Le montant de {claimed} euros demande une seconde décision : une autre personne doit la confirmer.',
    NL: 'Het bedrag van {claimed} euro vraagt een tweede beslissing: een andere persoon moet ze bevestigen.',
    DE: 'Der Betrag von {claimed} Euro verlangt eine zweite Entscheidung: Eine andere Person muss sie bestätigen.',
    EN: 'The amount of {claimed} euro asks for a second decision: another person must confirm it.',
  },
  wordings: [{ source: domainFacts('13.9'), parameters: { amountCents: 0 } }],
})
