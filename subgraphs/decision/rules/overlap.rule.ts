import { defineRule, error } from '../../../shared/law/rule'
import { domainFacts } from '../../../shared/law/sources'
import { overlaps } from '../../../shared/values/period'
import type { DecisionCase, OtherDecision } from './decision-case'

/** No other decision of any CPAS for this person on a common day. */
export const overlap = defineRule<DecisionCase>({
  id: 'DEC-OVERLAP',
  governedBy: 'council',
  text: {
    FR: 'Une personne n’a qu’une décision par jour, tous CPAS confondus.',
    NL: 'Een persoon heeft per dag slechts één beslissing, van welk OCMW ook.',
    DE: 'Eine Person hat an einem Tag nur eine Entscheidung, gleich welchen ÖSHZ.',
    EN: 'A person has one decision at most on a day, whatever CPAS took it.',
  },
  message: {
    FR: 'La décision {number} du {cpasName} ({cpas}) vaut déjà du {from} au {to}. Prenez contact avec ce CPAS, ou choisissez une période en dehors de ces jours.',
    NL: 'Beslissing {number} van {cpasName} ({cpas}) geldt al van {from} tot {to}. Neem contact op met dat OCMW, of kies een periode buiten die dagen.',
    DE: 'Die Entscheidung {number} von {cpasName} ({cpas}) gilt schon vom {from} bis {to}. Wenden Sie sich an dieses ÖSHZ oder wählen Sie einen Zeitraum außerhalb dieser Tage.',
    EN: 'Decision {number} of {cpasName} ({cpas}) holds already from {from} to {to}. Contact that CPAS, or choose a period outside these days.',
  },
  wordings: [
    {
      source: domainFacts('3.6 (contrôle préalable, une carte active par personne)'),
      check: (facts) => overlapping(facts).map((other) => error('validity', factsOf(other))),
    },
  ],
})

/** The decisions of the person that share a day with the one wanted. */
export const overlapping = ({ content, others }: DecisionCase): OtherDecision[] =>
  content.validity.to !== null && content.validity.to < content.validity.from
    ? []
    : others.filter((other) => overlaps(other.validity, content.validity))

/** What a finding says of the other decision. */
export const factsOf = ({ number, cpas, cpasName, validity }: OtherDecision) => ({
  number,
  cpas,
  cpasName,
  from: validity.from,
  to: validity.to ?? '∞',
})
