import { defineRule } from '../../../shared/rules/define-rule'
import { citing, inamiFaq, officialCode } from '../../../shared/rules/legal-sources'

/** eFact: a provider sends at most one file a day. Applied by `submitEfactFile` (application/efact/submit-efact.service.ts). */
export const oneFileADay = defineRule({
  id: 'INV-ONE-FILE-A-DAY',
  governedBy: 'receipt',
  code: '100724',
  text: {
    FR: 'eFact : un prestataire envoie au plus un fichier par jour.',
    NL: 'eFact: een zorgverlener stuurt hoogstens één bestand per dag.',
    DE: 'eFact: Ein Leistungserbringer sendet höchstens eine Datei am Tag.',
    EN: 'eFact: a provider sends at most one file a day.',
  },
  message: {
    FR: 'Un fichier eFact de ce prestataire a déjà été reçu le {receivedOn} : envoyez celui-ci demain.',
    NL: 'Op {receivedOn} is al een eFact-bestand van deze zorgverlener ontvangen: stuur dit morgen.',
    DE: 'Am {receivedOn} ging schon eine eFact-Datei dieses Leistungserbringers ein: Senden Sie diese morgen.',
    EN: 'An eFact file of this provider was already received on {receivedOn}: send this one tomorrow.',
  },
  wordings: [{ source: citing(inamiFaq(), officialCode('eFact', '100724')) }],
})
