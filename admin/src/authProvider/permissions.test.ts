import { isPermitted, roles } from '../../../shared/authorization/permissions'
import type { Audience } from '../graphql/generated/graphql'
import { resources } from '../resources'
import { can } from './permissions'

/** What a right of the console makes its pages ask the graph for. */
const needs: Record<string, string> = {
  'decisions:list': 'Query.decisions',
  'decisions:show': 'Query.decision',
  'decisions:create': 'Mutation.createDecision',
  'decisions:edit': 'Mutation.modifyDecision',
  'invoice-lines:list': 'Query.invoiceLines',
  'invoice-lines:show': 'Query.invoiceLine',
  'invoice-lines:decide': 'Mutation.decideLine',
  'invoice-lines:contest': 'Mutation.contestLine',
  'invoice-lines:answer': 'Mutation.answerContest',
  'balances:list': 'Query.cpasBalances',
  'balances:show': 'Query.balanceStatement',
  'balances:settle': 'Mutation.settleBalance',
  'balances:print': 'Query.balanceStatement',
  'invoice-lines:recover': 'Mutation.recoverLine',
  'invoice-lines:control': 'Mutation.openAttestationControl',
  'persons:list': 'Query.beneficiaries',
  'persons:show': 'Query.beneficiary',
  'persons:create': 'Mutation.registerBeneficiary',
  'persons:photo': 'Mutation.setPhoto',
  'persons:emergency': 'Query.beneficiary',
  'persons:statement': 'Query.accessStatement',
  'access-log:verify': 'Query.accessLogIntegrity',
  'invoices:show': 'Query.invoice',
  'mutations:list': 'Query.mutationInbox',
  'mutations:act': 'Mutation.reactivateDecision',
  'commitments:list': 'Query.commitments',
  'commitments:create': 'Mutation.requestCommitment',
  'paper-invoices:list': 'Query.paperInvoices',
  'paper-invoices:create': 'Mutation.recordPaperInvoice',
  'paper-invoices:inspect': 'Mutation.inspectPaperInvoice',
  'cpas-settlements:list': 'Query.cpasSettlement',
  'cpas-settlements:show': 'Query.cpasSettlement',
  'invoice-files:list': 'Query.invoiceFiles',
  'invoice-files:show': 'Query.invoiceFile',
  'invoice-files:submit': 'Mutation.submitEfactFile',
  'review:list': 'Mutation.selectForReview',
  'payments:list': 'Query.payments',
  'payments:show': 'Query.payments',
  'payments:run': 'Mutation.runPayments',
  'settlements:list': 'Query.settlements',
  'settlements:show': 'Query.settlement',
  'settlements:close': 'Mutation.closeSettlement',
  'settlements:accept': 'Mutation.acceptSettlement',
  'providers:list': 'Query.providers',
  'providers:confirm': 'Mutation.confirmProviderAccount',
  'providers:show': 'Query.provider',
  'providers:create': 'Mutation.registerProvider',
  'attestations:list': 'Query.attestations',
  'attestations:show': 'Query.attestation',
  'attestations:create': 'Mutation.issueAttestation',
  'attestations:revoke': 'Mutation.revokeAttestation',
  'controls:list': 'Query.attestationControls',
  'controls:record': 'Mutation.recordControlOutcome',
  'controls:answer': 'Mutation.answerControl',
  'derogations:list': 'Query.derogations',
  'derogations:create': 'Mutation.grantDerogation',
  'inspections:list': 'Query.inspectionFiles',
  'inspections:show': 'Query.inspectionFile',
  'inspections:create': 'Mutation.openInspection',
  'inspections:answer': 'Mutation.answerInspection',
  'mandates:list': 'Query.mandates',
  'mandates:create': 'Mutation.grantMandate',
  'mandates:end': 'Mutation.endMandate',
  'phases:list': 'Query.phases',
  'nomenclature:list': 'Query.nomenclature',
  'nomenclature:show': 'Query.nomenclatureItem',
  'spending:list': 'Query.spending',
  'coverage:list': 'Query.coverage',
  'coverage:emergency': 'Query.coverage',
  'coverage:attested': 'Query.careAttested',
  'attestation-reminders:list': 'Query.attestationReminders',
  'derogations:agreement': 'Query.derogationAgreement',
  'derogation-requests:list': 'Query.derogationRequests',
  'derogation-requests:create': 'Mutation.requestDerogation',
  'tarification:list': 'Query.tarify',
  'access-alerts:list': 'Query.accessAlerts',
  'access-alerts:close': 'Mutation.closeAccessAlert',
  'access-log:list': 'Query.accessLog',
  'supervision:list': 'Query.decisionVersions',
  'rules:list': 'Query.rules',
}

const rows = resources.flatMap(({ name, permissions }) => Object.keys(permissions).map((action) => `${name}:${action}`))

test('every right of the console is held against one of the graph', () => {
  expect(rows.toSorted()).toEqual(Object.keys(needs).toSorted())
})

test.each(rows)('%s is offered to nobody whom the graph refuses', (row) => {
  const [resource = '', action = ''] = row.split(':')
  for (const [audience, names] of Object.entries(roles) as [Audience, string[]][]) {
    for (const role of names) {
      const who = { token: '', audience, organisation: '', role, subject: '' }
      if (can(who, resource, action))
        expect([audience, role, isPermitted({ audience, role }, needs[row] ?? '')]).toEqual([audience, role, true])
    }
  }
})
