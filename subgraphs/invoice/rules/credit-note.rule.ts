import { defineRule, error } from '../../../shared/rules/define-rule'
import { efactFormat } from '../../../shared/rules/legal-sources'
import { type Cents, formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'

/** A line of a credit note and the line that it cancels. */
export interface CreditCase {
  path: string
  code: string
  performedOn: Day
  /** The State's share on the credit note: negative or zero. */
  claimedFromState: Cents
  /** The accepted line of the same care; null if there is none, or it was cancelled or recovered before. */
  original: { state: Cents } | null
}

/** A credit note cancels an accepted line in full: its amounts are that line's, negative. Applied by `applyCreditNote` (application/checking/apply-credit-note.ts). */
export const creditNote = defineRule<CreditCase>({
  id: 'INV-CREDIT-NOTE',
  governedBy: 'receipt',
  text: {
    FR: 'Une note de crédit annule entièrement une ligne acceptée, pour les mêmes montants.',
    NL: 'Een creditnota maakt een aanvaarde lijn volledig ongedaan, voor dezelfde bedragen.',
    DE: 'Eine Gutschrift macht eine angenommene Zeile vollständig rückgängig, zu denselben Beträgen.',
    EN: 'A credit note cancels an accepted line in full, for the same amounts.',
  },
  message: {
    none: {
      FR: 'Aucune ligne acceptée du code {code} du {performedOn} ne reste à créditer pour cette personne : vérifiez la facture d’origine.',
      NL: 'Er is voor deze persoon geen aanvaarde lijn met code {code} van {performedOn} meer om te crediteren: controleer de oorspronkelijke factuur.',
      DE: 'Für diese Person ist keine angenommene Zeile des Codes {code} vom {performedOn} mehr gutzuschreiben: Prüfen Sie die ursprüngliche Rechnung.',
      EN: 'No accepted line of code {code} of {performedOn} is left to be credited for this person: check the original invoice.',
    },
    amount: {
      FR: 'La note de crédit porte sur {declared} euros ; la part de l’État de la ligne d’origine est de {expected} euros. Corrigez le montant.',
      NL: 'De creditnota bedraagt {declared} euro; de oorspronkelijke lijn {expected} euro. Verbeter het bedrag.',
      DE: 'Die Gutschrift beträgt {declared} Euro; die ursprüngliche Zeile {expected} Euro. Berichtigen Sie den Betrag.',
      EN: 'The credit note is for {declared} euros; the original line is {expected} euros. Correct the amount.',
    },
  },
  facts: { declared: 'amount', expected: 'amount' },
  wordings: [
    {
      source: efactFormat(),
      check({ path, code, performedOn, claimedFromState, original }) {
        if (!original) return [error(path, { code, performedOn }, { message: 'none' })]
        if (claimedFromState === -original.state) return []
        const facts = { declared: formatEuro(-claimedFromState), expected: formatEuro(original.state) }
        return [error(path, facts, { code: '501940', message: 'amount' })]
      },
    },
  ],
})
