import { defineRule, error, type Remark } from '../../../shared/law/rule'
import { domainFacts } from '../../../shared/law/sources'
import type { DecisionCase } from './decision-case'
import type { Cover } from './decision-content'

/** Maxima, supplement types and company lists stand only where they mean something. */
export const coverTerms = defineRule<
  DecisionCase,
  { hospitalCovers: readonly string[]; companyCovers: readonly string[] }
>({
  id: 'DEC-COVER-TERMS',
  governedBy: 'council',
  text: {
    FR: 'Un maximum mensuel va seulement avec une prise en charge partielle ; un maximum ou des types de suppléments seulement avec les deux couvertures hospitalières et une prise en charge partielle ; une liste d’entreprises seulement avec les prothèses et le transport.',
    NL: 'Een maandmaximum hoort enkel bij een gedeeltelijke tenlasteneming; een maximum of types van supplementen enkel bij de twee ziekenhuisdekkingen met gedeeltelijke tenlasteneming; een lijst van ondernemingen enkel bij prothesen en vervoer.',
    DE: 'Ein Monatshöchstbetrag gehört nur zu einer teilweisen Übernahme; ein Höchstbetrag oder Arten von Zuschlägen nur zu den beiden Krankenhausdeckungen mit teilweiser Übernahme; eine Unternehmensliste nur zu Prothesen und Transport.',
    EN: 'A monthly maximum goes only with PARTIAL; a supplement maximum or types only with the two hospital covers and PARTIAL; a company list only with prostheses and transport.',
  },
  message: {
    monthly: {
      FR: 'Un maximum par mois de la part du patient n’est possible qu’avec PARTIAL ; la couverture {careType} dit {level}. Retirez le maximum ou choisissez PARTIAL.',
      NL: 'Een maandmaximum voor het remgeld kan enkel met PARTIAL; de dekking {careType} zegt {level}. Schrap het maximum of kies PARTIAL.',
      DE: 'Ein Monatshöchstbetrag für den Patientenanteil ist nur mit PARTIAL möglich; die Deckung {careType} sagt {level}. Entfernen Sie den Höchstbetrag oder wählen Sie PARTIAL.',
      EN: 'A monthly maximum of the patient’s part is possible with PARTIAL only; the cover {careType} says {level}. Take the maximum out or choose PARTIAL.',
    },
    supplements: {
      FR: 'Un maximum ou des types de suppléments ne vont qu’avec HOSPITALIZATION ou AMBULATORY_HOSPITAL_CARE et PARTIAL ; la couverture {careType} dit {level}. Retirez-les ou adaptez la couverture.',
      NL: 'Een maximum of types van supplementen horen enkel bij HOSPITALIZATION of AMBULATORY_HOSPITAL_CARE met PARTIAL; de dekking {careType} zegt {level}. Schrap ze of pas de dekking aan.',
      DE: 'Ein Höchstbetrag oder Arten von Zuschlägen gehören nur zu HOSPITALIZATION oder AMBULATORY_HOSPITAL_CARE mit PARTIAL; die Deckung {careType} sagt {level}. Entfernen Sie sie oder passen Sie die Deckung an.',
      EN: 'A supplement maximum or supplement types go only with HOSPITALIZATION or AMBULATORY_HOSPITAL_CARE and PARTIAL; the cover {careType} says {level}. Take them out or change the cover.',
    },
    companies: {
      FR: 'Une liste d’entreprises n’existe que pour PROSTHESES et MEDICAL_TRANSPORT, pas pour {careType}. Retirez la liste.',
      NL: 'Een lijst van ondernemingen bestaat enkel voor PROSTHESES en MEDICAL_TRANSPORT, niet voor {careType}. Schrap de lijst.',
      DE: 'Eine Unternehmensliste gibt es nur für PROSTHESES und MEDICAL_TRANSPORT, nicht für {careType}. Entfernen Sie die Liste.',
      EN: 'A company list exists for PROSTHESES and MEDICAL_TRANSPORT only, not for {careType}. Take the list out.',
    },
  },
  wordings: [
    {
      source: domainFacts('3.2 (XSD de consultation)'),
      parameters: {
        hospitalCovers: ['HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE'],
        companyCovers: ['PROSTHESES', 'MEDICAL_TRANSPORT'],
      },
      check: ({ content }, { hospitalCovers, companyCovers }) =>
        content.coverages.flatMap((cover, i) => termsOf(cover, `coverages.${i}`, hospitalCovers, companyCovers)),
    },
  ],
})

function termsOf(
  cover: Cover,
  path: string,
  hospitalCovers: readonly string[],
  companyCovers: readonly string[],
): Remark[] {
  const { careType } = cover
  const remarks: Remark[] = []
  if (cover.patientPartMaxPerMonth !== null && cover.patientPart !== 'PARTIAL')
    remarks.push(
      error(`${path}.patientPartMaxPerMonth`, { careType, level: cover.patientPart }, { message: 'monthly' }),
    )
  const supplementsFit = hospitalCovers.includes(careType) && cover.supplements === 'PARTIAL'
  const facts = { careType, level: cover.supplements }
  if (cover.supplementMax !== null && !supplementsFit)
    remarks.push(error(`${path}.supplementMax`, facts, { message: 'supplements' }))
  if (cover.supplementTypes.length > 0 && !supplementsFit)
    remarks.push(error(`${path}.supplementTypes`, facts, { message: 'supplements' }))
  if (cover.authorisedCompanies.length > 0 && !companyCovers.includes(careType))
    remarks.push(error(`${path}.authorisedCompanies`, { careType }, { message: 'companies' }))
  return remarks
}
