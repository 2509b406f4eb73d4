import AttestationIcon from '@mui/icons-material/AssignmentTurnedInOutlined'
import DecisionIcon from '@mui/icons-material/CreditCardOutlined'
import ControlIcon from '@mui/icons-material/FactCheckOutlined'
import CommitmentIcon from '@mui/icons-material/HandshakeOutlined'
import ReminderIcon from '@mui/icons-material/NotificationImportantOutlined'
import PersonIcon from '@mui/icons-material/PeopleAltOutlined'
import { invoiceReaders, officials } from '../authProvider/holders'
import { defineResource } from './defineResource'

/** The files of persons: what was decided, guaranteed and attested. */
export const files = [
  defineResource('persons', PersonIcon, {
    permissions: {
      list: ['CPAS', 'SPP_IS:inspector'],
      show: officials,
      create: ['CPAS'],
      photo: ['CPAS'],
      emergency: ['CPAS'],
      statement: ['CPAS:supervisor', 'SPP_IS:inspector'],
    },
    create: 'RegisterPerson',
  }),
  defineResource('decisions', DecisionIcon, {
    permissions: { list: officials, create: ['CPAS'], edit: ['CPAS'] },
    create: 'CreateDecision',
    update: 'ModifyDecision',
    routes: [{ path: '/decisions/:number/modify', action: 'edit', page: () => import('./decisions/DecisionEdit') }],
  }),
  defineResource('commitments', CommitmentIcon, { permissions: { list: invoiceReaders, create: ['PROVIDER'] } }),
  defineResource('attestations', AttestationIcon, {
    permissions: { list: invoiceReaders, create: ['PROVIDER:prescriber'], revoke: ['PROVIDER:prescriber'] },
    create: 'IssueAttestation',
  }),
  defineResource('attestation-reminders', ReminderIcon, { permissions: { list: invoiceReaders } }),
  defineResource('controls', ControlIcon, {
    permissions: { list: invoiceReaders, record: ['CAAMI:controller'], answer: ['PROVIDER'] },
  }),
]
