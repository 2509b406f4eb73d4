/** The GraphQL operations of the scenario. */
const FINDINGS = 'findings { rule code severity message(language: EN) path legalSource facts { name value } }'
const AMOUNTS = 'amounts { claimed state cpas patient }'

export const REGISTER_PROVIDER = `mutation RegisterProvider($input: ProviderInput!) { registerProvider(input: $input) { provider { inamiNumber name category } ${FINDINGS} } }`
export const REGISTER = `mutation Register($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss numberKind lastName residence { status } } ${FINDINGS} } }`
export const SIMULATE = `query Simulate($input: DecisionInput!) { simulateDecision(input: $input) { acceptable kind refundTerms { refundCode amuAttestationRequired otherCare { insurancePart patientPart } justification(language: EN) } ${FINDINGS} } }`
export const DECIDE = `mutation Decide($input: DecisionInput!, $reference: ID) { createDecision(input: $input, reference: $reference) { decision { number version kind status refundTerms { refundCode amuAttestationRequired } } ${FINDINGS} } }`
export const MODIFY = `mutation Modify($number: ID!, $version: Int!, $input: DecisionInput!) { modifyDecision(number: $number, expectedVersion: $version, input: $input, reason: "covers added") { decision { number version kind } ${FINDINGS} } }`
export const COVERAGE = `query Coverage($niss: Niss!, $on: LocalDate!, $careTypes: [CareType!]) { coverage(niss: $niss, on: $on, careTypes: $careTypes) { known items { careType covered amuAttestationRequired ${FINDINGS} } ${FINDINGS} } }`
export const COMMIT = `mutation Commit($input: CommitmentInput!) { requestCommitment(input: $input) { commitment { number guaranteed { from to } decision { number } decisionVersion { id version } } ${FINDINGS} } }`
export const TARIFY = `query Tarify($input: TarificationInput!) { tarify(input: $input) { total { claimed state cpas patient } amuAttestationRequired lines { code outcome ${AMOUNTS} ${FINDINGS} } ${FINDINGS} } }`
export const ATTEST = `mutation Attest($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number validity { from to } keptUntil } ${FINDINGS} } }`
export const SUBMIT = `mutation Submit($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id status counts { lines accepted reduced rejected waiting paid } total { claimed state cpas patient } invoices { edges { node { number lines { id code outcome ${AMOUNTS} ${FINDINGS} } } } } } ${FINDINGS} } }`
export const PAY = `mutation Pay($upTo: LocalDate) { runPayments(upTo: $upTo) { total lineCount payments { id amount structuredReference delayDays provider { inamiNumber } } } }`
export const CLOSE = `mutation Close($month: YearMonth!) { closeSettlement(month: $month) { settlement { month status total lineCount } ${FINDINGS} } }`
export const ACCEPT = `mutation Accept($month: YearMonth!) { acceptSettlement(month: $month) { settlement { month status total byCpas { cpas { enterpriseNumber } total cpasShare lineCount } } ${FINDINGS} } }`
export const SETTLEMENT = `query SettlementOf($month: YearMonth!) { settlement(month: $month) { status } }`
export const CPAS_SETTLEMENT = `query CpasSettlement($month: YearMonth!, $cpas: EnterpriseNumber!) { cpasSettlement(month: $month, cpas: $cpas) { total cpasShare lineCount } }`
export const MUTATE = `mutation Feed($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { alreadyRecorded mutation { id reference kind effectiveOn } ${FINDINGS} } }`
export const STATUS = `query Status($number: ID!) { decision(number: $number) { status version suspension { since cause { mutation { kind } } } versions { version action } changes(from: 1, to: 2) { path before after } } }`
export const TRAIL = `query InspectorsTrail($id: ID!) { invoiceLine(id: $id) {
  code performedOn outcome ${AMOUNTS}
  invoice { number beneficiary { niss lastName } file { reference receivedAt } provider { name inamiNumber } }
  commitment { number guaranteed { from to } }
  decision { number version status cpas { enterpriseNumber name } }
  decisionVersion { id version recordedAt action refundTerms { refundCode } }
  attestation { number careTypes validity { from to } provider { name } }
  payment { structuredReference executedOn delayDays }
  settlement { month status }
  events { at outcome by { audience role } }
} }`
export const ACCESS = `query Access($filter: AccessFilter!) { accessLog(filter: $filter, first: 50) { edges { node { operation kind subgraph actor { audience organisation } } } } }`
