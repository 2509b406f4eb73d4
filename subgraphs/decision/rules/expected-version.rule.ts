import { defineRule, error } from '../../../shared/rules/define-rule'
import { citing, manual, openQuestion } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** The version that the caller read is still the current one. */
export const expectedVersionRule = defineRule<DecisionCase>({
  id: 'DEC-VERSION',
  governedBy: 'recording',
  text: {
    FR: 'La version attendue est la version actuelle de la décision.',
    NL: 'De verwachte versie is de huidige versie van de beslissing.',
    DE: 'Die erwartete Version ist die aktuelle Version des Beschlusses.',
    EN: 'The expected version is the current one of the decision.',
  },
  message: {
    FR: 'Vous avez travaillé sur la version {expected} ; la décision en est à la version {current}. Relisez-la et recommencez.',
    NL: 'U werkte op versie {expected}; de beslissing is intussen aan versie {current}. Lees ze opnieuw en begin opnieuw.',
    DE: 'Sie haben an Version {expected} gearbeitet; der Beschluss ist inzwischen bei Version {current}. Lesen Sie ihn neu und beginnen Sie erneut.',
    EN: 'You worked on version {expected}; the decision is at version {current} now. Read it again and start over.',
  },
  facts: { expected: 'number' },
  wordings: [
    {
      source: citing(manual('2.15'), openQuestion('R42')),
      check: ({ previous, expectedVersion: expected }) =>
        previous && expected !== null && expected !== previous.version
          ? [error('expectedVersion', { expected, current: previous.version })]
          : [],
    },
  ],
})
