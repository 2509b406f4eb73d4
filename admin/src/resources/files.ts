import AttestationIcon from '@mui/icons-material/AssignmentTurnedInOutlined'
import DecisionIcon from '@mui/icons-material/CreditCardOutlined'
import ControlIcon from '@mui/icons-material/FactCheckOutlined'
import CommitmentIcon from '@mui/icons-material/HandshakeOutlined'
import ReminderIcon from '@mui/icons-material/NotificationImportantOutlined'
import PersonIcon from '@mui/icons-material/PeopleAltOutlined'
import { officials } from '../authProvider/holders'
import { session } from '../authProvider/session'
import { mutationOf } from '../dataProvider/resourceQueries'
import { sendGraphQL } from '../graphql/client'
import {
  AttestationDocument,
  AttestationRemindersDocument,
  AttestationsDocument,
  CommitmentsDocument,
  ControlsDocument,
  CreateDecisionDocument,
  DecisionDocument,
  DecisionsDocument,
  IssueAttestationDocument,
  ModifyDecisionDocument,
  PersonDocument,
  PersonsDocument,
  RegisterPersonDocument,
} from '../graphql/generated/graphql'
import type { Decision } from './decisions/DecisionShow'
import type { DecisionValues } from './decisions/decisionValues'
import { defineResource } from './defineResource'

// Loaded with the form.
const decisionValues = () => import('./decisions/decisionValues')

/** The files of persons: what was decided, guaranteed and attested. */
export const files = [
  defineResource({
    name: 'persons',
    icon: PersonIcon,
    permissions: {
      list: ['CPAS', 'SPP_IS:inspector'],
      show: officials,
      create: ['CPAS'],
      photo: ['CPAS'],
      emergency: ['CPAS'],
      statement: ['CPAS:supervisor', 'SPP_IS:inspector'],
    },
    queries: {
      list: PersonsDocument,
      one: PersonDocument,
      create: mutationOf({ document: RegisterPersonDocument, idOf: ({ payload }) => payload.beneficiary?.niss }),
    },
    pages: {
      list: () => import('./persons/PersonList'),
      show: () => import('./persons/PersonShow'),
      create: () => import('./persons/PersonCreate'),
    },
  }),
  defineResource({
    name: 'decisions',
    icon: DecisionIcon,
    permissions: { list: officials, show: officials, create: ['CPAS'], edit: ['CPAS'] },
    queries: {
      list: DecisionsDocument,
      one: DecisionDocument,
      create: mutationOf({
        document: CreateDecisionDocument,
        variables: async ({ reference, ...values }: DecisionValues) => ({
          input: (await decisionValues()).toDecisionInput(values),
          reference,
        }),
        idOf: ({ payload }) => payload.decision?.number,
      }),
      update: mutationOf({
        document: ModifyDecisionDocument,
        variables: async (values: DecisionValues, { number }: Decision) => ({
          number,
          expectedVersion: values.version ?? 0,
          input: (await decisionValues()).toDecisionInput(values),
          reason: values.reason || null,
        }),
        idOf: ({ payload }) => payload.decision?.number,
      }),
    },
    pages: {
      list: () => import('./decisions/DecisionList'),
      show: () => import('./decisions/DecisionShow'),
      create: () => import('./decisions/DecisionCreate'),
    },
    routes: [{ path: '/decisions/:number/modify', action: 'edit', page: () => import('./decisions/DecisionEdit') }],
  }),
  defineResource({
    name: 'commitments',
    icon: CommitmentIcon,
    permissions: { list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'], create: ['PROVIDER'] },
    queries: { list: CommitmentsDocument },
    pages: { list: () => import('./commitments/CommitmentList') },
  }),
  defineResource({
    name: 'attestations',
    icon: AttestationIcon,
    permissions: {
      list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
      show: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
      create: ['PROVIDER:prescriber'],
      revoke: ['PROVIDER:prescriber'],
    },
    queries: {
      list: AttestationsDocument,
      one: AttestationDocument,
      create: mutationOf({
        document: IssueAttestationDocument,
        given: () => ({ provider: session.current()?.organisation }),
        idOf: ({ payload }) => payload.attestation?.number,
      }),
    },
    pages: {
      list: () => import('./attestations/AttestationList'),
      show: () => import('./attestations/AttestationShow'),
      create: () => import('./attestations/AttestationCreate'),
    },
  }),
  defineResource({
    name: 'attestation-reminders',
    icon: ReminderIcon,
    permissions: { list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'] },
    queries: {
      rowType: 'AttestationReminder',
      rows: async (_, signal) => {
        const { reminders } = await sendGraphQL(AttestationRemindersDocument, {}, signal)
        return reminders.map((reminder) => ({ ...reminder, id: reminder.provider?.inamiNumber ?? '' }))
      },
    },
    pages: { list: () => import('./attestation-reminders/ReminderList') },
  }),
  defineResource({
    name: 'controls',
    icon: ControlIcon,
    permissions: {
      list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
      record: ['CAAMI:controller'],
      answer: ['PROVIDER'],
    },
    queries: { list: ControlsDocument },
    pages: { list: () => import('./controls/ControlList') },
  }),
]
