export const enumValues = {
  "DecisionStatus": [
    "FUTURE",
    "ACTIVE",
    "SUSPENDED",
    "STOPPED",
    "EXPIRED"
  ],
  "DecisionKind": [
    "PRINCIPLE",
    "GUARANTEE"
  ],
  "DecisionAction": [
    "CREATE",
    "MODIFY",
    "EXTEND",
    "STOP",
    "SUSPEND",
    "REACTIVATE"
  ],
  "CareType": [
    "HOSPITALIZATION",
    "AMBULATORY_HOSPITAL_CARE",
    "GENERAL_MEDICINE",
    "PARAMEDICAL",
    "PHARMACEUTICALS",
    "PROSTHESES",
    "MEDICAL_TRANSPORT",
    "MISCELLANEOUS"
  ],
  "SupportLevel": [
    "NOTHING",
    "PARTIAL",
    "FULL"
  ],
  "DecidingOrgan": [
    "COUNCIL",
    "SPECIAL_COMMITTEE",
    "PRESIDENT",
    "DELEGATE"
  ],
  "IncomeLevel": [
    "UP_TO_LIVING_WAGE",
    "ABOVE_LIVING_WAGE"
  ],
  "ResidenceStatus": [
    "ILLEGAL_STAY",
    "REGULARISATION_9TER",
    "ASYLUM_SEEKER_FINANCIAL_AID",
    "ASYLUM_SEEKER_ILA",
    "STRUCK_OFF",
    "LEGAL_STAY"
  ],
  "InsuranceStatus": [
    "NOT_INSURED_NOT_INSURABLE",
    "INSURABLE",
    "INSURED"
  ],
  "LineOutcome": [
    "ACCEPTED",
    "REDUCED",
    "REJECTED",
    "WAITING"
  ],
  "InspectedKind": [
    "DECISION",
    "INVOICE_LINE",
    "PAPER_INVOICE",
    "ATTESTATION"
  ],
  "InspectionStatus": [
    "OPEN",
    "SHARED",
    "ANSWERED",
    "CLOSED"
  ],
  "InspectionResult": [
    "COMPLIANT",
    "REMARK",
    "IRREGULAR"
  ],
  "InvoiceChannel": [
    "GRAPHQL",
    "EFACT"
  ],
  "InvoiceFileStatus": [
    "RECEIVED",
    "CHECKED",
    "REFUSED"
  ],
  "BalanceState": [
    "OPEN",
    "PAID"
  ],
  "SettlementStatus": [
    "OPEN",
    "CLOSED",
    "ACCEPTED"
  ],
  "ControlOutcome": [
    "SHOWN",
    "MISSING",
    "NOT_COVERING"
  ],
  "AttestationMedium": [
    "ELECTRONIC",
    "PAPER"
  ],
  "IdentityMutationKind": [
    "NAME_CHANGE",
    "NUMBER_CHANGE",
    "GENDER_CHANGE",
    "BIRTH_DATE_CORRECTION",
    "ADDRESS_CHANGE",
    "RESIDENCE_CHANGE",
    "STRUCK_OFF",
    "DEATH",
    "INSURANCE_AFFILIATION",
    "INSURANCE_END",
    "RECEPTION_CENTRE_ARRIVAL",
    "RECEPTION_CENTRE_DEPARTURE",
    "INSURABILITY_CHANGE"
  ],
  "AccessAlertKind": [
    "QUOTA",
    "EMERGENCY"
  ],
  "AccessKind": [
    "READ",
    "WRITE"
  ],
  "BillingMode": [
    "ELECTRONIC_REQUIRED",
    "ELECTRONIC_OR_PAPER",
    "PAPER_TO_CPAS",
    "NOT_IN_MEDIPRIMA"
  ],
  "BillingSituation": [
    "IN_PRACTICE",
    "OUTSIDE_PRACTICE_NOT_POSSIBLE",
    "FORCE_MAJEURE",
    "GUARD_POST",
    "MEDICAL_HOUSE_FLAT_RATE",
    "SOFTWARE_NOT_READY",
    "NEWBORN",
    "NO_NUMBER"
  ],
  "DecisionMutationStatus": [
    "PENDING",
    "PROCESSED",
    "CANCELLED",
    "INFORMATION"
  ],
  "Gender": [
    "FEMALE",
    "MALE",
    "UNKNOWN"
  ],
  "HouseholdRelation": [
    "PARTNER",
    "CHILD",
    "PARENT",
    "OTHER"
  ],
  "NumberKind": [
    "BIS",
    "NISS"
  ],
  "ProviderCategory": [
    "DENTIST",
    "GENERAL_PRACTITIONER",
    "GUARD_POST",
    "HOSPITAL",
    "MEDICAL_HOUSE",
    "MEDICAL_LABORATORY",
    "NURSE",
    "PARAMEDIC",
    "PHARMACY",
    "PHYSIOTHERAPIST",
    "SPECIALIST",
    "SUPPLIER",
    "TRANSPORT"
  ],
  "Register": [
    "POPULATION",
    "FOREIGNERS",
    "WAITING",
    "BIS",
    "STRUCK_OFF",
    "NONE"
  ],
  "SpendingDimension": [
    "MONTH",
    "CPAS",
    "CARE_TYPE",
    "REFUND_CODE",
    "PROVIDER_CATEGORY"
  ]
} as const

export const orderFields = {
  "Attestations": [
    "ISSUED_AT",
    "KEPT_UNTIL",
    "REVOKED_AT",
    "VALIDITY_FROM",
    "VALIDITY_TO"
  ],
  "Commitments": [
    "GUARANTEED_FROM",
    "ISSUED_AT"
  ],
  "Controls": [
    "DUE_ON",
    "OPENED_AT",
    "OUTCOME_AT"
  ],
  "Decisions": [
    "COUNCIL_DATE",
    "INSURANCE_DUE_BY",
    "NUMBER",
    "VALIDITY_FROM",
    "VALIDITY_TO"
  ],
  "Inspections": [
    "OPENED_AT",
    "PERIOD_FROM"
  ],
  "InvoiceFiles": [
    "COUNTS_LINES",
    "RECEIVED_AT",
    "REFERENCE"
  ],
  "InvoiceLines": [
    "AMOUNTS_CLAIMED",
    "PERFORMED_ON"
  ],
  "Mutations": [
    "DECIDE_BY",
    "MUTATION_EFFECTIVE_ON",
    "MUTATION_RECEIVED_AT",
    "PROCESSED_AT"
  ],
  "Payments": [
    "AMOUNT",
    "DELAY_DAYS",
    "EXECUTED_ON",
    "STRUCTURED_REFERENCE"
  ],
  "Persons": [
    "BIRTH_DATE",
    "LAST_NAME"
  ]
} as const

export const filterFields = {
  "AccessAlerts": {
    "open": "Boolean",
    "organisation": "String"
  },
  "AccessLog": {
    "from": "DateTime",
    "niss": "Niss",
    "organisation": "String",
    "subject": "ID",
    "to": "DateTime"
  },
  "Attestations": {
    "careType": "CareType",
    "niss": "Niss",
    "on": "LocalDate",
    "provider": "InamiNumber",
    "revoked": "Boolean"
  },
  "Balances": {
    "cpas": "EnterpriseNumber",
    "month": "YearMonth",
    "provider": "InamiNumber",
    "state": "BalanceState"
  },
  "BalancePreview": {
    "cpas": "EnterpriseNumber",
    "month": "YearMonth",
    "provider": "InamiNumber",
    "state": "BalanceState"
  },
  "Commitments": {
    "decisionNumber": "ID",
    "niss": "Niss",
    "provider": "InamiNumber"
  },
  "Controls": {
    "open": "Boolean",
    "outcome": "ControlOutcome",
    "provider": "InamiNumber"
  },
  "Decisions": {
    "careType": "CareType",
    "coverEndsIn": "PeriodInput",
    "cpas": "EnterpriseNumber",
    "endsIn": "PeriodInput",
    "insuranceDueIn": "PeriodInput",
    "insuranceOverdue": "Boolean",
    "kind": "DecisionKind",
    "niss": "Niss",
    "number": "ID",
    "on": "LocalDate",
    "status": "DecisionStatus"
  },
  "Derogations": {
    "provider": "InamiNumber"
  },
  "DerogationRequests": {
    "provider": "InamiNumber"
  },
  "Inspections": {
    "cpas": "EnterpriseNumber",
    "provider": "InamiNumber",
    "status": "InspectionStatus"
  },
  "InvoiceFiles": {
    "provider": "InamiNumber",
    "received": "PeriodInput",
    "status": "InvoiceFileStatus"
  },
  "InvoiceLines": {
    "assignedTo": "String",
    "attestationMissing": "Boolean",
    "attestationNumber": "ID",
    "careType": "CareType",
    "claimedFrom": "Euro",
    "claimedTo": "Euro",
    "commitmentNumber": "ID",
    "contested": "Boolean",
    "cpas": "EnterpriseNumber",
    "decisionNumber": "ID",
    "issuedLate": "Boolean",
    "niss": "Niss",
    "outcome": "LineOutcome",
    "paid": "Boolean",
    "performed": "PeriodInput",
    "performer": "InamiNumber",
    "provider": "InamiNumber",
    "rule": "ID"
  },
  "Mandates": {
    "on": "LocalDate",
    "organisation": "EnterpriseNumber",
    "provider": "InamiNumber"
  },
  "Mutations": {
    "cpas": "EnterpriseNumber",
    "decideBy": "PeriodInput",
    "kinds": "IdentityMutationKind",
    "status": "DecisionMutationStatus"
  },
  "PaperInvoices": {
    "cpas": "EnterpriseNumber",
    "inspected": "Boolean",
    "issued": "PeriodInput",
    "provider": "InamiNumber"
  },
  "Payment": {
    "executed": "PeriodInput",
    "provider": "InamiNumber"
  },
  "PaymentLines": {
    "executed": "PeriodInput",
    "provider": "InamiNumber"
  },
  "Payments": {
    "executed": "PeriodInput",
    "provider": "InamiNumber"
  },
  "Persons": {
    "insCode": "String",
    "residenceStatus": "ResidenceStatus",
    "search": "String"
  },
  "Providers": {
    "category": "ProviderCategory",
    "insCode": "String",
    "search": "String"
  },
  "ReviewSelectionPreview": {
    "assignedTo": "String",
    "attestationMissing": "Boolean",
    "attestationNumber": "ID",
    "careType": "CareType",
    "claimedFrom": "Euro",
    "claimedTo": "Euro",
    "commitmentNumber": "ID",
    "contested": "Boolean",
    "cpas": "EnterpriseNumber",
    "decisionNumber": "ID",
    "issuedLate": "Boolean",
    "niss": "Niss",
    "outcome": "LineOutcome",
    "paid": "Boolean",
    "performed": "PeriodInput",
    "performer": "InamiNumber",
    "provider": "InamiNumber",
    "rule": "ID"
  },
  "SelectForReview": {
    "assignedTo": "String",
    "attestationMissing": "Boolean",
    "attestationNumber": "ID",
    "careType": "CareType",
    "claimedFrom": "Euro",
    "claimedTo": "Euro",
    "commitmentNumber": "ID",
    "contested": "Boolean",
    "cpas": "EnterpriseNumber",
    "decisionNumber": "ID",
    "issuedLate": "Boolean",
    "niss": "Niss",
    "outcome": "LineOutcome",
    "paid": "Boolean",
    "performed": "PeriodInput",
    "performer": "InamiNumber",
    "provider": "InamiNumber",
    "rule": "ID"
  },
  "Spending": {
    "careType": "CareType",
    "cpas": "EnterpriseNumber"
  },
  "DecisionVersions": {
    "action": "DecisionAction",
    "judicial": "Boolean",
    "niss": "Niss",
    "recorded": "PeriodInput",
    "retroactive": "Boolean",
    "worker": "String"
  }
} as const

export const audienceFlags = {
  "CAAMI": {
    "seesIncome": false,
    "seesPriorAgreements": false,
    "seesCouncil": true,
    "seesLife": false,
    "seesFile": true,
    "seesAttestation": true,
    "seesReview": true,
    "seesPayment": true,
    "seesSettlement": true,
    "seesNumbers": true,
    "seesPendingAccount": true,
    "seesProviderRecords": true
  },
  "CPAS": {
    "seesIncome": true,
    "seesPriorAgreements": true,
    "seesCouncil": true,
    "seesLife": true,
    "seesFile": false,
    "seesAttestation": false,
    "seesReview": false,
    "seesPayment": false,
    "seesSettlement": false,
    "seesNumbers": true,
    "seesPendingAccount": false,
    "seesProviderRecords": false
  },
  "SPP_IS": {
    "seesIncome": true,
    "seesPriorAgreements": true,
    "seesCouncil": true,
    "seesLife": true,
    "seesFile": true,
    "seesAttestation": true,
    "seesReview": true,
    "seesPayment": true,
    "seesSettlement": true,
    "seesNumbers": true,
    "seesPendingAccount": false,
    "seesProviderRecords": true
  },
  "PROVIDER": {
    "seesIncome": false,
    "seesPriorAgreements": true,
    "seesCouncil": false,
    "seesFile": true,
    "seesAttestation": true,
    "seesReview": false,
    "seesPayment": true,
    "seesSettlement": false,
    "seesNumbers": false,
    "seesLife": false,
    "seesPendingAccount": false,
    "seesProviderRecords": true
  }
} as const
