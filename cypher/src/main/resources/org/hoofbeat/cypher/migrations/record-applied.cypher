// Remembers a migration behind the one before it.
// parameters: previous, version, description, source, checksum
// index: label scan of __Neo4jMigration, one node a migration
MERGE (before:__Neo4jMigration {version: $previous})
MERGE (m:__Neo4jMigration {version: $version})
SET m.description = $description, m.type = 'CYPHER', m.source = $source, m.checksum = $checksum
MERGE (before)-[:MIGRATED_TO]->(m)
