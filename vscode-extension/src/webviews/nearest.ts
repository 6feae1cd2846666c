/** Lines of a file that something on a page stands for, counted from 0. */
export interface Source { file: number; first: number; last: number }

/**
 * Those of several things that a line belongs to: the innermost that it is part of; behind something that lies within that, such as
 * at the blank line after a session, what begins last before it. The same thing may stand in several places.
 */
export function nearest<Thing extends { source: Source }>(things: readonly Thing[], file: number, line: number): Thing[] {
  const those = things.filter(({ source }) => source.file === file);
  const around = those.filter(({ source }) => source.first <= line && line <= source.last);
  const size = Math.min(...around.map(({ source }) => source.last - source.first));
  const innermost = around.filter(({ source }) => source.last - source.first === size);
  const from = innermost[0]?.source.first ?? -1;
  const before = those.filter(({ source }) => source.last < line && source.first > from);
  const latest = Math.max(...before.map(({ source }) => source.first));
  return before.length > 0 ? before.filter(({ source }) => source.first === latest) : innermost;
}
