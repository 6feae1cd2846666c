// A Langium server for a subset of the language: people and sessions that name them.
//   node server.mjs --stdio
// It stands beside the node_modules that it needs, where measure.mjs puts it.

import { createServicesForGrammar } from "langium/grammar";
import { createDefaultSharedModule, startLanguageServer } from "langium/lsp";
import { NodeFileSystem } from "langium/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node.js";

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
