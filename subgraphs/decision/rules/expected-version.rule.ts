import { defineRule, error } from '../../../shared/law/rule'
import { ruleCatalogue } from '../../../shared/law/sources'
import type { DecisionCase } from './decision-case'

/** The version that the caller worked on is still the current one. */
export const expectedVersionRule = defineRule<DecisionCase>({
  id: 'DEC-VERSION',
  governedBy: 'recording',
  text: {
    FR: 'La version attendue est la version actuelle de la décision.',
    NL: 'De verwachte versie is de huidige versie van de beslissing.',
    DE: 'Die erwartete Version ist die aktuelle Version der Entscheidung.',
    EN: 'The expected version is the current one of the decision.',
  },
  message: {
    FR: 'Vous avez travaillé sur la version {expected} ; la décision en est à la version {current}. Relisez-la et recommencez.',
    NL: 'U werkte op versie {expected}; de beslissing is intussen aan versie {current}. Lees ze opnieuw en herbegin.',
    DE: 'Sie haben an Version {expected} gearbeitet; die Entscheidung ist inzwischen bei Version {current}. Lesen Sie sie neu und beginnen Sie erneut.',
    EN: 'You worked on version {expected}; the decision is at version {current} now. Read it again and start over.',
  },
  wordings: [
    {
      source: ruleCatalogue('DEC-VERSION'),
      check: ({ previous, expectedVersion: expected }) =>
        previous && expected !== null && expected !== previous.version
          ? [error('expectedVersion', { expected, current: previous.version })]
          : [],
    },
  ],
})
