import { request } from './client.ts'

/** Demo only: the facility connects the fibre to a physical port, or takes it out. */
export function plugFibre(account: string, name: string, plugged: boolean): Promise<void> {
  const interconnect = `${encodeURIComponent(account)}/interconnects/${encodeURIComponent(name)}`
  return request<void>(`/demo/accounts/${interconnect}/fibre`, { method: 'POST', body: { plugged } })
}
