namespace AgendaLang.LanguageServer.Tests.Testing;

/// <summary>What clients can do.</summary>
internal static class DefaultCapabilities
{
    /// <summary>Much of what VS Code says, as far as it matters here.</summary>
    public const string Json = """
        {
          "general": { "positionEncodings": ["utf-16"] },
          "window": { "workDoneProgress": true },
          "workspace": {
            "applyEdit": true, "configuration": true, "workspaceFolders": true,
            "workspaceEdit": { "documentChanges": true, "changeAnnotationSupport": { "groupsOnLabel": true } },
            "didChangeWatchedFiles": { "dynamicRegistration": true }, "didChangeConfiguration": { "dynamicRegistration": true },
            "diagnostics": { "refreshSupport": true }, "semanticTokens": { "refreshSupport": true },
            "inlayHint": { "refreshSupport": true }, "codeLens": { "refreshSupport": true },
            "fileOperations": { "willRename": true, "didRename": true, "didCreate": true, "didDelete": true }
          },
          "textDocument": {
            "diagnostic": { "dynamicRegistration": true, "relatedDocumentSupport": false },
            "publishDiagnostics": { "relatedInformation": true, "tagSupport": { "valueSet": [1, 2] }, "codeDescriptionSupport": true, "dataSupport": true, "versionSupport": true },
            "completion": {
              "completionItem": {
                "snippetSupport": true, "commitCharactersSupport": true, "documentationFormat": ["markdown", "plaintext"], "deprecatedSupport": true,
                "tagSupport": { "valueSet": [1] }, "insertReplaceSupport": true, "resolveSupport": { "properties": ["documentation", "detail", "additionalTextEdits"] },
                "labelDetailsSupport": true, "insertTextModeSupport": { "valueSet": [1, 2] }
              },
              "completionList": { "itemDefaults": ["commitCharacters", "editRange", "insertTextFormat", "insertTextMode", "data"] }
            },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "signatureHelp": { "signatureInformation": { "documentationFormat": ["markdown", "plaintext"], "parameterInformation": { "labelOffsetSupport": true }, "activeParameterSupport": true } },
            "definition": { "linkSupport": true }, "typeDefinition": { "linkSupport": true }, "declaration": { "linkSupport": true },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true, "tagSupport": { "valueSet": [1] } },
            "codeAction": {
              "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["", "quickfix", "refactor", "refactor.extract", "refactor.inline", "refactor.rewrite", "source", "source.fixAll", "source.organizeImports"] } },
              "resolveSupport": { "properties": ["edit"] }, "dataSupport": true, "isPreferredSupport": true, "disabledSupport": true
            },
            "rename": { "prepareSupport": true, "honorsChangeAnnotations": true },
            "foldingRange": { "lineFoldingOnly": true, "foldingRangeKind": { "valueSet": ["comment", "imports", "region"] }, "foldingRange": { "collapsedText": false } },
            "semanticTokens": {
              "requests": { "range": true, "full": { "delta": true } }, "formats": ["relative"], "overlappingTokenSupport": false, "multilineTokenSupport": false,
              "tokenTypes": ["namespace", "type", "class", "enum", "interface", "struct", "typeParameter", "parameter", "variable", "property", "enumMember", "event", "function", "method", "macro", "keyword", "modifier", "comment", "string", "number", "regexp", "operator", "decorator"],
              "tokenModifiers": ["declaration", "definition", "readonly", "static", "deprecated", "abstract", "async", "modification", "documentation", "defaultLibrary"]
            },
            "linkedEditingRange": {}, "typeHierarchy": {}, "inlayHint": { "resolveSupport": { "properties": ["tooltip"] } }
          }
        }
        """;

    /// <summary>An older client: it asks for no findings, registers nothing later, and knows little besides.</summary>
    public const string Old = """{ "textDocument": { "publishDiagnostics": { "relatedInformation": true, "tagSupport": { "valueSet": [1, 2] } } } }""";
}
