/** As much of the editor's interface as the tests of plain functions touch. */
export const l10n = { t: (text: string, ...values: unknown[]) => text.replace(/\{(\d+)\}/g, (_all, at: string) => String(values[Number(at)])) };
export const env = { language: "en" };
