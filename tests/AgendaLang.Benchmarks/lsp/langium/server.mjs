// A Langium server for a subset of the language: people and sessions that name them.
//   node server.mjs PEERS --stdio

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(join(process.argv[2], "package.json")));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { createServicesForGrammar } = await load("langium/grammar");
const { createDefaultSharedModule, startLanguageServer } = await load("langium/lsp");
const { NodeFileSystem } = await load("langium/node");
const { createConnection, ProposedFeatures } = await load("vscode-languageserver/node.js");

const grammar = `
grammar Agenda
entry Model: (people+=Person | sessions+=Session)*;
Person: 'person' name=ID text=STRING?;
Session: 'session' name=ID text=STRING ('chair' chair=[Person:ID])?;
hidden terminal WS: /\\s+/;
terminal ID: /[_a-zA-Z][\\w-]*/;
terminal STRING: /"(\\\\.|[^"\\\\])*"/;
hidden terminal COMMENT: /\\/\\/[^\\n\\r]*/;
`;

const connection = createConnection(ProposedFeatures.all);
const services = await createServicesForGrammar({
  grammar,
  sharedModule: createDefaultSharedModule({ connection, ...NodeFileSystem }),
  languageMetaData: { languageId: "hello", fileExtensions: [".hello"], caseInsensitive: false, mode: "development" },
});
startLanguageServer(services.shared);
