import { defineRule } from '../../../shared/law/rule'
import { officialCode } from '../../../shared/law/sources'

/** The destination of a MediPrima invoice is 690. */
export const destination = defineRule({
  id: 'INV-DESTINATION',
  governedBy: 'receipt',
  code: '251803',
  text: {
    FR: 'La destination est 690.',
    NL: 'De bestemming is 690.',
    DE: 'Das Ziel ist 690.',
    EN: 'The destination is 690.',
  },
  wordings: [{ source: officialCode('eFact', '251803'), parameters: { destination: 690 } }],
})
