import { useTranslate } from 'react-admin'
import { FactPanel, MainAndSide, Panel, ResourceShow } from '../../components'
import { without } from '../../components/fields'
import { TablePanel } from '../../components/list'
import type { InvoiceQuery } from '../../graphql/generated/graphql'
import { Amounts } from '../invoice-lines/Amounts'
import { lineColumns } from '../invoice-lines/lineColumns'
import { LineCounts } from './LineCounts'

type Invoice = NonNullable<InvoiceQuery['one']>

export default function InvoiceShow() {
  const translate = useTranslate()
  return (
    <ResourceShow<Invoice> title={({ number }) => `${translate('line.invoice')} ${number}`}>
      {({ total, lines, counts }) => (
        <MainAndSide
          main={
            <>
              <Panel title="line.whoPays">
                <Amounts amounts={total} />
              </Panel>
              <TablePanel
                title="resources.invoice-lines.name"
                records={lines}
                columns={without(lineColumns, 'invoice.beneficiary', 'invoice.provider')}
                show="invoice-lines"
              />
            </>
          }
          side={
            <>
              <FactPanel title="line.invoice" columns={2} fields="beneficiary provider issuedOn file" />
              <Panel title="file.counts">
                <LineCounts counts={counts} />
              </Panel>
            </>
          }
        />
      )}
    </ResourceShow>
  )
}
