-- Drives Neovim's own client (0.7 and later) against the server, and writes what it saw to seen.json.

local seen = {}

local function finish(status)
  local file = io.open("seen.json", "w")
  file:write(vim.fn.json_encode(seen))
  file:close()
  for _, client in pairs(vim.lsp.get_active_clients()) do client.stop(true) end
  vim.cmd(status == 0 and "qall!" or "cquit!")
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

local function wait_until(what, condition)
  if not vim.wait(60000, condition, 20) then error("waited in vain: " .. what) end
end

local function findings()
  local texts = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do table.insert(texts, (each.code or "") .. ": " .. each.message) end
  return texts
end

local function has(texts, part)
  for _, text in ipairs(texts) do if text:find(part, 1, true) then return true end end
  return false
end

local function run()
  vim.cmd("edit summit.agenda")
  local id = vim.lsp.start_client({
    name = "agenda",
    cmd = { "dotnet", os.getenv("AGENDA_DLL"), "lsp" },
    root_dir = vim.fn.getcwd(),
  })
  vim.lsp.buf_attach_client(0, id)
  local client = vim.lsp.get_client_by_id(id)
  wait_until("attached", function() return client.initialized or client.server_capabilities end)
  local able = client.server_capabilities

  wait_until("findings", function() return has(findings(), "washingtn") end)
  seen.name = client.name
  seen.findings = findings()

  -- What a person types reaches the server as an incremental change.
  local row = vim.fn.search("washingtn", "nw") - 1
  local text = vim.api.nvim_buf_get_lines(0, row, row + 1, false)[1]
  local at = text:find("washingtn", 1, true) - 1
  vim.api.nvim_buf_set_text(0, row, at + 8, row, at + 9, { "on" })
  wait_until("findings to go", function() return not has(findings(), "washingtn") end)
  seen.mended = findings()

  if able.completionProvider then
    local params = vim.lsp.util.make_position_params()
    params.position = { line = row, character = at + 4 }
    local answers = vim.lsp.buf_request_sync(0, "textDocument/completion", params, 60000)
    seen.completion = {}
    for _, answer in pairs(answers or {}) do
      for _, item in ipairs(answer.result and (answer.result.items or answer.result) or {}) do table.insert(seen.completion, item.label) end
    end
  end

  if able.documentFormattingProvider then
    if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 60000 }) else vim.lsp.buf.formatting_sync(nil, 60000) end
    seen.formatted = lines()
  end

  if able.renameProvider then
    row = vim.fn.search(" kz, us", "nw") - 1
    local params = vim.lsp.util.make_position_params()
    params.position = { line = row, character = vim.api.nvim_buf_get_lines(0, row, row + 1, false)[1]:find("kz", 1, true) - 1 }
    params.newName = "kaz"
    local answers = vim.lsp.buf_request_sync(0, "textDocument/rename", params, 60000)
    for _, answer in pairs(answers or {}) do
      if answer.error then error(vim.inspect(answer.error)) end
      vim.lsp.util.apply_workspace_edit(answer.result, "utf-16")
    end
    -- The file that was not open is in a buffer now.
    vim.cmd("buffer parties.agenda")
    seen.renamed = lines()
  end
end

local done, problem = pcall(run)
if not done then io.stderr:write(tostring(problem) .. "\n") end
finish(done and 0 or 1)
