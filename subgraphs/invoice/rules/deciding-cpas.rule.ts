import { error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'

/** eFact: the CPAS that record 25 names is the one that took the decision. */
export const decidingCpas = defineLineRule({
  id: 'INV-CPAS',
  governedBy: 'receipt',
  revealsTerms: true,
  code: '253820',
  text: {
    FR: 'Le CPAS de l’enregistrement 25 est celui qui a pris la décision.',
    NL: 'Het OCMW in record 25 is het OCMW dat de beslissing nam.',
    DE: 'Das ÖSHZ in Satz 25 ist das ÖSHZ, das den Beschluss gefasst hat.',
    EN: 'The CPAS of record 25 is the one that took the decision.',
  },
  message: {
    FR: 'L’enregistrement 25 désigne le CPAS {declared}, la décision {decision} est du CPAS {expected} : corrigez la zone 38.',
    NL: 'Record 25 noemt het OCMW {declared}, de beslissing {decision} is van het OCMW {expected}: verbeter zone 38.',
    DE: 'Satz 25 nennt das ÖSHZ {declared}, der Beschluss {decision} ist vom ÖSHZ {expected}: Berichtigen Sie Zone 38.',
    EN: 'Record 25 names CPAS {declared}, but decision {decision} is from CPAS {expected}: correct zone 38.',
  },
  facts: { declared: 'text', expected: 'text' },
  wordings: [
    {
      source: officialCode('eFact', '253820'),
      check({ path, coverage, declaredCpas: declared }) {
        if (declared === null || !coverage?.decisionNumber || !coverage.cpas || declared === coverage.cpas) return []
        return [error(path, { declared, expected: coverage.cpas, decision: coverage.decisionNumber })]
      },
    },
  ],
})
