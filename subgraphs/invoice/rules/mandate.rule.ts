import { defineRule } from '../../../shared/rules/define-rule'
import { citing, inamiFaq, officialCode } from '../../../shared/rules/legal-sources'

/** An organisation sends for a provider under a mandate that holds on the day of receipt. Applied by `senderOf` (application/sender.ts). */
export const mandate = defineRule({
  id: 'INV-MANDATE',
  governedBy: 'receipt',
  code: '101420',
  text: {
    FR: 'Une organisation n’envoie pour un prestataire qu’avec un mandat valable le jour de la réception.',
    NL: 'Een organisatie stuurt voor een zorgverlener enkel met een mandaat dat geldt op de dag van ontvangst.',
    DE: 'Eine Organisation sendet für einen Leistungserbringer nur mit einem Mandat, das am Tag des Eingangs gilt.',
    EN: 'An organisation sends for a provider only under a mandate that holds on the day of receipt.',
  },
  message: {
    ended: {
      FR: 'Le mandat du prestataire {provider} s’est terminé le {lastDay} : l’organisation {mandatee} ne peut plus envoyer pour lui le {receivedOn}. Demandez-lui un nouveau mandat.',
      NL: 'Het mandaat van zorgverlener {provider} eindigde op {lastDay}: organisatie {mandatee} kan op {receivedOn} niet meer voor hem sturen. Vraag hem een nieuw mandaat.',
      DE: 'Das Mandat des Leistungserbringers {provider} endete am {lastDay}: Die Organisation {mandatee} kann am {receivedOn} nicht mehr für ihn senden. Bitten Sie ihn um ein neues Mandat.',
      EN: 'The mandate of provider {provider} ended on {lastDay}: organisation {mandatee} can’t send for it any more on {receivedOn}. Ask it for a new mandate.',
    },
    notYet: {
      FR: 'Le mandat du prestataire {provider} ne commence que le {firstDay} : l’organisation {mandatee} ne peut pas encore envoyer pour lui le {receivedOn}.',
      NL: 'Het mandaat van zorgverlener {provider} begint pas op {firstDay}: organisatie {mandatee} kan op {receivedOn} nog niet voor hem sturen.',
      DE: 'Das Mandat des Leistungserbringers {provider} beginnt erst am {firstDay}: Die Organisation {mandatee} kann am {receivedOn} noch nicht für ihn senden.',
      EN: 'The mandate of provider {provider} begins on {firstDay} only: organisation {mandatee} can’t send for it yet on {receivedOn}.',
    },
  },
  wordings: [
    {
      source: citing(
        inamiFaq('numéros de groupement', 'groepsnummers', 'Gruppennummern', 'group numbers'),
        officialCode('eFact', '101420'),
      ),
    },
  ],
})
