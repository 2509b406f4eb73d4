import type { AudienceDocuments } from '../../audienceDocuments'

export const documents: AudienceDocuments = {
  AcceptSettlement: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

mutation AcceptSettlement($month: YearMonth!, $language: Language!) {
  payload: acceptSettlement(month: $month) {
    settlement {
      month
    }
    findings {
      ...FindingParts
    }
  }
}` },
  AccessAlerts: { usesLanguage: false, text: `fragment PageParts on PageInfo {
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

query AccessAlerts($filter: AccessAlertFilter, $first: Int!, $after: String, $total: Boolean!) {
  connection: accessAlerts(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        at
        kind
        persons
        reason
        outcome
        closedAt
        actor {
          ...ActorParts
        }
        closedBy {
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
  AccessStatement: { usesLanguage: true, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query AccessStatement($niss: Niss!, $language: Language!) {
  file: accessStatement(niss: $niss, language: $language) {
    ...FileParts
  }
}` },
  AttachInspectionDocument: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

mutation AttachInspectionDocument($id: ID!, $title: String!, $content: String!, $language: Language!) {
  payload: attachInspectionDocument(id: $id, title: $title, content: $content) {
    id
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
  CloseAccessAlert: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

mutation CloseAccessAlert($id: ID!, $outcome: String!, $language: Language!) {
  payload: closeAccessAlert(id: $id, outcome: $outcome) {
    findings {
      ...FindingParts
    }
  }
}` },
  CloseInspection: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

mutation CloseInspection($id: ID!, $expectedVersion: Int!, $conclusion: String!, $language: Language!) {
  payload: closeInspection(
    id: $id
    expectedVersion: $expectedVersion
    conclusion: $conclusion
  ) {
    id
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
  ConcludeInspectionItem: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

mutation ConcludeInspectionItem($id: ID!, $expectedVersion: Int!, $result: InspectionResult!, $remark: String, $language: Language!) {
  payload: concludeInspectionItem(
    id: $id
    expectedVersion: $expectedVersion
    result: $result
    remark: $remark
  ) {
    id
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
  restrictionGround
  priorAgreements {
    description
    maxAmount
    period {
      ...PeriodParts
    }
  }
}

fragment PersonRow on Beneficiary {
  ...PersonLine
  gender
  birthDate
  deathDate
  numberKind
}` },
  CpasMonths: { usesLanguage: false, text: `fragment CpasMonth on CpasSettlement {
  id: month
  month
  total
  cpasShare
  lineCount
}

query CpasMonths($cpas: EnterpriseNumber!, $m1: YearMonth!, $m2: YearMonth!, $m3: YearMonth!, $m4: YearMonth!, $m5: YearMonth!, $m6: YearMonth!, $m7: YearMonth!, $m8: YearMonth!, $m9: YearMonth!, $m10: YearMonth!, $m11: YearMonth!, $m12: YearMonth!) {
  m1: cpasSettlement(month: $m1, cpas: $cpas) {
    ...CpasMonth
  }
  m2: cpasSettlement(month: $m2, cpas: $cpas) {
    ...CpasMonth
  }
  m3: cpasSettlement(month: $m3, cpas: $cpas) {
    ...CpasMonth
  }
  m4: cpasSettlement(month: $m4, cpas: $cpas) {
    ...CpasMonth
  }
  m5: cpasSettlement(month: $m5, cpas: $cpas) {
    ...CpasMonth
  }
  m6: cpasSettlement(month: $m6, cpas: $cpas) {
    ...CpasMonth
  }
  m7: cpasSettlement(month: $m7, cpas: $cpas) {
    ...CpasMonth
  }
  m8: cpasSettlement(month: $m8, cpas: $cpas) {
    ...CpasMonth
  }
  m9: cpasSettlement(month: $m9, cpas: $cpas) {
    ...CpasMonth
  }
  m10: cpasSettlement(month: $m10, cpas: $cpas) {
    ...CpasMonth
  }
  m11: cpasSettlement(month: $m11, cpas: $cpas) {
    ...CpasMonth
  }
  m12: cpasSettlement(month: $m12, cpas: $cpas) {
    ...CpasMonth
  }
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
  CpasSettlement: { usesLanguage: true, text: `fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

query CpasSettlement($id: YearMonth!, $cpas: EnterpriseNumber!, $language: Language!) {
  one: cpasSettlement(month: $id, cpas: $cpas) {
    ...CpasMonth
    cpas {
      ...CpasLine
    }
  }
}

fragment CpasMonth on CpasSettlement {
  id: month
  month
  total
  cpasShare
  lineCount
}` },
  CpasSettlementCsv: { usesLanguage: true, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query CpasSettlementCsv($month: YearMonth!, $cpas: EnterpriseNumber!, $language: Language!) {
  one: cpasSettlement(month: $month, cpas: $cpas) {
    file: csv(language: $language) {
      ...FileParts
    }
  }
}` },
  CpasSettlementLines: { usesLanguage: true, text: `fragment PageParts on PageInfo {
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

query CpasSettlementLines($id: YearMonth!, $cpas: EnterpriseNumber!, $first: Int!, $after: String, $language: Language!) {
  one: cpasSettlement(month: $id, cpas: $cpas) {
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

fragment OwnFundsParts on OwnFundsItem {
  description
  maxAmount
  careType
  period {
    ...PeriodParts
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
  restrictionGround
  priorAgreements {
    description
    maxAmount
    period {
      ...PeriodParts
    }
  }
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
    incomeLevel
    residenceInsCode
    housingOffered
    insuranceDelayGrounds
    decidedBy
    inquiry {
      on
      reference
    }
    competenceGround
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
    ownFunds {
      ...OwnFundsParts
    }
    countedFunds: ownFunds {
      ...OwnFundsParts
      paid
      remaining
    }
    beneficiary {
      ...PersonLine
      gender
      birthDate
      deathDate
      household {
        relation
        beneficiary {
          ...PersonLine
        }
      }
    }
    suspension {
      since
      recordedAt
      cause {
        id
        status
        suspends
        mutation {
          id
          kind
          effectiveOn
          before
          after
        }
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
      mutation {
        id
        kind
        effectiveOn
        receivedAt
        before
        after
      }
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

fragment OwnFundsParts on OwnFundsItem {
  description
  maxAmount
  careType
  period {
    ...PeriodParts
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
  restrictionGround
  priorAgreements {
    description
    maxAmount
    period {
      ...PeriodParts
    }
  }
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
  incomeLevel
  competenceGround
  refundTerms {
    ...RefundParts
  }
  coverages {
    ...CoverageParts
  }
  ownFunds {
    ...OwnFundsParts
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
  GrantDerogation: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

mutation GrantDerogation($input: DerogationInput!, $language: Language!) {
  payload: grantDerogation(input: $input) {
    findings {
      ...FindingParts
    }
  }
}` },
  InspectPaperInvoice: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

mutation InspectPaperInvoice($id: ID!, $accepted: Boolean!, $remark: String, $language: Language!) {
  payload: inspectPaperInvoice(id: $id, accepted: $accepted, remark: $remark) {
    findings {
      ...FindingParts
    }
  }
}` },
  Inspection: { usesLanguage: true, text: `fragment ActorParts on Actor {
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

query Inspection($id: ID!, $language: Language!) {
  one: inspectionFile(id: $id) {
    id
    version
    status
    grounds
    seed
    openedAt
    sharedAt
    answerBy
    closedAt
    conclusion
    openedBy {
      ...ActorParts
    }
    period {
      ...PeriodParts
    }
    cpas {
      ...CpasLine
    }
    mergedCentres {
      ...CpasLine
    }
    provider {
      ...ProviderLine
    }
    progress {
      items
      open
      compliant
      withRemark
      irregular
    }
    samples {
      kind
      population
      drawn
    }
    answer {
      text
      at
      by {
        ...ActorParts
      }
    }
    documents {
      id
      title
      mediaType
      attachedAt
      attachedBy {
        ...ActorParts
      }
    }
    decisions: items(kind: DECISION, first: 100) {
      ...InspectionItems
    }
    lines: items(kind: INVOICE_LINE, first: 100) {
      ...InspectionItems
    }
    paperInvoices: items(kind: PAPER_INVOICE, first: 100) {
      ...InspectionItems
    }
    attestations: items(kind: ATTESTATION, first: 100) {
      ...InspectionItems
    }
  }
}

fragment InspectionItems on InspectionItemConnection {
  edges {
    node {
      id
      position
      kind
      reference
      on
      amount
      version
      beneficiary {
        ...PersonLine
      }
      line {
        id
      }
      conclusion {
        result
        remark
      }
    }
  }
}` },
  InspectionAttachment: { usesLanguage: false, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query InspectionAttachment($id: ID!) {
  file: inspectionDocument(id: $id) {
    ...FileParts
  }
}` },
  InspectionReport: { usesLanguage: true, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query InspectionReport($id: ID!, $format: InspectionReportFormat!, $language: Language!) {
  file: inspectionReport(id: $id, format: $format, language: $language) {
    ...FileParts
  }
}` },
  InspectionSamplePreview: { usesLanguage: false, text: `query InspectionSamplePreview($input: InspectionSampleInput!) {
  preview: inspectionSamplePreview(input: $input) {
    kind
    population
    drawn
  }
}` },
  Inspections: { usesLanguage: true, text: `fragment PageParts on PageInfo {
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

fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

fragment PeriodParts on Period {
  from
  to
}

query Inspections($filter: InspectionFilter, $first: Int!, $after: String, $orderBy: InspectionOrderInput, $total: Boolean!, $language: Language!) {
  connection: inspectionFiles(
    filter: $filter
    first: $first
    after: $after
    orderBy: $orderBy
  ) {
    edges {
      node {
        id
        status
        openedAt
        answerBy
        closedAt
        openedBy {
          ...ActorParts
        }
        period {
          ...PeriodParts
        }
        cpas {
          ...CpasLine
        }
        provider {
          ...ProviderLine
        }
        progress {
          items
          open
          irregular
        }
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
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

fragment OwnFundsParts on OwnFundsItem {
  description
  maxAmount
  careType
  period {
    ...PeriodParts
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
  restrictionGround
  priorAgreements {
    description
    maxAmount
    period {
      ...PeriodParts
    }
  }
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
  incomeLevel
  competenceGround
  refundTerms {
    ...RefundParts
  }
  coverages {
    ...CoverageParts
  }
  ownFunds {
    ...OwnFundsParts
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
  ManagingCpas: { usesLanguage: true, text: `fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}

query ManagingCpas($niss: Niss!, $on: LocalDate, $language: Language!) {
  managingCpas(niss: $niss, on: $on) {
    ...CpasLine
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
  Mutations: { usesLanguage: true, text: `fragment PageParts on PageInfo {
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

fragment PeriodParts on Period {
  from
  to
}

fragment InboxRow on DecisionMutation {
  id
  status
  suspends
  processedAt
  decideBy
  sharesDaysWith {
    number
    validity {
      ...PeriodParts
    }
    cpas {
      ...CpasLine
    }
  }
  mutation {
    ...MutationRow
    beneficiary {
      ...PersonLine
    }
  }
  decision {
    number
    version
    status
    validity {
      ...PeriodParts
    }
    cpas {
      ...CpasLine
    }
  }
}

query Mutations($filter: MutationInboxFilter, $first: Int!, $after: String, $orderBy: MutationInboxOrderInput, $total: Boolean!, $language: Language!) {
  connection: mutationInbox(
    filter: $filter
    first: $first
    after: $after
    orderBy: $orderBy
  ) {
    edges {
      node {
        ...InboxRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}

fragment MutationRow on IdentityMutation {
  id
  reference
  kind
  effectiveOn
  receivedAt
  before
  after
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
  OpenInspection: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

mutation OpenInspection($input: InspectionInput!, $language: Language!) {
  payload: openInspection(input: $input) {
    id
    findings {
      ...FindingParts
    }
  }
}` },
  PaperInspectionPreview: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

fragment PaperOutcome on PaperInvoicePreview {
  refundable
  refundedAmount
  findings {
    ...FindingParts
  }
}

query PaperInspectionPreview($id: ID!, $accepted: Boolean!, $language: Language!) {
  preview: previewPaperInspection(id: $id, accepted: $accepted) {
    ...PaperOutcome
  }
}` },
  PaperInvoices: { usesLanguage: true, text: `fragment PageParts on PageInfo {
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

fragment PaperRow on PaperInvoice {
  id
  issuedOn
  amount
  situation
  justification
  refundable
  refundedAmount
  personName
  attestationHeld
  attestationNumber
  lines {
    code
    performedOn
    quantity
    claimed
    prescriptionNumber
  }
  provider {
    ...ProviderLine
  }
  cpas {
    ...CpasLine
  }
  beneficiary {
    ...PersonLine
  }
  findings {
    ...FindingParts
  }
  inspection {
    accepted
    remark
    at
    by {
      ...ActorParts
    }
  }
}

query PaperInvoices($filter: PaperInvoiceFilter, $first: Int!, $after: String, $total: Boolean!, $language: Language!) {
  connection: paperInvoices(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...PaperRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}` },
  PaperStatement: { usesLanguage: true, text: `fragment FileParts on Document {
  fileName
  mediaType
  content
}

query PaperStatement($cpas: EnterpriseNumber!, $month: YearMonth!, $language: Language!) {
  file: paperStatement(cpas: $cpas, month: $month, language: $language) {
    ...FileParts
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

fragment MutationRow on IdentityMutation {
  id
  reference
  kind
  effectiveOn
  receivedAt
  before
  after
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
    residence {
      status
      register
    }
    insurance {
      status
    }
    address {
      street
      postalCode
      insCode
      municipality
    }
    residences {
      status
      register
      allocationInsCode
      period {
        ...PeriodParts
      }
    }
    insurances {
      status
      insurer
      period {
        ...PeriodParts
      }
    }
    addresses {
      street
      postalCode
      insCode
      municipality
      period {
        ...PeriodParts
      }
    }
    inReceptionCentre
    household {
      relation
      beneficiary {
        ...PersonLine
        birthDate
      }
    }
    mutations(first: 8) {
      edges {
        node {
          ...MutationRow
        }
      }
    }
  }
}` },
  Persons: { usesLanguage: false, text: `fragment PageParts on PageInfo {
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

fragment PersonRow on Beneficiary {
  ...PersonLine
  gender
  birthDate
  deathDate
  numberKind
}

query Persons($filter: BeneficiaryFilter, $first: Int!, $after: String, $orderBy: BeneficiaryOrderInput, $total: Boolean!) {
  connection: beneficiaries(
    filter: $filter
    first: $first
    after: $after
    orderBy: $orderBy
  ) {
    edges {
      node {
        ...PersonRow
        residence {
          status
          register
        }
        address {
          municipality
          insCode
        }
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
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
    activeUntil
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
  SettlementAcceptancePreview: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

query SettlementAcceptancePreview($month: YearMonth!, $language: Language!) {
  preview: settlementAcceptancePreview(month: $month) {
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
  ShareInspection: { usesLanguage: false, text: `mutation ShareInspection($id: ID!, $expectedVersion: Int!, $answerBy: LocalDate!) {
  payload: shareInspection(
    id: $id
    expectedVersion: $expectedVersion
    answerBy: $answerBy
  ) {
    id
  }
}` },
  SimulateDecision: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

query SimulateDecision($input: DecisionInput!, $follows: ID, $language: Language!) {
  simulation: simulateDecision(input: $input, follows: $follows) {
    ...SimulationParts
  }
}

fragment SimulationParts on DecisionSimulation {
  acceptable
  kind
  refundTerms {
    ...RefundParts
  }
  findings {
    ...FindingParts
  }
}` },
  SimulateModification: { usesLanguage: true, text: `fragment FindingParts on RuleFinding {
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

query SimulateModification($number: ID!, $input: DecisionInput!, $language: Language!) {
  simulation: simulateModification(number: $number, input: $input) {
    ...SimulationParts
  }
}

fragment SimulationParts on DecisionSimulation {
  acceptable
  kind
  refundTerms {
    ...RefundParts
  }
  findings {
    ...FindingParts
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
