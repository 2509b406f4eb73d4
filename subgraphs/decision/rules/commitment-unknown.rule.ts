import { defineRule, error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import type { CommitmentCase } from './commitment-case'

/** The commitment exists for this provider, person and care type. */
export const commitmentUnknown = defineRule<CommitmentCase>({
  id: 'COM-UNKNOWN',
  governedBy: 'care',
  code: '254220',
  text: {
    FR: 'L’engagement de paiement existe pour ce prestataire, cette personne et ce type de soins.',
    NL: 'De betalingsverbintenis bestaat voor deze zorgverlener, deze persoon en dit soort zorg.',
    DE: 'Die Zahlungsverpflichtung besteht für diesen Leistungserbringer, diese Person und diese Leistungsart.',
    EN: 'The payment commitment exists, for this provider, this person and this care type.',
  },
  message: {
    FR: 'L’engagement {number} n’existe pas pour ce prestataire, cette personne et ce type de soins. Vérifiez le numéro, ou demandez un engagement.',
    NL: 'Betalingsverbintenis {number} bestaat niet voor deze zorgverlener, deze persoon en dit soort zorg. Controleer het nummer, of vraag een betalingsverbintenis.',
    DE: 'Die Zahlungsverpflichtung {number} besteht nicht für diesen Leistungserbringer, diese Person und diese Leistungsart. Prüfen Sie die Nummer oder beantragen Sie eine Zahlungsverpflichtung.',
    EN: 'The commitment {number} does not exist for this provider, this person and this care type. Check the number, or ask for a commitment.',
  },
  wordings: [
    {
      source: officialCode('eFact', '254220'),
      check: ({ number, guaranteed }) => (guaranteed ? [] : [error('commitmentNumber', { number })]),
    },
  ],
})
