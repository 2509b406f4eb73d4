import { defineRule } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'

/** eFact: a file with more than a percentage of its lines in error is refused whole. Applied by `finishSubmission` (application/efact/write-response.ts). */
export const fileErrorThreshold = defineRule({
  id: 'INV-FIVE-PERCENT',
  governedBy: 'receipt',
  code: '920099',
  text: {
    FR: 'eFact : un fichier dont plus de 5 % des lignes sont en erreur est refusé en entier.',
    NL: 'eFact: een bestand met meer dan 5 % foute lijnen wordt volledig geweigerd.',
    DE: 'eFact: Eine Datei mit mehr als 5 % fehlerhaften Zeilen wird ganz abgelehnt.',
    EN: 'eFact: a file with more than 5 % of its lines in error is refused whole.',
  },
  message: {
    refused: {
      FR: 'Lignes en erreur : {inError} sur {lines}, plus de {percent} % : le fichier entier est refusé. Corrigez ces lignes et renvoyez le fichier.',
      NL: 'Foute lijnen: {inError} van {lines}, meer dan {percent} %: het hele bestand is geweigerd. Verbeter de lijnen en stuur het bestand opnieuw.',
      DE: 'Fehlerhafte Zeilen: {inError} von {lines}, mehr als {percent} %: Die ganze Datei ist abgelehnt. Berichtigen Sie die Zeilen und senden Sie die Datei erneut.',
      EN: 'Lines in error: {inError} of {lines}, more than {percent} %: the whole file is refused. Correct them and send it again.',
    },
    left: {
      FR: 'Les {shown} premiers constats sont affichés ; {left} autres se trouvent aux lignes du fichier.',
      NL: 'De eerste {shown} vaststellingen zijn getoond; {left} andere staan bij de lijnen van het bestand.',
      DE: 'Die ersten {shown} Feststellungen werden angezeigt; {left} weitere stehen bei den Zeilen der Datei.',
      EN: 'The first {shown} findings are shown; {left} more are with the lines of the file.',
    },
  },
  wordings: [{ source: officialCode('eFact', '920099'), parameters: { percent: 5 } }],
})
