import { error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'

/** eFact: the AMU code of record 25 is the decision's. */
export const amuFlag = defineLineRule({
  id: 'INV-AMU-FLAG',
  governedBy: 'receipt',
  revealsTerms: true,
  code: '251220',
  text: {
    FR: 'Le code AMU de l’enregistrement 25 est celui de la décision.',
    NL: 'De DMH-code van record 25 is die van de beslissing.',
    DE: 'Der DMH-Code von Satz 25 ist der des Beschlusses.',
    EN: 'The AMU code of record 25 is the decision’s.',
  },
  message: {
    FR: 'L’enregistrement 25 contient le code AMU {declared}, la décision {decision} le code {expected} : corrigez la zone 12.',
    NL: 'Record 25 bevat de DMH-code {declared}, de beslissing {decision} de code {expected}: verbeter zone 12.',
    DE: 'Satz 25 enthält den DMH-Code {declared}, der Beschluss {decision} den Code {expected}: Berichtigen Sie Zone 12.',
    EN: 'Record 25 has the AMU code {declared}, the decision {decision} has {expected}: correct zone 12.',
  },
  facts: { declared: 'number', expected: 'number' },
  wordings: [
    {
      source: officialCode('eFact', '251220'),
      check({ path, coverage, amuFlag: declared }) {
        if (declared === null || !coverage?.decisionNumber || declared === coverage.amuAttestationRequired) return []
        const facts = {
          declared: declared ? 1 : 0,
          expected: coverage.amuAttestationRequired ? 1 : 0,
          decision: coverage.decisionNumber,
        }
        return [error(path, facts)]
      },
    },
  ],
})
