import { defineRule, warning } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** An insurable person joins a health insurance fund within three months. */
export const insurableThreeMonths = defineRule<DecisionCase>({
  id: 'DEC-INSURABLE-3-MONTHS',
  governedBy: 'council',
  text: {
    FR: 'Une personne devenue assurable est affiliée à une mutualité dans les 3 mois, ou plus tard pour des motifs enregistrés.',
    NL: 'Een persoon die verzekerbaar werd, wordt binnen 3 maanden aangesloten, of later om geregistreerde redenen.',
    DE: 'Eine versicherbar gewordene Person wird innerhalb von 3 Monaten einer Krankenkasse angeschlossen, oder später aus erfassten Gründen.',
    EN: 'A person who became insurable is to be insured within 3 months, or later on recorded grounds.',
  },
  message: {
    FR: 'La personne devait être affiliée à une mutualité au plus tard le {dueBy} et la décision commence le {from}. Faites-la affilier, ou enregistrez les motifs du retard.',
    NL: 'De persoon moest uiterlijk op {dueBy} aangesloten zijn en de beslissing begint op {from}. Laat de persoon aansluiten, of registreer de redenen van de vertraging.',
    DE: 'Die Person sollte spätestens am {dueBy} einer Krankenkasse angeschlossen sein, und der Beschluss beginnt am {from}. Lassen Sie sie anschließen oder erfassen Sie die Gründe der Verspätung.',
    EN: 'The person should have joined a health insurance fund by {dueBy} and the decision begins on {from}. Have the person join one, or record why it is late.',
  },
  wordings: [
    {
      source: manualAnswer(
        'changement de situation de séjour',
        'wijziging van de verblijfssituatie',
        'Änderung der Aufenthaltssituation',
        'change of residence status',
      ),
      parameters: { months: 3 },
      check: ({ content: { insuranceDueBy: dueBy, insuranceDelayGrounds: grounds, validity } }) =>
        dueBy !== null && validity.from > dueBy && !grounds
          ? [warning('insuranceDelayGrounds', { dueBy, from: validity.from })]
          : [],
    },
  ],
})
