import { error } from '../../../shared/rules/define-rule'
import { citing, officialCode } from '../../../shared/rules/legal-sources'
import type { ProviderCategory } from '../../../shared/values/care-types'
import { isGivenByInstitutionsOnly } from '../domain/performer'
import { defineLineRule } from './define-line-rule'
import type { LineCase } from './line-case'

/**
 * Care can be given by some provider categories only: that of the performer, where one is named; else that of the provider. For
 * care of institutions only, it is that of the institution.
 */
export const tariffDiscipline = defineLineRule({
  id: 'TAR-DISCIPLINE',
  governedBy: 'care',
  revealsTerms: false,
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
      check(line) {
        const { purpose, path, code, item } = line
        const category = categoryOfCare(line)
        if (!item || !category || item.categories.includes(category)) return []
        const facts = { code, category, allowed: item.categories }
        return [error(`${path}.code`, facts, { code: purpose === 'TARIFICATION' ? '171' : '501540' })]
      },
    },
  ],
})

function categoryOfCare({ item, provider, performer }: LineCase): ProviderCategory | null {
  const hasOwnCategory = performer?.category && item && !isGivenByInstitutionsOnly(item)
  return hasOwnCategory ? performer.category : (provider?.category ?? null)
}
