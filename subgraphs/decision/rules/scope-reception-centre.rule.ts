import { defineRule, error } from '../../../shared/rules/define-rule'
import { manual } from '../../../shared/rules/legal-sources'
import { overlaps } from '../../../shared/values/period'
import type { DecisionCase } from './decision-case'

/** Fedasil pays for persons in a reception centre: no decision can be taken for them. */
export const scopeReceptionCentre = defineRule<DecisionCase>({
  id: 'DEC-SCOPE-RECEPTION-CENTRE',
  governedBy: 'council',
  text: {
    FR: 'Une personne hébergée dans un centre d’accueil ne peut faire l’objet d’une décision : ses frais sont pris en charge par Fedasil.',
    NL: 'Voor een persoon die in een opvangcentrum verblijft, kan geen beslissing genomen worden: Fedasil neemt de kosten ten laste.',
    DE: 'Für eine in einem Aufnahmezentrum untergebrachte Person kann kein Beschluss gefasst werden: Fedasil übernimmt die Kosten.',
    EN: 'No decision can be taken for a person housed in a reception centre: Fedasil pays.',
  },
  message: {
    FR: 'La personne est hébergée dans un centre d’accueil {centreFrom..centreTo}, et la décision vaudrait aussi ces jours-là. Adressez-vous à Fedasil ou choisissez une autre période.',
    NL: 'De persoon verblijft in een opvangcentrum {centreFrom..centreTo}, en de beslissing zou ook die dagen gelden. Wend u tot Fedasil of kies een andere periode.',
    DE: 'Die Person ist {centreFrom..centreTo} in einem Aufnahmezentrum untergebracht, und der Beschluss würde auch an diesen Tagen gelten. Wenden Sie sich an Fedasil oder wählen Sie einen anderen Zeitraum.',
    EN: 'The person is housed in a reception centre {centreFrom..centreTo}, and the decision would hold on these days too. Turn to Fedasil or choose other days.',
  },
  wordings: [
    {
      source: manual('2.6'),
      check: ({ person, content: { validity } }) =>
        (person?.receptionCentre ?? [])
          .filter((stay) => overlaps(stay, validity))
          .slice(0, 1)
          .map((stay) => error('niss', { centreFrom: stay.from, centreTo: stay.to ?? '…' })),
    },
  ],
})
