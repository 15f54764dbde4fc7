"""Numbers that are lost or masked, known by the units they left behind."""
