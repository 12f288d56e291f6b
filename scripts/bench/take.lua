-- wrk: takes tickets at kiosks, each request with a key of its own. Arguments: file of wishes, name of this run.
local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  run, sent, wishes = args[2], 0, {}
  for line in io.lines(args[1]) do
    local mall, token, service = line:match("^(%S+)\t(%S+)\t(%S+)$")
    table.insert(wishes, {
      path = "/api/v1/malls/" .. mall .. "/tickets",
      token = "Bearer " .. token,
      body = '{"services":[{"code":"' .. service .. '"}]}',
    })
  end
  math.randomseed(number)
end

function request()
  sent = sent + 1
  local wish = wishes[math.random(#wishes)]
  return wrk.format("POST", wish.path, {
    ["Authorization"] = wish.token,
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = "bench-" .. run .. "-" .. number .. "-" .. sent,
  }, wish.body)
end

function done(summary, latency)
  io.stderr:write(string.format("%.0f\t%.2f\t%.2f\t%d\n", (summary.requests - summary.errors.status) * 1e6 / summary.duration,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status))
end
