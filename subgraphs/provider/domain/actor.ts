/** Who writes a row, and when: a request's context is one. */
export interface Actor {
  caller: { subject: string; audience: string; organisation: string; role: string }
  now: string
}
