/** The GraphQL operations that several acceptance tests send. */

export const FINDINGS = 'findings { rule code severity path message(language: EN) legalSource facts { name value } }'
export const AMOUNTS = 'amounts { claimed state cpas patient }'

export const REGISTER = `mutation Register($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) {
  beneficiary { id niss numberKind lastName residence { status register } insurance { status } } ${FINDINGS} } }`
export const REGISTER_PROVIDER = `mutation ($input: ProviderInput!) { registerProvider(input: $input) {
  provider { inamiNumber name category qualificationCode birthDate insCode iban } ${FINDINGS} } }`

export const DECISION = `number version kind status councilDate validity { from to } judicialDecision residenceStatus insuranceStatus
  incomeLevel refundTerms { refundCode coverageCode legalStay amuAttestationRequired
    hospitalization { insurancePart patientPart } ambulatoryHospitalCare { insurancePart patientPart } otherCare { insurancePart patientPart } }
  coverages { careType period { from to } insurancePart patientPart supplements patientPartMaxPerMonth supplementMax supplementTypes
    agreement prescriptionRequired authorisedCompanies }
  ownFunds { description maxAmount } insuranceDueBy insuranceDelayGrounds cpas { enterpriseNumber } beneficiary { niss }
  suspension { since cause { id status } }`

export const CREATE = `mutation Create($input: DecisionInput!, $reference: ID) { createDecision(input: $input, reference: $reference) { decision { ${DECISION} } ${FINDINGS} } }`
export const SIMULATE = `query Simulate($input: DecisionInput!) { simulateDecision(input: $input) { acceptable kind refundTerms { refundCode } ${FINDINGS} } }`
export const MODIFY = `mutation Modify($number: ID!, $version: Int!, $input: DecisionInput!, $reason: String) { modifyDecision(number: $number, expectedVersion: $version, input: $input, reason: $reason) { decision { ${DECISION} } ${FINDINGS} } }`
export const SIMULATE_MODIFICATION = `query SimulateModification($number: ID!, $input: DecisionInput!) { simulateModification(number: $number, input: $input) { acceptable kind refundTerms { refundCode } ${FINDINGS} } }`
export const EXTEND = `mutation Extend($number: ID!, $version: Int!, $to: LocalDate!, $careTypes: [CareType!]) { extendDecision(number: $number, expectedVersion: $version, to: $to, careTypes: $careTypes) { decision { ${DECISION} } ${FINDINGS} } }`
export const STOP = `mutation Stop($number: ID!, $version: Int!, $lastDay: LocalDate!, $reason: String = "moved away") { stopDecision(number: $number, expectedVersion: $version, lastDay: $lastDay, reason: $reason) { decision { ${DECISION} } ${FINDINGS} } }`
export const REACTIVATE = `mutation Reactivate($number: ID!, $version: Int!, $lastDay: LocalDate, $followUp: DecisionInput) { reactivateDecision(number: $number, expectedVersion: $version, lastDay: $lastDay, followUp: $followUp) {
  stopped { ${DECISION} } followUp { ${DECISION} } processed { id status suspends processedAt mutation { kind } } ${FINDINGS} } }`
export const READ = `query Read($number: ID!) { decision(number: $number) { ${DECISION} mutations { id status suspends processedAt mutation { kind effectiveOn } } versions { id version action recordedAt } } }`
export const COVERAGE = `query Coverage($niss: Niss!, $on: LocalDate, $careTypes: [CareType!], $provider: InamiNumber) { coverage(niss: $niss, on: $on, careTypes: $careTypes, provider: $provider) {
  on known beneficiary { niss } items { careType covered amuAttestationRequired decision { number } cpas { enterpriseNumber } coverage { careType period { from to } } state { insurancePart patientPart } findings { rule code severity path } } ${FINDINGS} } }`
export const COMMIT = `mutation Commit($input: CommitmentInput!) { requestCommitment(input: $input) { commitment { number careType issuedAt guaranteed { from to } decisionVersion { id version } decision { number } provider { inamiNumber } beneficiary { niss } } ${FINDINGS} } }`
export const MUTATE = `mutation Feed($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { alreadyRecorded mutation { id reference kind effectiveOn } ${FINDINGS} } }`

export const TARIFY = `query ($input: TarificationInput!) { tarify(input: $input) {
  total { claimed state cpas patient } decision { number } commitment { number } amuAttestationRequired
  lines { code quantity careType outcome ${AMOUNTS} ${FINDINGS} } ${FINDINGS} } }`
const LINE = `id position code performedOn quantity outcome careType attestationRequired ${AMOUNTS} ${FINDINGS}`
export const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) {
  file { id reference status channel receivedAt counts { lines accepted reduced rejected waiting paid } total { claimed state cpas patient }
    invoices(first: 200) { edges { node { id number lines { ${LINE} } } } } ${FINDINGS} } ${FINDINGS} } }`
