import { FactPanel, ResourceShow } from '../../components'
import { fields } from '../../components/fields'
import { TablePanel } from '../../components/list'
import { valueAt } from '../../dataProvider/resourceQueries'
import type { NomenclatureItemQuery } from '../../graphql/generated/graphql'

const tariffColumns = fields(
  `period institution:provider fee:honorarium insurancePart patientPart basis minAge maxAge preferentialRate
  globalMedicalFile uncertain source`,
  { phone: 'provider honorarium patientPart', labelled: 'preferentialRate globalMedicalFile', wrap: 'source' },
)

/** A code with all its tariffs: the general ones and those of institutions, each with its source. */
export default function NomenclatureShow() {
  return (
    <ResourceShow<NonNullable<NomenclatureItemQuery['one']>> title={({ code }) => code} lead={({ label }) => label}>
      {({ tariffs }) => (
        <>
          <FactPanel
            title="nomenclature.limits"
            fields="careType byDay maxPerDay notWith pseudoCode prescriptionRequired"
          />
          <TablePanel
            title="nomenclature.tariffs"
            list="tariffs"
            columns={tariffColumns.filter(({ props }) => tariffs.some((one) => valueAt(one, props.source) != null))}
          />
        </>
      )}
    </ResourceShow>
  )
}
