import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import { addDays, type Day, latest } from '../../../shared/values/day'
import { includes, type Period } from '../../../shared/values/period'
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
    overdue: {
      FR: 'La personne devait être affiliée à une mutualité au plus tard le {dueBy} et la décision commence le {from}. Faites-la affilier, ou enregistrez les motifs du retard.',
      NL: 'De persoon moest uiterlijk op {dueBy} aangesloten zijn en de beslissing begint op {from}. Laat de persoon aansluiten, of registreer de redenen van de vertraging.',
      DE: 'Die Person sollte spätestens am {dueBy} einer Krankenkasse angeschlossen sein, und der Beschluss beginnt am {from}. Lassen Sie sie anschließen oder erfassen Sie die Gründe der Verspätung.',
      EN: 'The person should have joined a health insurance fund by {dueBy} and the decision begins on {from}. Have the person join one, or record why it is late.',
    },
    later: {
      FR: 'La décision vaut encore après le {dueBy}, dernier jour pour affilier la personne à une mutualité : à partir du {day}, l’État ne prend plus rien en charge. Faites affilier la personne d’ici là, ou enregistrez les motifs d’un retard.',
      NL: 'De beslissing geldt nog na {dueBy}, de laatste dag om de persoon bij een ziekenfonds aan te sluiten: vanaf {day} neemt de Staat niets meer ten laste. Laat de persoon vóór die dag aansluiten, of registreer de redenen van een vertraging.',
      DE: 'Der Beschluss gilt noch nach dem {dueBy}, dem letzten Tag für den Anschluss der Person an eine Krankenkasse: Ab dem {day} übernimmt der Staat nichts mehr. Lassen Sie die Person bis dahin anschließen oder erfassen Sie die Gründe einer Verspätung.',
      EN: 'The decision still holds after {dueBy}, the last day for the person to join a health insurance fund: from {day} on the State pays nothing. Have the person join one by then, or record why it will be late.',
    },
    sameTerms: {
      FR: 'La décision vaut encore le {day}, après le {dueBy}, dernier jour pour affilier la personne à une mutualité. Faites affilier la personne d’ici là, ou enregistrez les motifs d’un retard.',
      NL: 'De beslissing geldt nog op {day}, na {dueBy}, de laatste dag om de persoon bij een ziekenfonds aan te sluiten. Laat de persoon vóór die dag aansluiten, of registreer de redenen van een vertraging.',
      DE: 'Der Beschluss gilt noch am {day}, nach dem {dueBy}, dem letzten Tag für den Anschluss der Person an eine Krankenkasse. Lassen Sie die Person bis dahin anschließen oder erfassen Sie die Gründe einer Verspätung.',
      EN: 'The decision still holds on {day}, after {dueBy}, the last day for the person to join a health insurance fund. Have the person join one by then, or record why it will be late.',
    },
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
      check,
    },
  ],
})

function check({ person, terms, content: { insuranceDelayGrounds, validity } }: DecisionCase): RuleHit[] {
  if (insuranceDelayGrounds || !person) return []
  const deadlines = new Map<Day, Period>()
  for (const { insuranceDueBy: dueBy, period } of person.situations)
    if (dueBy !== null && !deadlines.has(dueBy) && (period.to === null || period.to > dueBy))
      deadlines.set(dueBy, period)
  return [...deadlines].map(([dueBy, { from }]) => {
    if (validity.from > dueBy) return warning('insuranceDelayGrounds', { dueBy, from: validity.from })
    const day = latest(from, addDays(dueBy, 1))
    // Without legal stay, or with an income above the living wage, the State pays after the deadline what it paid before.
    const losesTerms = statePays(terms, dueBy) && !statePays(terms, day)
    return warning('insuranceDelayGrounds', { dueBy, day }, { message: losesTerms ? 'later' : 'sameTerms' })
  })
}

function statePays(terms: DecisionCase['terms'], on: Day): boolean {
  const found = terms.find(({ period }) => includes(period, on))?.terms
  const shares = found ? [found.hospitalization, found.ambulatoryHospitalCare, found.otherCare] : []
  return shares.some(({ insurancePart, patientPart }) => insurancePart > 0 || patientPart > 0)
}
