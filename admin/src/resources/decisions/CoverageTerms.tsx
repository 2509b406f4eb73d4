import { Facts } from '../../components'
import { csvColumnsOf, fields } from '../../components/fields'
import type { CoveragePartsFragment } from '../../graphql/generated/graphql'

const terms = fields(
  `patientPartMaxPerMonth supplementMax supplementTypes agreement prescriptionRequired authorisedCompanies
  authorisedProviders restrictionGround priorAgreements`,
  { onlyYes: 'agreement prescriptionRequired' },
)

/** The further terms of a coverage: maxima, restrictions, and what the CPAS pays from its own funds. */
export const CoverageTerms = ({ coverage }: { coverage: CoveragePartsFragment }) => (
  <Facts columns={1} record={coverage} of="Coverage" fields={terms} />
)

/** Whether a coverage has any of them. */
export const hasTerms = (coverage: CoveragePartsFragment): boolean =>
  csvColumnsOf(terms, 'Coverage').some(({ text }) => text({ ...coverage, id: coverage.careType }) !== '')
