// Most engines save themselves as JSON; this is the way to bytes and back.
export const toBytes = (value) => new TextEncoder().encode(JSON.stringify(value));
export const fromBytes = (bytes) => JSON.parse(new TextDecoder().decode(bytes));
