import { nomenclature, rules, tarify } from './common'
import type { Example } from './example'

/** Operations that the explorer offers to CAAMI. */
export const caamiExamples: readonly Example[] = [
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
    title: 'Lines that a CPAS contests',
    query: `query Contested {
  invoiceLines(filter: { contested: true }, first: 20) {
    totalCount
    edges { node { id code outcome contest { contestedAt reason } decision { cpas { enterpriseNumber name } } } }
  }
}`,
  },
  {
    title: 'Mandates, and derogations with the requests that they answer',
    query: `query MandatesAndDerogations {
  mandates(first: 10) {
    edges { node { organisation organisationName provider { inamiNumber name } period { from to } payeeIban recordedBy { audience } } }
  }
  derogations(first: 10) { edges { node { id provider { name } performed { from to } until grounds } } }
  derogationRequests(first: 10) { edges { node { id provider { name } requestedBy { audience organisation } derogation { id } } } }
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
    title: 'Lines with the largest claims',
    query: `query LargestClaims($after: String) {
  invoiceLines(orderBy: { field: AMOUNTS_CLAIMED, direction: DESC }, first: 20, after: $after) {
    edges { node { id code performedOn outcome amounts { claimed state } } }
    pageInfo { hasNextPage endCursor }
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
    title: 'Providers that keep attestations on paper',
    query: `query Reminders {
  attestationReminders(first: 10) { lineCount state firstDay lastDay provider { inamiNumber name } }
}`,
  },
  {
    title: 'A provider through time',
    query: `query History($inamiNumber: InamiNumber!) {
  provider(inamiNumber: $inamiNumber) {
    name category activeUntil ibanToConfirm
    records { period { from to } name category qualificationCode recordedAt recordedBy { role organisation } }
    changes { recordedAt path before after recordedBy { subject role } }
  }
}`,
    variables: '{ "inamiNumber": "10001490004" }',
  },
  {
    title: 'Open controls of attestations',
    query: `query Controls {
  attestationControls(filter: { open: true }, first: 20) {
    edges { node { id dueOn provider { inamiNumber name } invoiceLine { id code performedOn } } }
  }
}`,
  },
  nomenclature,
  tarify,
  rules,
]
