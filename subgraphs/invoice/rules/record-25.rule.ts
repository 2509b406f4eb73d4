import { defineRule } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'

/** A record 25 follows each record 20. Applied by `RecordSequenceCheck` (efact/validate-record-sequence.ts). */
export const record25Rule = defineRule({
  id: 'INV-RECORD-25',
  governedBy: 'receipt',
  code: '250111',
  text: {
    FR: 'Un enregistrement 25 suit chaque enregistrement 20.',
    NL: 'Op elk record 20 volgt een record 25.',
    DE: 'Auf jeden Satz 20 folgt ein Satz 25.',
    EN: 'A record 25 follows each record 20.',
  },
  wordings: [{ source: officialCode('eFact', '250111') }],
})
