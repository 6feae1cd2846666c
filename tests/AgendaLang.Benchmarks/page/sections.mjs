// All sections, in the order of the page.
import { join } from "node:path";
import { repository } from "./context.mjs";
import builds from "./sections/builds.mjs";
import checking from "./sections/checking.mjs";
import diff from "./sections/diff.mjs";
import editor from "./sections/editor.mjs";
import exports from "./sections/exports.mjs";
import extension from "./sections/extension.mjs";
import growth from "./sections/growth.mjs";
import log from "./sections/log.mjs";
import lsp from "./sections/lsp.mjs";
import merge from "./sections/merge.mjs";
import peers from "./sections/peers.mjs";
import reading from "./sections/reading.mjs";
import start from "./sections/start.mjs";
import tests from "./sections/tests.mjs";

export const sections = [reading, checking, diff, merge, log, start, exports, builds, editor, lsp, extension, growth, peers, tests];

/** Where the results are. */
export const figuresFolder = join(repository, "docs/figures");
