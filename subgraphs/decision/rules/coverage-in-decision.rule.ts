import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { manual } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** A coverage lies inside the decision's validity. */
export const coverageInDecision = defineRule<DecisionCase>({
  id: 'DEC-COVER-IN-DECISION',
  governedBy: 'council',
  text: {
    FR: 'Une couverture se situe entièrement dans la validité de la décision.',
    NL: 'Een dekking ligt volledig binnen de geldigheid van de beslissing.',
    DE: 'Eine Deckung liegt vollständig innerhalb der Gültigkeit des Beschlusses.',
    EN: 'A coverage lies within the validity of the decision.',
  },
  message: {
    FR: 'La couverture {careType} {from..to} dépasse la validité de la décision ({decisionFrom..decisionTo}). Adaptez la couverture ou la décision.',
    NL: 'De dekking {careType} {from..to} valt buiten de geldigheid van de beslissing ({decisionFrom..decisionTo}). Pas de dekking of de beslissing aan.',
    DE: 'Die Deckung {careType} {from..to} liegt außerhalb der Gültigkeit des Beschlusses ({decisionFrom..decisionTo}). Passen Sie die Deckung oder den Beschluss an.',
    EN: 'The coverage {careType} {from..to} goes beyond the validity of the decision ({decisionFrom..decisionTo}). Change the coverage or the decision.',
  },
  wordings: [{ source: manual('2.12', '2.14'), check }],
})

function check({ content: { validity, coverages } }: DecisionCase): RuleHit[] {
  return coverages.flatMap(({ careType, period: { from, to } }, i) => {
    const facts = {
      careType,
      from,
      to: to ?? '∞',
      decisionFrom: validity.from,
      decisionTo: validity.to ?? '∞',
    }
    const hits: RuleHit[] = []
    if (from < validity.from) hits.push(error(`coverages.${i}.period.from`, facts))
    if (validity.to !== null && (to === null || to > validity.to)) hits.push(error(`coverages.${i}.period.to`, facts))
    return hits
  })
}
