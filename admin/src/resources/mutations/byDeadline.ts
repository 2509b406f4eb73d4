/** Whether the list below shows what is pending by any deadline: then what is overdue comes first, by itself. */
export function isByAnyDeadline({ status, decideByFrom, decideByTo }: Record<string, unknown>): boolean {
  return status === 'PENDING' && !decideByFrom && !decideByTo
}
