-- wrk, one connection a thread: officers call the next visitor and finish at once, so that the counter is free again. Only
-- calls are timed. Arguments: file of officers, number of threads, name of this run.
local ffi = require("ffi")
ffi.cdef "typedef struct { long sec; long usec; } moment; int gettimeofday(moment *at, void *zone);"
local all = {}
function setup(thread)
  table.insert(all, thread)
  thread:set("number", #all)
end

local at = ffi.new("moment")
local function now()
  ffi.C.gettimeofday(at, nil)
  return tonumber(at.sec) * 1e6 + tonumber(at.usec)
end

function init(args)
  run, sent, turn, stop, officers, times, refused = args[3], 0, 0, nil, {}, {}, 0
  for line in io.lines(args[1]) do
    local n, mall, token = line:match("^(%d+)\t(%S+)\t(%S+)$")
    if tonumber(n) % tonumber(args[2]) == number - 1 then
      table.insert(officers, { path = "/api/v1/malls/" .. mall, token = "Bearer " .. token })
    end
  end
end

function request()
  sent = sent + 1
  local finish = stop
  if not finish then
    turn = turn % #officers + 1
    began = now()
  end
  local officer = officers[turn]
  return wrk.format("POST", finish and officer.path .. "/stops/" .. stop .. "/finish" or officer.path .. "/calls", {
    ["Authorization"] = officer.token,
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = "bench-" .. run .. "-" .. number .. "-" .. sent,
  }, finish and '{"outcome":"INFORMED"}' or "{}")
end

function response(status, headers, body)
  if stop then
    stop = nil
  elseif status == 201 then
    times[#times + 1] = math.floor(now() - began)
    stop = body:match('"stop":"([^"]+)"')
  else
    refused = refused + 1
  end
end

function done(summary)
  local calls, refusals = {}, 0
  for _, thread in ipairs(all) do
    for _, time in ipairs(thread:get("times")) do
      calls[#calls + 1] = time
    end
    refusals = refusals + thread:get("refused")
  end
  table.sort(calls)
  io.stderr:write(string.format("%.0f\t%.2f\t%.2f\t%d\n", #calls * 1e6 / summary.duration,
    (calls[math.ceil(#calls * 0.5)] or 0) / 1000, (calls[math.ceil(#calls * 0.99)] or 0) / 1000, refusals))
end
