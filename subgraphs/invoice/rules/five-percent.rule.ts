import { defineRule } from '../../../shared/law/rule'
import { officialCode } from '../../../shared/law/sources'

/** eFact: a file with more than that share of its lines in error is refused whole. */
export const fivePercent = defineRule({
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
      FR: '{inError} lignes sur {lines} sont en erreur, plus de {percent} % : le fichier entier est refusé. Corrigez-les et renvoyez-le.',
      NL: '{inError} van de {lines} lijnen zijn fout, meer dan {percent} %: het hele bestand is geweigerd. Verbeter ze en stuur het opnieuw.',
      DE: '{inError} von {lines} Zeilen sind fehlerhaft, mehr als {percent} %: Die ganze Datei ist abgelehnt. Berichtigen Sie sie und senden Sie sie erneut.',
      EN: '{inError} of {lines} lines are in error, more than {percent} %: the whole file is refused. Correct them and send it again.',
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
