import { defineRule, error } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'

/** Accepted invoice lines that cite an attestation block its revocation. */
export const revocationBlocked = defineRule<{ number: string; lines: number }>({
  id: 'ATT-IN-USE',
  governedBy: 'recording',
  text: {
    FR: 'Une attestation ne peut être révoquée tant qu’une ligne de facture acceptée repose sur elle.',
    NL: 'Een attest kan niet worden ingetrokken zolang een aanvaarde factuurlijn erop steunt.',
    DE: 'Eine Bescheinigung kann nicht widerrufen werden, solange eine angenommene Rechnungszeile auf ihr beruht.',
    EN: 'An attestation can’t be revoked while an accepted invoice line rests on it.',
  },
  message: {
    FR: 'Des lignes de facture acceptées ({lines}) reposent sur l’attestation {number} : faites-les d’abord corriger par une note de crédit.',
    NL: 'Op attest {number} steunen aanvaarde factuurlijnen ({lines}): laat ze eerst met een creditnota rechtzetten.',
    DE: 'Auf der Bescheinigung {number} beruhen angenommene Rechnungszeilen ({lines}): Lassen Sie sie zuerst durch eine Gutschrift berichtigen.',
    EN: 'Accepted invoice lines ({lines}) rest on attestation {number}: have them corrected by a credit note first.',
  },
  wordings: [
    {
      source: openQuestion('R44'),
      check: ({ number, lines }) => (lines > 0 ? [error('number', { number, lines })] : []),
    },
  ],
})
