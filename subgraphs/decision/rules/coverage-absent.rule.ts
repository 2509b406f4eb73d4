import { defineRule, error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import type { CoverageCase } from './coverage-case'

/** The decision has no coverage of this care type. */
export const coverageAbsent = defineRule<CoverageCase>({
  id: 'COV-ABSENT',
  governedBy: 'care',
  code: '207',
  text: {
    FR: 'La décision couvre ce type de soins ; une décision de principe n’en couvre aucun.',
    NL: 'De beslissing dekt dit soort zorg; een principiële beslissing dekt er geen.',
    DE: 'Der Beschluss deckt diese Leistungsart; ein Grundsatzbeschluss deckt keine.',
    EN: 'The decision covers this care type; a principle decision covers none.',
  },
  message: {
    FR: 'La décision {number} ne couvre pas {careType} le {on}. Demandez au CPAS d’ajouter cette couverture.',
    NL: 'Beslissing {number} dekt {careType} niet op {on}. Vraag het OCMW die dekking toe te voegen.',
    DE: 'Der Beschluss {number} deckt {careType} am {on} nicht. Bitten Sie das ÖSHZ, diese Deckung hinzuzufügen.',
    EN: 'Decision {number} does not cover {careType} on {on}. Ask the CPAS to add this coverage.',
  },
  wordings: [
    {
      source: officialCode('eTar', '207'),
      check: ({ decision, on, careType }) =>
        decision && !decision.coverage ? [error('careType', { number: decision.number, careType, on })] : [],
    },
  ],
})
