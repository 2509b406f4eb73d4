import { defineRule } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'

/** A reference of a provider identifies one content. Applied by `findKnownSubmission` (application/find-known-submission.ts). */
export const fileDuplicate = defineRule({
  id: 'INV-FILE-DUPLICATE',
  governedBy: 'receipt',
  code: '100721',
  text: {
    FR: 'Une référence d’un prestataire vaut pour un seul contenu.',
    NL: 'Een referentie van een zorgverlener staat voor één inhoud.',
    DE: 'Eine Referenz eines Leistungserbringers steht für einen Inhalt.',
    EN: 'A reference of a provider identifies one content.',
  },
  message: {
    FR: 'La référence {reference} a déjà servi pour un autre contenu, reçu le {receivedOn} : choisissez une autre référence.',
    NL: 'De referentie {reference} is al gebruikt voor een andere inhoud, ontvangen op {receivedOn}: kies een andere referentie.',
    DE: 'Die Referenz {reference} wurde schon für einen anderen Inhalt verwendet, eingegangen am {receivedOn}: Wählen Sie eine andere Referenz.',
    EN: 'The reference {reference} was already used for other content, received on {receivedOn}: choose another reference.',
  },
  wordings: [{ source: officialCode('eFact', '100721') }],
})
