// Which build does the graph hold now? The one written last: its node is made by the last transaction of a load.
// parameters: none
// columns: build (properties)
// index: label scan of GraphBuild, one node a load
MATCH (b:GraphBuild)
RETURN properties(b) AS build
ORDER BY b.number DESC
LIMIT 1
