import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { consultationSchema } from '../../../shared/rules/legal-sources'
import type { Coverage } from '../domain/decision-content'
import type { DecisionCase } from './decision-case'

/** Maxima, supplement types and company lists are permitted only with the terms and care types to which they apply. The parameter names are public: they stay. */
export const coverageTerms = defineRule<
  DecisionCase,
  { hospitalCovers: readonly string[]; companyCovers: readonly string[] }
>({
  id: 'DEC-COVER-TERMS',
  governedBy: 'council',
  text: {
    FR: 'Un maximum mensuel n’est possible qu’avec une prise en charge partielle ; un maximum ou des types de suppléments, qu’avec les deux couvertures hospitalières et une prise en charge partielle ; une liste d’entreprises, que pour les prothèses et le transport.',
    NL: 'Een maandmaximum hoort enkel bij een gedeeltelijke tenlasteneming; een maximum of soorten supplementen enkel bij de twee ziekenhuisdekkingen met gedeeltelijke tenlasteneming; een lijst van ondernemingen enkel bij prothesen en vervoer.',
    DE: 'Ein Monatshöchstbetrag gehört nur zu einer teilweisen Übernahme; ein Höchstbetrag oder Arten von Zuschlägen nur zu den beiden Krankenhausdeckungen mit teilweiser Übernahme; eine Unternehmensliste nur zu Prothesen und Transport.',
    EN: 'A monthly maximum is possible only with partial coverage; a supplement maximum or types only with the two hospital coverages and partial coverage; a company list only with prostheses and transport.',
  },
  message: {
    monthly: {
      FR: 'Un maximum mensuel du ticket modérateur n’est possible qu’avec une prise en charge « en partie » ; la couverture {careType} indique {level}. Retirez le maximum ou choisissez « En partie ».',
      NL: 'Een maandmaximum voor het remgeld kan enkel bij gedeeltelijke tenlasteneming; de dekking {careType} vermeldt {level}. Schrap het maximum of kies “Gedeeltelijk”.',
      DE: 'Ein Monatshöchstbetrag für den Eigenanteil ist nur bei teilweiser Übernahme möglich; die Deckung {careType} sagt {level}. Entfernen Sie den Höchstbetrag oder wählen Sie „Teilweise“.',
      EN: 'A monthly maximum of the patient’s share is possible only with “In part”; the coverage {careType} says {level}. Remove the maximum or choose “In part”.',
    },
    supplements: {
      FR: 'Un maximum ou des types de suppléments ne sont possibles qu’avec une couverture hospitalière et une prise en charge « en partie » ; la couverture {careType} indique {level}. Retirez-les ou adaptez la couverture.',
      NL: 'Een maximum of soorten supplementen kunnen enkel bij een ziekenhuisdekking met gedeeltelijke tenlasteneming; de dekking {careType} vermeldt {level}. Schrap ze of pas de dekking aan.',
      DE: 'Ein Höchstbetrag oder Arten von Zuschlägen sind nur bei einer Krankenhausdeckung mit teilweiser Übernahme möglich; die Deckung {careType} sagt {level}. Entfernen Sie sie oder passen Sie die Deckung an.',
      EN: 'A supplement maximum or types are possible only with a hospital coverage and “In part”; the coverage {careType} says {level}. Remove them or change the coverage.',
    },
    companies: {
      FR: 'Une liste d’entreprises n’est possible que pour les prothèses et le transport médical, pas pour {careType}. Retirez la liste.',
      NL: 'Een lijst van ondernemingen is enkel mogelijk voor prothesen en ziekenvervoer, niet voor {careType}. Schrap de lijst.',
      DE: 'Eine Unternehmensliste ist nur für Prothesen und Krankentransport möglich, nicht für {careType}. Entfernen Sie die Liste.',
      EN: 'A company list is possible only for prostheses and medical transport, not for {careType}. Remove the list.',
    },
  },
  wordings: [
    {
      source: consultationSchema('PswcSupport'),
      parameters: {
        hospitalCovers: ['HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE'],
        companyCovers: ['PROSTHESES', 'MEDICAL_TRANSPORT'],
      },
      check: ({ content }, { hospitalCovers, companyCovers }) =>
        content.coverages.flatMap((coverage, i) =>
          checkTerms(coverage, `coverages.${i}`, hospitalCovers, companyCovers),
        ),
    },
  ],
})

function checkTerms(
  coverage: Coverage,
  path: string,
  hospitalCovers: readonly string[],
  companyCovers: readonly string[],
): RuleHit[] {
  const { careType } = coverage
  const hits: RuleHit[] = []
  if (coverage.patientPartMaxPerMonth !== null && coverage.patientPart !== 'PARTIAL')
    hits.push(
      error(`${path}.patientPartMaxPerMonth`, { careType, level: coverage.patientPart }, { message: 'monthly' }),
    )
  const supplementsFit = hospitalCovers.includes(careType) && coverage.supplements === 'PARTIAL'
  const facts = { careType, level: coverage.supplements }
  if (coverage.supplementMax !== null && !supplementsFit)
    hits.push(error(`${path}.supplementMax`, facts, { message: 'supplements' }))
  if (coverage.supplementTypes.length > 0 && !supplementsFit)
    hits.push(error(`${path}.supplementTypes`, facts, { message: 'supplements' }))
  if (coverage.authorisedCompanies.length > 0 && !companyCovers.includes(careType))
    hits.push(error(`${path}.authorisedCompanies`, { careType }, { message: 'companies' }))
  return hits
}
