/** An error in one line for the log. The job queue reports some errors as plain objects with a message and the name of the queue. */
export function errorMessage(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { name = 'Error', message, queue } = error as { name?: string; message?: string; queue?: string }
  if (message === undefined) return `an error without a message: ${Object.keys(error).join(', ')}`
  return `${name}: ${message}${queue ? ` (queue ${queue})` : ''}`
}
