-- wrk: every officer in turn calls the next visitor; counters are freed beside. Arguments: file of officers, name of this run.
local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  run, sent, officers = args[2], 0, {}
  for line in io.lines(args[1]) do
    local n, mall, token = line:match("^(%d+)\t(%S+)\t(%S+)$")
    if tonumber(n) % 2 == number then
      table.insert(officers, { path = "/api/v1/malls/" .. mall .. "/calls", token = "Bearer " .. token })
    end
  end
end

function request()
  sent = sent + 1
  local officer = officers[1 + sent % #officers]
  return wrk.format("POST", officer.path, {
    ["Authorization"] = officer.token,
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = "bench-" .. run .. "-" .. number .. "-" .. sent,
  }, "{}")
end

function done(summary, latency)
  io.stderr:write(string.format("%.0f\t%.2f\t%.2f\t%d\n", (summary.requests - summary.errors.status) * 1e6 / summary.duration,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status))
end
