import { defineRule, error } from '../../../shared/rules/define-rule'
import { citing, manual, manualAnswer } from '../../../shared/rules/legal-sources'
import { includes } from '../../../shared/values/period'
import type { CoverageCase } from './coverage-case'

/** A decision does not cover days on which the person is insured, until the phase table admits insured persons for the provider's category. A commitment given earlier keeps its days. */
export const coverageInsured = defineRule<CoverageCase>({
  id: 'COV-INSURED',
  governedBy: 'care',
  text: {
    FR: 'Une décision ne couvre pas les soins d’un jour où la personne est assurée, tant que la table des phases n’admet pas les assurés pour la catégorie du prestataire, sauf les soins qu’un engagement déjà donné garantit.',
    NL: 'Een beslissing dekt geen zorg op een dag waarop de persoon verzekerd is, zolang de fasetabel verzekerden niet toelaat voor de categorie van de zorgverlener, behalve zorg die een al gegeven verbintenis waarborgt.',
    DE: 'Ein Beschluss deckt keine Leistungen an einem Tag, an dem die Person versichert ist, solange die Phasentabelle Versicherte für die Kategorie des Leistungserbringers nicht zulässt, außer wenn eine bereits gegebene Zahlungsverpflichtung sie garantiert.',
    EN: 'A decision does not cover care on a day on which the person is insured, as long as the phase table does not admit insured persons for the provider’s category, except for care that a commitment given earlier guarantees.',
  },
  message: {
    FR: 'La personne est assurée au {on} : la décision {number} ne couvre pas ce jour. Facturez ces soins à sa mutualité.',
    NL: 'De persoon is verzekerd op {on}: beslissing {number} dekt die dag niet. Factureer deze zorg aan het ziekenfonds.',
    DE: 'Die Person ist am {on} versichert: Beschluss {number} deckt diesen Tag nicht. Rechnen Sie diese Leistungen mit der Krankenkasse ab.',
    EN: 'The person is insured on {on}: decision {number} does not cover that day. Invoice this care to the health insurance fund.',
  },
  wordings: [
    {
      source: citing(
        manual('1.3'),
        manualAnswer(
          'affiliation à une mutuelle',
          'aansluiting bij een ziekenfonds',
          'Anschluss an eine Krankenkasse',
          'joining a health insurance fund',
        ),
      ),
      check: ({ person, decision, on, committed, insuredAdmitted }) => {
        if (committed || insuredAdmitted || !person || !decision) return []
        const insured = person.insured.some((period) => includes(period, on))
        return insured ? [error('on', { number: decision.number, on })] : []
      },
    },
  ],
})
