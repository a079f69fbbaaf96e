-- Asks for another address each time, so that the page has to be made.
local count = 0
request = function()
  count = count + 1
  return wrk.format(nil, wrk.path .. "?n=" .. count)
end
