/** A request body as the form has it so far; an empty field stands for one that is still to be filled in. */
export type RequestBody =
  | { account: string; type: 'direct'; slot_id: string; speed?: string | null | undefined }
  | { account: string; type: 'gcp_partner'; bandwidth: string; pairing_key?: string | undefined }

/** The body as JSON, its secret as a variable. */
export function requestJson(body: RequestBody): string {
  return JSON.stringify(shown(body, '$PAIRING_KEY'), null, 2)
}

/** The whole request for a shell, with `$CLOUDFLARE_API_TOKEN` and `$PAIRING_KEY` where the secrets go. */
export function requestCurl(body: RequestBody): string {
  const json = JSON.stringify(shown(body, variable), null, 2)
    // What a person typed goes into a quoted word of the shell.
    .replaceAll("'", `'\\''`)
    // The variable has to stand outside of that word.
    .replace(variable, `'"$PAIRING_KEY"'`)
  return [
    `curl 'https://api.cloudflare.com/client/v4/accounts/${body.account}/cni/interconnects' \\`,
    '  -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" \\',
    "  -H 'Content-Type: application/json' \\",
    `  -d '${json}'`,
  ].join('\n')
}

const variable = '<pairing key>'

function shown(body: RequestBody, pairingKey: string): RequestBody {
  if (body.type === 'direct') return { ...body, slot_id: body.slot_id || '<slot UUID>' }
  return { ...body, bandwidth: body.bandwidth || '<bandwidth>', pairing_key: pairingKey }
}
