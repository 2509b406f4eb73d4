import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'

/** The CPAS by whose links the caller reads: itself, and those that merged into it. Empty: the caller is no CPAS. */
export const centresOfCaller = (context: SubgraphContext): Promise<readonly string[]> =>
  context.memo('beneficiary.centres', async () => {
    const { caller, services, today } = context
    if (caller.audience !== 'CPAS') return []
    const [centres = [caller.organisation]] = await services.fetch('decision.centres', [
      { cpas: caller.organisation, on: today },
    ])
    return centres
  })
