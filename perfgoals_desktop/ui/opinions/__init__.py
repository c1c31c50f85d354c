"""What finance and the office say to each other about the open project (意见)."""
