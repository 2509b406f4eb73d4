import { defineRule, error } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** The council date is not in the future. */
export const councilDateRule = defineRule<DecisionCase>({
  id: 'DEC-COUNCIL-DATE',
  governedBy: 'council',
  text: {
    FR: 'La date de la décision du Conseil n’est pas dans le futur.',
    NL: 'De datum van de Raad ligt niet in de toekomst.',
    DE: 'Das Datum des Ratsbeschlusses liegt nicht in der Zukunft.',
    EN: 'The council date is not after today.',
  },
  message: {
    FR: 'La date du Conseil ({councilDate}) est postérieure à aujourd’hui ({today}). Enregistrez la décision quand le Conseil l’aura prise.',
    NL: 'De datum van de raadsbeslissing ({councilDate}) ligt na vandaag ({today}). Registreer de beslissing zodra de raad ze genomen heeft.',
    DE: 'Das Datum des Ratsbeschlusses ({councilDate}) liegt in der Zukunft (heute: {today}). Erfassen Sie den Beschluss, sobald der Rat ihn gefasst hat.',
    EN: 'The council date ({councilDate}) is after today ({today}). Record the decision once the council has taken it.',
  },
  wordings: [
    {
      source: openQuestion('R42'),
      check: ({ content: { councilDate }, today }) =>
        councilDate > today ? [error('councilDate', { councilDate, today })] : [],
    },
  ],
})
