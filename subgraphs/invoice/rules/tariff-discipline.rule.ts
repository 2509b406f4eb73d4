import { defineRule, error } from '../../../shared/rules/define-rule'
import { citing, officialCode } from '../../../shared/rules/legal-sources'
import type { LineCase } from './line-case'

/** A code can be invoiced by some provider categories only. */
export const tariffDiscipline = defineRule<LineCase>({
  id: 'TAR-DISCIPLINE',
  governedBy: 'care',
  text: {
    FR: 'Le code peut être porté en compte par ce type de prestataire.',
    NL: 'De code mag door dit soort zorgverlener aangerekend worden.',
    DE: 'Der Code darf von dieser Art von Leistungserbringer abgerechnet werden.',
    EN: 'The code may be charged by this kind of provider.',
  },
  message: {
    FR: 'Le code {code} ne peut pas être porté en compte par un prestataire de la catégorie {category} : il est réservé à {allowed}.',
    NL: 'De code {code} is niet voor een zorgverlener van de categorie {category}: hij is voorbehouden aan {allowed}.',
    DE: 'Der Code {code} darf von einem Leistungserbringer der Kategorie {category} nicht abgerechnet werden: Er ist {allowed} vorbehalten.',
    EN: 'Code {code} may not be charged by a provider of category {category}: it is reserved for {allowed}.',
  },
  wordings: [
    {
      source: citing(officialCode('eTar', '171'), officialCode('eFact', '501540')),
      check({ purpose, path, code, item, provider }) {
        if (!item || !provider || item.categories.includes(provider.category)) return []
        const facts = { code, category: provider.category, allowed: item.categories }
        return [error(`${path}.code`, facts, { code: purpose === 'TARIFICATION' ? '171' : '501540' })]
      },
    },
  ],
})
