// Which releases does a build name?
// parameters: build (the key, text)
// columns: release (properties)
// index: graph_build_key
MATCH (:GraphBuild {key: $build})-[:BUILT_FROM]->(r:Release)
RETURN properties(r) AS release
