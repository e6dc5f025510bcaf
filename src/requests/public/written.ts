/** What somebody wrote in a field, as it can be kept: no stray line ends, none of the character U+0000, not without end. */
export const written = (value: unknown, most = 20_000): string =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '').trim().slice(0, most) : ''

type Sent = Record<string, string | File | (string | File)[]>

/** What a form sent; of a body that broke off on the way, nothing. */
export const sentBy = async (request: { parseBody(options: { all: true }): Promise<Sent> }): Promise<Sent> =>
  request.parseBody({ all: true }).catch(() => ({}))
