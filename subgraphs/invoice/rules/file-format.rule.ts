import { defineRule } from '../../../shared/law/rule'
import { domainFacts } from '../../../shared/law/sources'

/** The file, its records and their zones can be read. */
export const fileFormat = defineRule({
  id: 'INV-FORMAT',
  governedBy: 'receipt',
  text: {
    FR: 'Le fichier, ses enregistrements et leurs zones sont lisibles.',
    NL: 'Het bestand, zijn records en hun zones zijn leesbaar.',
    DE: 'Die Datei, ihre Sätze und deren Zonen sind lesbar.',
    EN: 'The file, its records and their zones can be read.',
  },
  wordings: [{ source: domainFacts('9.2, 9.3, 9.5') }],
})
