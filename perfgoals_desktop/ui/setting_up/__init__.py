"""What the user sets once (设置): who works here, backups, the printer, the look of the windows."""
