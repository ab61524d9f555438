"""How everything is kept: the database file, the journal through which every write goes, the queries, the migrations."""
