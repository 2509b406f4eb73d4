import { useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { DownloadButton, FactPanel, ResourceShow } from '../../components'
import { fields, without } from '../../components/fields'
import { formatMonth } from '../../format'
import { CpasSettlementCsvDocument, type CpasSettlementQuery } from '../../graphql/generated/graphql'
import { lineColumns, RelatedLines } from '../invoice-lines/lines'
import { monthFigures } from './CpasSettlementList'

/** A month of a CPAS: its figures and its lines, with the part that the CPAS still owes. */
export default function CpasSettlementShow() {
  const [params] = useSearchParams()
  const cpas = params.get('cpas') ?? session.current()?.organisation ?? ''
  return (
    <ResourceShow<NonNullable<CpasSettlementQuery['one']>>
      variables={{ cpas }}
      title={(settlement) => `${settlement.cpas?.name ?? ''} · ${formatMonth(settlement.month)}`}
      actions={({ month }) => (
        <DownloadButton title="settlement.csv" document={CpasSettlementCsvDocument} variables={{ month, cpas }} />
      )}
    >
      <FactPanel title="settlement.figures" fields={monthFigures} />
      <RelatedLines
        target="cpasSettlement"
        filter={{ cpas }}
        columns={[
          ...without(lineColumns, 'findings', 'amounts.cpas', 'amounts.patient'),
          ...fields('cpasShare:amounts.cpas amounts.patient', { hidden: 'amounts.patient' }),
        ]}
      />
    </ResourceShow>
  )
}
