import { defineRule, error } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** A CPAS acts on its own decisions only. */
export const otherCpas = defineRule<Pick<DecisionCase, 'cpas' | 'previous'>>({
  id: 'DEC-OTHER-CPAS',
  governedBy: 'recording',
  text: {
    FR: 'Un CPAS n’agit que sur ses propres décisions.',
    NL: 'Een OCMW kan enkel zijn eigen beslissingen bewerken.',
    DE: 'Ein ÖSHZ kann nur seine eigenen Beschlüsse bearbeiten.',
    EN: 'A CPAS acts on its own decisions only.',
  },
  message: {
    FR: 'Cette décision est celle du CPAS {cpas}. Prenez contact avec lui.',
    NL: 'Deze beslissing is van OCMW {cpas}. Neem contact op met dat OCMW.',
    DE: 'Dieser Beschluss ist vom ÖSHZ {cpas}. Wenden Sie sich an dieses ÖSHZ.',
    EN: 'This decision belongs to CPAS {cpas}. Contact that CPAS.',
  },
  wordings: [
    {
      source: openQuestion('R42'),
      check: ({ cpas, previous }) =>
        cpas && previous && previous.cpas !== cpas.enterpriseNumber ? [error('number', { cpas: previous.cpas })] : [],
    },
  ],
})
