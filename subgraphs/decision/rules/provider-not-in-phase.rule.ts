import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { manual } from '../../../shared/rules/legal-sources'
import { includes } from '../../../shared/values/period'
import type { CoverageCase } from './coverage-case'

/** The provider is registered and its category takes part in MediPrima on the day of care. */
export const providerNotInPhase = defineRule<CoverageCase, { institutions: readonly string[] }>({
  id: 'COV-PROVIDER-NOT-IN-PHASE',
  governedBy: 'care',
  text: {
    FR: 'Le prestataire est enregistré et sa catégorie participe à MediPrima ce jour-là ; parmi les établissements, seuls ceux dont le numéro commence par 710 ou 720.',
    NL: 'De zorgverlener is geregistreerd en zijn categorie neemt die dag deel aan MediPrima; van de instellingen enkel die met een nummer dat begint met 710 of 720.',
    DE: 'Der Leistungserbringer ist registriert und seine Kategorie nimmt an diesem Tag an MediPrima teil; von den Einrichtungen nur jene, deren Nummer mit 710 oder 720 beginnt.',
    EN: 'The provider is registered and its category is in MediPrima that day; of the institutions only those whose number begins with 710 or 720.',
  },
  message: {
    unregistered: {
      FR: 'Le prestataire {provider} n’est pas enregistré dans MediPrima. Demandez son enregistrement à la CAAMI.',
      NL: 'Zorgverlener {provider} is niet geregistreerd in MediPrima. Vraag de registratie aan bij de HZIV.',
      DE: 'Der Leistungserbringer {provider} ist nicht in MediPrima registriert. Beantragen Sie die Registrierung bei der HKIV.',
      EN: 'The provider {provider} is not registered in MediPrima. Ask CAAMI to register it.',
    },
    category: {
      FR: 'La catégorie {category} du prestataire {provider} ne participe pas à MediPrima le {on}. Facturez selon l’ancienne procédure au CPAS.',
      NL: 'De categorie {category} van zorgverlener {provider} neemt op {on} niet deel aan MediPrima. Factureer volgens de oude procedure aan het OCMW.',
      DE: 'Die Kategorie {category} des Leistungserbringers {provider} nimmt am {on} nicht an MediPrima teil. Rechnen Sie nach dem früheren Verfahren mit dem ÖSHZ ab.',
      EN: 'The category {category} of the provider {provider} is not in MediPrima on {on}. Invoice the CPAS by the old procedure.',
    },
    institution: {
      FR: 'L’établissement {provider} ne participe pas à MediPrima : seuls participent ceux dont le numéro commence par {institutions}. Facturez au CPAS selon l’ancienne procédure.',
      NL: 'Instelling {provider} neemt niet deel aan MediPrima: enkel nummers die beginnen met {institutions}. Factureer volgens de oude procedure aan het OCMW.',
      DE: 'Die Einrichtung {provider} nimmt nicht an MediPrima teil: nur Nummern, die mit {institutions} beginnen. Rechnen Sie nach dem alten Verfahren mit dem ÖSHZ ab.',
      EN: 'The institution {provider} is not in MediPrima: only numbers that begin with {institutions}. Invoice the CPAS by the old procedure.',
    },
  },
  wordings: [{ source: manual('1.3', '2.7'), parameters: { institutions: ['710', '720'] }, check }],
})

function check({ provider, on }: CoverageCase, { institutions }: { institutions: readonly string[] }): RuleHit[] {
  if (!provider) return []
  const { number, category, participates } = provider
  if (category === null) return [error('provider', { provider: number }, { message: 'unregistered' })]
  if (category === 'HOSPITAL' && !institutions.some((prefix) => number.startsWith(prefix)))
    return [error('provider', { provider: number, category, on }, { message: 'institution' })]
  return participates.some((period) => includes(period, on))
    ? []
    : [error('provider', { provider: number, category, on }, { message: 'category' })]
}
