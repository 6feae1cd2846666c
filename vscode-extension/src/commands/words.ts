/** An id for a name: letters without their accents, in lower case, with hyphens between words. Empty if the name has no letter. */
export function idOf(name: string): string {
  const id = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return id === "" || /^\p{L}/u.test(id) ? id : `e-${id}`;
}

/** Whether a text is a date that exists, or a range of such, the later one not before. */
export function isDates(text: string): boolean {
  const dates = text.trim().split("..");
  return dates.length <= 2 && dates.every(isDate) && (dates.length === 1 || dates[0]! <= dates[1]!);
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return date.toISOString().startsWith(text);
}

/** The paths that a program wrote, one a line. */
export function pathsIn(output: string): string[] {
  return output.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** What went wrong, of what a program said: its first line, without the program's name. */
export function problemIn(output: string): string {
  return output.split("\n").find((line) => line.trim() !== "")?.trim().replace(/^agenda: /, "") ?? "";
}
