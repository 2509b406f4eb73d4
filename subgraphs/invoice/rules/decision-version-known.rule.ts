import { error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'

/** The decision that an invoice names has the version that it names. */
export const decisionVersionKnown = defineLineRule({
  id: 'INV-DECISION-VERSION',
  governedBy: 'receipt',
  revealsTerms: true,
  code: '255920',
  text: {
    FR: 'La version citée de la décision existe.',
    NL: 'De vermelde versie van de beslissing bestaat.',
    DE: 'Die genannte Version des Beschlusses gibt es.',
    EN: 'The version named of the decision exists.',
  },
  message: {
    FR: 'La décision {decision} n’a pas cette version : reprenez celle de la consultation.',
    NL: 'De beslissing {decision} heeft die versie niet: neem die van de raadpleging over.',
    DE: 'Der Beschluss {decision} hat diese Version nicht: Übernehmen Sie die der Abfrage.',
    EN: 'The decision {decision} has no such version: take the one that the consultation gave.',
  },
  wordings: [
    {
      source: officialCode('eFact', '255920'),
      check: ({ path, coverage, decisionNamed }) =>
        coverage?.problems?.includes('VERSION_UNKNOWN') ? [error(path, { decision: decisionNamed })] : [],
    },
  ],
})
