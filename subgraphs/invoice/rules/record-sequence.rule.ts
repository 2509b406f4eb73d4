import { defineRule } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'

/** The number of a record is that of the previous one plus one. Applied by `RecordSequenceCheck` (efact/validate-record-sequence.ts). */
export const recordSequence = defineRule({
  id: 'INV-SEQUENCE',
  governedBy: 'receipt',
  text: {
    FR: 'Le numéro d’un enregistrement est celui du précédent plus un.',
    NL: 'Het volgnummer van een record is dat van het vorige plus één.',
    DE: 'Die Nummer eines Satzes ist die des vorigen plus eins.',
    EN: 'The number of a record is the previous one plus one.',
  },
  wordings: [{ source: officialCode('eFact', 'xx0210') }],
})
