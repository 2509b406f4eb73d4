import { defineRule, error } from '../../../shared/law/rule'
import { ruleCatalogue } from '../../../shared/law/sources'
import type { DecisionCase } from './decision-case'

/** The council has decided already. */
export const councilDateRule = defineRule<DecisionCase>({
  id: 'DEC-COUNCIL-DATE',
  governedBy: 'council',
  text: {
    FR: 'La date du Conseil n’est pas dans l’avenir.',
    NL: 'De datum van de Raad ligt niet in de toekomst.',
    DE: 'Das Datum des Rates liegt nicht in der Zukunft.',
    EN: 'The council date is not after today.',
  },
  message: {
    FR: 'La date du Conseil ({councilDate}) est postérieure à aujourd’hui ({today}). Encodez la décision quand le Conseil l’aura prise.',
    NL: 'De datum van de Raad ({councilDate}) ligt na vandaag ({today}). Registreer de beslissing zodra de Raad ze genomen heeft.',
    DE: 'Das Datum des Rates ({councilDate}) liegt nach heute ({today}). Erfassen Sie die Entscheidung, sobald der Rat sie getroffen hat.',
    EN: 'The council date ({councilDate}) is after today ({today}). Record the decision once the council has taken it.',
  },
  wordings: [
    {
      source: ruleCatalogue('DEC-COUNCIL-DATE'),
      check: ({ content: { councilDate }, today }) =>
        councilDate > today ? [error('councilDate', { councilDate, today })] : [],
    },
  ],
})
