"""What was changed in a project, when and by whom, and how to get it back (修改记录)."""
