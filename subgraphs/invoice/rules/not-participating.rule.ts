import { error } from '../../../shared/rules/define-rule'
import { manual } from '../../../shared/rules/legal-sources'
import { daysOfCare } from '../domain/care-days'
import { dayOfFinding } from './coverage-findings'
import { defineLineRule } from './define-line-rule'
import { factsOfDay, firstDayOutside } from './line-days'

/** The provider is registered, and its category is in MediPrima on the day of care. */
export const notParticipating = defineLineRule({
  id: 'INV-NOT-PARTICIPATING',
  governedBy: 'receipt',
  revealsTerms: false,
  text: {
    FR: 'Le prestataire est enregistré et participe à MediPrima le jour des soins.',
    NL: 'De zorgverlener is geregistreerd en neemt op de dag van de zorg deel aan MediPrima.',
    DE: 'Der Leistungserbringer ist registriert und nimmt am Tag der Leistung an MediPrima teil.',
    EN: 'The provider is registered and takes part in MediPrima on the day of care.',
  },
  message: {
    unknown: {
      FR: 'Le prestataire n’est pas enregistré : demandez l’enregistrement à la CAAMI.',
      NL: 'De zorgverlener is niet geregistreerd: vraag de registratie aan bij de HZIV.',
      DE: 'Der Leistungserbringer ist nicht registriert: Beantragen Sie die Registrierung bei der HKIV.',
      EN: 'The provider is not registered: ask CAAMI to register it.',
    },
    phase: {
      FR: 'Les prestataires de la catégorie {category} ne participent pas à MediPrima le {performedOn} : facturez au CPAS.',
      NL: 'Zorgverleners van de categorie {category} nemen op {performedOn} niet deel aan MediPrima: factureer aan het OCMW.',
      DE: 'Leistungserbringer der Kategorie {category} nehmen am {performedOn} nicht an MediPrima teil: Rechnen Sie mit dem ÖSHZ ab.',
      EN: 'Providers of the category {category} are not in MediPrima on {performedOn}: invoice the CPAS.',
    },
  },
  wordings: [
    {
      source: manual('1.3'),
      check(line) {
        const { purpose, path, provider, coverage, performedOn } = line
        if (purpose !== 'INVOICE') return []
        if (!provider) return [error(path, { performedOn }, { message: 'unknown' })]
        const ofCoverage = coverage?.findings.find((finding) => finding.rule === 'COV-PROVIDER-NOT-IN-PHASE')
        const outside = firstDayOutside(daysOfCare(line), provider.participates)
        if (!outside && !ofCoverage) return []
        const facts = {
          category: provider.category,
          ...factsOfDay(line, outside ?? dayOfFinding(ofCoverage) ?? performedOn),
        }
        return [error(path, facts, { message: 'phase' })]
      },
    },
  ],
})
