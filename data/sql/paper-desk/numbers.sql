-- all numbers ever given, to begin a counter behind them
SELECT number FROM paper WHERE number IS NOT NULL
UNION ALL
SELECT number FROM paper_number_alias
