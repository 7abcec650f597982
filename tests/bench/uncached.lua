-- asks for a page under another query each time, so that no kept answer can serve it
local n = 0
request = function ()
  n = n + 1
  return wrk.format ("GET", wrk.path .. "?n=" .. n)
end
