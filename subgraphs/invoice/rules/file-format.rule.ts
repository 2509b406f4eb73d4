import { defineRule } from '../../../shared/rules/define-rule'
import { efactFormat } from '../../../shared/rules/legal-sources'

/** The file, its records and their zones can be read. Applied by `RecordReader` and `ZoneCheck` (efact/record-reader.ts, efact/check-zones.ts); `submissionFindings` adds the number of errors that are not listed. */
export const fileFormat = defineRule({
  id: 'INV-FORMAT',
  governedBy: 'receipt',
  text: {
    FR: 'Le fichier, ses enregistrements et leurs zones sont lisibles.',
    NL: 'Het bestand, zijn records en hun zones zijn leesbaar.',
    DE: 'Die Datei, ihre Sätze und deren Zonen sind lesbar.',
    EN: 'The file, its records and their zones can be read.',
  },
  message: {
    unreadable: {
      FR: 'Le fichier, ses enregistrements et leurs zones doivent être lisibles.',
      NL: 'Het bestand, zijn records en hun zones moeten leesbaar zijn.',
      DE: 'Die Datei, ihre Sätze und deren Zonen müssen lesbar sein.',
      EN: 'The file, its records and their zones must be readable.',
    },
    left: {
      FR: 'Les {shown} premières erreurs sont affichées ; {left} autres se trouvent dans les constats du fichier.',
      NL: 'De eerste {shown} fouten zijn getoond; {left} andere staan bij de vaststellingen van het bestand.',
      DE: 'Die ersten {shown} Fehler werden angezeigt; {left} weitere stehen bei den Feststellungen der Datei.',
      EN: 'The first {shown} errors are shown; {left} more are with the findings of the file.',
    },
  },
  wordings: [{ source: efactFormat() }],
})
