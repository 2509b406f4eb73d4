declare module 'autocannon' {
  interface Options {
    url: string
    connections: number
    duration: number
    overallRate?: number
    timeout?: number
    method?: string
    requests?: { method: string; path: string; headers: Record<string, string>; body: string }[]
    verifyBody?: (body: string) => boolean
  }
  interface Result {
    requests: { average: number; total: number }
    latency: { p50: number; p97_5: number; p99: number; max: number }
    errors: number
    non2xx: number
    mismatches: number
    duration: number
  }
  function autocannon(options: Options): Promise<Result>
  export = autocannon
}
