-- Asks as officers do: seven searches in ten, two models, one in twenty what someone needs to enter, one in twenty a zone.
-- Prints what load.py reads. Arguments: a file of searches, a file of models, a file of nationalities, a file of zones, the seed.
-- Wants as many threads as connections: then a thread's answer is to the question that it asked last, and its time is known.
local ffi = require("ffi")
ffi.cdef [[ typedef struct { long seconds, nanoseconds; } moment; int clock_gettime(int clock, moment *now); ]]
local now, monotonic = ffi.new("moment"), 1
local kinds = { "search", "model", "entry", "zone" }
local searches, models, countries, zones, threads = {}, {}, {}, {}, {}
local accept = { ["Accept-Encoding"] = "gzip, deflate" }
local json = { ["Accept-Encoding"] = "gzip, deflate", ["Content-Type"] = "application/json" }
local asked, begun
-- By kind: how many answers took how long, in steps of one per cent.
search, model, entry, zone = {}, {}, {}, {}

local function microseconds()
    ffi.C.clock_gettime(monotonic, now)
    return tonumber(now.seconds) * 1e6 + tonumber(now.nanoseconds) / 1e3
end

function setup(thread)
    thread:set("number", #threads)
    threads[#threads + 1] = thread
end

local function lines(name, list)
    for line in io.lines(name) do list[#list + 1] = line end
end

function init(arguments)
    lines(arguments[1], searches); lines(arguments[2], models); lines(arguments[3], countries); lines(arguments[4], zones)
    math.randomseed(tonumber(arguments[5]) + number)
end

local function any(list) return list[math.random(#list)] end

local function question()
    local share = math.random(100)
    if share <= 70 then return search, wrk.format("GET", any(searches), accept) end
    if share <= 90 then return model, wrk.format("GET", any(models), accept) end
    if share <= 95 then
        return entry, wrk.format("GET", "/entry?nationality=" .. any(countries) .. "&destination=" .. any(countries), accept)
    end
    return zone, wrk.format("POST", "/api/v1/mrz", json, any(zones))
end

function request()
    local text
    asked, text = question()
    begun = microseconds()
    return text
end

function response()
    local step = tostring(math.floor(math.log(math.max(1, microseconds() - begun)) / math.log(1.01)))
    asked[step] = (asked[step] or 0) + 1
end

function done(summary, latency, requests)
    local errors = summary.errors
    for _, kind in ipairs(kinds) do
        local sum = {}
        for _, thread in ipairs(threads) do
            for step, count in pairs(thread:get(kind)) do sum[step] = (sum[step] or 0) + count end
        end
        for step, count in pairs(sum) do io.write(string.format("TOOK %s %s %d\n", kind, step, count)) end
    end
    io.write(string.format("MEASURED %d %d %d %d %d\n", summary.requests, summary.duration,
        errors.status, errors.timeout, errors.connect + errors.read + errors.write))
end
