-- wrk: reads one page again and again. Arguments: the session's token, or nothing.
function init(args)
  if args[1] then
    wrk.headers["Authorization"] = "Bearer " .. args[1]
  end
end

function done(summary, latency)
  io.stderr:write(string.format("%.0f\t%.2f\t%.2f\t%d\n", summary.requests * 1e6 / summary.duration,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, summary.errors.status))
end
