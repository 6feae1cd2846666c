import { host } from "./host";

for (const button of document.querySelectorAll<HTMLElement>("[data-command]"))
  button.addEventListener("click", () => host.postMessage({ type: "command", command: button.dataset["command"] }));
