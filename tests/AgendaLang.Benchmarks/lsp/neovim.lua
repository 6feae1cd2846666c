-- Opens the examples in Neovim (0.7 and later) and times what a person asks for, each many times, from the key to what Neovim has in hand.
--   AGENDA=/tmp/agenda/agenda nvim --headless --clean -c "luafile neovim.lua"
-- In the folder of this file; writes a table in Markdown.

local here = vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p:h")
local examples = vim.fn.fnamemodify(here .. "/../../../examples", ":p")
local rounds = 40

local function wait_until(what, condition)
  if not vim.wait(60000, condition, 5) then error("waited in vain: " .. what) end
end

local function percentile(times, share)
  table.sort(times)
  return times[math.min(#times, math.floor(#times * share) + 1)]
end

-- The place of the last word that a pattern ends with.
local function place_of(pattern)
  local row = vim.fn.search(pattern, "nw")
  if row == 0 then error("not there: " .. pattern) end
  local line = vim.api.nvim_buf_get_lines(0, row - 1, row, false)[1]
  return { line = row - 1, character = vim.fn.matchend(line, pattern) - 1 }
end

local function example(folder, file, id)
  vim.cmd("edit " .. examples .. folder .. "/" .. file)
  local client = vim.lsp.start_client({ name = "agenda", cmd = { os.getenv("AGENDA"), "lsp" }, root_dir = examples .. folder })
  local start = vim.loop.hrtime()
  vim.lsp.buf_attach_client(0, client)
  wait_until("initialized", function() return vim.lsp.get_client_by_id(client).initialized end)
  local initialized = (vim.loop.hrtime() - start) / 1e6

  local function timed(method, change)
    local times = {}
    for _ = 1, rounds do
      local params = vim.lsp.util.make_position_params()
      change(params)
      local from = vim.loop.hrtime()
      local answers = vim.lsp.buf_request_sync(0, method, params, 60000)
      table.insert(times, (vim.loop.hrtime() - from) / 1e6)
      local answer = answers[client]
      if answer.error then error(method .. ": " .. vim.inspect(answer.error)) end
      if answer.result == nil or answer.result == vim.NIL or vim.tbl_isempty(answer.result.items or answer.result) and method ~= "textDocument/formatting" then error(method .. " gives nothing") end
    end
    return string.format("%.1f / %.1f", percentile(times, 0.5), percentile(times, 0.95))
  end

  local at = place_of(id)
  local row = {
    folder, string.format("%.0f", initialized),
    timed("textDocument/hover", function(params) params.position = at end),
    timed("textDocument/completion", function(params) params.position = at end),
    timed("textDocument/definition", function(params) params.position = at end),
    timed("textDocument/rename", function(params) params.position, params.newName = at, "renamed" end),
    timed("textDocument/formatting", function(params) params.options, params.position = { tabSize = 4, insertSpaces = true }, nil end),
  }
  vim.lsp.get_client_by_id(client).stop()
  vim.cmd("bdelete!")
  return "| " .. table.concat(row, " | ") .. " |"
end

local done, problem = pcall(function()
  print("| example | start to `initialize` | hover | completion | definition | rename | format |\n|---|---:|---:|---:|---:|---:|---:|\n")
  print(example("c5plus1", "washington.agenda", "chair \\w\\+") .. "\n")
  print(example("bilateral-visit", "visit.agenda", "led by \\w\\+") .. "\n")
  print(example("culture-summit", "summit.agenda", "chair \\w\\+") .. "\n")
end)
if not done then io.stderr:write(tostring(problem) .. "\n") end
vim.cmd(done and "qall!" or "cquit!")
