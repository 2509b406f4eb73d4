/** The audience whose schema an example uses. */
export type ExampleAudience = 'CPAS' | 'CAAMI' | 'SPP_IS' | 'PROVIDER' | 'SYSTEM'

/** An operation that the explorer offers. */
export interface Example {
  title: string
  query: string
  variables?: string
  /** Replace `variables` if the caller is a hospital. */
  hospitalVariables?: string
}

const EXAMPLE_DAY = '2026-03-12'
const EXAMPLE_PROVIDER = '10001490004'

// Every day of the examples is in 2026, near EXAMPLE_DAY, and is shifted with it.
const shiftDays = (text: string, day: string): string => {
  const offset = Date.parse(day) - Date.parse(EXAMPLE_DAY)
  return text.replace(/2026-\d\d-\d\d/g, (match) => new Date(Date.parse(match) + offset).toISOString().slice(0, 10))
}

/** The variables of an example for a caller and a day: the texts are written for one provider and one day. */
export function variablesFor(
  { variables, hospitalVariables }: Example,
  { audience, organisation }: { audience?: ExampleAudience; organisation?: string },
  day: string,
): string | undefined {
  const isHospital = audience === 'PROVIDER' && /^7[12]0/.test(organisation ?? '')
  const text = isHospital ? (hospitalVariables ?? variables) : variables
  const provider = audience === 'PROVIDER' && organisation ? organisation : EXAMPLE_PROVIDER
  return text && shiftDays(text, day).replaceAll(EXAMPLE_PROVIDER, provider)
}

const rules: Example = {
  title: 'Rules in force with their legal source',
  query: `query RulesInForce($on: LocalDate) {
  rules(on: $on) {
    id
    text(language: EN)
    legalSource
    inForce { from to }
    parameters { name value }
  }
}`,
  variables: '{ "on": "2026-03-12" }',
}

const coverage: Example = {
  title: 'Coverage of a person on a day',
  query: `query Coverage($niss: Niss!, $on: LocalDate) {
  coverage(niss: $niss, on: $on) {
    on
    known
    findings { rule message(language: EN) }
    items {
      careType
      covered
      amuAttestationRequired
      state { insurancePart patientPart }
      cpas { enterpriseNumber name(language: FR) }
      findings { rule severity message(language: EN) }
    }
  }
}`,
  variables: '{ "niss": "85473099822" }',
}

const tarify: Example = {
  title: 'Cost split of a consultation',
  query: `query WhoPays($input: TarificationInput!) {
  tarify(input: $input) {
    total { claimed state cpas patient }
    lines {
      code
      outcome
      amounts { claimed state cpas patient }
      findings { rule code message(language: EN) legalSource }
    }
    amuAttestationRequired
    findings { rule message(language: EN) facts { name value } }
  }
}`,
  variables: `{
  "input": {
    "niss": "85473099822",
    "provider": "10001490004",
    "performedOn": "2026-03-12",
    "lines": [{ "code": "101076" }]
  }
}`,
  hospitalVariables: `{
  "input": {
    "niss": "85473099822",
    "provider": "10001490004",
    "performedOn": "2026-03-12",
    "lines": [{ "code": "102034" }]
  }
}`,
}

/** Example operations by audience; a test validates each against the committed schema of its audience. */
export const examples: Record<ExampleAudience, readonly Example[]> = {
  CPAS: [
    {
      title: 'Decisions of my centre',
      query: `query Decisions {
  decisions(first: 20) {
    totalCount
    edges {
      node {
        number
        version
        kind
        status
        validity { from to }
        beneficiary { niss lastName firstNames }
        coverages { careType period { from to } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
    },
    {
      title: 'A person with current and earlier data',
      query: `query Person($niss: Niss!) {
  beneficiary(niss: $niss) {
    niss
    numbers { number kind period { from to } }
    lastName
    firstNames
    birthDate
    residence { status register period { from to } }
    insurance { status }
    address { street postalCode municipality }
    household { relation beneficiary { niss lastName } }
  }
}`,
      variables: '{ "niss": "85473099822" }',
    },
    {
      title: 'Simulate a decision',
      query: `query Simulate($input: DecisionInput!) {
  simulateDecision(input: $input) {
    acceptable
    kind
    refundTerms {
      refundCode
      justification(language: EN)
      hospitalization { insurancePart patientPart }
      ambulatoryHospitalCare { insurancePart patientPart }
      otherCare { insurancePart patientPart }
    }
    findings { rule severity path message(language: EN) legalSource }
  }
}`,
      variables: `{
  "input": {
    "niss": "85473099822",
    "councilDate": "2026-03-12",
    "validity": { "from": "2026-11-12", "to": "2026-12-31" },
    "incomeLevel": "UP_TO_LIVING_WAGE",
    "residenceInsCode": "21004",
    "coverages": [{ "careType": "GENERAL_MEDICINE", "period": { "from": "2026-11-12", "to": "2026-12-31" } }]
  }
}`,
    },
    {
      title: 'Identity mutations to process',
      query: `query Inbox {
  mutationInbox(first: 20) {
    edges {
      node {
        status
        suspends
        mutation { kind effectiveOn receivedAt before after }
        decision { number beneficiary { niss lastName } suspension { since } }
      }
    }
  }
}`,
    },
    coverage,
    rules,
  ],
  CAAMI: [
    {
      title: 'Invoice lines waiting for review',
      query: `query Waiting {
  invoiceLines(filter: { outcome: WAITING }, first: 20) {
    totalCount
    edges {
      node {
        id
        code
        performedOn
        amounts { claimed state cpas patient }
        findings { rule code message(language: EN) }
        invoice { number provider { inamiNumber name } }
        review { selectedAt assignedTo }
      }
    }
  }
}`,
    },
    {
      title: 'Audit trail of the latest paid lines',
      query: `query Trail {
  invoiceLines(filter: { paid: true }, first: 3) {
    edges {
      node {
        id
        outcome
        events { at outcome remark by { role organisation } }
        commitment { number issuedAt guaranteed { from to } }
        decisionVersion { id recordedAt recordedBy { role organisation } }
        attestation { number validity { from to } }
        payment { executedOn structuredReference }
        settlement { month status }
      }
    }
  }
}`,
    },
    {
      title: 'Latest payments',
      query: `query Payments {
  payments(first: 20) {
    edges { node { id executedOn amount delayDays structuredReference provider { inamiNumber name } } }
  }
}`,
    },
    {
      title: 'Monthly settlements to SPP IS',
      query: `query Settlements {
  settlements(first: 12) {
    edges { node { month status total lineCount byCpas { cpas { enterpriseNumber name } total cpasShare } } }
  }
}`,
    },
    {
      title: 'Open controls of attestations',
      query: `query Controls {
  attestationControls(filter: { open: true }, first: 20) {
    edges { node { id dueOn provider { inamiNumber name } invoiceLine { id code performedOn } } }
  }
}`,
    },
    tarify,
    rules,
  ],
  SPP_IS: [
    {
      title: 'Spending by month and CPAS',
      query: `query Spending($period: PeriodInput!) {
  spending(by: [MONTH, CPAS], period: $period) {
    keys
    lineCount
    beneficiaries
    amounts { claimed state cpas patient }
  }
}`,
      variables: '{ "period": { "from": "2026-01-01", "to": "2026-03-12" } }',
    },
    {
      title: 'Monthly settlements',
      query: `query Settlements {
  settlements(first: 12) {
    edges { node { month status closedAt acceptedAt total lineCount } }
  }
}`,
    },
    {
      title: 'Audit trail of the latest paid lines',
      query: `query Trail {
  invoiceLines(filter: { paid: true }, first: 3) {
    edges {
      node {
        id
        code
        performedOn
        outcome
        amounts { claimed state cpas patient }
        findings { rule message(language: EN) legalSource facts { name value } }
        commitment { number guaranteed { from to } }
        decision { number cpas { name } }
        decisionVersion { id action recordedAt recordedBy { subject role organisation } coverages { careType period { from to } } }
        attestation { number issuedAt validity { from to } provider { inamiNumber name } }
        events { at outcome remark by { subject role } }
        payment { executedOn amount }
        settlement { month status }
      }
    }
  }
}`,
    },
    {
      title: 'Access log of a person (inspector)',
      query: `query Log($filter: AccessFilter!) {
  accessLog(filter: $filter, first: 50) {
    edges { node { at kind operation subgraph actor { subject role organisation } requestId } }
  }
}`,
      variables: '{ "filter": { "niss": "85473099822" } }',
    },
    {
      title: 'Suspended decisions with all versions',
      query: `query History {
  decisions(filter: { status: SUSPENDED }, first: 3) {
    edges {
      node {
        number
        status
        cpas { name }
        versions { version action recordedAt reason validity { from to } coverages { careType period { from to } } }
      }
    }
  }
}`,
    },
    rules,
  ],
  PROVIDER: [
    coverage,
    {
      title: 'Request a payment commitment',
      query: `mutation Commit($input: CommitmentInput!) {
  requestCommitment(input: $input) {
    commitment { number guaranteed { from to } careType }
    findings { rule severity message(language: EN) legalSource }
  }
}`,
      variables: `{
  "input": { "niss": "85473099822", "provider": "10001490004", "careType": "GENERAL_MEDICINE", "on": "2026-03-12" }
}`,
      hospitalVariables: `{
  "input": { "niss": "85473099822", "provider": "10001490004", "careType": "AMBULATORY_HOSPITAL_CARE", "on": "2026-03-12" }
}`,
    },
    tarify,
    {
      title: 'My invoice files',
      query: `query Files {
  invoiceFiles(first: 20) {
    edges {
      node {
        id
        reference
        status
        receivedAt
        counts { lines accepted reduced rejected waiting paid }
        total { claimed state cpas patient }
        findings { rule code message(language: EN) }
      }
    }
  }
}`,
    },
    {
      title: 'My obligation to invoice electronically',
      query: `query Duty($me: InamiNumber!, $on: LocalDate) {
  provider(inamiNumber: $me) {
    name
    category
    participates(on: $on)
    billing(on: $on) { mode findings { rule message(language: EN) legalSource } }
  }
}`,
      variables: '{ "me": "10001490004", "on": "2026-03-12" }',
    },
    rules,
  ],
  SYSTEM: [
    {
      title: 'Current number of a person',
      query: `query Number($niss: Niss!) {
  beneficiary(niss: $niss) { id niss numberKind }
}`,
      variables: '{ "niss": "85473099822" }',
    },
    {
      title: 'Latest identity mutations received',
      query: `query Received {
  identityMutations(first: 20) {
    edges { node { reference kind effectiveOn receivedAt beneficiary { niss } } }
  }
}`,
    },
    {
      title: 'Register a person',
      query: `mutation Register($input: RegisterBeneficiaryInput!) {
  registerBeneficiary(input: $input) {
    beneficiary { id niss numberKind }
    findings { rule severity path message(language: EN) }
  }
}`,
      variables: `{
  "input": {
    "niss": "31471099771",
    "lastName": "Peeters",
    "firstNames": "Jan",
    "gender": "MALE",
    "birthDate": "1931-07-10",
    "residence": { "status": "ILLEGAL_STAY", "register": "BIS", "from": "2020-01-01" }
  }
}`,
    },
    {
      title: 'Report a change of address',
      query: `mutation Feed($input: [IdentityMutationInput!]!) {
  recordIdentityMutations(input: $input) {
    alreadyRecorded
    mutation { id kind effectiveOn }
    findings { rule severity message(language: EN) }
  }
}`,
      variables: `{
  "input": [
    {
      "reference": "example-1",
      "niss": "85473099822",
      "kind": "ADDRESS_CHANGE",
      "effectiveOn": "2026-03-12",
      "address": { "street": "Rue de l'Exemple 1", "postalCode": "1000", "insCode": "21004", "from": "2026-03-12" }
    }
  ]
}`,
    },
  ],
}
