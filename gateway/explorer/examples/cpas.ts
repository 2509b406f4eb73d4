import { coverage, rules } from './common'
import type { Example } from './example'

/** Operations that the explorer offers to a CPAS. */
export const cpasExamples: readonly Example[] = [
  {
    title: 'Decisions that end first',
    query: `query EndingFirst($after: String) {
  decisions(filter: { status: ACTIVE }, orderBy: { field: VALIDITY_TO }, first: 20, after: $after) {
    edges { node { number validity { from to } beneficiary { lastName firstNames } } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
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
    title: 'What my centre owes providers',
    query: `query Balances {
  cpasBalances(filter: { state: OPEN }, first: 20) {
    totalCount
    edges {
      node {
        month
        amount
        lineCount
        contested
        provider { inamiNumber name }
        lines(first: 5) { edges { node { id code performedOn amounts { claimed cpas } } } }
      }
    }
  }
}`,
  },
  {
    title: 'Lines that my centre may contest, and what came of its contests',
    query: `query Contests {
  mayContest: invoiceLines(filter: { outcome: ACCEPTED, contested: false }, first: 10) {
    edges { node { id code performedOn outcome amounts { claimed cpas } contest { contestedAt reason answeredAt upheld remark } } }
  }
  contested: invoiceLines(filter: { contested: true }, first: 10) {
    edges { node { id code performedOn outcome contest { contestedAt reason } } }
  }
}`,
  },
  {
    title: 'Requests for derogations of my centre',
    query: `query Derogations {
  derogationRequests(first: 10) {
    edges { node { id requestedAt provider { inamiNumber name } performed { from to } grounds derogation { id until } } }
  }
}`,
  },
  {
    title: 'What my centre pays from its own funds',
    query: `query OwnFunds {
  decisions(filter: { status: ACTIVE }, first: 20) {
    edges { node { number ownFunds { description maxAmount careType period { from to } paid remaining } } }
  }
}`,
  },
  {
    title: 'Centres that merge, and their successors',
    query: `query Mergers {
  cpasList(first: 100) { edges { node { enterpriseNumber name successorFrom successor { enterpriseNumber name email } } } }
}`,
  },
  {
    title: 'Blank form of an AMU attestation',
    query: `query Blank {
  blankAttestationForm(language: FR) { fileName mediaType content }
}`,
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
    "decidedBy": "SPECIAL_COMMITTEE",
    "inquiry": { "on": "2026-03-10", "reference": "ES-2026-0042" },
    "ownFunds": [{ "description": "Glasses", "maxAmount": "150.00", "careType": "PROSTHESES" }],
    "coverages": [{ "careType": "GENERAL_MEDICINE", "period": { "from": "2026-11-12", "to": "2026-12-31" } }]
  }
}`,
  },
  {
    title: 'What the State pays on each day of my decisions',
    query: `query RefundTermsByDay {
  decisions(first: 10) {
    edges {
      node {
        number
        validity { from to }
        insuranceDueBy
        situationChanges { kind effectiveOn decideBy }
        refundTermsPeriods { period { from to } refundTerms { refundCode justification(language: EN) } }
        follows { number }
        followedBy { number }
      }
    }
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
        decideBy
        mutation { kind effectiveOn receivedAt before after }
        sharesDaysWith { number validity { from to } cpas { enterpriseNumber name } }
        decision {
          number
          version
          validity { from to }
          beneficiary { niss lastName }
          suspension { since }
          situationChanges { kind effectiveOn decideBy }
          refundTermsPeriods { period { from to } refundTerms { refundCode } }
        }
      }
    }
  }
}`,
  },
  {
    title: 'What the State would refund of a paper invoice',
    query: `query PaperPreview($input: PaperInvoiceInput!) {
  previewPaperInvoice(input: $input) {
    acceptable
    refundable
    refundedAmount
    findings { rule severity path message(language: EN) }
  }
}`,
    variables: `{
  "input": {
    "provider": "10001490004",
    "niss": "85473099822",
    "issuedOn": "2026-03-10",
    "amount": "33.73",
    "situation": "GUARD_POST",
    "attestationHeld": true,
    "lines": [{ "code": "101076", "performedOn": "2026-03-09", "claimed": "33.73" }]
  }
}`,
  },
  {
    title: 'Paper invoices of my centre, and what is refunded',
    query: `query PaperInvoices {
  paperInvoices(first: 20) {
    edges {
      node {
        id
        issuedOn
        amount
        refundable
        refundedAmount
        provider { name }
        lines { code performedOn quantity claimed }
        findings { rule message(language: EN) }
        inspection { accepted remark }
      }
    }
  }
}`,
  },
  {
    title: 'Statement of a month of paper invoices (form D1)',
    query: `query Statement($cpas: EnterpriseNumber!, $month: YearMonth!) {
  paperStatement(cpas: $cpas, month: $month, language: EN) { fileName mediaType content }
}`,
    variables: '{ "cpas": "0299990019", "month": "2026-02" }',
  },
  coverage,
  rules,
]
