import { defineRule, error } from '../../../shared/law/rule'
import { domainFacts } from '../../../shared/law/sources'
import { type Cents, formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'

/** What a line of a credit note takes back. */
export interface CreditCase {
  path: string
  code: string
  performedOn: Day
  /** What the credit note says of the State's share: negative, or zero. */
  claimedFromState: Cents
  /** The accepted line of the same care; null: there is none, or it was credited or recovered before. */
  original: { state: Cents } | null
}

/** A credit note takes an accepted line back whole: its amounts are that line's, negative. */
export const creditNote = defineRule<CreditCase>({
  id: 'INV-CREDIT-NOTE',
  governedBy: 'receipt',
  text: {
    FR: 'Une note de crédit reprend en entier une ligne acceptée, aux mêmes montants.',
    NL: 'Een creditnota neemt een aanvaarde lijn volledig terug, voor dezelfde bedragen.',
    DE: 'Eine Gutschrift nimmt eine angenommene Zeile ganz zurück, zu denselben Beträgen.',
    EN: 'A credit note takes an accepted line back whole, for the same amounts.',
  },
  message: {
    none: {
      FR: 'Aucune ligne acceptée du code {code} du {performedOn} ne reste à créditer pour cette personne : vérifiez la facture d’origine.',
      NL: 'Er is geen aanvaarde lijn van de code {code} van {performedOn} meer te crediteren voor deze persoon: kijk de oorspronkelijke factuur na.',
      DE: 'Für diese Person ist keine angenommene Zeile des Codes {code} vom {performedOn} mehr gutzuschreiben: Prüfen Sie die ursprüngliche Rechnung.',
      EN: 'No accepted line of the code {code} of {performedOn} is left to be credited for this person: verify the original invoice.',
    },
    amount: {
      FR: 'La note de crédit reprend {told} euros à l’État ; la ligne d’origine est de {expected} euros. Corrigez le montant.',
      NL: 'De creditnota neemt {told} euro terug; de oorspronkelijke lijn bedraagt {expected} euro. Verbeter het bedrag.',
      DE: 'Die Gutschrift nimmt {told} Euro zurück; die ursprüngliche Zeile beträgt {expected} Euro. Berichtigen Sie den Betrag.',
      EN: 'The credit note takes {told} euro back; the original line is {expected} euro. Correct the amount.',
    },
  },
  wordings: [
    {
      source: domainFacts('9.2'),
      check({ path, code, performedOn, claimedFromState, original }) {
        if (!original) return [error(path, { code, performedOn }, { message: 'none' })]
        if (claimedFromState === -original.state) return []
        const facts = { told: formatEuro(-claimedFromState), expected: formatEuro(original.state) }
        return [error(path, facts, { code: '501940', message: 'amount' })]
      },
    },
  ],
})
