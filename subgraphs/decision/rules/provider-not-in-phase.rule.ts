import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { manual } from '../../../shared/rules/legal-sources'
import { includes } from '../../../shared/values/period'
import type { CoverageCase } from './coverage-case'

/** The provider is registered and takes part in MediPrima on the day of care, by the phase table. */
export const providerNotInPhase = defineRule<CoverageCase>({
  id: 'COV-PROVIDER-NOT-IN-PHASE',
  governedBy: 'care',
  text: {
    FR: 'Le prestataire est enregistré et participe à MediPrima ce jour-là, selon la table des phases pour sa catégorie et son numéro, et jusqu’au dernier jour de son activité.',
    NL: 'De zorgverlener is geregistreerd en neemt die dag deel aan MediPrima, volgens de fasetabel voor categorie en nummer, en tot en met de laatste dag van de activiteit.',
    DE: 'Der Leistungserbringer ist registriert und nimmt an diesem Tag an MediPrima teil, nach der Phasentabelle für seine Kategorie und Nummer und bis zum letzten Tag seiner Tätigkeit.',
    EN: 'The provider is registered and in MediPrima that day, by the phase table for its category and number, and until the last day of its activity.',
  },
  message: {
    unregistered: {
      FR: 'Le prestataire {provider} n’est pas enregistré dans MediPrima. Demandez son enregistrement à la CAAMI.',
      NL: 'Zorgverlener {provider} is niet geregistreerd in MediPrima. Vraag de registratie aan bij de HZIV.',
      DE: 'Der Leistungserbringer {provider} ist nicht in MediPrima registriert. Beantragen Sie die Registrierung bei der HKIV.',
      EN: 'The provider {provider} is not registered in MediPrima. Ask CAAMI to register it.',
    },
    category: {
      FR: 'Le prestataire {provider} (catégorie {category}) ne participe pas à MediPrima le {on}. Facturez selon l’ancienne procédure au CPAS.',
      NL: 'Zorgverlener {provider} (categorie {category}) neemt op {on} niet deel aan MediPrima. Factureer volgens de oude procedure aan het OCMW.',
      DE: 'Der Leistungserbringer {provider} (Kategorie {category}) nimmt am {on} nicht an MediPrima teil. Rechnen Sie nach dem früheren Verfahren mit dem ÖSHZ ab.',
      EN: 'The provider {provider} (category {category}) is not in MediPrima on {on}. Invoice the CPAS by the old procedure.',
    },
    ended: {
      FR: 'Le prestataire {provider} a cessé son activité le {lastDay} : les soins du {on} ne passent pas par MediPrima.',
      NL: 'Zorgverlener {provider} heeft de activiteit op {lastDay} stopgezet: zorg van {on} loopt niet via MediPrima.',
      DE: 'Der Leistungserbringer {provider} hat seine Tätigkeit am {lastDay} beendet: Leistungen vom {on} laufen nicht über MediPrima.',
      EN: 'The provider {provider} ended its activity on {lastDay}: care of {on} does not go through MediPrima.',
    },
  },
  wordings: [{ source: manual('1.3', '2.7'), check }],
})

function check({ provider, on }: CoverageCase): RuleHit[] {
  if (!provider) return []
  const { number, category, participates, activeUntil } = provider
  if (category === null) return [error('provider', { provider: number }, { message: 'unregistered' })]
  if (participates.some((period) => includes(period, on))) return []
  return activeUntil !== null && activeUntil < on
    ? [error('provider', { provider: number, on, lastDay: activeUntil }, { message: 'ended' })]
    : [error('provider', { provider: number, category, on }, { message: 'category' })]
}
