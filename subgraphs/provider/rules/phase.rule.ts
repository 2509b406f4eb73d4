import { defineRule, type RuleHit, type Parameters as RuleParameters, warning } from '../../../shared/rules/define-rule'
import { citing, manual, openQuestion } from '../../../shared/rules/legal-sources'
import type { ProviderCategory } from '../../../shared/values/care-types'
import { type Day, day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** A provider as the phase rule evaluates it. */
export interface PhasedProvider {
  category: ProviderCategory
  inamiNumber: string
}

interface Parameters extends Readonly<Record<string, readonly string[]>> {
  categories: readonly string[]
  hospitals: readonly string[]
}

/** The phases of MediPrima: hospitals of the types 710 and 720 first, general practitioners next, other categories not yet. */
export const phase = defineRule<PhasedProvider, Parameters>({
  id: 'BIL-PHASE',
  governedBy: 'care',
  text: {
    FR: 'Les hôpitaux dont le numéro commence par 710 ou 720 sont dans MediPrima depuis le 1er juin 2014, les médecins généralistes peuvent y facturer depuis le 1er octobre 2017 ; les autres catégories n’y sont pas encore.',
    NL: 'Ziekenhuizen waarvan het nummer met 710 of 720 begint, nemen sinds 1 juni 2014 deel aan MediPrima; huisartsen kunnen er sinds 1 oktober 2017 factureren; de andere categorieën nog niet.',
    DE: 'Krankenhäuser, deren Nummer mit 710 oder 720 beginnt, nehmen seit dem 1. Juni 2014 an MediPrima teil; Hausarztpraxen können dort seit dem 1. Oktober 2017 abrechnen; die anderen Kategorien noch nicht.',
    EN: 'Hospitals whose number begins with 710 or 720 have been in MediPrima since 1 June 2014; general practitioners have been able to invoice there since 1 October 2017; other categories not yet.',
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
      NL: 'Zorgverlener {inamiNumber} ({category}) neemt op {on} deel aan MediPrima, door de fase van zijn categorie.',
      DE: 'Der Leistungserbringer {inamiNumber} ({category}) ist am {on} durch die Phase seiner Kategorie in MediPrima.',
      EN: 'Provider {inamiNumber} ({category}) is in MediPrima on {on}, by the phase of its category.',
    },
  },
  wordings: [
    {
      from: day('2017-10-01'),
      source: citing(manual('1.3'), openQuestion('R49')),
      parameters: { categories: ['HOSPITAL', 'GENERAL_PRACTITIONER'], hospitals: ['710', '720'] },
      check,
    },
    {
      from: day('2014-06-01'),
      until: day('2017-09-30'),
      source: manual('1.3', '2.7'),
      parameters: { categories: ['HOSPITAL'], hospitals: ['710', '720'] },
      check,
    },
    {
      until: day('2014-05-31'),
      source: manual('1.3'),
      parameters: { categories: [], hospitals: [] },
      check,
    },
  ],
})

function check(provider: PhasedProvider, parameters: Parameters, on: Day): RuleHit[] {
  const facts = { inamiNumber: provider.inamiNumber, category: provider.category, on }
  return [warning(null, facts, { message: isInPhase(provider, parameters) ? 'inPhase' : 'notYet' })]
}

// Out-of-hours posts and community health centres invoice by their own rules, on paper (circular, point 5): no phase has them.
function isInPhase({ category, inamiNumber }: PhasedProvider, parameters: RuleParameters | undefined): boolean {
  if (!listOf(parameters, 'categories').includes(category)) return false
  return category !== 'HOSPITAL' || listOf(parameters, 'hospitals').some((prefix) => inamiNumber.startsWith(prefix))
}

function listOf(parameters: RuleParameters | undefined, name: keyof Parameters & string): readonly string[] {
  const value = parameters?.[name]
  return typeof value === 'object' ? value : []
}

/** Whether the provider takes part in MediPrima on a day. */
export const participates = (provider: PhasedProvider, on: Day): boolean =>
  isInPhase(provider, phase.versionOn(on)?.parameters)

/** The periods in which the provider takes part in MediPrima. */
export function participation(provider: PhasedProvider): Period[] {
  const inside = phase.wordings.filter(({ parameters }) => isInPhase(provider, parameters))
  const first = inside.at(-1)?.from
  if (!first) return []
  const last = inside[0]?.until ?? null
  // From oldest to newest, versions only add categories: there is one period.
  return [{ from: first, to: last }]
}
