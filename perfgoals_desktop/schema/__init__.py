"""The form-definition language: one TOML file per official form and edition."""
