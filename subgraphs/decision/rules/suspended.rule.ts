import { defineRule, error } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** A suspended decision can only be reactivated or stopped. */
export const suspendedRule = defineRule<DecisionCase>({
  id: 'DEC-SUSPENDED',
  governedBy: 'recording',
  text: {
    FR: 'Une décision suspendue n’est pas modifiée ni prolongée : elle est réactivée.',
    NL: 'Een geschorste beslissing wordt niet gewijzigd of verlengd: ze wordt geheractiveerd.',
    DE: 'Ein ausgesetzter Beschluss wird nicht geändert oder verlängert: Er wird reaktiviert.',
    EN: 'A suspended decision is not changed nor extended: it is reactivated.',
  },
  message: {
    FR: 'La décision est suspendue depuis le {since} à la suite d’une mutation. Traitez d’abord la mutation : réactivez la décision.',
    NL: 'De beslissing is geschorst sinds {since} na een mutatie. Verwerk eerst de mutatie: heractiveer de beslissing.',
    DE: 'Der Beschluss ist seit dem {since} infolge einer Mutation ausgesetzt. Bearbeiten Sie zuerst die Mutation: Reaktivieren Sie den Beschluss.',
    EN: 'The decision has been suspended since {since} after a mutation. Process the mutation first: reactivate the decision.',
  },
  wordings: [
    {
      source: manualAnswer(
        'suspension de la carte',
        'schorsing van de kaart',
        'Aussetzung der Karte',
        'suspension of the card',
      ),
      check: ({ previous }) => (previous?.suspendedSince ? [error('number', { since: previous.suspendedSince })] : []),
    },
  ],
})
