import { defineRule } from '../../../shared/rules/define-rule'
import { citing, manual, openQuestion } from '../../../shared/rules/legal-sources'

/** A month is closed once, and accepted once after that. Applied by `closeSettlement` and `acceptSettlement` (application/settlement.service.ts). */
export const settlementClosed = defineRule({
  id: 'SET-CLOSED',
  governedBy: 'recording',
  text: {
    FR: 'Un mois est clôturé une seule fois, puis accepté une seule fois.',
    NL: 'Een maand wordt één keer afgesloten en daarna één keer aanvaard.',
    DE: 'Ein Monat wird einmal abgeschlossen und danach einmal angenommen.',
    EN: 'A month is closed once, and accepted once after that.',
  },
  message: {
    closed: {
      FR: 'Le mois {month} est déjà clôturé.',
      NL: 'De maand {month} is al afgesloten.',
      DE: 'Der Monat {month} ist schon abgeschlossen.',
      EN: 'The month {month} is already closed.',
    },
    open: {
      FR: 'Le mois {month} n’est pas encore clôturé par la CAAMI : il ne peut pas être accepté.',
      NL: 'De maand {month} is nog niet afgesloten door de HZIV: ze kan niet aanvaard worden.',
      DE: 'Der Monat {month} ist von der HKIV noch nicht abgeschlossen: Er kann nicht angenommen werden.',
      EN: 'The month {month} is not closed by CAAMI yet: it cannot be accepted.',
    },
    accepted: {
      FR: 'Le décompte du mois {month} est déjà accepté.',
      NL: 'De afrekening van de maand {month} is al aanvaard.',
      DE: 'Die Abrechnung des Monats {month} ist schon angenommen.',
      EN: 'The settlement of the month {month} is already accepted.',
    },
  },
  wordings: [{ source: citing(manual('2.22'), openQuestion('R47')) }],
})
