import { rules } from './common'
import type { Example } from './example'

/** Operations that the explorer offers to SPP IS. */
export const sppIsExamples: readonly Example[] = [
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
    title: 'Care of a specialist, whichever hospital invoiced it (inspector)',
    query: `query CareOfSpecialist {
  invoiceLines(filter: { performer: "10020001000", claimedFrom: "20.00" }, first: 20) {
    totalCount
    edges {
      node {
        code
        item { label(language: EN) byDay maxPerDay }
        performedOn
        amounts { claimed state }
        performer { inamiNumber name }
        invoice { number provider { inamiNumber name } }
      }
    }
  }
}`,
  },
  {
    title: 'Audit trail of the latest paid lines (inspector)',
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
    title: 'Open alerts of unusual reading (inspector)',
    query: `query Alerts($filter: AccessAlertFilter) {
  accessAlerts(filter: $filter, first: 50) {
    totalCount
    edges { node { id at kind persons reason actor { subject role organisation } } }
  }
}`,
    variables: '{ "filter": { "open": true } }',
  },
  {
    title: 'Suspended decisions with all versions (inspector)',
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
  {
    title: 'Foresee the sample of an inspection (inspector)',
    query: `query InspectionSample($input: InspectionSampleInput!) {
  inspectionSamplePreview(input: $input) { kind population requested drawn }
}`,
    variables:
      '{ "input": { "cpas": "0299991108", "period": { "from": "2026-01-01", "to": "2026-03-12" }, "lines": 20 } }',
  },
  {
    title: 'Open an inspection with a reproducible sample (inspector)',
    query: `mutation OpenInspection($input: InspectionInput!) {
  openInspection(input: $input) {
    id version status
    samples { kind population drawn }
    items(first: 5) { totalCount edges { node { id position kind reference on version } } }
  }
}`,
    variables:
      '{ "input": { "cpas": "0299991108", "period": { "from": "2026-01-01", "to": "2026-03-12" }, "seed": 20260312, "grounds": "Yearly inspection" } }',
  },
  {
    title: 'Requests for derogations to answer (inspector)',
    query: `query Requests {
  derogationRequests(first: 20) {
    edges { node { id requestedAt requestedBy { audience organisation } provider { inamiNumber name } performed { from to } grounds derogation { id until } } }
  }
}`,
  },
  {
    title: 'Inspections that await the end (inspector)',
    query: `query Inspections {
  inspectionFiles(filter: { status: ANSWERED }, orderBy: { field: PERIOD_FROM, direction: ASC }) {
    totalCount
    edges { node {
      id version period { from to }
      cpas { enterpriseNumber name } mergedCentres { enterpriseNumber name } provider { inamiNumber name }
      progress { items open irregular }
      answer { text at }
      documents { id title mediaType }
    } }
  }
}`,
  },
]
