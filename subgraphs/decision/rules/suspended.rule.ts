import { defineRule, error } from '../../../shared/law/rule'
import { manual } from '../../../shared/law/sources'
import type { DecisionCase } from './decision-case'

/** A suspended decision can only be reactivated (or stopped). */
export const suspendedRule = defineRule<DecisionCase>({
  id: 'DEC-SUSPENDED',
  governedBy: 'recording',
  text: {
    FR: 'Une décision suspendue n’est pas modifiée ni prolongée : elle est réactivée.',
    NL: 'Een geschorste beslissing wordt niet gewijzigd of verlengd: ze wordt geheractiveerd.',
    DE: 'Eine ausgesetzte Entscheidung wird nicht geändert oder verlängert: Sie wird reaktiviert.',
    EN: 'A suspended decision is not changed nor extended: it is reactivated.',
  },
  message: {
    FR: 'La décision est suspendue depuis le {since} à la suite d’une mutation. Traitez d’abord la mutation : réactivez la décision.',
    NL: 'De beslissing is geschorst sinds {since} na een mutatie. Behandel eerst de mutatie: heractiveer de beslissing.',
    DE: 'Die Entscheidung ist seit dem {since} nach einer Mutation ausgesetzt. Behandeln Sie zuerst die Mutation: Reaktivieren Sie die Entscheidung.',
    EN: 'The decision is suspended since {since} after a mutation. Deal with the mutation first: reactivate the decision.',
  },
  wordings: [
    {
      source: manual('FAQ, suspension de la carte'),
      check: ({ previous }) => (previous?.suspendedSince ? [error('number', { since: previous.suspendedSince })] : []),
    },
  ],
})
