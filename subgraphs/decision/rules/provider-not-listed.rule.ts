import { defineRule, error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { isSameProvider } from '../../../shared/values/inami-number'
import type { CoverageCase } from './coverage-case'

/** A coverage that is restricted to some providers is valid for them only. */
export const providerNotListed = defineRule<CoverageCase>({
  id: 'COV-PROVIDER-NOT-LISTED',
  governedBy: 'care',
  code: '204',
  text: {
    FR: 'Une couverture limitée à certains prestataires n’est valable que pour eux.',
    NL: 'Een dekking die tot bepaalde zorgverleners beperkt is, geldt enkel voor hen.',
    DE: 'Eine auf bestimmte Leistungserbringer beschränkte Deckung gilt nur für diese.',
    EN: 'A coverage that is restricted to some providers holds for them only.',
  },
  message: {
    FR: 'La couverture {careType} est limitée à d’autres prestataires que {provider}. Adressez la personne à l’un d’eux, ou prenez contact avec le CPAS.',
    NL: 'De dekking {careType} is beperkt tot andere zorgverleners dan {provider}. Verwijs door naar een van hen, of neem contact op met het OCMW.',
    DE: 'Die Deckung {careType} ist auf andere Leistungserbringer als {provider} beschränkt. Verweisen Sie die Person an einen von ihnen oder wenden Sie sich an das ÖSHZ.',
    EN: 'The coverage {careType} is restricted to other providers than {provider}. Send the person to one of them, or contact the CPAS.',
  },
  wordings: [
    {
      source: officialCode('eTar', '204'),
      check: ({ decision, provider, careType }) => {
        const list = decision?.coverage?.authorisedProviders ?? []
        if (!provider || list.length === 0 || list.some((one) => isSameProvider(one, provider.number))) return []
        return [error('provider', { careType, provider: provider.number })]
      },
    },
  ],
})
