import { useTranslate } from 'react-admin'
import { fields, ProviderName } from '../../components/fields'
import { formatEnterpriseNumber, formatEuro } from '../../format'
import type { CoveragePartsFragment } from '../../graphql/generated/graphql'
import { formatOwnFunds } from './formatStatements'

/** The coverages of a decision: what, when, which parts the CPAS takes, under which terms. */
export const coverageColumns = fields('careType period insurancePart patientPart supplements terms', {
  phone: 'period terms',
  labelled: 'insurancePart patientPart supplements',
  terms: { render: (coverage: CoveragePartsFragment & { id: number }) => <CoverageTerms coverage={coverage} /> },
})

/** The further terms of a coverage: maxima, restrictions, and what the CPAS pays from its own funds. */
export function CoverageTerms({ coverage }: { coverage: CoveragePartsFragment }) {
  const translate = useTranslate()
  const labelled = (field: string, value: string | null | undefined) =>
    value && translate('value.labelled', { label: translate(`fields.${field}`), value })
  const terms = [
    labelled('patientPartMaxPerMonth', formatEuro(coverage.patientPartMaxPerMonth)),
    labelled('supplementMax', formatEuro(coverage.supplementMax)),
    labelled('supplementTypes', coverage.supplementTypes.join(', ')),
    coverage.agreement && translate('fields.agreement'),
    coverage.prescriptionRequired && translate('fields.prescriptionRequired'),
    labelled('authorisedCompanies', coverage.authorisedCompanies.map(formatEnterpriseNumber).join(', ')),
    labelled('restrictionGround', coverage.restrictionGround),
    ...(coverage.priorAgreements ?? []).map((item) =>
      labelled('priorAgreements', `${item.description} (${formatOwnFunds(item)})`),
    ),
  ].filter(Boolean)
  return (
    <>
      {terms.map((term) => (
        <div key={String(term)}>{term}</div>
      ))}
      {coverage.authorisedProviders.map(
        (provider) => provider && <ProviderName key={provider.inamiNumber} provider={provider} />,
      )}
    </>
  )
}
