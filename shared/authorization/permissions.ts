import type { Audience, Caller } from './caller'

/** Who may use a field: some roles of an audience, or all. An audience that is absent does not see the field. */
export type Permission = Partial<Record<Audience, 'any' | readonly string[]>>

/** The roles of each audience. */
export const roles: Record<Audience, readonly string[]> = {
  CAAMI: ['agent', 'controller'],
  CPAS: ['worker', 'supervisor'],
  SPP_IS: ['analyst', 'inspector'],
  PROVIDER: ['prescriber', 'staff'],
  SYSTEM: ['bcss'],
}

const to = (...audiences: Audience[]): Permission => Object.fromEntries(audiences.map((audience) => [audience, 'any']))
const inspector = { SPP_IS: ['inspector'] } as const
const offices = to('CAAMI', 'CPAS', 'SPP_IS')
const everyoneButSystems = to('CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER')
// Who is inspected: a provider, and of a CPAS the supervisors.
const inspected = { ...inspector, ...to('PROVIDER'), CPAS: ['supervisor'] } as const
const payers = to('CAAMI', 'SPP_IS', 'PROVIDER')
// Lists by which persons could be found again, and data of single persons: not for analysts.
const officesButAnalysts = { ...to('CAAMI', 'CPAS'), ...inspector }
const payersButAnalysts = { ...to('CAAMI', 'PROVIDER'), ...inspector }
const allButAnalysts = { ...to('CAAMI', 'CPAS', 'PROVIDER'), ...inspector }

/**
 * The permission table: every root field, and every object field that not every audience may see. The @tag directives of the
 * audience schemas and the check inside each subgraph both come from it; resolvers restrict rows. A root field without an entry
 * does not build.
 */
export const permissions: Record<string, Permission> = {
  // beneficiary
  'Query.beneficiary': { ...to('CAAMI', 'CPAS', 'PROVIDER', 'SYSTEM'), ...inspector },
  'Query.beneficiaries': { ...to('CPAS'), ...inspector },
  'Query.identityMutations': { ...to('CPAS', 'SYSTEM'), ...inspector },
  'Query.informationForm': to('CPAS'),
  'Query.accessStatement': { CPAS: ['supervisor'], ...inspector },
  'Query.accessLogIntegrity': { ...to('CAAMI'), ...inspector },
  'Query.accessLog': { ...to('CAAMI', 'PROVIDER'), CPAS: ['supervisor'], ...inspector },
  'Mutation.registerBeneficiary': to('CPAS', 'SYSTEM'),
  'Mutation.recordIdentityMutations': to('SYSTEM'),
  'Mutation.setPhoto': to('CPAS'),
  'Mutation.removePhoto': to('CPAS'),
  'Query.accessAlerts': { CPAS: ['supervisor'], ...inspector },
  'Mutation.closeAccessAlert': { CPAS: ['supervisor'], ...inspector },
  'Beneficiary.numbers': offices,
  'Beneficiary.lastName': everyoneButSystems,
  'Beneficiary.firstNames': everyoneButSystems,
  'Beneficiary.names': everyoneButSystems,
  'Beneficiary.gender': everyoneButSystems,
  'Beneficiary.birthDate': everyoneButSystems,
  'Beneficiary.deathDate': everyoneButSystems,
  'Beneficiary.residence': to('CPAS', 'SPP_IS'),
  'Beneficiary.residences': to('CPAS', 'SPP_IS'),
  'Beneficiary.insurance': to('CPAS', 'SPP_IS'),
  'Beneficiary.insurances': to('CPAS', 'SPP_IS'),
  'Beneficiary.address': to('CPAS', 'SPP_IS'),
  'Beneficiary.addresses': to('CPAS', 'SPP_IS'),
  'Beneficiary.inReceptionCentre': to('CPAS', 'SPP_IS'),
  'Beneficiary.household': to('CPAS', 'SPP_IS'),
  'Beneficiary.mutations': to('CPAS', 'SPP_IS'),

  // decision
  'Query.decision': offices,
  'Query.decisions': officesButAnalysts,
  'Query.decisionVersions': { CPAS: ['supervisor'] },
  'Query.simulateDecision': { ...to('CPAS'), ...inspector },
  'Query.simulateModification': { ...to('CPAS'), ...inspector },
  'Query.managingCpas': { ...to('CPAS'), ...inspector },
  'Query.coverage': allButAnalysts,
  'Query.mutationInbox': { ...to('CPAS'), ...inspector },
  'Query.commitment': allButAnalysts,
  'Query.commitments': allButAnalysts,
  'Query.cpas': everyoneButSystems,
  'Query.cpasList': everyoneButSystems,
  'Query.decisionChanges': officesButAnalysts,
  'Query.rules': everyoneButSystems,
  'Mutation.createDecision': to('CPAS'),
  'Mutation.modifyDecision': to('CPAS'),
  'Mutation.extendDecision': to('CPAS'),
  'Mutation.stopDecision': to('CPAS'),
  'Mutation.recordOwnFundsPayment': to('CPAS'),
  'Mutation.reactivateDecision': to('CPAS'),
  'Mutation.copyDecisionToHousehold': to('CPAS'),
  'Mutation.requestCommitment': to('PROVIDER'),
  'Cpas.decisions': officesButAnalysts,
  'Decision.commitments': allButAnalysts,
  'Decision.councilDate': offices,
  'Decision.incomeLevel': to('CPAS', 'SPP_IS'),
  'Decision.residenceInsCode': to('CPAS', 'SPP_IS'),
  'Decision.housingOffered': to('CPAS', 'SPP_IS'),
  'Decision.ownFunds': to('CPAS', 'SPP_IS'),
  'Decision.decidedBy': offices,
  'Decision.inquiry': offices,
  'Decision.competenceGround': to('CPAS', 'SPP_IS'),
  'Decision.judicialDecision': offices,
  'Decision.insuranceDelayGrounds': to('CPAS', 'SPP_IS'),
  'Decision.follows': offices,
  'Decision.situationChanges': offices,
  'Decision.refundTermsPeriods': offices,
  'Decision.followedBy': offices,
  'Decision.suspension': offices,
  'Decision.mutations': offices,
  'Decision.versions': offices,
  'Decision.asKnownAt': offices,
  'Decision.changes': offices,
  'DecisionVersion.recordedBy': offices,
  'DecisionVersion.reason': offices,
  'DecisionVersion.councilDate': offices,
  'DecisionVersion.decidedBy': offices,
  'DecisionVersion.inquiry': offices,
  'DecisionVersion.competenceGround': to('CPAS', 'SPP_IS'),
  'DecisionVersion.judicialDecision': offices,
  'DecisionVersion.incomeLevel': to('CPAS', 'SPP_IS'),
  'DecisionVersion.residenceInsCode': to('CPAS', 'SPP_IS'),
  'DecisionVersion.housingOffered': to('CPAS', 'SPP_IS'),
  'DecisionVersion.ownFunds': to('CPAS', 'SPP_IS'),
  'Coverage.restrictionGround': to('CPAS', 'SPP_IS'),
  'Coverage.priorAgreements': to('CPAS', 'SPP_IS', 'PROVIDER'),
  // What was spent on a person at other providers: a provider reads what is agreed, not what was used of it.
  'OwnFundsItem.paid': to('CPAS', 'SPP_IS'),
  'OwnFundsItem.remaining': to('CPAS', 'SPP_IS'),

  // provider
  'Query.provider': everyoneButSystems,
  'Query.providers': everyoneButSystems,
  'Query.phases': everyoneButSystems,
  'Query.mandates': payers,
  'Query.paperInvoices': { ...to('CPAS'), ...inspector },
  'Query.paperStatement': { ...to('CPAS'), ...inspector },
  'Query.previewPaperInvoice': to('CPAS'),
  'Query.previewPaperInspection': { ...inspector },
  'Mutation.registerProvider': to('CAAMI'),
  'Mutation.confirmProviderAccount': to('CAAMI'),
  'Mutation.grantMandate': to('CAAMI', 'PROVIDER'),
  'Mutation.endMandate': to('CAAMI', 'PROVIDER'),
  'Provider.ibanToConfirm': to('CAAMI'),
  'Provider.records': payers,
  // With accounts that wait for confirmation, which are CAAMI's.
  'Provider.changes': to('CAAMI'),
  'Mutation.recordPaperInvoice': to('CPAS'),
  'Mutation.inspectPaperInvoice': { ...inspector },
  'Query.inspectionFile': inspected,
  'Query.inspectionFiles': inspected,
  'Query.inspectionDocument': inspected,
  'Query.inspectionReport': inspected,
  'Query.inspectionSamplePreview': { ...inspector },
  'Mutation.openInspection': { ...inspector },
  'Mutation.concludeInspectionItem': { ...inspector },
  'Mutation.shareInspection': { ...inspector },
  'Mutation.closeInspection': { ...inspector },
  'Mutation.answerInspection': { ...to('PROVIDER'), CPAS: ['supervisor'] },
  'Mutation.attachInspectionDocument': inspected,
  'InspectionItem.decision': { ...inspector, CPAS: ['supervisor'] },
  'InspectionItem.paperInvoice': { ...inspector, CPAS: ['supervisor'] },
  'InspectionItem.attestation': { ...inspector, ...to('PROVIDER') },

  // attestation
  'Query.attestation': payersButAnalysts,
  'Query.attestationForm': payersButAnalysts,
  'Query.attestations': payersButAnalysts,
  'Query.attestationControls': payers,
  'Query.careAttested': { ...to('CAAMI', 'CPAS', 'PROVIDER'), ...inspector },
  'Query.controlScan': { ...to('CAAMI', 'PROVIDER'), ...inspector },
  'Query.blankAttestationForm': everyoneButSystems,
  'Mutation.answerControl': to('PROVIDER'),
  'Mutation.issueAttestation': { PROVIDER: ['prescriber'] },
  'Mutation.revokeAttestation': { PROVIDER: ['prescriber'] },
  'Mutation.openAttestationControl': { CAAMI: ['controller'] },
  'Mutation.recordControlOutcome': { CAAMI: ['controller'] },

  // invoice
  'Query.nomenclatureItem': everyoneButSystems,
  'Query.nomenclature': everyoneButSystems,
  'Query.tarify': everyoneButSystems,
  'Query.attestationReminders': { ...to('CAAMI', 'PROVIDER'), ...inspector },
  'Query.invoiceFile': payers,
  'Query.invoiceFiles': payers,
  'Query.invoice': payers,
  'Query.invoices': payers,
  'Query.invoiceLine': everyoneButSystems,
  'Query.invoiceLines': allButAnalysts,
  'Query.payments': payers,
  'Query.paymentFile': to('CAAMI'),
  'Query.settlement': to('CAAMI', 'SPP_IS'),
  'Query.settlements': to('CAAMI', 'SPP_IS'),
  'Query.cpasSettlement': to('CPAS', 'SPP_IS'),
  'Query.derogations': payers,
  'Query.derogationRequests': { ...to('CAAMI', 'CPAS', 'PROVIDER'), ...inspector },
  'Query.derogationAgreement': { ...to('CAAMI', 'CPAS', 'PROVIDER'), ...inspector },
  'Query.derogationRequestDocument': { ...to('CAAMI', 'CPAS', 'PROVIDER'), ...inspector },
  'Query.cpasBalances': everyoneButSystems,
  'Query.balanceStatement': { ...to('CAAMI', 'CPAS', 'PROVIDER'), ...inspector },
  'Query.invoiceChanges': allButAnalysts,
  'Query.spending': offices,
  'Query.paymentRunPreview': to('CAAMI'),
  'Query.settlementClosingPreview': to('CAAMI'),
  'Query.settlementAcceptancePreview': to('SPP_IS'),
  'Query.lineRecoveryPreview': { CAAMI: ['controller'] },
  'Query.reviewSelectionPreview': to('CAAMI'),
  'Query.efactFilePreview': to('PROVIDER'),
  'Mutation.submitInvoices': to('PROVIDER'),
  'Mutation.submitEfactFile': to('PROVIDER'),
  'Mutation.selectForReview': to('CAAMI'),
  'Mutation.decideLine': to('CAAMI'),
  'Mutation.runPayments': to('CAAMI'),
  'Mutation.recoverLine': { CAAMI: ['controller'] },
  'Mutation.closeSettlement': to('CAAMI'),
  'Mutation.acceptSettlement': to('SPP_IS'),
  'Mutation.settleBalance': to('CPAS'),
  'Mutation.contestLine': to('CPAS'),
  'Mutation.answerContest': to('CAAMI'),
  'Mutation.requestDerogation': to('CPAS', 'PROVIDER'),
  'Mutation.grantDerogation': { ...inspector },
  'Invoice.lines': allButAnalysts,
  'Invoice.file': payers,
  'Invoice.counts': payers,
  'Invoice.total': payers,
  'InvoiceLine.attestation': payers,
  'InvoiceLine.events': payers,
  'CpasBalance.lines': { ...to('CAAMI', 'CPAS', 'PROVIDER'), ...inspector },
  'InvoiceLine.review': to('CAAMI', 'SPP_IS'),
  'InvoiceLine.payment': payers,
  'InvoiceLine.settlement': to('CAAMI', 'SPP_IS'),
}

/**
 * Root fields that an organisation may use before it is registered: they read no person, or answer a finding (`coverage`,
 * `requestCommitment`, files). Every other root field answers FORBIDDEN to a CPAS or provider that is in no register.
 */
export const openToUnregistered: ReadonlySet<string> = new Set([
  'Query.coverage',
  'Query.cpas',
  'Query.cpasList',
  'Query.decisionChanges',
  'Query.rules',
  'Query.provider',
  'Query.providers',
  'Query.phases',
  'Query.mandates',
  'Query.nomenclatureItem',
  'Query.nomenclature',
  'Query.blankAttestationForm',
  'Query.invoiceChanges',
  'Query.efactFilePreview',
  'Mutation.requestCommitment',
  'Mutation.grantMandate',
  'Mutation.endMandate',
  'Mutation.issueAttestation',
  'Mutation.submitInvoices',
  'Mutation.submitEfactFile',
])

/** The mutations of a CPAS that merged into another one: what its own people read is answered for by it. */
export const openToMergedCentres: ReadonlySet<string> = new Set(['Mutation.closeAccessAlert'])

/** Whether the caller may use the field (`Type.field`); everybody may use a field without an entry. */
export function isPermitted(caller: Pick<Caller, 'audience' | 'role'>, field: string): boolean {
  const permission = permissions[field]
  if (!permission) return true
  const granted = permission[caller.audience]
  return granted === 'any' || (granted?.includes(caller.role) ?? false)
}

/** Whether the caller may see who a person is: an analyst gets anonymised figures only. */
export const maySeePersons = (caller: Pick<Caller, 'audience' | 'role'>): boolean =>
  !(caller.audience === 'SPP_IS' && caller.role === 'analyst')
