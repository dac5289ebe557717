"""How the system is doing: measures with their counter-measures, never a score on anybody."""
