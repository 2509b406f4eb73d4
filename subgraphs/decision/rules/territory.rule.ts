import { defineRule, warning } from '../../../shared/rules/define-rule'
import { citing, law1965, manual } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** In principle the CPAS of the municipality of residence is competent. */
export const territory = defineRule<DecisionCase>({
  id: 'DEC-TERRITORY',
  governedBy: 'council',
  text: {
    FR: 'Le CPAS compétent est en principe celui de la commune de résidence habituelle et effective.',
    NL: 'Bevoegd is in principe het OCMW van de gemeente van het gewoonlijke en werkelijke verblijf.',
    DE: 'Zuständig ist grundsätzlich das ÖSHZ der Gemeinde des gewöhnlichen und tatsächlichen Aufenthalts.',
    EN: 'In principle the competent CPAS is that of the municipality where the person really and usually lives.',
  },
  message: {
    FR: 'La commune de résidence {residence} ne relève pas de votre CPAS ({communes}). Vérifiez la compétence ; les exceptions de la loi du 2 avril 1965 restent applicables.',
    NL: 'De gemeente van verblijf {residence} behoort niet tot uw ambtsgebied ({communes}). Controleer de bevoegdheid; de uitzonderingen van de wet van 2 april 1965 blijven mogelijk.',
    DE: 'Die Aufenthaltsgemeinde {residence} gehört nicht zu Ihrem Gebiet ({communes}). Prüfen Sie die Zuständigkeit; die Ausnahmen des Gesetzes vom 2. April 1965 bleiben möglich.',
    EN: 'The municipality of residence {residence} is not one of yours ({communes}). Check which CPAS is competent; the exceptions of the law of 2 April 1965 remain possible.',
  },
  wordings: [
    {
      source: citing(manual('2.8'), law1965),
      check: ({ cpas, content: { residenceInsCode: residence } }) =>
        cpas && !cpas.insCodes.includes(residence)
          ? [warning('residenceInsCode', { residence, communes: cpas.insCodes })]
          : [],
    },
  ],
})
