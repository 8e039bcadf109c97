// Writes how like one disease group is to others, by one measure in one build.
// parameters: rows, each [key, other key, score, rank], measure, build
// index: disease_group_key
UNWIND $rows AS row
MATCH (a:DiseaseGroup {key: row[0]})
MATCH (b:DiseaseGroup {key: row[1]})
CREATE (a)-[:SIMILAR_TO {measure: $measure, score: row[2], rank: row[3], build: $build}]->(b)
RETURN count(*) AS written
