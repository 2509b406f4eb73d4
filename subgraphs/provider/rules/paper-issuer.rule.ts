import { defineRule, error } from '../../../shared/rules/define-rule'
import { citing, gpCircular, openQuestion } from '../../../shared/rules/legal-sources'
import type { BillingCase } from './billing-case'

interface Parameters extends Readonly<Record<string, readonly string[]>> {
  categories: readonly string[]
}

/** Only paper invoices of providers under the general practitioners' obligation are recorded here. */
export const paperIssuer = defineRule<Pick<BillingCase, 'category' | 'inamiNumber'>, Parameters>({
  id: 'PRV-PAPER-ISSUER',
  governedBy: 'issue',
  text: {
    FR: 'Seules les factures papier de médecins généralistes, de postes de garde et de maisons médicales sont enregistrées ici.',
    NL: 'Alleen papieren facturen van huisartsen, wachtposten en medische huizen worden hier geregistreerd.',
    DE: 'Hier werden nur Papierrechnungen von Hausärzten, Bereitschaftsdiensten und Ärztehäusern erfasst.',
    EN: 'Only paper invoices of general practitioners, out-of-hours GP posts and community health centres are recorded here.',
  },
  message: {
    FR: 'Le prestataire {inamiNumber} est de la catégorie {category} : ses factures papier suivent l’ancienne procédure et ne s’enregistrent pas ici.',
    NL: 'Zorgverlener {inamiNumber} is van de categorie {category}: papieren facturen volgen dan de oude procedure en worden hier niet geregistreerd.',
    DE: 'Der Leistungserbringer {inamiNumber} gehört zur Kategorie {category}: Seine Papierrechnungen folgen dem alten Verfahren und werden hier nicht erfasst.',
    EN: 'Provider {inamiNumber} is of the category {category}: its paper invoices follow the old procedure and are not recorded here.',
  },
  wordings: [
    {
      source: citing(gpCircular(5), openQuestion('R48')),
      parameters: { categories: ['GENERAL_PRACTITIONER', 'GUARD_POST', 'MEDICAL_HOUSE'] },
      check: ({ category, inamiNumber }, { categories }) =>
        category !== null && categories.includes(category) ? [] : [error('provider', { inamiNumber, category })],
    },
  ],
})
