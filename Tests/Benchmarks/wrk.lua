-- Asks the addresses of a file one after the other; each thread begins elsewhere. Prints what report.py reads.
local paths, place, threads = {}, 0, 0
-- What every browser sends.
local accept = { ["Accept-Encoding"] = "gzip, deflate" }

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(arguments)
    for line in io.lines(arguments[1]) do paths[#paths + 1] = line end
    place = number * 503 % #paths
end

function request()
    place = place % #paths + 1
    return wrk.format("GET", paths[place], accept)
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("MEASURED %d %d %d %.3f\n", summary.requests, summary.duration,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout, latency:percentile(99) / 1000))
end
