// Removes nodes of one label that nothing points at or leads from any more.
// parameters: none
// index: label scan
MATCH (n:«first»)
WHERE NOT EXISTS { (n)--() }
CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS
