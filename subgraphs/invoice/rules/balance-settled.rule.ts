import { defineRule } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'

/** A CPAS settles the balance of a provider and a month once. Applied by `settleBalance` (application/settle-balance.service.ts). */
export const balanceSettled = defineRule({
  id: 'BAL-SETTLED',
  governedBy: 'recording',
  text: {
    FR: 'Le CPAS règle une seule fois le solde d’un prestataire pour un mois de soins, au plus tard aujourd’hui ; un solde sans montant à payer ne se règle pas.',
    NL: 'Het OCMW vereffent het saldo van een zorgverlener voor een maand zorg één keer, ten laatste vandaag; een saldo zonder te betalen bedrag wordt niet vereffend.',
    DE: 'Das ÖSHZ begleicht den Saldo eines Leistungserbringers für einen Leistungsmonat einmal, spätestens heute; ein Saldo ohne zu zahlenden Betrag wird nicht beglichen.',
    EN: 'A CPAS settles the balance of a provider for a month of care once, today at the latest; a balance with nothing to pay is not settled.',
  },
  message: {
    settled: {
      FR: 'Le solde du mois {month} est déjà réglé : le CPAS a déclaré le paiement au {paidOn}.',
      NL: 'Het saldo van de maand {month} is al vereffend: het OCMW gaf {paidOn} op als dag van betaling.',
      DE: 'Der Saldo des Monats {month} ist schon beglichen: Das ÖSHZ hat die Zahlung für den {paidOn} gemeldet.',
      EN: 'The balance of the month {month} is settled already: the CPAS declared its payment on {paidOn}.',
    },
    future: {
      FR: 'Le jour du paiement, le {paidOn}, est après aujourd’hui ({today}). Indiquez le jour où le CPAS a payé.',
      NL: 'De dag van betaling, {paidOn}, ligt na vandaag ({today}). Geef de dag op waarop het OCMW betaalde.',
      DE: 'Der Tag der Zahlung, der {paidOn}, liegt nach heute ({today}). Geben Sie den Tag an, an dem das ÖSHZ gezahlt hat.',
      EN: 'The day of payment, {paidOn}, is after today ({today}). Give the day on which the CPAS paid.',
    },
    nothing: {
      FR: 'Pour le mois {month}, il n’y a rien à payer à ce prestataire : aucune ligne acceptée et non contestée ne comporte une part du CPAS.',
      NL: 'Voor de maand {month} is aan deze zorgverlener niets te betalen: geen enkele aanvaarde en niet-betwiste lijn heeft een aandeel van het OCMW.',
      DE: 'Für den Monat {month} ist diesem Leistungserbringer nichts zu zahlen: Keine angenommene und unbestrittene Zeile hat einen Anteil des ÖSHZ.',
      EN: 'Nothing is to be paid to this provider for the month {month}: no accepted line that is not contested has a share of the CPAS.',
    },
  },
  wordings: [{ source: openQuestion('R110') }],
})
