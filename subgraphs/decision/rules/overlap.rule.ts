import { defineRule, error } from '../../../shared/rules/define-rule'
import { citing, manual, openQuestion } from '../../../shared/rules/legal-sources'
import { isEmpty, overlaps, without } from '../../../shared/values/period'
import type { DecisionCase, OtherDecision } from './decision-case'

/** A person has at most one decision on any day, of any CPAS. */
export const overlap = defineRule<DecisionCase>({
  id: 'DEC-OVERLAP',
  governedBy: 'council',
  text: {
    FR: 'Une personne n’a qu’une décision valable par jour, tous CPAS confondus.',
    NL: 'Een persoon heeft per dag slechts één beslissing, van welk OCMW ook.',
    DE: 'Für eine Person gilt an einem Tag nur ein Beschluss, gleich von welchem ÖSHZ.',
    EN: 'A person has at most one decision on any day, whichever CPAS took it.',
  },
  message: {
    FR: 'La décision {number} ({cpasName}, {cpas}) est déjà valable {from..to}. Prenez contact avec ce CPAS, ou choisissez une période en dehors de ces jours.',
    NL: 'Beslissing {number} van {cpasName} ({cpas}) geldt al {from..to}. Neem contact op met dat OCMW, of kies een periode buiten die dagen.',
    DE: 'Der Beschluss {number} ({cpasName}, {cpas}) gilt schon {from..to}. Wenden Sie sich an dieses ÖSHZ oder wählen Sie einen Zeitraum außerhalb dieser Tage.',
    EN: 'Decision {number} of {cpasName} ({cpas}) holds already {from..to}. Contact that CPAS, or choose a period outside these days.',
  },
  wordings: [
    {
      source: citing(manual('2.13'), openQuestion('R46')),
      check: (decisionCase) => overlapping(decisionCase).map((other) => error('validity', overlapFacts(other))),
    },
  ],
})

/**
 * The other decisions that share a day with the days that the content adds. The days that the decision has already are shared only
 * with a decision that was recorded later for a person who became the same one, and that one has to give them up.
 */
export function overlapping({ content: { validity }, previous, others }: DecisionCase): OtherDecision[] {
  if (isEmpty(validity)) return []
  const before = previous?.content.validity
  const added = before && !isEmpty(before) ? without(validity, before) : [validity]
  return others.filter((other) => added.some((days) => overlaps(other.validity, days)))
}

/** Facts of a finding about the other decision. */
export const overlapFacts = ({ number, cpas, cpasName, validity }: OtherDecision) => ({
  number,
  cpas,
  cpasName,
  from: validity.from,
  to: validity.to ?? '∞',
})
