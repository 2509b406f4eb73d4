import { defineRule, warning } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** Two persons became one, and a decision shares days with one of the other registration that was recorded before it. */
export const mergedPersons = defineRule<Pick<DecisionCase, 'sharedDays'>>({
  id: 'DEC-MERGED-PERSONS',
  governedBy: 'recording',
  text: {
    FR: 'Deux personnes n’en font plus qu’une et leurs décisions ont des jours communs : la décision enregistrée en dernier est suspendue à partir du premier de ces jours, et son CPAS l’arrête au plus tard la veille.',
    NL: 'Twee personen blijken één persoon te zijn en hun beslissingen hebben gemeenschappelijke dagen: de laatst geregistreerde beslissing is geschorst vanaf de eerste van die dagen, en haar OCMW zet ze ten laatste de dag ervoor stop.',
    DE: 'Zwei Personen sind eine einzige, und ihre Beschlüsse haben gemeinsame Tage: Der zuletzt erfasste Beschluss ist ab dem ersten dieser Tage ausgesetzt, und sein ÖSHZ beendet ihn spätestens am Tag davor.',
    EN: 'Two persons are one, and their decisions share days: the decision that was recorded last is suspended from the first of these days, and its CPAS ends it on the day before at the latest.',
  },
  message: {
    FR: 'Deux personnes n’en font plus qu’une. La décision {number} ({cpasName}, {cpas}), valable {from..to}, a été enregistrée en premier ; à partir du {since}, les deux ont des jours communs. Arrêtez votre décision au plus tard la veille.',
    NL: 'Twee personen blijken één persoon te zijn. Beslissing {number} van {cpasName} ({cpas}), geldig {from..to}, werd eerst geregistreerd; vanaf {since} hebben beide gemeenschappelijke dagen. Zet uw beslissing ten laatste de dag ervoor stop.',
    DE: 'Zwei Personen sind eine einzige. Der Beschluss {number} ({cpasName}, {cpas}), gültig {from..to}, wurde zuerst erfasst; ab dem {since} haben beide gemeinsame Tage. Beenden Sie Ihren Beschluss spätestens am Tag davor.',
    EN: 'Two persons are one. Decision {number} of {cpasName} ({cpas}), valid {from..to}, was recorded first; from {since} on, both share days. End your decision on the day before at the latest.',
  },
  wordings: [
    {
      source: openQuestion('R66'),
      check: ({ sharedDays }) => (sharedDays ? [warning('number', { ...sharedDays })] : []),
    },
  ],
})
