import { defineRule } from '../../../shared/rules/define-rule'
import { efactFormat } from '../../../shared/rules/legal-sources'

/** An eFact test file is checked and answered; nothing of it is booked, paid or used up. Applied by `submitEfactFile` (application/efact/submit-efact.service.ts). */
export const testFile = defineRule({
  id: 'INV-TEST',
  governedBy: 'receipt',
  text: {
    FR: 'Un fichier de test eFact est contrôlé et reçoit une réponse ; rien n’en est comptabilisé ni payé.',
    NL: 'Een eFact-testbestand wordt gecontroleerd en beantwoord; niets ervan wordt geboekt of betaald.',
    DE: 'Eine eFact-Testdatei wird geprüft und beantwortet; nichts davon wird gebucht oder bezahlt.',
    EN: 'An eFact test file is checked and answered; nothing of it is booked or paid.',
  },
  message: {
    FR: 'Ce fichier est un test (zone 202 = 92) : il est contrôlé, rien n’est payé. Envoyez le fichier réel avec 12 dans la zone 202.',
    NL: 'Dit bestand is een test (zone 202 = 92): het wordt gecontroleerd, er wordt niets betaald. Stuur het echte bestand met 12 in zone 202.',
    DE: 'Diese Datei ist ein Test (Zone 202 = 92): Sie wird geprüft, nichts wird bezahlt. Senden Sie die echte Datei mit 12 in Zone 202.',
    EN: 'This file is a test (zone 202 = 92): it is checked, nothing is paid. Send the real file with 12 in zone 202.',
  },
  wordings: [{ source: efactFormat('segment 200, zone 202') }],
})
