// The key of every kind of node that is written or looked up by it.
CREATE CONSTRAINT concept_id IF NOT EXISTS FOR (n:Concept) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT concept_statement_key IF NOT EXISTS FOR (n:ConceptStatement) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT designation_key IF NOT EXISTS FOR (n:Designation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT prevalence_key IF NOT EXISTS FOR (n:Prevalence) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT disease_course_key IF NOT EXISTS FOR (n:DiseaseCourse) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT catalogue_entry_key IF NOT EXISTS FOR (n:CatalogueEntry) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT drug_statement_key IF NOT EXISTS FOR (n:DrugStatement) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT disease_group_key IF NOT EXISTS FOR (n:DiseaseGroup) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT release_key IF NOT EXISTS FOR (n:Release) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT graph_build_key IF NOT EXISTS FOR (n:GraphBuild) REQUIRE n.key IS UNIQUE;
