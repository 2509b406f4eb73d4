import { defineRule, error } from '../../../shared/law/rule'
import { domainFacts } from '../../../shared/law/sources'

/** What was accepted on an attestation keeps it in force. */
export const inUse = defineRule<{ number: string; lines: number }>({
  id: 'ATT-IN-USE',
  governedBy: 'recording',
  text: {
    FR: 'Une attestation ne peut être révoquée tant qu’une ligne de facture acceptée repose sur elle.',
    NL: 'Een attest kan niet worden ingetrokken zolang een aanvaarde factuurlijn erop steunt.',
    DE: 'Eine Bescheinigung kann nicht widerrufen werden, solange eine angenommene Rechnungszeile auf ihr beruht.',
    EN: 'An attestation can’t be revoked while an accepted invoice line rests on it.',
  },
  message: {
    FR: '{lines} ligne(s) de facture acceptée(s) repose(nt) sur l’attestation {number} : faites-les d’abord corriger par une note de crédit.',
    NL: '{lines} aanvaarde factuurlijn(en) steunen op attest {number}: laat ze eerst met een creditnota rechtzetten.',
    DE: '{lines} angenommene Rechnungszeile(n) beruhen auf der Bescheinigung {number}: Lassen Sie sie zuerst durch eine Gutschrift berichtigen.',
    EN: '{lines} accepted invoice line(s) rest on attestation {number}: have them corrected by a credit note first.',
  },
  wordings: [
    {
      source: domainFacts('10'),
      check: ({ number, lines }) => (lines > 0 ? [error('number', { number, lines })] : []),
    },
  ],
})
