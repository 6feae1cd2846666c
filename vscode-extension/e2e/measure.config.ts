import config from "./playwright.config";

export default { ...config, testDir: "./measure", retries: 0, timeout: 240_000 };
