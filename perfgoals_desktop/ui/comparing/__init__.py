"""Two papers held against each other (版本对比): revisions of a project, or this year and last."""
