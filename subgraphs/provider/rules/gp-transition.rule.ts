import { defineRule, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import type { Day } from '../../../shared/values/day'
import { type BillingCase, mustInvoiceElectronically } from './billing-case'

/**
 * After the first day of the obligation paper may stay allowed until the day that the phase table sets. A press article limited
 * this to decisions recorded before 1 September 2025; the instruction of the SPP IS, which pays, does not, and this rule follows it.
 */
export const gpTransition = defineRule<Pick<BillingCase, 'phase'>>({
  id: 'BIL-GP-TRANSITION',
  governedBy: 'issue',
  text: {
    FR: 'Les factures émises jusqu’au dernier jour de papier que la table des phases fixe pour la catégorie du prestataire peuvent encore être envoyées au CPAS sur papier.',
    NL: 'Facturen die zijn opgesteld tot en met de laatste papieren dag die de fasetabel voor de categorie van de zorgverlener bepaalt, mogen nog op papier naar het OCMW.',
    DE: 'Rechnungen, die bis zum letzten Papiertag ausgestellt werden, den die Phasentabelle für die Kategorie des Leistungserbringers festlegt, dürfen noch auf Papier an das ÖSHZ gehen.',
    EN: 'Invoices issued until the last paper day that the phase table sets for the category of the provider may still go to the CPAS on paper.',
  },
  message: {
    FR: 'Facture émise le {on}, pendant la période transitoire : le papier reste permis jusqu’au {lastDay}.',
    NL: 'Factuur van {on}, in de overgangsperiode: papier mag nog tot en met {lastDay}.',
    DE: 'Rechnung vom {on}, in der Übergangszeit: Papier bleibt bis zum {lastDay} erlaubt.',
    EN: 'Invoice issued on {on}, in the transition period: paper is still allowed until {lastDay}.',
  },
  wordings: [{ source: gpCircular(2, 3), check }],
})

function check({ phase }: Pick<BillingCase, 'phase'>, _: object, on: Day) {
  const lastDay = phase?.paperUntil ?? null
  return mustInvoiceElectronically({ phase }, on) && lastDay !== null && on <= lastDay
    ? [warning(null, { on, lastDay })]
    : []
}
