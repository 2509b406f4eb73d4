import { defineRule, error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import type { CoverageCase } from './coverage-case'

/** No decision was ever taken for this person. */
export const noDecision = defineRule<CoverageCase>({
  id: 'COV-NONE',
  governedBy: 'care',
  code: '202',
  text: {
    FR: 'Un CPAS a pris une décision pour la personne.',
    NL: 'Een OCMW nam een beslissing voor de persoon.',
    DE: 'Ein ÖSHZ hat für die Person einen Beschluss gefasst.',
    EN: 'A CPAS has taken a decision for the person.',
  },
  message: {
    FR: 'Aucun CPAS n’a jamais pris de décision pour cette personne. Adressez-la au CPAS de sa commune.',
    NL: 'Geen enkel OCMW nam ooit een beslissing voor deze persoon. Verwijs de persoon door naar het OCMW van de gemeente.',
    DE: 'Kein ÖSHZ hat je einen Beschluss für diese Person gefasst. Verweisen Sie sie an das ÖSHZ ihrer Gemeinde.',
    EN: 'No CPAS has ever taken a decision for this person. Refer the person to the CPAS of the municipality.',
  },
  wordings: [
    {
      source: officialCode('eTar', '202'),
      check: ({ everDecided, committed }) => (!everDecided && !committed ? [error('niss')] : []),
    },
  ],
})
