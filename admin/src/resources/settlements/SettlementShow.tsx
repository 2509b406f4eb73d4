import { isOffered } from '../../authProvider/permissions'
import { DownloadButton, FactPanel, ResourceShow, StatusChip } from '../../components'
import { fields } from '../../components/fields'
import { TablePanel } from '../../components/list'
import { formatMonth } from '../../format'
import { SettlementCsvDocument, type SettlementQuery } from '../../graphql/generated/graphql'
import { resourceLabel } from '../../i18n/i18nProvider'
import { monthFigures, monthFlags } from '../cpas-settlements/CpasSettlementList'
import { lineColumns, RelatedLines } from '../invoice-lines/lines'
import { AcceptMonth, CloseMonth } from './SettlementList'

export default function SettlementShow() {
  return (
    <ResourceShow<NonNullable<SettlementQuery['one']>>
      title={({ month }) => `${resourceLabel('settlements', 1)} ${formatMonth(month)}`}
      beside={({ status }) => <StatusChip of="SettlementStatus" value={status} />}
      actions={({ month, status }) => (
        <>
          {isOffered('invoice-lines', 'list') && (
            <DownloadButton title="settlement.csv" document={SettlementCsvDocument} variables={{ id: month }} />
          )}
          {status === 'OPEN' && isOffered('settlements', 'close') && <CloseMonth month={month} />}
          {status === 'CLOSED' && isOffered('settlements', 'accept') && <AcceptMonth month={month} />}
        </>
      )}
    >
      {({ month, status, byCpas }) => (
        <>
          <FactPanel
            title={status === 'OPEN' ? 'settlement.preview' : 'settlement.figures'}
            fields={fields('lines:lineCount total closedAt acceptedAt cpas:byCpas', {
              byCpas: { of: 'Int', value: () => byCpas.length },
            })}
          />
          <TablePanel
            title="settlement.byCpas"
            list="byCpas"
            columns={fields(`cpas cpas.enterpriseNumber ${monthFigures}`, monthFlags)}
            to={
              status === 'ACCEPTED' && isOffered('cpas-settlements', 'show')
                ? ({ cpas }) => `/cpas-settlements/${month}/show?cpas=${cpas?.enterpriseNumber}`
                : undefined
            }
          />
          <RelatedLines target="settlement" columns={lineColumns} />
        </>
      )}
    </ResourceShow>
  )
}
