import { fetchCentres } from '../../../shared/authorization/centres'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'

/**
 * The centres on whose decisions the calling CPAS acts, for an act that records something.
 * @throws FORBIDDEN if it is not in the register of CPAS, or merged into another centre.
 */
export async function actingCentres(context: SubgraphContext): Promise<readonly string[]> {
  const { caller, today, services } = context
  const [[cpas], centres] = await Promise.all([
    services.fetch('decision.cpas', [{ enterpriseNumber: caller.organisation }]),
    fetchCentres(context),
  ])
  if (!cpas) throw forbidden('Your organisation is not in the register of CPAS. Ask the operator to register it.')
  const { merger } = cpas
  if (merger && merger.from <= today)
    throw forbidden(
      `Your centre merged into the CPAS ${merger.successor} on ${merger.from}, which acts on its decisions. Sign in for that CPAS.`,
    )
  return centres
}
