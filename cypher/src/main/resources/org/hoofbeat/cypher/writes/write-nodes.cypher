// Writes nodes of one table; «…» are labels and property names of the program's own tables, never data.
// parameters: rows, each [key, properties]
// index: the key's constraint
UNWIND $rows AS row
MERGE (n:«first» {«key»: row[0]})
SET n += row[1], n:«labels»
