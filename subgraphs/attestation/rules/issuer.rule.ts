import { defineRule, error, type Parameters as RuleParameters } from '../../../shared/rules/define-rule'
import { citing, manual, openQuestion } from '../../../shared/rules/legal-sources'
import type { ProviderCategory } from '../../../shared/values/care-types'

interface Parameters extends Readonly<Record<string, readonly string[]>> {
  physicians: readonly string[]
  dentists: readonly string[]
  categories: readonly string[]
}

/** A physician or a dentist issues the attestation, in their own name. */
export const issuer = defineRule<{ provider: string; category: ProviderCategory | null }, Parameters>({
  id: 'ATT-ISSUER',
  governedBy: 'recording',
  text: {
    FR: 'Un médecin ou un dentiste inscrit au registre des prestataires délivre l’attestation d’aide médicale urgente, en son propre nom.',
    NL: 'Een arts of tandarts die in het register van zorgverleners is opgenomen, geeft het attest dringende medische hulp af, in eigen naam.',
    DE: 'Eine im Register der Leistungserbringer eingetragene Ärztin oder Zahnärztin oder ein dort eingetragener Arzt oder Zahnarzt stellt die Bescheinigung der dringenden medizinischen Hilfe in eigenem Namen aus.',
    EN: 'A physician or a dentist of the register of providers issues the urgent medical aid attestation, in their own name.',
  },
  message: {
    other: {
      FR: 'Le numéro {provider} n’est pas celui d’un médecin ni d’un dentiste : le médecin ou le dentiste qui soigne ou prescrit doit délivrer l’attestation.',
      NL: 'Nummer {provider} is niet dat van een arts of tandarts: de arts of tandarts die verzorgt of voorschrijft, moet het attest afgeven.',
      DE: 'Die Nummer {provider} gehört weder einem Arzt noch einem Zahnarzt: Der behandelnde oder verschreibende Arzt oder Zahnarzt muss die Bescheinigung ausstellen.',
      EN: 'The number {provider} is neither a physician’s nor a dentist’s: the physician or dentist who treats or prescribes has to issue the attestation.',
    },
    unknown: {
      FR: 'Le numéro {provider} n’est pas inscrit au registre des prestataires. Demandez à la CAAMI de l’inscrire.',
      NL: 'Nummer {provider} staat niet in het register van zorgverleners. Vraag de HZIV om het op te nemen.',
      DE: 'Die Nummer {provider} steht nicht im Register der Leistungserbringer. Bitten Sie die HKIV um die Eintragung.',
      EN: 'The number {provider} is not in the register of providers. Ask the CAAMI to register it.',
    },
  },
  wordings: [
    {
      source: citing(manual('2.2'), openQuestion('R45')),
      // The first digit of a physician, the first two of a dentist.
      parameters: {
        physicians: ['1'],
        dentists: ['30', '31', '32', '33', '34', '35', '36', '37', '38', '39'],
        categories: ['GENERAL_PRACTITIONER', 'SPECIALIST', 'DENTIST'],
      },
      check: ({ provider, category }, parameters) => {
        if (category === null) {
          const message = isIssuer(provider, parameters) ? 'unknown' : 'other'
          return [error('provider', { provider }, { message })]
        }
        return parameters.categories.includes(category) ? [] : [error('provider', { provider })]
      },
    },
  ],
})

const isIssuer = (number: string, parameters: RuleParameters | undefined): boolean =>
  number.length === 11 && prefixesIn(parameters).some((prefix) => number.startsWith(prefix))

const prefixesIn = (parameters: RuleParameters | undefined): readonly string[] =>
  [parameters?.physicians, parameters?.dentists].flatMap((value) => (typeof value === 'object' ? value : []))

/** Whether the holder of an INAMI number could issue attestations at any time. */
export const canIssue = (number: string): boolean =>
  issuer.wordings.some(({ parameters }) => isIssuer(number, parameters))
