/** True for what looks like a CURIE or an address of a term, not like a name. */
export function isIdentifier(text: string): boolean {
  return /^(https?:\/\/|[A-Za-z][A-Za-z0-9.-]*[:_])\S+$/.test(text) && !/[\u3400-\u9fff]/.test(text);
}
