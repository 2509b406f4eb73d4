import { defineRule } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'

/** Above an amount (`amountCents`; 0: off), another person confirms an acceptance. Applied by `decideLine` (application/decide-line.service.ts). */
export const fourEyes = defineRule({
  id: 'INV-SECOND-DECISION',
  governedBy: 'recording',
  text: {
    FR: 'Au-dessus d’un certain montant, une autre personne confirme l’acceptation (0 : non appliqué).',
    NL: 'Boven een bepaald bedrag bevestigt een andere persoon de aanvaarding (0: niet toegepast).',
    DE: 'Ab einem bestimmten Betrag bestätigt eine andere Person die Annahme (0: nicht angewandt).',
    EN: 'Above an amount, another person confirms the acceptance (0: off).',
  },
  message: {
    FR: 'Le montant de {claimed} euros demande une double validation : une autre personne doit confirmer l’acceptation.',
    NL: 'Het bedrag van {claimed} euro vraagt een tweede bevestiging: een andere persoon moet de aanvaarding bevestigen.',
    DE: 'Der Betrag von {claimed} Euro verlangt eine zweite Entscheidung: Eine andere Person muss sie bestätigen.',
    EN: 'The amount of {claimed} euros requires a second decision: another person must confirm it.',
  },
  wordings: [{ source: openQuestion('R38'), parameters: { amountCents: 0 } }],
})
