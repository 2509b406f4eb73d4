import { defineRule, error } from '../../../shared/rules/define-rule'
import { consultationSchema } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** At most one coverage of a care type. */
export const coverageOnce = defineRule<DecisionCase>({
  id: 'DEC-COVER-ONCE',
  governedBy: 'council',
  text: {
    FR: 'Une décision a au plus une couverture par type de soins.',
    NL: 'Een beslissing heeft hoogstens één dekking per soort zorg.',
    DE: 'Ein Beschluss hat höchstens eine Deckung je Leistungsart.',
    EN: 'A decision has at most one coverage of each care type.',
  },
  message: {
    FR: 'Le type de soins {careType} est déjà couvert plus haut dans la même décision. Gardez une seule couverture par type.',
    NL: 'Het soort zorg {careType} is hoger in dezelfde beslissing al gedekt. Behoud één dekking per soort.',
    DE: 'Die Leistungsart {careType} ist weiter oben im selben Beschluss schon gedeckt. Behalten Sie eine Deckung je Art.',
    EN: 'The care type {careType} is covered already, further up in the same decision. Keep one coverage of each type.',
  },
  wordings: [
    {
      source: consultationSchema('MedicalCover'),
      check: ({ content: { coverages } }) =>
        coverages.flatMap(({ careType }, i) =>
          coverages.findIndex((coverage) => coverage.careType === careType) < i
            ? [error(`coverages.${i}.careType`, { careType })]
            : [],
        ),
    },
  ],
})
