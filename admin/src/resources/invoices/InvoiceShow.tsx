import { useTranslate } from 'react-admin'
import { FactPanel, MainAndSide, ResourceShow, Stack } from '../../components'
import { without } from '../../components/fields'
import { TablePanel } from '../../components/list'
import type { InvoiceQuery } from '../../graphql/generated/graphql'
import { AmountsPanel, CountsPanel, lineColumns } from '../invoice-lines/lines'

export default function InvoiceShow() {
  const translate = useTranslate()
  return (
    <ResourceShow<NonNullable<InvoiceQuery['one']>> title={({ number }) => `${translate('line.invoice')} ${number}`}>
      {({ total, lines, counts }) => (
        <MainAndSide>
          <Stack>
            <AmountsPanel amounts={total} />
            <TablePanel
              title="resources.invoice-lines.name"
              records={lines}
              columns={without(lineColumns, 'invoice.beneficiary', 'invoice.provider')}
              show="invoice-lines"
            />
          </Stack>
          <Stack>
            <FactPanel title="line.invoice" fields="beneficiary provider issuedOn file" />
            <CountsPanel counts={counts} />
          </Stack>
        </MainAndSide>
      )}
    </ResourceShow>
  )
}
