import { defineRule, error } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** Only a suspended decision can be reactivated. */
export const notSuspended = defineRule<DecisionCase>({
  id: 'DEC-NOT-SUSPENDED',
  governedBy: 'recording',
  text: {
    FR: 'Seule une décision suspendue peut être réactivée.',
    NL: 'Enkel een geschorste beslissing kan geheractiveerd worden.',
    DE: 'Nur ein ausgesetzter Beschluss kann reaktiviert werden.',
    EN: 'Only a suspended decision can be reactivated.',
  },
  message: {
    FR: 'La décision n’est pas suspendue. Pour y mettre fin, arrêtez-la ; pour la changer, modifiez-la.',
    NL: 'De beslissing is niet geschorst. Zet ze stop om ze te beëindigen, of wijzig ze om ze aan te passen.',
    DE: 'Der Beschluss ist nicht ausgesetzt. Um ihn vorzeitig zu beenden, beenden Sie ihn; um ihn anzupassen, ändern Sie ihn.',
    EN: 'The decision is not suspended. Stop it to end it; modify it to change it.',
  },
  wordings: [
    {
      source: manualAnswer('mutations', 'mutaties', 'Mutationen', 'mutations'),
      check: ({ previous }) => (previous && previous.suspendedSince === null ? [error('number')] : []),
    },
  ],
})
