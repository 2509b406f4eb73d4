import { useTranslate } from 'react-admin'
import { Facts } from '../../components/DescriptionList'
import { DayField, PersonField, ProviderField, ReferenceNumberField, without } from '../../components/fields'
import { RecordTable } from '../../components/list/RecordTable'
import { MainAndSide, Panel } from '../../components/Panel'
import { ResourceShow } from '../../components/ResourceShow'
import type { InvoiceQuery } from '../../graphql/generated/graphql'
import { resourceLabel } from '../../i18n/i18nProvider'
import { Amounts } from '../invoice-lines/Amounts'
import { lineColumns } from '../invoice-lines/lineColumns'
import { LineCounts } from './LineCounts'

type Invoice = NonNullable<InvoiceQuery['one']>

/** One invoice with its lines. */
export function InvoiceShow() {
  const translate = useTranslate()
  return (
    <ResourceShow<Invoice> title={({ number }) => `${translate('line.invoice')} ${number}`}>
      {(invoice) => (
        <MainAndSide
          main={
            <>
              <Panel title={translate('line.whoPays')}>
                <Amounts amounts={invoice.total} />
              </Panel>
              <Panel title={resourceLabel('invoice-lines')} flush>
                <RecordTable
                  records={invoice.lines}
                  columns={without(lineColumns, 'invoice.beneficiary', 'invoice.provider')}
                  show="invoice-lines"
                  caption={resourceLabel('invoice-lines')}
                />
              </Panel>
            </>
          }
          side={
            <>
              <Panel title={translate('line.invoice')}>
                <Facts>
                  <PersonField source="beneficiary" />
                  <ProviderField source="provider" />
                  <DayField source="issuedOn" />
                  <ReferenceNumberField
                    source="file.id"
                    label="file"
                    reference="invoice-files"
                    format={() => invoice.file.reference}
                  />
                </Facts>
              </Panel>
              <Panel title={translate('file.counts')}>
                <LineCounts counts={invoice.counts} />
              </Panel>
            </>
          }
        />
      )}
    </ResourceShow>
  )
}
