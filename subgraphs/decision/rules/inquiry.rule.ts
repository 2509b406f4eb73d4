import { defineRule, warning } from '../../../shared/rules/define-rule'
import { manual } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** A decision rests on a social inquiry. */
export const inquiryRule = defineRule<DecisionCase>({
  id: 'DEC-INQUIRY',
  governedBy: 'council',
  text: {
    FR: 'Une décision repose sur une enquête sociale.',
    NL: 'Een beslissing steunt op een sociaal onderzoek.',
    DE: 'Ein Beschluss beruht auf einer Sozialuntersuchung.',
    EN: 'A decision rests on a social inquiry.',
  },
  message: {
    FR: 'Aucune enquête sociale n’est enregistrée. Indiquez le jour de l’enquête et, s’il y en a une, sa référence.',
    NL: 'Er is geen sociaal onderzoek geregistreerd. Vermeld de dag van het onderzoek en de referentie, als er een is.',
    DE: 'Es ist keine Sozialuntersuchung erfasst. Geben Sie den Tag der Untersuchung und gegebenenfalls ihr Aktenzeichen an.',
    EN: 'No social inquiry is recorded. State the day of the inquiry and its reference, if there is one.',
  },
  wordings: [
    {
      source: manual('2.14'),
      check: ({ content: { inquiry } }) => (inquiry === null ? [warning('inquiry')] : []),
    },
  ],
})
