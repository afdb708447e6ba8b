"""How the sample archive's files are set: one module for each format."""
