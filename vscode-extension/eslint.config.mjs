import js from "@eslint/js";
import ts from "typescript-eslint";

export default ts.config(
  { ignores: ["dist/", "out/", "e2e/", "node_modules/", "server/", "scripts/", "eslint.config.mjs"] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { project: ["./tsconfig.json", "./src/webviews/tsconfig.json"], tsconfigRootDir: import.meta.dirname } } },
  { rules: { eqeqeq: "error", "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }], "@typescript-eslint/no-floating-promises": "error", "@typescript-eslint/explicit-member-accessibility": ["error", { accessibility: "no-public" }] } },
);
