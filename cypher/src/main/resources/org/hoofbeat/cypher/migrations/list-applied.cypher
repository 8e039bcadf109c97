// Which migrations has this graph seen?
// columns: version, source, checksum
// index: label scan of __Neo4jMigration, one node a migration
MATCH (m:__Neo4jMigration)
WHERE m.version <> 'BASELINE'
RETURN m.version AS version, m.source AS source, m.checksum AS checksum
ORDER BY version
