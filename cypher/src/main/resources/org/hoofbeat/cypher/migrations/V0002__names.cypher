// Exact names, folded, and groups in the order of their ids.
CREATE INDEX designation_folded IF NOT EXISTS FOR (n:Designation) ON (n.folded);
CREATE INDEX concept_statement_folded IF NOT EXISTS FOR (n:ConceptStatement) ON (n.folded);
CREATE INDEX disease_group_id IF NOT EXISTS FOR (n:DiseaseGroup) ON (n.id);
