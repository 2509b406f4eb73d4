import type { AudienceDocuments } from '../../audienceDocuments'

export const documents: AudienceDocuments = {
  AccessLog: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}

query AccessLog($filter: AccessFilter!, $first: Int!, $after: String, $total: Boolean!) {
  connection: accessLog(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        at
        niss
        operation
        rootFields
        kind
        refused
        purpose
        subgraph
        requestId
        actor {
          ...ActorParts
        }
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  AccessLogIntegrity: { usesLanguage: false, text: `query AccessLogIntegrity {
  parts: accessLogIntegrity {
    subgraph
    intact
    sealedEntries
    sealedUntil
  }
}` },
  AnswerContest: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

mutation AnswerContest($id: ID!, $upheld: Boolean!, $remark: String!, $language: Language!) {
  payload: answerContest(id: $id, upheld: $upheld, remark: $remark) {
    findings {
      ...FindingParts
    }
  }
}` },
  Attestation: { usesLanguage: false, text: `fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment PeriodParts on Period {
  from
  to
}

fragment AttestationRow on AmuAttestation {
  ...AttestationParts
  beneficiary {
    ...PersonLine
  }
}

query Attestation($id: ID!) {
  one: attestation(number: $id) {
    ...AttestationRow
    controls {
      id
      openedAt
      openedBy {
        ...ActorParts
      }
      dueOn
      outcome
      outcomeAt
      remark
      invoiceLine {
        id
        code
        performedOn
      }
    }
  }
}

fragment AttestationParts on AmuAttestation {
  id: number
  number
  careTypes
  validity {
    ...PeriodParts
  }
  issuedAt
  medium
  revokedAt
  revocationReason
  keptUntil
  issuedLate
  provider {
    ...ProviderLine
  }
}` },
  AttestationForm: { usesLanguage: true, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query AttestationForm($number: ID!, $language: Language!) {
  file: attestationForm(number: $number, language: $language) {
    ...FileParts
  }
}` },
  AttestationReminders: { usesLanguage: false, text: `fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

query AttestationReminders {
  rows: attestationReminders(first: 200) {
    firstDay
    lastDay
    lineCount
    state
    provider {
      ...ProviderLine
    }
  }
}` },
  Attestations: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment PeriodParts on Period {
  from
  to
}

fragment AttestationRow on AmuAttestation {
  ...AttestationParts
  beneficiary {
    ...PersonLine
  }
}

query Attestations($filter: AttestationFilter, $first: Int!, $after: String, $orderBy: AttestationOrderInput, $total: Boolean!) {
  connection: attestations(
    filter: $filter
    first: $first
    after: $after
    orderBy: $orderBy
  ) {
    edges {
      node {
        ...AttestationRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}

fragment AttestationParts on AmuAttestation {
  id: number
  number
  careTypes
  validity {
    ...PeriodParts
  }
  issuedAt
  medium
  revokedAt
  revocationReason
  keptUntil
  issuedLate
  provider {
    ...ProviderLine
  }
}` },
  Balance: { usesLanguage: true, text: `fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

fragment BalanceRow on CpasBalance {
  id
  month
  amount
  lineCount
  contested
  state
  paidOn
  paidAmount
  reference
  cpas {
    ...CpasLine
  }
  provider {
    ...ProviderLine
  }
}

query Balance($filter: CpasBalanceFilter!, $language: Language!) {
  one: cpasBalances(filter: $filter, first: 1) {
    edges {
      node {
        ...BalanceRow
      }
    }
  }
}` },
  BalanceLines: { usesLanguage: true, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

query BalanceLines($filter: CpasBalanceFilter!, $first: Int!, $after: String, $language: Language!) {
  one: cpasBalances(filter: $filter, first: 1) {
    edges {
      node {
        id
        connection: lines(first: $first, after: $after) {
          edges {
            node {
              ...LineRow
            }
          }
          pageInfo {
            ...PageParts
          }
        }
      }
    }
  }
}

fragment LineRow on InvoiceLine {
  id
  position
  code
  careType
  performedOn
  performedUntil
  quantity
  refundCode
  outcome
  contested
  attestationRequired
  item {
    label(language: $language)
  }
  amounts {
    ...AmountParts
  }
  findings {
    ...FindingParts
  }
  invoice {
    id
    number
    provider {
      ...ProviderLine
    }
    beneficiary {
      ...PersonLine
    }
  }
}` },
  BalancePreview: { usesLanguage: false, text: `query BalancePreview($filter: CpasBalanceFilter!) {
  preview: cpasBalances(filter: $filter, first: 1) {
    edges {
      node {
        amount
        lineCount
        contested
      }
    }
  }
}` },
  BalanceStatement: { usesLanguage: true, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query BalanceStatement($cpas: EnterpriseNumber!, $provider: InamiNumber!, $month: YearMonth!, $language: Language!) {
  file: balanceStatement(
    cpas: $cpas
    provider: $provider
    month: $month
    language: $language
  ) {
    ...FileParts
  }
}` },
  Balances: { usesLanguage: true, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

fragment BalanceRow on CpasBalance {
  id
  month
  amount
  lineCount
  contested
  state
  paidOn
  paidAmount
  reference
  cpas {
    ...CpasLine
  }
  provider {
    ...ProviderLine
  }
}

query Balances($filter: CpasBalanceFilter, $first: Int!, $after: String, $total: Boolean!, $language: Language!) {
  connection: cpasBalances(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...BalanceRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  BlankAttestationForm: { usesLanguage: true, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query BlankAttestationForm($language: Language!) {
  file: blankAttestationForm(language: $language) {
    ...FileParts
  }
}` },
  CareAttested: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

query CareAttested($niss: Niss!, $careType: CareType!, $on: LocalDate!, $prescribedBy: InamiNumber, $language: Language!) {
  payload: careAttested(
    niss: $niss
    careType: $careType
    on: $on
    prescribedBy: $prescribedBy
  ) {
    attested
    findings {
      ...FindingParts
    }
  }
}` },
  CloseSettlement: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

mutation CloseSettlement($month: YearMonth!, $language: Language!) {
  payload: closeSettlement(month: $month) {
    settlement {
      month
    }
    findings {
      ...FindingParts
    }
  }
}` },
  Commitments: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment PeriodParts on Period {
  from
  to
}

fragment CommitmentRow on PaymentCommitment {
  id: number
  number
  careType
  issuedAt
  guaranteed {
    ...PeriodParts
  }
  beneficiary {
    ...PersonLine
  }
  provider {
    ...ProviderLine
  }
  decision {
    number
  }
  decisionVersion {
    version
  }
}

query Commitments($filter: CommitmentFilter, $first: Int!, $after: String, $orderBy: CommitmentOrderInput, $total: Boolean!) {
  connection: commitments(
    filter: $filter
    first: $first
    after: $after
    orderBy: $orderBy
  ) {
    edges {
      node {
        ...CommitmentRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  CommitmentsOf: { usesLanguage: false, text: `fragment PeriodParts on Period {
  from
  to
}

query CommitmentsOf($niss: Niss!, $provider: InamiNumber) {
  connection: commitments(filter: {niss: $niss, provider: $provider}, first: 200) {
    edges {
      node {
        id: number
        number
        careType
        issuedAt
        guaranteed {
          ...PeriodParts
        }
      }
    }
  }
}` },
  ConfirmProviderAccount: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

mutation ConfirmProviderAccount($inamiNumber: InamiNumber!, $iban: String!, $language: Language!) {
  payload: confirmProviderAccount(inamiNumber: $inamiNumber, iban: $iban) {
    findings {
      ...FindingParts
    }
  }
}` },
  ControlScan: { usesLanguage: false, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query ControlScan($id: ID!) {
  file: controlScan(id: $id) {
    ...FileParts
  }
}` },
  Controls: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

query Controls($filter: ControlFilter, $first: Int!, $after: String, $orderBy: ControlOrderInput, $total: Boolean!) {
  connection: attestationControls(
    filter: $filter
    first: $first
    after: $after
    orderBy: $orderBy
  ) {
    edges {
      node {
        id
        openedAt
        openedBy {
          ...ActorParts
        }
        dueOn
        answeredAt
        outcome
        outcomeAt
        remark
        provider {
          ...ProviderLine
        }
        attestation {
          number
          issuedLate
        }
        invoiceLine {
          id
          code
          performedOn
        }
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  Coverage: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

fragment CpasContact on Cpas {
  ...CpasLine
  address
  email
  phone
}

fragment PeriodParts on Period {
  from
  to
}

query Coverage($niss: Niss!, $on: LocalDate, $careTypes: [CareType!], $provider: InamiNumber, $language: Language!) {
  coverage(niss: $niss, on: $on, careTypes: $careTypes, provider: $provider) {
    on
    known
    beneficiary {
      ...PersonRow
    }
    findings {
      ...FindingParts
    }
    items {
      careType
      covered
      amuAttestationRequired
      cpas {
        ...CpasContact
      }
      decision {
        number
        status
        validity {
          ...PeriodParts
        }
      }
      coverage {
        ...CoverageParts
      }
      state {
        ...ShareParts
      }
      findings {
        ...FindingParts
      }
    }
  }
}

fragment ShareParts on RefundShare {
  insurancePart
  patientPart
}

fragment CoverageParts on Coverage {
  careType
  period {
    ...PeriodParts
  }
  insurancePart
  patientPart
  supplements
  patientPartMaxPerMonth
  supplementMax
  supplementTypes
  agreement
  prescriptionRequired
  authorisedProviders {
    ...ProviderLine
  }
  authorisedCompanies
}

fragment PersonRow on Beneficiary {
  ...PersonLine
  gender
  birthDate
  deathDate
  numberKind
}` },
  CpasNames: { usesLanguage: true, text: `fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

query CpasNames($search: String, $language: Language!) {
  cpasList(search: $search, first: 100) {
    edges {
      node {
        ...CpasLine
      }
    }
  }
}` },
  DecideLine: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

mutation DecideLine($id: ID!, $expectedOutcome: LineOutcome!, $outcome: LineOutcome!, $remark: String!, $language: Language!) {
  payload: decideLine(
    id: $id
    expectedOutcome: $expectedOutcome
    outcome: $outcome
    remark: $remark
  ) {
    findings {
      ...FindingParts
    }
  }
}` },
  Decision: { usesLanguage: true, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

fragment CpasContact on Cpas {
  ...CpasLine
  address
  email
  phone
}

fragment PeriodParts on Period {
  from
  to
}

fragment ShareParts on RefundShare {
  insurancePart
  patientPart
}

fragment RefundParts on RefundTerms {
  refundCode
  coverageCode
  justification(language: $language)
  legalStay
  amuAttestationRequired
  hospitalization {
    ...ShareParts
  }
  ambulatoryHospitalCare {
    ...ShareParts
  }
  otherCare {
    ...ShareParts
  }
}

fragment CoverageParts on Coverage {
  careType
  period {
    ...PeriodParts
  }
  insurancePart
  patientPart
  supplements
  patientPartMaxPerMonth
  supplementMax
  supplementTypes
  agreement
  prescriptionRequired
  authorisedProviders {
    ...ProviderLine
  }
  authorisedCompanies
}

fragment DecisionRow on Decision {
  id: number
  number
  version
  kind
  status
  councilDate
  validity {
    ...PeriodParts
  }
  judicialDecision
  residenceStatus
  insuranceDueBy
  cpas {
    ...CpasContact
  }
  beneficiary {
    ...PersonLine
  }
  refundTerms {
    refundCode
    amuAttestationRequired
  }
  coverages {
    careType
    period {
      ...PeriodParts
    }
  }
}

query Decision($id: ID!, $language: Language!) {
  one: decision(number: $id) {
    ...DecisionRow
    insuranceStatus
    decidedBy
    inquiry {
      on
      reference
    }
    refundTerms {
      ...RefundParts
    }
    refundTermsPeriods {
      period {
        ...PeriodParts
      }
      refundTerms {
        ...RefundParts
      }
    }
    situationChanges {
      kind
      effectiveOn
      decideBy
    }
    follows {
      number
    }
    followedBy {
      number
    }
    coverages {
      ...CoverageParts
    }
    beneficiary {
      ...PersonLine
      gender
      birthDate
      deathDate
    }
    suspension {
      since
      recordedAt
      cause {
        id
        status
        suspends
      }
    }
    mutations {
      id
      status
      suspends
      processedAt
      sharesDaysWith {
        number
        validity {
          ...PeriodParts
        }
        cpas {
          ...CpasLine
        }
      }
      decideBy
    }
    commitments(first: 10) {
      edges {
        node {
          number
          careType
          issuedAt
          guaranteed {
            ...PeriodParts
          }
          provider {
            ...ProviderLine
          }
          decisionVersion {
            version
          }
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}` },
  DecisionChanges: { usesLanguage: false, text: `query DecisionChanges($id: ID!, $from: Int!, $to: Int!) {
  one: decision(number: $id) {
    number
    changes(from: $from, to: $to) {
      path
      before
      after
    }
  }
}` },
  DecisionHistory: { usesLanguage: true, text: `fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

fragment PeriodParts on Period {
  from
  to
}

fragment ShareParts on RefundShare {
  insurancePart
  patientPart
}

fragment RefundParts on RefundTerms {
  refundCode
  coverageCode
  justification(language: $language)
  legalStay
  amuAttestationRequired
  hospitalization {
    ...ShareParts
  }
  ambulatoryHospitalCare {
    ...ShareParts
  }
  otherCare {
    ...ShareParts
  }
}

fragment CoverageParts on Coverage {
  careType
  period {
    ...PeriodParts
  }
  insurancePart
  patientPart
  supplements
  patientPartMaxPerMonth
  supplementMax
  supplementTypes
  agreement
  prescriptionRequired
  authorisedProviders {
    ...ProviderLine
  }
  authorisedCompanies
}

fragment VersionParts on DecisionVersion {
  id
  version
  recordedAt
  recordedBy {
    ...ActorParts
  }
  action
  reason
  kind
  councilDate
  decidedBy
  inquiry {
    on
    reference
  }
  validity {
    ...PeriodParts
  }
  judicialDecision
  residenceStatus
  insuranceStatus
  refundTerms {
    ...RefundParts
  }
  coverages {
    ...CoverageParts
  }
}

query DecisionHistory($id: ID!, $language: Language!) {
  one: decision(number: $id) {
    number
    version
    status
    cpas {
      ...CpasLine
    }
    beneficiary {
      ...PersonLine
    }
    versions {
      ...VersionParts
    }
  }
}` },
  Decisions: { usesLanguage: true, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

fragment CpasContact on Cpas {
  ...CpasLine
  address
  email
  phone
}

fragment PeriodParts on Period {
  from
  to
}

fragment DecisionRow on Decision {
  id: number
  number
  version
  kind
  status
  councilDate
  validity {
    ...PeriodParts
  }
  judicialDecision
  residenceStatus
  insuranceDueBy
  cpas {
    ...CpasContact
  }
  beneficiary {
    ...PersonLine
  }
  refundTerms {
    refundCode
    amuAttestationRequired
  }
  coverages {
    careType
    period {
      ...PeriodParts
    }
  }
}

query Decisions($filter: DecisionFilter, $first: Int!, $after: String, $orderBy: DecisionOrderInput, $total: Boolean!, $language: Language!) {
  connection: decisions(
    filter: $filter
    first: $first
    after: $after
    orderBy: $orderBy
  ) {
    edges {
      node {
        ...DecisionRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  DerogationAgreement: { usesLanguage: false, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query DerogationAgreement($id: ID!) {
  file: derogationAgreement(id: $id) {
    ...FileParts
  }
}` },
  DerogationRequestDocument: { usesLanguage: false, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query DerogationRequestDocument($id: ID!) {
  file: derogationRequestDocument(id: $id) {
    ...FileParts
  }
}` },
  DerogationRequests: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment PeriodParts on Period {
  from
  to
}

query DerogationRequests($filter: DerogationFilter, $first: Int!, $after: String, $total: Boolean!) {
  connection: derogationRequests(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        niss
        grounds
        requestedAt
        requestedBy {
          ...ActorParts
        }
        performed {
          ...PeriodParts
        }
        provider {
          ...ProviderLine
        }
        derogation {
          id
          until
        }
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  Derogations: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment PeriodParts on Period {
  from
  to
}

query Derogations($filter: DerogationFilter, $first: Int!, $after: String, $total: Boolean!) {
  connection: derogations(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        niss
        grounds
        grantedAt
        until
        grantedBy {
          ...ActorParts
        }
        performed {
          ...PeriodParts
        }
        provider {
          ...ProviderLine
        }
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  EndMandate: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

mutation EndMandate($id: ID!, $lastDay: LocalDate!, $language: Language!) {
  payload: endMandate(id: $id, lastDay: $lastDay) {
    findings {
      ...FindingParts
    }
  }
}` },
  GrantMandate: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

mutation GrantMandate($input: MandateInput!, $language: Language!) {
  payload: grantMandate(input: $input) {
    findings {
      ...FindingParts
    }
  }
}` },
  Invoice: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

fragment CountParts on LineCounts {
  lines
  accepted
  reduced
  rejected
  waiting
  paid
}

query Invoice($id: ID!, $language: Language!) {
  one: invoice(id: $id) {
    id
    number
    issuedOn
    file {
      id
      reference
    }
    provider {
      ...ProviderLine
    }
    beneficiary {
      ...PersonLine
    }
    counts {
      ...CountParts
    }
    total {
      ...AmountParts
    }
    lines {
      ...LineRow
    }
  }
}

fragment LineRow on InvoiceLine {
  id
  position
  code
  careType
  performedOn
  performedUntil
  quantity
  refundCode
  outcome
  contested
  attestationRequired
  item {
    label(language: $language)
  }
  amounts {
    ...AmountParts
  }
  findings {
    ...FindingParts
  }
  invoice {
    id
    number
    provider {
      ...ProviderLine
    }
    beneficiary {
      ...PersonLine
    }
  }
}` },
  InvoiceFile: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

fragment CountParts on LineCounts {
  lines
  accepted
  reduced
  rejected
  waiting
  paid
}

fragment FileRow on InvoiceFile {
  id
  reference
  channel
  test
  receivedAt
  status
  provider {
    ...ProviderLine
  }
  counts {
    ...CountParts
  }
  total {
    ...AmountParts
  }
}

query InvoiceFile($id: ID!, $language: Language!) {
  one: invoiceFile(id: $id) {
    ...FileRow
    findings {
      ...FindingParts
    }
  }
}` },
  InvoiceFileAnswer: { usesLanguage: false, text: `query InvoiceFileAnswer($id: ID!) {
  one: invoiceFile(id: $id) {
    answer
  }
}` },
  InvoiceFileRecords: { usesLanguage: true, text: `query InvoiceFileRecords($id: ID!, $first: Int!, $skip: Int!, $onlyErrors: Boolean!, $language: Language!) {
  one: invoiceFile(id: $id) {
    answerRecords(
      first: $first
      skip: $skip
      onlyErrors: $onlyErrors
      language: $language
    ) {
      totalCount
      records {
        number
        type
        name
        zones {
          zone
          name
          raw
          meaning
          isWrong
        }
        errors {
          code
          meaning
          comment
        }
      }
    }
  }
}` },
  InvoiceFiles: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

fragment CountParts on LineCounts {
  lines
  accepted
  reduced
  rejected
  waiting
  paid
}

fragment FileRow on InvoiceFile {
  id
  reference
  channel
  test
  receivedAt
  status
  provider {
    ...ProviderLine
  }
  counts {
    ...CountParts
  }
  total {
    ...AmountParts
  }
}

query InvoiceFiles($filter: InvoiceFileFilter, $first: Int!, $after: String, $orderBy: InvoiceFileOrderInput, $total: Boolean!) {
  connection: invoiceFiles(
    filter: $filter
    first: $first
    after: $after
    orderBy: $orderBy
  ) {
    edges {
      node {
        ...FileRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  InvoiceLine: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

fragment PeriodParts on Period {
  from
  to
}

fragment ShareParts on RefundShare {
  insurancePart
  patientPart
}

fragment RefundParts on RefundTerms {
  refundCode
  coverageCode
  justification(language: $language)
  legalStay
  amuAttestationRequired
  hospitalization {
    ...ShareParts
  }
  ambulatoryHospitalCare {
    ...ShareParts
  }
  otherCare {
    ...ShareParts
  }
}

fragment CoverageParts on Coverage {
  careType
  period {
    ...PeriodParts
  }
  insurancePart
  patientPart
  supplements
  patientPartMaxPerMonth
  supplementMax
  supplementTypes
  agreement
  prescriptionRequired
  authorisedProviders {
    ...ProviderLine
  }
  authorisedCompanies
}

fragment VersionParts on DecisionVersion {
  id
  version
  recordedAt
  recordedBy {
    ...ActorParts
  }
  action
  reason
  kind
  councilDate
  decidedBy
  inquiry {
    on
    reference
  }
  validity {
    ...PeriodParts
  }
  judicialDecision
  residenceStatus
  insuranceStatus
  refundTerms {
    ...RefundParts
  }
  coverages {
    ...CoverageParts
  }
}

fragment LineRow on InvoiceLine {
  id
  position
  code
  careType
  performedOn
  performedUntil
  quantity
  refundCode
  outcome
  contested
  attestationRequired
  item {
    label(language: $language)
  }
  amounts {
    ...AmountParts
  }
  findings {
    ...FindingParts
  }
  invoice {
    id
    number
    provider {
      ...ProviderLine
    }
    beneficiary {
      ...PersonLine
    }
  }
}

fragment AttestationParts on AmuAttestation {
  id: number
  number
  careTypes
  validity {
    ...PeriodParts
  }
  issuedAt
  medium
  revokedAt
  revocationReason
  keptUntil
  issuedLate
  provider {
    ...ProviderLine
  }
}

query InvoiceLine($id: ID!, $language: Language!) {
  one: invoiceLine(id: $id) {
    ...LineRow
    prescriptionNumber
    contest {
      contestedAt
      reason
      answeredAt
      upheld
      remark
    }
    performer {
      ...ProviderLine
    }
    prescriber {
      ...ProviderLine
    }
    invoice {
      issuedOn
      file {
        id
        reference
        channel
        receivedAt
        status
      }
    }
    commitment {
      number
      careType
      issuedAt
      guaranteed {
        ...PeriodParts
      }
      provider {
        ...ProviderLine
      }
    }
    decision {
      number
      version
      kind
      status
      validity {
        ...PeriodParts
      }
      cpas {
        ...CpasLine
      }
      refundTerms {
        ...RefundParts
      }
      coverages {
        ...CoverageParts
      }
      versions {
        id
        recordedAt
        action
        recordedBy {
          ...ActorParts
        }
      }
    }
    decisionVersion {
      ...VersionParts
    }
    attestation {
      ...AttestationParts
      controls {
        id
        openedAt
        dueOn
        outcome
        outcomeAt
        remark
      }
    }
    events {
      at
      by {
        ...ActorParts
      }
      outcome
      remark
    }
    review {
      selectedAt
      selectedBy {
        ...ActorParts
      }
      seed
      assignedTo
      decidedAt
    }
    payment {
      id
      executedOn
      amount
      structuredReference
      delayDays
    }
    settlement {
      month
      status
      closedAt
      acceptedAt
      total
    }
  }
}` },
  InvoiceLines: { usesLanguage: true, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

fragment LineRow on InvoiceLine {
  id
  position
  code
  careType
  performedOn
  performedUntil
  quantity
  refundCode
  outcome
  contested
  attestationRequired
  item {
    label(language: $language)
  }
  amounts {
    ...AmountParts
  }
  findings {
    ...FindingParts
  }
  invoice {
    id
    number
    provider {
      ...ProviderLine
    }
    beneficiary {
      ...PersonLine
    }
  }
}

query InvoiceLines($filter: InvoiceLineFilter, $first: Int!, $after: String, $orderBy: InvoiceLineOrderInput, $total: Boolean!, $language: Language!) {
  connection: invoiceLines(
    filter: $filter
    first: $first
    after: $after
    orderBy: $orderBy
  ) {
    edges {
      node {
        ...LineRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  InvoicesOfFile: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

fragment CountParts on LineCounts {
  lines
  accepted
  reduced
  rejected
  waiting
  paid
}

query InvoicesOfFile($id: ID!, $first: Int!, $after: String) {
  one: invoiceFile(id: $id) {
    connection: invoices(first: $first, after: $after) {
      edges {
        node {
          id
          number
          issuedOn
          beneficiary {
            ...PersonLine
          }
          counts {
            ...CountParts
          }
          total {
            ...AmountParts
          }
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}` },
  LineRecoveryPreview: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

query LineRecoveryPreview($id: ID!, $language: Language!) {
  preview: lineRecoveryPreview(id: $id) {
    amount
    provider {
      ...ProviderLine
    }
    findings {
      ...FindingParts
    }
  }
}` },
  Mandates: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment PeriodParts on Period {
  from
  to
}

query Mandates($filter: MandateFilter, $first: Int!, $after: String, $total: Boolean!) {
  connection: mandates(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        organisation
        organisationName
        payeeIban
        recordedAt
        period {
          ...PeriodParts
        }
        recordedBy {
          ...ActorParts
        }
        provider {
          ...ProviderLine
        }
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  Nomenclature: { usesLanguage: true, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

query Nomenclature($search: String, $careType: CareType, $provider: InamiNumber, $first: Int!, $after: String, $language: Language!) {
  connection: nomenclature(
    search: $search
    careType: $careType
    first: $first
    after: $after
  ) {
    edges {
      node {
        id: code
        code
        label(language: $language)
        careType
        pseudoCode
        prescriptionRequired
        byDay
        maxPerDay
        notWith
        tariff(provider: $provider) {
          honorarium
          insurancePart
          patientPart
        }
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}` },
  NomenclatureItem: { usesLanguage: true, text: `fragment PeriodParts on Period {
  from
  to
}

query NomenclatureItem($id: NomenclatureCode!, $language: Language!) {
  one: nomenclatureItem(code: $id) {
    id: code
    code
    label(language: $language)
    careType
    pseudoCode
    prescriptionRequired
    byDay
    maxPerDay
    notWith
    tariffs {
      provider
      period {
        ...PeriodParts
      }
      minAge
      maxAge
      preferentialRate
      globalMedicalFile
      basis
      honorarium
      insurancePart
      patientPart
      uncertain
      source
    }
  }
}` },
  OpenControl: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

mutation OpenControl($input: ControlInput!, $language: Language!) {
  payload: openAttestationControl(input: $input) {
    findings {
      ...FindingParts
    }
  }
}` },
  Payment: { usesLanguage: false, text: `fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

query Payment($filter: PaymentFilter) {
  one: payments(filter: $filter, first: 25) {
    edges {
      node {
        ...PaymentRow
      }
    }
  }
}

fragment PaymentRow on Payment {
  id
  executedOn
  amount
  iban
  structuredReference
  delayDays
  provider {
    ...ProviderLine
  }
}` },
  PaymentFile: { usesLanguage: false, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query PaymentFile($executedOn: LocalDate!, $debtorIban: String!, $run: Int) {
  file: paymentFile(executedOn: $executedOn, debtorIban: $debtorIban, run: $run) {
    ...FileParts
  }
}` },
  PaymentLines: { usesLanguage: true, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

fragment LineRow on InvoiceLine {
  id
  position
  code
  careType
  performedOn
  performedUntil
  quantity
  refundCode
  outcome
  contested
  attestationRequired
  item {
    label(language: $language)
  }
  amounts {
    ...AmountParts
  }
  findings {
    ...FindingParts
  }
  invoice {
    id
    number
    provider {
      ...ProviderLine
    }
    beneficiary {
      ...PersonLine
    }
  }
}

query PaymentLines($filter: PaymentFilter, $first: Int!, $after: String, $language: Language!) {
  one: payments(filter: $filter, first: 25) {
    edges {
      node {
        id
        connection: lines(first: $first, after: $after) {
          edges {
            node {
              ...LineRow
            }
          }
          pageInfo {
            ...PageParts
          }
        }
      }
    }
  }
}` },
  PaymentRunPreview: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

query PaymentRunPreview($upTo: LocalDate, $language: Language!) {
  preview: paymentRunPreview(upTo: $upTo) {
    payments
    providers
    persons
    lines
    total
    findings {
      ...FindingParts
    }
  }
}` },
  Payments: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment PaymentRow on Payment {
  id
  executedOn
  amount
  iban
  structuredReference
  delayDays
  provider {
    ...ProviderLine
  }
}

query Payments($filter: PaymentFilter, $first: Int!, $after: String, $orderBy: PaymentOrderInput, $total: Boolean!) {
  connection: payments(
    filter: $filter
    first: $first
    after: $after
    orderBy: $orderBy
  ) {
    edges {
      node {
        ...PaymentRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  Person: { usesLanguage: false, text: `fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment PeriodParts on Period {
  from
  to
}

fragment PersonRow on Beneficiary {
  ...PersonLine
  gender
  birthDate
  deathDate
  numberKind
}

query Person($id: Niss!) {
  one: beneficiary(niss: $id) {
    ...PersonRow
    numbers {
      number
      kind
      replacedBy
      period {
        ...PeriodParts
      }
    }
    names {
      lastName
      firstNames
      period {
        ...PeriodParts
      }
    }
  }
}` },
  Phases: { usesLanguage: false, text: `query Phases($on: LocalDate) {
  rows: phases(on: $on) {
    category
    numberPrefixes
    electronicFrom
    requiredFrom
    paperUntil
    insuredFrom
    legalSource
  }
}` },
  Provider: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}

fragment PeriodParts on Period {
  from
  to
}

fragment ProviderRow on Provider {
  id: inamiNumber
  inamiNumber
  name
  category
  insCode
  participates
}

query Provider($id: InamiNumber!, $language: Language!) {
  one: provider(inamiNumber: $id) {
    ...ProviderRow
    qualificationCode
    birthDate
    iban
    ibanToConfirm
    activeUntil
    changes {
      recordedAt
      path
      before
      after
      recordedBy {
        ...ActorParts
      }
    }
    records {
      period {
        ...PeriodParts
      }
      name
      category
      qualificationCode
      recordedAt
      recordedBy {
        ...ActorParts
      }
    }
    billing {
      mode
      findings {
        ...FindingParts
      }
    }
  }
}` },
  ProviderBilling: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

query ProviderBilling($id: InamiNumber!, $on: LocalDate!, $situation: BillingSituation!, $language: Language!) {
  one: provider(inamiNumber: $id) {
    participates(on: $on)
    billing(on: $on, situation: $situation) {
      mode
      findings {
        ...FindingParts
      }
    }
  }
}` },
  Providers: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment ProviderRow on Provider {
  id: inamiNumber
  inamiNumber
  name
  category
  insCode
  participates
}

query Providers($filter: ProviderFilter, $first: Int!, $after: String, $total: Boolean!) {
  connection: providers(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...ProviderRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  RecordControl: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

mutation RecordControl($id: ID!, $outcome: ControlOutcome!, $remark: String, $attestation: ID, $language: Language!) {
  payload: recordControlOutcome(
    id: $id
    outcome: $outcome
    remark: $remark
    attestation: $attestation
  ) {
    findings {
      ...FindingParts
    }
  }
}` },
  RecoverLine: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

mutation RecoverLine($id: ID!, $reason: String!, $language: Language!) {
  payload: recoverLine(id: $id, reason: $reason) {
    findings {
      ...FindingParts
    }
  }
}` },
  RegisterProvider: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

mutation RegisterProvider($input: ProviderInput!, $language: Language!) {
  payload: registerProvider(input: $input) {
    findings {
      ...FindingParts
    }
  }
}` },
  ReviewSelectionPreview: { usesLanguage: false, text: `query ReviewSelectionPreview($filter: InvoiceLineFilter!, $sampleSize: Int, $seed: Int) {
  preview: reviewSelectionPreview(
    filter: $filter
    sampleSize: $sampleSize
    seed: $seed
  ) {
    population
    selected
    persons
    amount
    seed
  }
}` },
  Rules: { usesLanguage: true, text: `fragment PeriodParts on Period {
  from
  to
}

query Rules($on: LocalDate, $language: Language!) {
  rows: rules(on: $on) {
    rule: id
    text(language: $language)
    legalSource(language: $language)
    inForce {
      ...PeriodParts
    }
    parameters {
      name
      value
    }
  }
}` },
  RunPayments: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment PaymentRow on Payment {
  id
  executedOn
  amount
  iban
  structuredReference
  delayDays
  provider {
    ...ProviderLine
  }
}

mutation RunPayments($upTo: LocalDate, $language: Language!) {
  payload: runPayments(upTo: $upTo) {
    lineCount
    total
    findings {
      ...FindingParts
    }
    payments {
      ...PaymentRow
    }
  }
}` },
  SelectForReview: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

fragment LineRow on InvoiceLine {
  id
  position
  code
  careType
  performedOn
  performedUntil
  quantity
  refundCode
  outcome
  contested
  attestationRequired
  item {
    label(language: $language)
  }
  amounts {
    ...AmountParts
  }
  findings {
    ...FindingParts
  }
  invoice {
    id
    number
    provider {
      ...ProviderLine
    }
    beneficiary {
      ...PersonLine
    }
  }
}

mutation SelectForReview($filter: InvoiceLineFilter!, $sampleSize: Int, $seed: Int, $assignTo: String, $language: Language!) {
  selectForReview(
    filter: $filter
    sampleSize: $sampleSize
    seed: $seed
    assignTo: $assignTo
  ) {
    selected
    lines(first: 200) {
      edges {
        node {
          ...LineRow
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}` },
  Settlement: { usesLanguage: true, text: `fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

fragment SettlementRow on Settlement {
  id: month
  month
  status
  closedAt
  acceptedAt
  total
  lineCount
}

query Settlement($id: YearMonth!, $language: Language!) {
  one: settlement(month: $id) {
    ...SettlementRow
    byCpas {
      total
      cpasShare
      lineCount
      cpas {
        ...CpasLine
      }
    }
  }
}` },
  SettlementClosingPreview: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment SettlementForeseen on SettlementPreview {
  month
  lines
  persons
  total
  cpas
  leftOutLines
  leftOutAmount
  findings {
    ...FindingParts
  }
}

query SettlementClosingPreview($month: YearMonth!, $language: Language!) {
  preview: settlementClosingPreview(month: $month) {
    ...SettlementForeseen
  }
}` },
  SettlementCsv: { usesLanguage: true, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query SettlementCsv($id: YearMonth!, $language: Language!) {
  one: settlement(month: $id) {
    file: csv(language: $language) {
      ...FileParts
    }
  }
}` },
  SettlementLines: { usesLanguage: true, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}

fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}

fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

fragment LineRow on InvoiceLine {
  id
  position
  code
  careType
  performedOn
  performedUntil
  quantity
  refundCode
  outcome
  contested
  attestationRequired
  item {
    label(language: $language)
  }
  amounts {
    ...AmountParts
  }
  findings {
    ...FindingParts
  }
  invoice {
    id
    number
    provider {
      ...ProviderLine
    }
    beneficiary {
      ...PersonLine
    }
  }
}

query SettlementLines($id: YearMonth!, $first: Int!, $after: String, $language: Language!) {
  one: settlement(month: $id) {
    connection: lines(first: $first, after: $after) {
      edges {
        node {
          ...LineRow
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}` },
  Settlements: { usesLanguage: false, text: `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}

fragment SettlementRow on Settlement {
  id: month
  month
  status
  closedAt
  acceptedAt
  total
  lineCount
}

query Settlements($first: Int!, $after: String, $total: Boolean!) {
  connection: settlements(first: $first, after: $after) {
    edges {
      node {
        ...SettlementRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  Spending: { usesLanguage: false, text: `fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

query Spending($by: [SpendingDimension!]!, $period: PeriodInput!, $filter: SpendingFilter) {
  spending(by: $by, period: $period, filter: $filter) {
    keys
    lineCount
    beneficiaries
    amounts {
      ...AmountParts
    }
  }
}` },
  Tarify: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}

fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}

query Tarify($input: TarificationInput!, $language: Language!) {
  tarify(input: $input) {
    total {
      ...AmountParts
    }
    amuAttestationRequired
    decision {
      number
    }
    commitment {
      number
    }
    findings {
      ...FindingParts
    }
    lines {
      code
      quantity
      careType
      outcome
      amounts {
        ...AmountParts
      }
      findings {
        ...FindingParts
      }
    }
  }
}` },
}
