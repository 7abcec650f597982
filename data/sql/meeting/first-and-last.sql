-- the years between which there are meetings
SELECT (SELECT sort_on FROM meeting ORDER BY sort_on LIMIT 1) AS first,
  (SELECT sort_on FROM meeting ORDER BY sort_on DESC LIMIT 1) AS last
