import { error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'

/** eFact: the coverage code of record 25 is the decision's. */
export const coverageCode = defineLineRule({
  id: 'INV-COVERAGE-CODE',
  governedBy: 'receipt',
  revealsTerms: true,
  code: '252720',
  text: {
    FR: 'Le code de couverture de l’enregistrement 25 est celui de la décision.',
    NL: 'De dekkingscode van record 25 is die van de beslissing.',
    DE: 'Der Deckungscode von Satz 25 ist der des Beschlusses.',
    EN: 'The coverage code of record 25 is the decision’s.',
  },
  message: {
    FR: 'L’enregistrement 25 contient le code de couverture {declared}, la décision {decision} le code {expected} : corrigez la zone 27.',
    NL: 'Record 25 bevat de dekkingscode {declared}, de beslissing {decision} de code {expected}: verbeter zone 27.',
    DE: 'Satz 25 enthält den Deckungscode {declared}, der Beschluss {decision} den Code {expected}: Berichtigen Sie Zone 27.',
    EN: 'Record 25 has the coverage code {declared}, the decision {decision} has {expected}: correct zone 27.',
  },
  facts: { declared: 'text', expected: 'text' },
  wordings: [
    {
      source: officialCode('eFact', '252720'),
      check({ path, coverage, declaredCoverageCode: declared }) {
        if (
          declared === null ||
          !coverage?.decisionNumber ||
          !coverage.coverageCode ||
          declared === coverage.coverageCode
        )
          return []
        return [error(path, { declared, expected: coverage.coverageCode, decision: coverage.decisionNumber })]
      },
    },
  ],
})
