import { defineRule, warning } from '../../../shared/rules/define-rule'
import { citing, law1965, manual } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** In principle the CPAS of the municipality of residence is competent. */
export const territory = defineRule<DecisionCase>({
  id: 'DEC-TERRITORY',
  governedBy: 'council',
  text: {
    FR: 'Le CPAS compétent est en principe celui de la commune de résidence habituelle et effective ; une exception se motive.',
    NL: 'Bevoegd is in principe het OCMW van de gemeente van het gewoonlijke en werkelijke verblijf; een uitzondering wordt gemotiveerd.',
    DE: 'Zuständig ist grundsätzlich das ÖSHZ der Gemeinde des gewöhnlichen und tatsächlichen Aufenthalts; eine Ausnahme wird begründet.',
    EN: 'In principle the competent CPAS is that of the municipality where the person really and usually lives; an exception needs a ground.',
  },
  message: {
    FR: 'La commune de résidence {residence} ne relève pas de votre CPAS ({communes}). Vérifiez la compétence ; si une exception de la loi du 2 avril 1965 s’applique, indiquez-la comme motif de compétence.',
    NL: 'De gemeente van verblijf {residence} behoort niet tot uw ambtsgebied ({communes}). Controleer de bevoegdheid; geldt een uitzondering van de wet van 2 april 1965, vermeld ze dan als grond van bevoegdheid.',
    DE: 'Die Aufenthaltsgemeinde {residence} gehört nicht zu Ihrem Gebiet ({communes}). Prüfen Sie die Zuständigkeit; gilt eine Ausnahme des Gesetzes vom 2. April 1965, geben Sie sie als Zuständigkeitsgrund an.',
    EN: 'The municipality of residence {residence} is not one of yours ({communes}). Check which CPAS is competent; if an exception of the law of 2 April 1965 applies, state it as the ground of competence.',
  },
  wordings: [
    {
      source: citing(manual('2.8'), law1965),
      check: ({ cpas, content: { residenceInsCode: residence, competenceGround } }) =>
        cpas && competenceGround === null && !cpas.insCodes.includes(residence)
          ? [warning('residenceInsCode', { residence, communes: cpas.insCodes })]
          : [],
    },
  ],
})
