import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'

/**
 * Shows what the graph refuses at the inputs that it is about; a path without an input is skipped, because its error
 * would block the form for good. The next submission clears these errors and asks the graph again.
 */
export function useErrorsAtFields(errors: readonly { path?: string | null; message: string }[]): void {
  const { setError, clearErrors, control } = useFormContext()
  useEffect(() => {
    const shown = errors.flatMap(({ path, message }) => {
      const name = path?.replace(/^input\./, '') ?? ''
      return control._names.mount.has(name) ? [{ name, message }] : []
    })
    for (const { name, message } of shown) setError(name, { type: 'server', message })
    return () => clearErrors(shown.map(({ name }) => name))
  }, [errors, setError, clearErrors, control])
}
