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
  "TariffBasis": [
    "FIXED",
    "CLAIMED_UP_TO"
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

export const fieldTypes: Record<string, Record<string, string>> = {
  "Actor": {
    "audience": "Audience"
  },
  "Beneficiary": {
    "niss": "Niss",
    "gender": "Gender",
    "birthDate": "LocalDate",
    "deathDate": "LocalDate",
    "household": "HouseholdMember",
    "numberKind": "NumberKind",
    "residence": "ResidenceRecord",
    "address": "AddressRecord",
    "numbers": "IdentityNumber",
    "names": "NameRecord",
    "insurance": "InsuranceRecord",
    "residences": "ResidenceRecord",
    "insurances": "InsuranceRecord",
    "addresses": "AddressRecord",
    "inReceptionCentre": "Boolean",
    "mutations": "IdentityMutation",
    "id": "Niss"
  },
  "Provider": {
    "inamiNumber": "InamiNumber",
    "category": "ProviderCategory",
    "id": "InamiNumber",
    "participates": "Boolean",
    "birthDate": "LocalDate",
    "activeUntil": "LocalDate",
    "changes": "ProviderChange",
    "records": "ProviderRecord",
    "billing": "BillingObligation"
  },
  "Cpas": {
    "enterpriseNumber": "EnterpriseNumber"
  },
  "AmountSplit": {
    "claimed": "Euro",
    "state": "Euro",
    "cpas": "Euro",
    "patient": "Euro"
  },
  "LineCounts": {
    "lines": "Int",
    "accepted": "Int",
    "reduced": "Int",
    "rejected": "Int",
    "waiting": "Int",
    "paid": "Int"
  },
  "Period": {
    "from": "LocalDate",
    "to": "LocalDate"
  },
  "AccessAlert": {
    "at": "DateTime",
    "kind": "AccessAlertKind",
    "persons": "Int",
    "closedAt": "DateTime",
    "actor": "Actor",
    "closedBy": "Actor"
  },
  "Access": {
    "at": "DateTime",
    "niss": "Niss",
    "kind": "AccessKind",
    "refused": "Boolean",
    "actor": "Actor"
  },
  "AccessLogIntegrity": {
    "intact": "Boolean",
    "sealedEntries": "Int",
    "sealedUntil": "DateTime"
  },
  "AttestationReminder": {
    "firstDay": "LocalDate",
    "lastDay": "LocalDate",
    "lineCount": "Int",
    "state": "Euro",
    "provider": "Provider"
  },
  "AmuAttestation": {
    "beneficiary": "Beneficiary",
    "controls": "AttestationControl",
    "issuedLate": "Boolean",
    "careTypes": "CareType",
    "validity": "Period",
    "issuedAt": "DateTime",
    "medium": "AttestationMedium",
    "revokedAt": "DateTime",
    "keptUntil": "LocalDate",
    "provider": "Provider"
  },
  "AttestationControl": {
    "openedAt": "DateTime",
    "openedBy": "Actor",
    "dueOn": "LocalDate",
    "outcome": "ControlOutcome",
    "outcomeAt": "DateTime",
    "invoiceLine": "InvoiceLine",
    "answeredAt": "DateTime",
    "provider": "Provider",
    "attestation": "AmuAttestation"
  },
  "InvoiceLine": {
    "performedOn": "LocalDate",
    "position": "Int",
    "careType": "CareType",
    "performedUntil": "LocalDate",
    "quantity": "Int",
    "refundCode": "Int",
    "outcome": "LineOutcome",
    "contested": "Boolean",
    "attestationRequired": "Boolean",
    "item": "NomenclatureItem",
    "amounts": "AmountSplit",
    "invoice": "Invoice",
    "contest": "LineContest",
    "performer": "Provider",
    "prescriber": "Provider",
    "commitment": "PaymentCommitment",
    "decision": "Decision",
    "decisionVersion": "DecisionVersion",
    "attestation": "AmuAttestation",
    "events": "LineEvent",
    "review": "Review",
    "payment": "Payment",
    "settlement": "Settlement"
  },
  "CpasBalance": {
    "month": "YearMonth",
    "amount": "Euro",
    "lineCount": "Int",
    "contested": "Int",
    "state": "BalanceState",
    "paidOn": "LocalDate",
    "paidAmount": "Euro",
    "cpas": "Cpas",
    "provider": "Provider",
    "connection": "InvoiceLine"
  },
  "PaymentCommitment": {
    "careType": "CareType",
    "issuedAt": "DateTime",
    "guaranteed": "Period",
    "beneficiary": "Beneficiary",
    "provider": "Provider",
    "decision": "Decision",
    "decisionVersion": "DecisionVersion"
  },
  "DecisionVersion": {
    "version": "Int",
    "recordedAt": "DateTime",
    "recordedBy": "Actor",
    "action": "DecisionAction",
    "kind": "DecisionKind",
    "councilDate": "LocalDate",
    "decidedBy": "DecidingOrgan",
    "inquiry": "SocialInquiry",
    "validity": "Period",
    "judicialDecision": "Boolean",
    "residenceStatus": "ResidenceStatus",
    "insuranceStatus": "InsuranceStatus",
    "incomeLevel": "IncomeLevel",
    "refundTerms": "RefundTerms",
    "coverages": "Coverage",
    "ownFunds": "OwnFundsItem",
    "decision": "Decision"
  },
  "CoverageAnswer": {
    "on": "LocalDate",
    "known": "Boolean",
    "beneficiary": "Beneficiary",
    "items": "CoverageItem"
  },
  "CoverageItem": {
    "careType": "CareType",
    "covered": "Boolean",
    "amuAttestationRequired": "Boolean",
    "cpas": "Cpas",
    "decision": "Decision",
    "coverage": "Coverage",
    "state": "RefundShare"
  },
  "Decision": {
    "status": "DecisionStatus",
    "validity": "Period",
    "version": "Int",
    "kind": "DecisionKind",
    "councilDate": "LocalDate",
    "judicialDecision": "Boolean",
    "residenceStatus": "ResidenceStatus",
    "insuranceDueBy": "LocalDate",
    "cpas": "Cpas",
    "beneficiary": "Beneficiary",
    "refundTerms": "RefundTerms",
    "coverages": "Coverage",
    "insuranceStatus": "InsuranceStatus",
    "incomeLevel": "IncomeLevel",
    "housingOffered": "Boolean",
    "decidedBy": "DecidingOrgan",
    "inquiry": "SocialInquiry",
    "refundTermsPeriods": "RefundTermsPeriod",
    "situationChanges": "SituationChange",
    "follows": "Decision",
    "followedBy": "Decision",
    "ownFunds": "OwnFundsItem",
    "countedFunds": "OwnFundsItem",
    "suspension": "Suspension",
    "mutations": "DecisionMutation",
    "commitments": "PaymentCommitment",
    "versions": "DecisionVersion",
    "changes": "FieldChange"
  },
  "CareAttested": {
    "attested": "Boolean"
  },
  "CpasSettlement": {
    "cpas": "Cpas",
    "connection": "InvoiceLine",
    "id": "YearMonth",
    "month": "YearMonth",
    "total": "Euro",
    "cpasShare": "Euro",
    "lineCount": "Int"
  },
  "RefundShare": {
    "insurancePart": "Percentage",
    "patientPart": "Percentage"
  },
  "RefundTerms": {
    "refundCode": "Int",
    "legalStay": "Boolean",
    "amuAttestationRequired": "Boolean",
    "hospitalization": "RefundShare",
    "ambulatoryHospitalCare": "RefundShare",
    "otherCare": "RefundShare"
  },
  "OwnFundsItem": {
    "maxAmount": "Euro",
    "careType": "CareType",
    "period": "Period",
    "paid": "Euro",
    "remaining": "Euro"
  },
  "Coverage": {
    "careType": "CareType",
    "period": "Period",
    "insurancePart": "SupportLevel",
    "patientPart": "SupportLevel",
    "supplements": "SupportLevel",
    "patientPartMaxPerMonth": "Euro",
    "supplementMax": "Euro",
    "agreement": "Boolean",
    "prescriptionRequired": "Boolean",
    "authorisedProviders": "Provider",
    "authorisedCompanies": "EnterpriseNumber",
    "priorAgreements": "OwnFundsItem"
  },
  "SocialInquiry": {
    "on": "LocalDate"
  },
  "RefundTermsPeriod": {
    "period": "Period",
    "refundTerms": "RefundTerms"
  },
  "SituationChange": {
    "kind": "IdentityMutationKind",
    "effectiveOn": "LocalDate",
    "decideBy": "LocalDate"
  },
  "HouseholdMember": {
    "relation": "HouseholdRelation",
    "beneficiary": "Beneficiary"
  },
  "Suspension": {
    "since": "LocalDate",
    "recordedAt": "DateTime",
    "cause": "DecisionMutation"
  },
  "DecisionMutation": {
    "status": "DecisionMutationStatus",
    "suspends": "Boolean",
    "mutation": "IdentityMutation",
    "processedAt": "DateTime",
    "sharesDaysWith": "Decision",
    "decideBy": "LocalDate",
    "decision": "Decision"
  },
  "IdentityMutation": {
    "kind": "IdentityMutationKind",
    "effectiveOn": "LocalDate",
    "receivedAt": "DateTime",
    "beneficiary": "Beneficiary"
  },
  "DecisionSimulation": {
    "acceptable": "Boolean",
    "kind": "DecisionKind",
    "refundTerms": "RefundTerms"
  },
  "Derogation": {
    "niss": "Niss",
    "grantedAt": "DateTime",
    "until": "LocalDate",
    "grantedBy": "Actor",
    "performed": "Period",
    "provider": "Provider"
  },
  "DerogationRequest": {
    "niss": "Niss",
    "requestedAt": "DateTime",
    "requestedBy": "Actor",
    "performed": "Period",
    "provider": "Provider",
    "derogation": "Derogation"
  },
  "InspectionFile": {
    "status": "InspectionStatus",
    "openedAt": "DateTime",
    "answerBy": "LocalDate",
    "closedAt": "DateTime",
    "openedBy": "Actor",
    "period": "Period",
    "cpas": "Cpas",
    "provider": "Provider",
    "progress": "InspectionProgress",
    "version": "Int",
    "seed": "Int",
    "sharedAt": "DateTime",
    "mergedCentres": "Cpas",
    "samples": "InspectionSample",
    "answer": "InspectionAnswer",
    "documents": "InspectionDocument",
    "decisions": "InspectionItem",
    "lines": "InspectionItem",
    "paperInvoices": "InspectionItem",
    "attestations": "InspectionItem"
  },
  "InspectionProgress": {
    "items": "Int",
    "open": "Int",
    "irregular": "Int",
    "compliant": "Int",
    "withRemark": "Int"
  },
  "InspectionSample": {
    "kind": "InspectedKind",
    "population": "Int",
    "drawn": "Int"
  },
  "InspectionAnswer": {
    "at": "DateTime",
    "by": "Actor"
  },
  "InspectionDocument": {
    "attachedAt": "DateTime",
    "attachedBy": "Actor"
  },
  "InspectionItem": {
    "position": "Int",
    "kind": "InspectedKind",
    "on": "LocalDate",
    "amount": "Euro",
    "version": "Int",
    "beneficiary": "Beneficiary",
    "line": "InvoiceLine",
    "conclusion": "InspectionConclusion"
  },
  "InspectionConclusion": {
    "result": "InspectionResult"
  },
  "InvoiceFile": {
    "channel": "InvoiceChannel",
    "test": "Boolean",
    "receivedAt": "DateTime",
    "status": "InvoiceFileStatus",
    "provider": "Provider",
    "counts": "LineCounts",
    "total": "AmountSplit",
    "connection": "Invoice",
    "answerRecords": "EfactResponse"
  },
  "Invoice": {
    "issuedOn": "LocalDate",
    "beneficiary": "Beneficiary",
    "counts": "LineCounts",
    "total": "AmountSplit",
    "file": "InvoiceFile",
    "provider": "Provider",
    "lines": "InvoiceLine"
  },
  "EfactResponse": {
    "totalCount": "Int",
    "records": "EfactResponseRecord"
  },
  "EfactResponseRecord": {
    "number": "Int",
    "zones": "EfactZone",
    "errors": "EfactRecordError"
  },
  "EfactZone": {
    "isWrong": "Boolean"
  },
  "LineContest": {
    "contestedAt": "DateTime",
    "answeredAt": "DateTime",
    "upheld": "Boolean"
  },
  "LineEvent": {
    "at": "DateTime",
    "by": "Actor",
    "outcome": "LineOutcome"
  },
  "Review": {
    "selectedAt": "DateTime",
    "selectedBy": "Actor",
    "seed": "Int",
    "decidedAt": "DateTime"
  },
  "Payment": {
    "executedOn": "LocalDate",
    "amount": "Euro",
    "delayDays": "Int",
    "connection": "InvoiceLine",
    "provider": "Provider"
  },
  "Settlement": {
    "month": "YearMonth",
    "status": "SettlementStatus",
    "closedAt": "DateTime",
    "acceptedAt": "DateTime",
    "total": "Euro",
    "id": "YearMonth",
    "lineCount": "Int",
    "byCpas": "CpasSettlement",
    "connection": "InvoiceLine"
  },
  "Mandate": {
    "organisation": "EnterpriseNumber",
    "recordedAt": "DateTime",
    "period": "Period",
    "recordedBy": "Actor",
    "provider": "Provider"
  },
  "NomenclatureItem": {
    "careType": "CareType",
    "pseudoCode": "Boolean",
    "prescriptionRequired": "Boolean",
    "byDay": "Boolean",
    "maxPerDay": "Int",
    "tariff": "Tariff",
    "tariffs": "Tariff"
  },
  "Tariff": {
    "honorarium": "Euro",
    "insurancePart": "Euro",
    "patientPart": "Euro",
    "provider": "InamiNumber",
    "period": "Period",
    "minAge": "Int",
    "maxAge": "Int",
    "preferentialRate": "Boolean",
    "globalMedicalFile": "Boolean",
    "basis": "TariffBasis",
    "uncertain": "Boolean"
  },
  "PaperInvoice": {
    "issuedOn": "LocalDate",
    "amount": "Euro",
    "situation": "BillingSituation",
    "refundable": "Boolean",
    "refundedAmount": "Euro",
    "attestationHeld": "Boolean",
    "lines": "PaperLine",
    "provider": "Provider",
    "cpas": "Cpas",
    "beneficiary": "Beneficiary",
    "inspection": "Inspection"
  },
  "PaperLine": {
    "performedOn": "LocalDate",
    "quantity": "Int",
    "claimed": "Euro"
  },
  "Inspection": {
    "accepted": "Boolean",
    "at": "DateTime",
    "by": "Actor"
  },
  "ResidenceRecord": {
    "status": "ResidenceStatus",
    "register": "Register",
    "period": "Period"
  },
  "IdentityNumber": {
    "number": "Niss",
    "kind": "NumberKind",
    "replacedBy": "Niss",
    "period": "Period"
  },
  "NameRecord": {
    "period": "Period"
  },
  "InsuranceRecord": {
    "status": "InsuranceStatus",
    "period": "Period"
  },
  "AddressRecord": {
    "period": "Period"
  },
  "Phase": {
    "category": "ProviderCategory",
    "electronicFrom": "LocalDate",
    "requiredFrom": "LocalDate",
    "paperUntil": "LocalDate",
    "insuredFrom": "LocalDate"
  },
  "ProviderChange": {
    "recordedAt": "DateTime",
    "recordedBy": "Actor"
  },
  "ProviderRecord": {
    "period": "Period",
    "category": "ProviderCategory",
    "recordedAt": "DateTime",
    "recordedBy": "Actor"
  },
  "BillingObligation": {
    "mode": "BillingMode"
  },
  "ReviewSelection": {
    "selected": "Int",
    "lines": "InvoiceLine"
  },
  "Rule": {
    "inForce": "Period",
    "parameters": "RuleParameter"
  },
  "SpendingRow": {
    "lineCount": "Int",
    "beneficiaries": "Int",
    "amounts": "AmountSplit"
  },
  "Tarification": {
    "total": "AmountSplit",
    "amuAttestationRequired": "Boolean",
    "decision": "Decision",
    "commitment": "PaymentCommitment",
    "lines": "TarifiedLine"
  },
  "TarifiedLine": {
    "quantity": "Int",
    "careType": "CareType",
    "outcome": "LineOutcome",
    "amounts": "AmountSplit"
  }
}

export const lists: Record<string, { type: string; orders: string[]; filters: Record<string, string> }> = {
  "AccessAlerts": {
    "type": "AccessAlert",
    "orders": [],
    "filters": {
      "open": "Boolean",
      "organisation": "String"
    }
  },
  "AccessLog": {
    "type": "Access",
    "orders": [],
    "filters": {
      "from": "DateTime",
      "niss": "Niss",
      "organisation": "String",
      "subject": "ID",
      "to": "DateTime"
    }
  },
  "Attestations": {
    "type": "AmuAttestation",
    "orders": [
      "ISSUED_AT",
      "KEPT_UNTIL",
      "REVOKED_AT",
      "VALIDITY_FROM",
      "VALIDITY_TO"
    ],
    "filters": {
      "careType": "CareType",
      "niss": "Niss",
      "on": "LocalDate",
      "provider": "InamiNumber",
      "revoked": "Boolean"
    }
  },
  "Balances": {
    "type": "CpasBalance",
    "orders": [],
    "filters": {
      "cpas": "EnterpriseNumber",
      "month": "YearMonth",
      "provider": "InamiNumber",
      "state": "BalanceState"
    }
  },
  "Commitments": {
    "type": "PaymentCommitment",
    "orders": [
      "GUARANTEED_FROM",
      "ISSUED_AT"
    ],
    "filters": {
      "decisionNumber": "ID",
      "niss": "Niss",
      "provider": "InamiNumber"
    }
  },
  "CommitmentsOf": {
    "type": "PaymentCommitment",
    "orders": [],
    "filters": {}
  },
  "Controls": {
    "type": "AttestationControl",
    "orders": [
      "DUE_ON",
      "OPENED_AT",
      "OUTCOME_AT"
    ],
    "filters": {
      "open": "Boolean",
      "outcome": "ControlOutcome",
      "provider": "InamiNumber"
    }
  },
  "Decisions": {
    "type": "Decision",
    "orders": [
      "COUNCIL_DATE",
      "INSURANCE_DUE_BY",
      "NUMBER",
      "VALIDITY_FROM",
      "VALIDITY_TO"
    ],
    "filters": {
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
    }
  },
  "Derogations": {
    "type": "Derogation",
    "orders": [],
    "filters": {
      "provider": "InamiNumber"
    }
  },
  "DerogationRequests": {
    "type": "DerogationRequest",
    "orders": [],
    "filters": {
      "provider": "InamiNumber"
    }
  },
  "Inspections": {
    "type": "InspectionFile",
    "orders": [
      "OPENED_AT",
      "PERIOD_FROM"
    ],
    "filters": {
      "cpas": "EnterpriseNumber",
      "provider": "InamiNumber",
      "status": "InspectionStatus"
    }
  },
  "InvoiceFiles": {
    "type": "InvoiceFile",
    "orders": [
      "COUNTS_LINES",
      "RECEIVED_AT",
      "REFERENCE"
    ],
    "filters": {
      "provider": "InamiNumber",
      "received": "PeriodInput",
      "status": "InvoiceFileStatus"
    }
  },
  "InvoiceLines": {
    "type": "InvoiceLine",
    "orders": [
      "AMOUNTS_CLAIMED",
      "PERFORMED_ON"
    ],
    "filters": {
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
    }
  },
  "Mandates": {
    "type": "Mandate",
    "orders": [],
    "filters": {
      "on": "LocalDate",
      "organisation": "EnterpriseNumber",
      "provider": "InamiNumber"
    }
  },
  "Mutations": {
    "type": "DecisionMutation",
    "orders": [
      "DECIDE_BY",
      "MUTATION_EFFECTIVE_ON",
      "MUTATION_RECEIVED_AT",
      "PROCESSED_AT"
    ],
    "filters": {
      "cpas": "EnterpriseNumber",
      "decideBy": "PeriodInput",
      "kinds": "[IdentityMutationKind]",
      "status": "DecisionMutationStatus"
    }
  },
  "Nomenclature": {
    "type": "NomenclatureItem",
    "orders": [],
    "filters": {}
  },
  "PaperInvoices": {
    "type": "PaperInvoice",
    "orders": [],
    "filters": {
      "cpas": "EnterpriseNumber",
      "inspected": "Boolean",
      "issued": "PeriodInput",
      "provider": "InamiNumber"
    }
  },
  "Payments": {
    "type": "Payment",
    "orders": [
      "AMOUNT",
      "DELAY_DAYS",
      "EXECUTED_ON",
      "STRUCTURED_REFERENCE"
    ],
    "filters": {
      "executed": "PeriodInput",
      "provider": "InamiNumber"
    }
  },
  "Persons": {
    "type": "Beneficiary",
    "orders": [
      "BIRTH_DATE",
      "LAST_NAME"
    ],
    "filters": {
      "insCode": "String",
      "residenceStatus": "ResidenceStatus",
      "search": "String"
    }
  },
  "Providers": {
    "type": "Provider",
    "orders": [],
    "filters": {
      "category": "ProviderCategory",
      "insCode": "String",
      "search": "String"
    }
  },
  "Settlements": {
    "type": "Settlement",
    "orders": [],
    "filters": {}
  },
  "DecisionVersions": {
    "type": "DecisionVersion",
    "orders": [],
    "filters": {
      "action": "DecisionAction",
      "judicial": "Boolean",
      "niss": "Niss",
      "recorded": "PeriodInput",
      "retroactive": "Boolean",
      "worker": "String"
    }
  }
}

export const ones: Record<string, string> = {
  "Attestation": "AmuAttestation",
  "Balance": "CpasBalance",
  "BalanceLines": "CpasBalance",
  "CpasSettlement": "CpasSettlement",
  "CpasSettlementLines": "CpasSettlement",
  "CpasSettlementCsv": "CpasSettlement",
  "Decision": "Decision",
  "DecisionHistory": "Decision",
  "DecisionChanges": "Decision",
  "Inspection": "InspectionFile",
  "InvoiceFile": "InvoiceFile",
  "InvoicesOfFile": "InvoiceFile",
  "InvoiceFileAnswer": "InvoiceFile",
  "InvoiceFileRecords": "InvoiceFile",
  "Invoice": "Invoice",
  "InvoiceLine": "InvoiceLine",
  "NomenclatureItem": "NomenclatureItem",
  "Payment": "Payment",
  "PaymentLines": "Payment",
  "Person": "Beneficiary",
  "Provider": "Provider",
  "ProviderBilling": "Provider",
  "Settlement": "Settlement",
  "SettlementLines": "Settlement",
  "SettlementCsv": "Settlement"
}

export const wholeLists: Record<string, string> = {
  "AttestationReminders": "AttestationReminder",
  "Phases": "Phase",
  "Rules": "Rule"
}
