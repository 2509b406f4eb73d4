import { defineRule, warning } from '../../../shared/law/rule'
import { manual } from '../../../shared/law/sources'
import type { DecisionCase } from './decision-case'

/** In principle the CPAS of the commune of residence is competent. */
export const territory = defineRule<DecisionCase>({
  id: 'DEC-TERRITORY',
  governedBy: 'council',
  text: {
    FR: 'Le CPAS compétent est en principe celui de la commune de résidence habituelle et effective.',
    NL: 'Bevoegd is in principe het OCMW van de gemeente van het gewoonlijke en werkelijke verblijf.',
    DE: 'Zuständig ist grundsätzlich das ÖSHZ der Gemeinde des gewöhnlichen und tatsächlichen Aufenthalts.',
    EN: 'In principle the CPAS of the commune where the person really lives is competent.',
  },
  message: {
    FR: 'La commune de résidence {residence} n’est pas de votre ressort ({communes}). Vérifiez la compétence ; les exceptions de la loi du 2 avril 1965 restent possibles.',
    NL: 'De gemeente van verblijf {residence} behoort niet tot uw ambtsgebied ({communes}). Controleer de bevoegdheid; de uitzonderingen van de wet van 2 april 1965 blijven mogelijk.',
    DE: 'Die Aufenthaltsgemeinde {residence} gehört nicht zu Ihrem Gebiet ({communes}). Prüfen Sie die Zuständigkeit; die Ausnahmen des Gesetzes vom 2. April 1965 bleiben möglich.',
    EN: 'The commune of residence {residence} is not one of yours ({communes}). Check the competence; the exceptions of the law of 2 April 1965 remain possible.',
  },
  wordings: [
    {
      source: manual('2.8'),
      check: ({ cpas, content: { residenceInsCode: residence } }) =>
        cpas && !cpas.insCodes.includes(residence)
          ? [warning('residenceInsCode', { residence, communes: cpas.insCodes })]
          : [],
    },
  ],
})
