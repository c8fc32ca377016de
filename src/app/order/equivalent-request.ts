import { mayBeKey } from '../../contract/pairing-key-text.ts'

/** A request body as the form has it so far; an empty field stands for one that is still to be filled in. */
export type RequestBody =
  | { account: string; type: 'direct'; slot_id: string; speed?: string | null | undefined }
  | { account: string; type: 'gcp_partner'; bandwidth: string; pairing_key?: string | undefined }

/** The body as JSON, its secret as a variable. */
export function requestJson(body: RequestBody): string {
  return JSON.stringify(
    Object.fromEntries(fieldsOf(body).map(({ name, value }) => [name, value ?? '$PAIRING_KEY'])),
    null,
    2,
  )
}

/** The whole request for a shell, with `$CLOUDFLARE_API_TOKEN` and `$PAIRING_KEY` where the secrets go. */
export function requestCurl(body: RequestBody): string {
  const lines = fieldsOf(body).map(({ name, value }) =>
    // What a person typed stays inside of a quoted word of the shell; the variable has to stand outside of it.
    value === undefined
      ? `  "${name}": "'"$PAIRING_KEY"'"`
      : `  "${name}": ${JSON.stringify(value).replaceAll("'", `'\\''`)}`,
  )
  return [
    '# Not idempotent. If no answer comes,',
    '# list what exists before sending again.',
    `curl 'https://api.cloudflare.com/client/v4/accounts/${body.account}/cni/interconnects' \\`,
    '  -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" \\',
    "  -H 'Content-Type: application/json' \\",
    `  -d '{\n${lines.join(',\n')}\n}'`,
  ].join('\n')
}

// Short lines: they are read in a narrow column.
const noRepeats = [
  'No retries: after a timeout or a 5xx',
  'the SDK sends an order again, twice,',
  'which can make three interconnects.',
]

/**
 * The same with Cloudflare's TypeScript SDK.
 * @see https://github.com/cloudflare/cloudflare-typescript
 */
export function requestTypeScript(body: RequestBody): string {
  return [
    "import Cloudflare from 'cloudflare'",
    '',
    ...noRepeats.map((line) => `// ${line}`),
    'const client = new Cloudflare({',
    '  apiToken: process.env.CLOUDFLARE_API_TOKEN,',
    '  maxRetries: 0,',
    '})',
    '',
    'const interconnect = await client.networkInterconnects.interconnects.create({',
    `  account_id: ${JSON.stringify(body.account)},`,
    ...fieldsOf(body).map(
      ({ name, value }) =>
        `  ${name}: ${value === undefined ? 'process.env.PAIRING_KEY!' : JSON.stringify(value)},`,
    ),
    '})',
    'console.log(interconnect)',
  ].join('\n')
}

/**
 * The same with Cloudflare's Python SDK. A JSON string is a Python string too.
 * @see https://github.com/cloudflare/cloudflare-python
 */
export function requestPython(body: RequestBody): string {
  return [
    'import os',
    '',
    'from cloudflare import Cloudflare',
    '',
    ...noRepeats.map((line) => `# ${line}`),
    'client = Cloudflare(',
    '    api_token=os.environ["CLOUDFLARE_API_TOKEN"],',
    '    max_retries=0,',
    ')',
    '',
    'interconnect = client.network_interconnects.interconnects.create(',
    `    account_id=${JSON.stringify(body.account)},`,
    ...fieldsOf(body).map(
      ({ name, value }) =>
        `    ${name}=${value === undefined ? 'os.environ["PAIRING_KEY"]' : JSON.stringify(value)},`,
    ),
    ')',
    'print(interconnect)',
  ].join('\n')
}

interface Field {
  name: string
  /** Undefined for the secret. */
  value: string | undefined
}

/**
 * The fields of a body in its own order, as every language here shows them. The pairing key goes nowhere, not even one that
 * was pasted into the field for a slot.
 */
function fieldsOf(body: RequestBody): Field[] {
  const shown =
    body.type === 'direct'
      ? { ...body, slot_id: mayBeKey(body.slot_id) ? '<slot UUID>' : body.slot_id || '<slot UUID>' }
      : { ...body, bandwidth: body.bandwidth || '<bandwidth>', pairing_key: undefined }
  return Object.entries(shown).flatMap(([name, value]): Field[] => {
    if (name === 'pairing_key') return [{ name, value: undefined }]
    return typeof value === 'string' ? [{ name, value }] : []
  })
}
