import Settlements from '@mui/icons-material/AccountBalanceOutlined'
import Attestation from '@mui/icons-material/AssignmentTurnedInOutlined'
import Tarification from '@mui/icons-material/CalculateOutlined'
import Decisions from '@mui/icons-material/CreditCardOutlined'
import Paper from '@mui/icons-material/DescriptionOutlined'
import Controls from '@mui/icons-material/FactCheckOutlined'
import Files from '@mui/icons-material/FolderZipOutlined'
import Rules from '@mui/icons-material/GavelOutlined'
import Commitments from '@mui/icons-material/HandshakeOutlined'
import Coverage from '@mui/icons-material/HealthAndSafetyOutlined'
import Providers from '@mui/icons-material/LocalHospitalOutlined'
import Trace from '@mui/icons-material/ManageSearchOutlined'
import Derogation from '@mui/icons-material/MoreTimeOutlined'
import Payments from '@mui/icons-material/PaymentsOutlined'
import Persons from '@mui/icons-material/PeopleAltOutlined'
import Review from '@mui/icons-material/PlaylistAddCheckOutlined'
import Spending from '@mui/icons-material/QueryStatsOutlined'
import Lines from '@mui/icons-material/ReceiptLongOutlined'
import Supervision from '@mui/icons-material/SupervisorAccountOutlined'
import Mutations from '@mui/icons-material/SyncAltOutlined'
import type { ComponentType } from 'react'

/** One place in the menu: shown to whoever may list its resource. */
export interface MenuItem {
  resource: string
  icon: ComponentType
}

/** The menu, in the order of a day's work. */
export const menuSections: { section: string; places: MenuItem[] }[] = [
  {
    section: 'work',
    places: [
      { resource: 'mutations', icon: Mutations },
      { resource: 'review', icon: Review },
      { resource: 'coverage', icon: Coverage },
    ],
  },
  {
    section: 'files',
    places: [
      { resource: 'persons', icon: Persons },
      { resource: 'decisions', icon: Decisions },
      { resource: 'commitments', icon: Commitments },
      { resource: 'attestations', icon: Attestation },
      { resource: 'controls', icon: Controls },
    ],
  },
  {
    section: 'invoices',
    places: [
      { resource: 'invoice-files', icon: Files },
      { resource: 'invoice-lines', icon: Lines },
      { resource: 'payments', icon: Payments },
      { resource: 'settlements', icon: Settlements },
      { resource: 'cpas-settlements', icon: Settlements },
      { resource: 'paper-invoices', icon: Paper },
      { resource: 'derogations', icon: Derogation },
      { resource: 'spending', icon: Spending },
    ],
  },
  {
    section: 'reference',
    places: [
      { resource: 'supervision', icon: Supervision },
      { resource: 'access-log', icon: Trace },
      { resource: 'tarification', icon: Tarification },
      { resource: 'providers', icon: Providers },
      { resource: 'rules', icon: Rules },
    ],
  },
]
