import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { citing, manual, openQuestion } from '../../../shared/rules/legal-sources'
import type { Day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'

/** Says whether the provider takes part in MediPrima on a day, by the phase table. */
export const phase = defineRule<Pick<BillingCase, 'category' | 'inamiNumber' | 'participates' | 'activeUntil'>>({
  id: 'BIL-PHASE',
  governedBy: 'care',
  text: {
    FR: 'La table des phases dit quelles catégories de prestataires, et quels numéros, participent à MediPrima et depuis quel jour ; les autres n’y sont pas encore. Après son dernier jour d’activité, un prestataire ne participe plus.',
    NL: 'De fasetabel zegt welke categorieën van zorgverleners, en welke nummers, aan MediPrima deelnemen en sinds welke dag; de andere nog niet. Na de laatste dag van activiteit neemt een zorgverlener niet meer deel.',
    DE: 'Die Phasentabelle sagt, welche Kategorien von Leistungserbringern und welche Nummern seit welchem Tag an MediPrima teilnehmen; die anderen noch nicht. Nach dem letzten Tag der Tätigkeit nimmt ein Leistungserbringer nicht mehr teil.',
    EN: 'The phase table says which categories of providers, and which numbers, are in MediPrima and since which day; the others are not yet. After its last day of activity a provider takes part no longer.',
  },
  message: {
    notYet: {
      FR: 'Le prestataire {inamiNumber} ({category}) n’est pas dans MediPrima le {on} : facturez au CPAS, sur papier.',
      NL: 'Zorgverlener {inamiNumber} ({category}) neemt op {on} niet deel aan MediPrima: factureer op papier aan het OCMW.',
      DE: 'Der Leistungserbringer {inamiNumber} ({category}) ist am {on} nicht in MediPrima: Rechnen Sie auf Papier mit dem ÖSHZ ab.',
      EN: 'Provider {inamiNumber} ({category}) is not in MediPrima on {on}: invoice the CPAS, on paper.',
    },
    inPhase: {
      FR: 'Le prestataire {inamiNumber} ({category}) est dans MediPrima le {on}, par la phase de sa catégorie.',
      NL: 'Zorgverlener {inamiNumber} ({category}) neemt op {on} deel aan MediPrima, door de fase van die categorie.',
      DE: 'Der Leistungserbringer {inamiNumber} ({category}) ist am {on} durch die Phase seiner Kategorie in MediPrima.',
      EN: 'Provider {inamiNumber} ({category}) is in MediPrima on {on}, by the phase of its category.',
    },
    ended: {
      FR: 'Le prestataire {inamiNumber} a cessé son activité le {lastDay} : il ne participe pas à MediPrima le {on}.',
      NL: 'Zorgverlener {inamiNumber} heeft de activiteit op {lastDay} stopgezet en neemt op {on} niet deel aan MediPrima.',
      DE: 'Der Leistungserbringer {inamiNumber} hat seine Tätigkeit am {lastDay} beendet und nimmt am {on} nicht an MediPrima teil.',
      EN: 'Provider {inamiNumber} ended its activity on {lastDay}: it is not in MediPrima on {on}.',
    },
  },
  wordings: [{ source: citing(manual('1.3', '2.7'), openQuestion('R49')), check }],
})

function check(
  {
    inamiNumber,
    category,
    participates,
    activeUntil,
  }: Pick<BillingCase, 'category' | 'inamiNumber' | 'participates' | 'activeUntil'>,
  _: object,
  on: Day,
): RuleHit[] {
  if (participates) return [warning(null, { inamiNumber, category, on }, { message: 'inPhase' })]
  return activeUntil !== null && activeUntil < on
    ? [warning(null, { inamiNumber, on, lastDay: activeUntil }, { message: 'ended' })]
    : [warning(null, { inamiNumber, category, on }, { message: 'notYet' })]
}
