import SettlementIcon from '@mui/icons-material/AccountBalanceOutlined'
import BalanceIcon from '@mui/icons-material/BalanceOutlined'
import RequestIcon from '@mui/icons-material/ContactPageOutlined'
import PaperIcon from '@mui/icons-material/DescriptionOutlined'
import FileIcon from '@mui/icons-material/FolderZipOutlined'
import DerogationIcon from '@mui/icons-material/MoreTimeOutlined'
import PaymentIcon from '@mui/icons-material/PaymentsOutlined'
import InspectionIcon from '@mui/icons-material/PolicyOutlined'
import SpendingIcon from '@mui/icons-material/QueryStatsOutlined'
import LineIcon from '@mui/icons-material/ReceiptLongOutlined'
import { invoiceReaders, readers } from '../authProvider/holders'
import { cpasMonths } from './cpas-settlements/cpasMonths'
import { defineResource } from './defineResource'
import { lineFilter } from './invoice-lines/lineFilter'
import { spendingRows } from './spending/spendingRows'

/** What is invoiced, checked, paid and settled. */
export const invoices = [
  defineResource('invoice-files', FileIcon, { permissions: { list: invoiceReaders, submit: ['PROVIDER'] } }),
  // An invoice has a page and no list: it is in its file.
  defineResource('invoices', FileIcon, {
    permissions: { show: invoiceReaders },
    related: { file: 'InvoicesOfFile' },
  }),
  defineResource('invoice-lines', LineIcon, {
    permissions: {
      list: readers,
      decide: ['CAAMI'],
      contest: ['CPAS'],
      answer: ['CAAMI'],
      recover: ['CAAMI:controller'],
      control: ['CAAMI:controller'],
    },
    filter: lineFilter,
    related: {
      settlement: 'SettlementLines',
      cpasSettlement: 'CpasSettlementLines',
      balance: 'BalanceLines',
      payment: 'PaymentLines',
    },
  }),
  defineResource('payments', PaymentIcon, { permissions: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], run: ['CAAMI'] } }),
  defineResource('settlements', SettlementIcon, {
    permissions: { list: ['CAAMI', 'SPP_IS'], close: ['CAAMI'], accept: ['SPP_IS'] },
  }),
  defineResource('cpas-settlements', SettlementIcon, {
    permissions: { list: ['CPAS'], show: ['CPAS', 'SPP_IS'] },
    rows: cpasMonths,
    // The SPP IS comes from a month to the months of one CPAS; it has no list in the menu.
    routes: [
      { path: '/cpas-settlements', action: 'show', page: () => import('./cpas-settlements/CpasSettlementList') },
    ],
  }),
  defineResource('balances', BalanceIcon, {
    permissions: { list: ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER'], show: readers, settle: ['CPAS'], print: readers },
  }),
  defineResource('paper-invoices', PaperIcon, {
    permissions: { list: ['CPAS', 'SPP_IS:inspector'], create: ['CPAS'], inspect: ['SPP_IS:inspector'] },
  }),
  defineResource('derogations', DerogationIcon, {
    permissions: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], create: ['SPP_IS:inspector'], agreement: readers },
  }),
  defineResource('derogation-requests', RequestIcon, { permissions: { list: readers, create: ['CPAS', 'PROVIDER'] } }),
  defineResource('inspections', InspectionIcon, {
    permissions: {
      list: ['SPP_IS:inspector', 'CPAS:supervisor', 'PROVIDER'],
      create: ['SPP_IS:inspector'],
      answer: ['CPAS:supervisor', 'PROVIDER'],
    },
  }),
  defineResource('spending', SpendingIcon, {
    permissions: { list: ['CAAMI', 'CPAS', 'SPP_IS'] },
    rows: spendingRows,
    rowType: 'SpendingRow',
  }),
]
