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
import { relatedOf } from '../dataProvider/resourceQueries'
import {
  BalanceDocument,
  BalanceLinesDocument,
  BalancesDocument,
  CpasSettlementDocument,
  CpasSettlementLinesDocument,
  DerogationRequestsDocument,
  DerogationsDocument,
  InspectionDocument,
  InspectionsDocument,
  InvoiceDocument,
  InvoiceFileDocument,
  InvoiceFilesDocument,
  InvoiceLineDocument,
  InvoiceLinesDocument,
  InvoicesOfFileDocument,
  PaperInvoicesDocument,
  PaymentDocument,
  PaymentLinesDocument,
  PaymentsDocument,
  SettlementDocument,
  SettlementLinesDocument,
  SettlementsDocument,
} from '../graphql/generated/graphql'
import { cpasMonths } from './cpas-settlements/cpasMonths'
import { defineResource } from './defineResource'
import { lineFilter } from './invoice-lines/lineFilter'
import { spendingRows } from './spending/spendingRows'

/** What is invoiced, checked, paid and settled. */
export const invoices = [
  defineResource({
    name: 'invoice-files',
    icon: FileIcon,
    permissions: {
      list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
      show: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
      submit: ['PROVIDER'],
    },
    queries: { list: InvoiceFilesDocument, one: InvoiceFileDocument },
    pages: {
      list: () => import('./invoice-files/InvoiceFileList'),
      show: () => import('./invoice-files/InvoiceFileShow'),
    },
  }),
  // An invoice has a page and no list: it is in its file.
  defineResource({
    name: 'invoices',
    icon: FileIcon,
    permissions: { show: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'] },
    queries: {
      one: InvoiceDocument,
      related: { file: relatedOf(InvoicesOfFileDocument, ({ one }) => one?.connection) },
    },
    pages: { show: () => import('./invoice-files/InvoiceShow') },
  }),
  defineResource({
    name: 'invoice-lines',
    icon: LineIcon,
    permissions: {
      list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
      show: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
      decide: ['CAAMI'],
      contest: ['CPAS'],
      answer: ['CAAMI'],
      recover: ['CAAMI:controller'],
      control: ['CAAMI:controller'],
    },
    queries: {
      list: InvoiceLinesDocument,
      one: InvoiceLineDocument,
      filter: lineFilter,
      related: {
        settlement: relatedOf(SettlementLinesDocument, ({ one }) => one?.connection),
        cpasSettlement: relatedOf(CpasSettlementLinesDocument, ({ one }) => one?.connection),
        balance: relatedOf(BalanceLinesDocument, ({ cpasBalances }) => cpasBalances.edges[0]?.node.connection),
        payment: relatedOf(
          PaymentLinesDocument,
          ({ payments }, id) => payments.edges.find(({ node }) => node.id === id)?.node.connection,
        ),
      },
    },
    pages: {
      list: () => import('./invoice-lines/InvoiceLineList'),
      show: () => import('./invoice-lines/InvoiceLineShow'),
    },
  }),
  defineResource({
    name: 'payments',
    icon: PaymentIcon,
    permissions: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], show: ['CAAMI', 'SPP_IS', 'PROVIDER'], run: ['CAAMI'] },
    queries: { list: PaymentsDocument, one: PaymentDocument },
    pages: { list: () => import('./payments/PaymentList'), show: () => import('./payments/PaymentShow') },
  }),
  defineResource({
    name: 'settlements',
    icon: SettlementIcon,
    permissions: { list: ['CAAMI', 'SPP_IS'], show: ['CAAMI', 'SPP_IS'], close: ['CAAMI'], accept: ['SPP_IS'] },
    queries: { list: SettlementsDocument, one: SettlementDocument },
    pages: { list: () => import('./settlements/SettlementList'), show: () => import('./settlements/SettlementShow') },
  }),
  defineResource({
    name: 'cpas-settlements',
    icon: SettlementIcon,
    permissions: { list: ['CPAS'], show: ['CPAS', 'SPP_IS'] },
    queries: { one: CpasSettlementDocument, rows: cpasMonths },
    pages: { show: () => import('./cpas-settlements/CpasSettlementShow') },
    // The SPP IS comes from a month to the months of one CPAS; it has no list in the menu.
    routes: [
      { path: '/cpas-settlements', action: 'show', page: () => import('./cpas-settlements/CpasSettlementList') },
    ],
  }),
  defineResource({
    name: 'balances',
    icon: BalanceIcon,
    permissions: {
      list: ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER'],
      show: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
      settle: ['CPAS'],
      print: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
    },
    queries: { list: BalancesDocument, one: BalanceDocument },
    pages: { list: () => import('./balances/BalanceList'), show: () => import('./balances/BalanceShow') },
  }),
  defineResource({
    name: 'paper-invoices',
    icon: PaperIcon,
    permissions: { list: ['CPAS', 'SPP_IS:inspector'], create: ['CPAS'], inspect: ['SPP_IS:inspector'] },
    queries: { list: PaperInvoicesDocument },
    pages: { list: () => import('./paper-invoices/PaperInvoiceList') },
  }),
  defineResource({
    name: 'derogations',
    icon: DerogationIcon,
    permissions: {
      list: ['CAAMI', 'SPP_IS', 'PROVIDER'],
      create: ['SPP_IS:inspector'],
      agreement: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
    },
    queries: { list: DerogationsDocument },
    pages: { list: () => import('./derogations/DerogationList') },
  }),
  defineResource({
    name: 'derogation-requests',
    icon: RequestIcon,
    permissions: { list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'], create: ['CPAS', 'PROVIDER'] },
    queries: { list: DerogationRequestsDocument },
    pages: { list: () => import('./derogations/DerogationRequestList') },
  }),
  defineResource({
    name: 'inspections',
    icon: InspectionIcon,
    permissions: {
      list: ['SPP_IS:inspector', 'CPAS:supervisor', 'PROVIDER'],
      show: ['SPP_IS:inspector', 'CPAS:supervisor', 'PROVIDER'],
      create: ['SPP_IS:inspector'],
      answer: ['CPAS:supervisor', 'PROVIDER'],
    },
    queries: { list: InspectionsDocument, one: InspectionDocument },
    pages: { list: () => import('./inspections/InspectionList'), show: () => import('./inspections/InspectionShow') },
  }),
  defineResource({
    name: 'spending',
    icon: SpendingIcon,
    permissions: { list: ['CAAMI', 'CPAS', 'SPP_IS'] },
    queries: { rows: spendingRows, rowType: 'SpendingRow' },
    pages: { list: () => import('./spending/SpendingList') },
  }),
]
