-- Asks as officers do: seven searches in ten, two models, one in twenty what someone needs to enter, one in twenty a zone.
-- Prints what load.py reads. Arguments: a file of searches, a file of models, a file of nationalities, a file of zones, the seed.
local searches, models, countries, zones, threads = {}, {}, {}, {}, 0
local accept = { ["Accept-Encoding"] = "gzip, deflate" }
local json = { ["Accept-Encoding"] = "gzip, deflate", ["Content-Type"] = "application/json" }

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

local function lines(name, list)
    for line in io.lines(name) do list[#list + 1] = line end
end

function init(arguments)
    lines(arguments[1], searches); lines(arguments[2], models); lines(arguments[3], countries); lines(arguments[4], zones)
    math.randomseed(tonumber(arguments[5]) + number)
end

local function any(list) return list[math.random(#list)] end

function request()
    local share = math.random(100)
    if share <= 70 then return wrk.format("GET", any(searches), accept) end
    if share <= 90 then return wrk.format("GET", any(models), accept) end
    if share <= 95 then
        return wrk.format("GET", "/entry?nationality=" .. any(countries) .. "&destination=" .. any(countries), accept)
    end
    return wrk.format("POST", "/api/v1/mrz", json, any(zones))
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("MEASURED %d %d %d %d %d %.3f %.3f %.3f\n", summary.requests, summary.duration,
        errors.status, errors.timeout, errors.connect + errors.read + errors.write,
        latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end
